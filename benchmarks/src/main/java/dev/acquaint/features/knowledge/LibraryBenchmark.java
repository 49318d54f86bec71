package dev.acquaint.features.knowledge;

import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.embedded.EmbeddedSettings;
import dev.acquaint.features.knowledge.search.Retrieval;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.storage.Patience;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Searches a library of invented entries, next to a bare full-text query of the same words over a
 * table of titles and words. Words are drawn by Zipf's law, as in a real language; those of
 * searches are not among the 100 most frequent.
 *
 * <p>Arguments: how many entries, how many searches.
 */
public final class LibraryBenchmark {
  private static final int WORDS = 30_000;
  private static final int EMPTY_WORDS = 100;
  private static final int BATCH = 2_000;
  private static final CommunityId COMMUNITY = new CommunityId("bench");
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

  private final Transactions transactions;
  private final SplittableRandom chance = new SplittableRandom(20270104);
  private final Store store = Store.make();
  private final Ids ids = new Ids(chance.split());
  private final double[] cumulated = new double[WORDS];

  private LibraryBenchmark(Transactions transactions) {
    this.transactions = transactions;
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1.0 / (i + 10);
      cumulated[i] = sum;
    }
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    int entries = Integer.parseInt(args[0]);
    int searches = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("library-benchmark");
    try (EmbeddedMariaDb server =
            EmbeddedMariaDb.start(
                new EmbeddedSettings(
                    folder, Optional.empty(), true, line -> System.out.println(line)));
        Database database =
            Database.open(
                DatabaseSettings.of(server.jdbcUrl(), server.user(), server.password()),
                new Patience(
                    Duration.ofSeconds(30), Thread::sleep, new SplittableRandom(1), _ -> {}))) {
      LibraryBenchmark benchmark = new LibraryBenchmark(database.transactions());
      benchmark.fill(entries);
      benchmark.measure(searches);
    }
  }

  /** The most frequent words stand for "the" and "how", which a search leaves out. */
  private String word(int leftOut) {
    double least = leftOut == 0 ? 0 : cumulated[leftOut - 1];
    double at = least + chance.nextDouble() * (cumulated[WORDS - 1] - least);
    int index = Arrays.binarySearch(cumulated, at);
    return "w" + Integer.toString(1_000_000 + (index < 0 ? -index - 1 : index) * 7_919, 36);
  }

  private String words(int count, int leftOut) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(word(leftOut));
    }
    return String.join(" ", all);
  }

  private void fill(int entries) {
    transactions.run(transaction ->
        transaction
            .handle()
            .execute(
                "CREATE TABLE bare (number BIGINT NOT NULL PRIMARY KEY, title VARCHAR(200) NOT NULL, words TEXT NOT NULL)"));
    double own = 0;
    double index = 0;
    for (int done = 0; done < entries; done += BATCH) {
      int batch = Math.min(BATCH, entries - done);
      List<Entry> written = new ArrayList<>();
      own +=
          seconds(() ->
              transactions.run(transaction -> {
                written.clear();
                for (int i = 0; i < batch; i++) {
                  written.add(store.entries().add(transaction, entry()));
                }
              }));
      index += seconds(() -> transactions.run(transaction -> index(transaction, written)));
      if (done % 20_000 == 0) {
        System.out.println(done + " of " + entries + " entries written");
      }
    }
    double bare = seconds(() -> transactions.run(LibraryBenchmark::fillBare));
    System.out.printf(
        Locale.ROOT,
        "%d entries written in %.1f s, their index in %.1f s, MariaDB's full-text index in %.1f s%n",
        entries,
        own,
        index,
        bare);
    sizes();
  }

  private void index(Transaction transaction, List<Entry> written) {
    store
        .index()
        .put(
            transaction,
            COMMUNITY,
            written.stream().map(entry -> Library.document(entry, List.of())).toList());
  }

  /** All at once, and the index at the end: the fastest way. */
  private static void fillBare(Transaction transaction) {
    transaction
        .handle()
        .execute("INSERT INTO bare SELECT number, title, words FROM knowledge_entry");
    transaction.handle().execute("ALTER TABLE bare ADD FULLTEXT KEY bare_words (title, words)");
  }

  private void sizes() {
    transactions.run(transaction -> {
      transaction.handle().execute("ANALYZE TABLE knowledge_posting, knowledge_entry");
      transaction
          .handle()
          .createQuery(
              "SELECT table_name AS name, (data_length + index_length) DIV 1048576 AS size FROM information_schema.tables"
                  + " WHERE table_schema = DATABASE() AND table_name LIKE 'knowledge%' AND data_length > 1048576")
          .map((row, _) -> row.getString("name") + " " + row.getLong("size") + " MB")
          .forEach(System.out::println);
    });
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private Entry entry() {
    boolean solved = chance.nextInt(3) > 0;
    Instant at = NOW.minus(Duration.ofHours(chance.nextInt(20_000)));
    return new Entry(
        0,
        COMMUNITY,
        ids.nextPublicId(),
        EntryKind.QUESTION,
        solved ? EntryState.SOLVED : EntryState.OPEN,
        new Entry.Content(
            words(5 + chance.nextInt(5), 0),
            words(20 + chance.nextInt(60), 0),
            Set.of("t" + chance.nextInt(300)),
            Optional.empty()),
        Entry.Author.named(new MemberId("m" + chance.nextInt(5_000))),
        new Entry.Standing(
            new ChannelRef(new SpaceId("s"), "c"), Optional.empty(), Optional.empty()),
        false,
        Optional.empty(),
        1,
        at,
        Optional.of(at));
  }

  private void measure(int searches) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < searches; i++) {
      queries.add(words(1 + i % 4, EMPTY_WORDS));
    }
    Finder finder = new Finder(store, () -> NOW);
    for (int round = 0; round < 2; round++) {
      double own = report("search", queries, query -> search(finder, query), round == 1);
      double bare = report("bare full text", queries, this::bare, round == 1);
      if (round == 1) {
        System.out.printf(
            Locale.ROOT, "p95 of the search is %.2f times that of bare full text%n", own / bare);
      }
    }
  }

  private interface Search {
    int run(String query);
  }

  private static double report(String name, List<String> queries, Search search, boolean prints) {
    double[] millis = new double[queries.size()];
    long hits = 0;
    for (int i = 0; i < queries.size(); i++) {
      long begun = System.nanoTime();
      hits += search.run(queries.get(i));
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    if (prints) {
      System.out.printf(
          Locale.ROOT,
          "%-15s median %6.1f ms, p95 %6.1f ms, p99 %6.1f ms, longest %6.1f ms, %.1f hits on average%n",
          name,
          millis[millis.length / 2],
          millis[millis.length * 95 / 100],
          millis[millis.length * 99 / 100],
          millis[millis.length - 1],
          hits / (double) millis.length);
    }
    return millis[millis.length * 95 / 100];
  }

  private int search(Finder finder, String words) {
    SearchWords query = new SearchWords(words, List.of(), Optional.empty(), Optional.empty());
    return transactions.inTransaction(transaction -> {
      List<Finder.Hit> hits = finder.find(transaction, COMMUNITY, query);
      finder.withExcerpts(transaction, hits.stream().limit(5).toList());
      return hits.size();
    });
  }

  private int bare(String words) {
    return transactions.inTransaction(transaction ->
        transaction
            .handle()
            .createQuery(
                "SELECT number, MATCH (title, words) AGAINST (:words) AS score FROM bare"
                    + " WHERE MATCH (title, words) AGAINST (:words) ORDER BY score DESC, number DESC LIMIT 80")
            .bind("words", words)
            .mapTo(Retrieval.Candidate.class)
            .list()
            .size());
  }
}
