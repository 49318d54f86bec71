package dev.acquaint.features.knowledge;

import dev.acquaint.features.knowledge.search.Retrieval.Candidate;
import dev.acquaint.features.knowledge.search.Sought;
import dev.acquaint.features.knowledge.search.Tokens;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds entries. The index gives the candidates by how rare the words are that they hold; of those,
 * what has an accepted answer, says the words in its title, helped people and is recent comes
 * first.
 */
final class Finder {
  /** So many candidates are looked at more closely. */
  private static final int CANDIDATES = 80;

  /** When fewer hold all words, those are looked for that hold half of them. */
  private static final int FEW = 5;

  private static final double HALF = 0.5;
  private static final double SETTLED = 3;
  private static final double TITLE = 4;
  private static final double WORDS = 3;
  private static final double RECENT = 1.5;
  private static final double PER_HELPED = 0.4;
  private static final int MOST_HELPED = 10;
  private static final double DAYS_UNTIL_OLD = 365;
  private static final double ALIKE = 0.6;

  private final Store store;
  private final InstantSource clock;

  Finder(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * An entry that was found.
   *
   * @param entry which
   * @param helped how many people it helped
   * @param score how well it fits, higher is better
   * @param excerpt the beginning of its accepted answer or of itself
   */
  record Hit(Entry entry, int helped, double score, Optional<Text> excerpt) {}

  /** Returns what fits a search, best first; at most {@value #CANDIDATES}. */
  List<Hit> find(Transaction transaction, CommunityId community, SearchWords words) {
    Sought sought = words.sought();
    Map<Long, Double> found =
        sought.isEmpty()
            ? newest(transaction, community, words)
            : candidates(transaction, community, sought);
    return scored(transaction, community, found, sought).stream()
        .filter(hit -> words.allows(hit.entry()))
        .toList();
  }

  private Map<Long, Double> newest(
      Transaction transaction, CommunityId community, SearchWords words) {
    Map<Long, Double> found = new HashMap<>();
    for (EntryState state : EntryState.values()) {
      if (state.isShown() && words.allows(state)) {
        store
            .entries()
            .newest(transaction, community, state, CANDIDATES)
            .forEach(entry -> found.put(entry.number(), 0.0));
      }
    }
    return found;
  }

  private Map<Long, Double> candidates(
      Transaction transaction, CommunityId community, Sought sought) {
    Map<Long, Double> found = new HashMap<>();
    add(found, store.retrieval().withAll(transaction, community, sought, CANDIDATES));
    if (found.size() < FEW && !sought.tokens().isEmpty()) {
      add(found, store.retrieval().withSome(transaction, community, sought, HALF, CANDIDATES));
    }
    return found;
  }

  private static void add(Map<Long, Double> found, List<Candidate> more) {
    more.forEach(one -> found.putIfAbsent(one.number(), one.score()));
  }

  private List<Hit> scored(
      Transaction transaction, CommunityId community, Map<Long, Double> found, Sought sought) {
    List<Entry> entries =
        store.entries().all(transaction, community, found.keySet()).stream()
            .filter(entry -> entry.state().isShown())
            .toList();
    Map<PublicId, Integer> helped =
        store.answers().helpful(transaction, community, entries.stream().map(Entry::id).toList());
    Instant now = clock.instant();
    return entries.stream()
        .map(entry -> {
          int people = helped.getOrDefault(entry.id(), 0);
          double byWords = found.getOrDefault(entry.number(), 0.0);
          return new Hit(
              entry, people, score(entry, byWords, people, sought, now), Optional.empty());
        })
        .sorted(
            Comparator.comparingDouble((Hit hit) -> -hit.score())
                .thenComparingLong(hit -> -hit.entry().number()))
        .toList();
  }

  private static double score(Entry entry, double byWords, int helped, Sought sought, Instant now) {
    Set<String> title = new HashSet<>(Tokens.ofText(entry.content().title()));
    entry.content().topics().forEach(topic -> title.addAll(Tokens.ofText(topic)));
    long inTitle = sought.tokens().stream().filter(title::contains).count();
    double days = Duration.between(entry.createdAt(), now).toHours() / 24.0;
    return WORDS * byWords
        + TITLE * inTitle / Math.max(1, sought.tokens().size())
        + (entry.isSettled() ? SETTLED : 0)
        + PER_HELPED * Math.min(helped, MOST_HELPED)
        + RECENT * Math.exp(-Math.max(0, days) / DAYS_UNTIL_OLD);
  }

  /** Returns solved questions that look like a new one, best first. */
  List<Hit> alike(Transaction transaction, CommunityId community, Entry.Content content, int most) {
    Sought sought = new Sought(Tokens.ofSearch(content.title()), List.of(), Optional.of(true));
    double share = sought.tokens().size() <= 2 ? 1 : ALIKE;
    Map<Long, Double> found = new HashMap<>();
    add(found, store.retrieval().withSome(transaction, community, sought, share, CANDIDATES));
    return scored(transaction, community, found, sought).stream()
        .filter(hit -> hit.entry().state() == EntryState.SOLVED)
        .limit(most)
        .map(hit -> withExcerpt(transaction, hit))
        .toList();
  }

  /** Returns a hit with the beginning of what helped. */
  Hit withExcerpt(Transaction transaction, Hit hit) {
    Entry entry = hit.entry();
    Optional<Text> answer =
        store.answers().to(transaction, entry.community(), entry.id()).stream()
            .filter(one -> one.consent() == Answer.Consent.GIVEN && !one.words().isEmpty())
            .findFirst()
            .map(one -> KnowledgeWords.excerpt(one.words()));
    Optional<Text> own =
        entry.content().words().isEmpty()
            ? Optional.empty()
            : Optional.of(KnowledgeWords.excerpt(entry.content().words()));
    return new Hit(entry, hit.helped(), hit.score(), answer.or(() -> own));
  }

  /** Returns hits with their excerpts. */
  List<Hit> withExcerpts(Transaction transaction, List<Hit> hits) {
    return hits.stream().map(hit -> withExcerpt(transaction, hit)).collect(Collectors.toList());
  }
}
