package dev.acquaint.features.knowledge.search;

import dev.acquaint.features.knowledge.search.SqlPostings.Must;
import dev.acquaint.features.knowledge.search.SqlPostings.Part;
import dev.acquaint.features.knowledge.search.SqlPostings.Partly;
import dev.acquaint.features.knowledge.search.SqlPostings.Row;
import dev.acquaint.features.knowledge.search.SqlPostings.Stretch;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the entries that fit best by their words alone. It begins with the rarest word and reads a
 * bounded number of rows, so that the time a search takes does not grow with the library: of words
 * that stand in very many entries, settled and newer ones are read.
 */
public final class Retrieval {
  /** Nobody needs to know more exactly how frequent a word is. */
  private static final int COUNTED = 4_000;

  /** So many rows of the rarest word are read at once, so often at most. */
  private static final int STRETCH = 2_000;

  private static final int STRETCHES = 5;

  /** When so many hold all words, the rest is not looked for. */
  private static final int PLENTY = 400;

  /** So many rows of each word are read when an entry need not hold all. */
  private static final int OF_EACH = 1_000;

  /** A shorter word begins too many others to help. */
  private static final int OPENS = 4;

  private static final int LONGER_WORDS = 6;
  private static final double OF_LONGER = 0.5;
  private static final double SETTLED = 0.75;

  private final SqlPostings postings = new SqlPostings();

  /** Makes it. */
  public Retrieval() {}

  /**
   * An entry that fits.
   *
   * @param number which
   * @param score how well by the words alone, from 0 to 1
   */
  public record Candidate(long number, double score) {}

  private record Term(String word, int often, List<String> longer, int oftenLonger, long bit) {
    int all() {
      return often + oftenLonger;
    }

    double rarity() {
      return Math.log(1 + 2.0 * COUNTED / (1 + all()));
    }
  }

  /**
   * Returns entries that hold all that is looked for, those first that are settled or hold it in
   * their title, and then the newest.
   *
   * @param most how many at most
   */
  public List<Candidate> withAll(
      Transaction transaction, CommunityId community, Sought sought, int most) {
    List<String> tokens = sought.tokens().stream().map(IndexWord::ofToken).distinct().toList();
    List<String> words = Stream.concat(tokens.stream(), sought.must().stream()).toList();
    long tenant = IndexWord.tenant(community);
    Map<String, Integer> often = postings.frequencies(transaction, tenant, words, COUNTED);
    List<String> byRarity =
        words.stream()
            .sorted(Comparator.comparingInt(word -> often.getOrDefault(word, 0)))
            .toList();
    if (words.isEmpty() || often.getOrDefault(byRarity.getFirst(), 0) == 0) {
      return List.of();
    }
    List<Row> found = new ArrayList<>();
    int rows = often.getOrDefault(byRarity.getFirst(), 0);
    for (int i = 0; i < STRETCHES && found.size() < PLENTY; i++) {
      Stretch stretch = new Stretch(i * STRETCH, STRETCH);
      if (i > 0 && rows < COUNTED && stretch.from() >= rows) {
        break;
      }
      found.addAll(
          postings.common(transaction, tenant, byRarity, tokens, sought.settled(), stretch));
    }
    double heaviest = Math.max(1, Document.TITLE * tokens.size());
    return found.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Row row) -> -row.weight() / heaviest - (row.settled() ? SETTLED : 0))
                .thenComparing(Comparator.comparingLong(Row::number).reversed()))
        .limit(most)
        .map(row -> new Candidate(row.number(), 1))
        .toList();
  }

  /**
   * Returns entries that hold enough of the words, also where these only begin a longer one; what
   * holds more and rarer ones first.
   *
   * @param share how many of the words it has to hold, from 0 to 1; one word at least
   * @param most how many at most
   */
  public List<Candidate> withSome(
      Transaction transaction, CommunityId community, Sought sought, double share, int most) {
    long tenant = IndexWord.tenant(community);
    List<Term> all = terms(transaction, tenant, sought.tokens());
    int needed = Math.max(1, (int) Math.ceil(share * all.size()));
    List<Term> terms =
        all.stream()
            .filter(term -> term.all() > 0)
            .sorted(Comparator.comparingInt(Term::all))
            .toList();
    if (terms.size() < needed) {
      return List.of();
    }
    // Whatever holds enough of the words holds one of these.
    List<Term> rarest = terms.subList(0, terms.size() - needed + 1);
    List<Part> read = rarest.stream().flatMap(Retrieval::parts).toList();
    List<Part> lookedUp =
        terms.stream()
            .filter(term -> !rarest.contains(term) || term.often() > OF_EACH)
            .map(term -> new Part(term.word(), term.bit(), term.rarity()))
            .toList();
    List<Partly> found =
        postings.any(
            transaction,
            tenant,
            read,
            lookedUp,
            must(transaction, tenant, sought, rarest),
            new Stretch(0, OF_EACH));
    double best = found.stream().mapToDouble(Partly::score).max().orElse(1);
    return found.stream()
        .filter(one -> Long.bitCount(one.bits()) >= needed)
        .sorted(
            Comparator.comparingDouble(one -> -one.score() / best - (one.settled() ? SETTLED : 0)))
        .limit(most)
        .map(one -> new Candidate(one.number(), one.score() / best))
        .toList();
  }

  private List<Term> terms(Transaction transaction, long tenant, List<String> tokens) {
    List<String> words = tokens.stream().map(IndexWord::ofToken).distinct().toList();
    Map<String, List<String>> longer = new HashMap<>();
    for (String word : words) {
      boolean opens =
          word.length() > OPENS && word.codePointCount(0, word.length()) < IndexWord.LONGEST;
      longer.put(
          word, opens ? postings.beginning(transaction, tenant, word, LONGER_WORDS) : List.of());
    }
    List<String> every =
        Stream.concat(words.stream(), longer.values().stream().flatMap(List::stream))
            .distinct()
            .toList();
    Map<String, Integer> often = postings.frequencies(transaction, tenant, every, COUNTED);
    List<Term> terms = new ArrayList<>();
    for (String word : words) {
      List<String> others = longer.getOrDefault(word, List.of());
      terms.add(
          new Term(
              word,
              often.getOrDefault(word, 0),
              others,
              others.stream().mapToInt(other -> often.getOrDefault(other, 0)).sum(),
              1L << terms.size()));
    }
    return terms;
  }

  private static Stream<Part> parts(Term term) {
    return Stream.concat(
        Stream.of(new Part(term.word(), term.bit(), term.rarity())),
        term.longer().stream().map(word -> new Part(word, term.bit(), term.rarity() * OF_LONGER)));
  }

  private Must must(Transaction transaction, long tenant, Sought sought, List<Term> rarest) {
    Map<String, Integer> often = postings.frequencies(transaction, tenant, sought.must(), COUNTED);
    List<String> must =
        sought.must().stream()
            .sorted(Comparator.comparingInt(word -> often.getOrDefault(word, 0)))
            .toList();
    int least = rarest.stream().mapToInt(Term::all).max().orElse(0);
    boolean isRare = !must.isEmpty() && often.getOrDefault(must.getFirst(), 0) < least;
    return new Must(must, isRare, sought.settled());
  }
}
