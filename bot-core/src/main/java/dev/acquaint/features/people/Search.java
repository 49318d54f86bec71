package dev.acquaint.features.people;

import dev.acquaint.features.profiles.MemberProfile;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.features.profiles.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds people by words. Accents, hyphens and the plural of English do not count; a word also fits
 * where it begins a longer one, unless it is very short. Those who fit all words are shown; when
 * nobody does, those who fit the most.
 */
final class Search {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+#]+");
  private static final int SAME = 3;
  private static final int BEGINS = 2;
  private static final int WHOLE_TOPIC = 20;
  private static final int SHORT = 3;

  private final SearchKind kind;
  private final String whole;
  private final List<String> words;

  /**
   * Prepares a search.
   *
   * @param kind what is searched
   * @param typed the words looked for
   */
  Search(SearchKind kind, String typed) {
    this.kind = kind;
    this.whole = Topics.read(typed).stream().findFirst().map(Topics::key).orElse("");
    this.words = split(typed).stream().distinct().toList();
  }

  private static List<String> split(String text) {
    return Arrays.stream(BETWEEN.split(text))
        .filter(word -> !word.isEmpty())
        .map(Topics::key)
        .toList();
  }

  /** Returns those who fit best, the best first. */
  List<Hit> among(Collection<Portraits.Sight> people) {
    List<Hit> hits = people.stream().flatMap(sight -> hit(sight).stream()).toList();
    int best = hits.stream().mapToInt(Hit::matched).max().orElse(0);
    return hits.stream()
        .filter(hit -> hit.matched() == best)
        .sorted(
            Comparator.comparingInt((Hit hit) -> -hit.score())
                .thenComparing(hit -> Topics.key(hit.sight().name()))
                .thenComparing(hit -> hit.sight().member()))
        .toList();
  }

  private Optional<Hit> hit(Portraits.Sight sight) {
    MemberProfile told = sight.told();
    Tally tally = new Tally();
    tally.topics(Hit.Where.OFFERS, told.offers());
    if (kind == SearchKind.PEOPLE) {
      tally.words(Hit.Where.NAME, sight.name());
      tally.words(Hit.Where.HEADLINE, told.headline());
      tally.topics(Hit.Where.INTERESTS, told.interests());
      tally.topics(Hit.Where.WANTS, told.wants());
    }
    return tally.matched.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hit(sight, tally.matched.cardinality(), tally.score, tally.why));
  }

  /** What was found of one person. */
  private final class Tally {
    private final BitSet matched = new BitSet();
    private final List<Hit.Why> why = new ArrayList<>();
    private int score;

    void words(Hit.Where where, String text) {
      if (count(where, split(text)) > 0) {
        why.add(new Hit.Why(where, List.of()));
      }
    }

    void topics(Hit.Where where, Set<String> topics) {
      List<String> found = new ArrayList<>();
      for (String topic : topics) {
        boolean same = Topics.key(topic).equals(whole);
        int points = count(where, split(topic));
        if (same) {
          score += WHOLE_TOPIC * where.weight();
          matched.set(0, Math.max(1, words.size()));
          found.addFirst(topic);
        } else if (points > 0) {
          found.add(topic);
        }
      }
      if (!found.isEmpty()) {
        why.add(new Hit.Why(where, found));
      }
    }

    private int count(Hit.Where where, List<String> text) {
      int points = 0;
      for (int i = 0; i < words.size(); i++) {
        int best = fit(words.get(i), text);
        if (best > 0) {
          matched.set(i);
          points += best * where.weight();
        }
      }
      score += points;
      return points;
    }

    private static int fit(String word, List<String> text) {
      if (text.contains(word)) {
        return SAME;
      }
      boolean begins =
          word.length() >= SHORT && text.stream().anyMatch(other -> other.startsWith(word));
      return begins ? BEGINS : 0;
    }
  }
}
