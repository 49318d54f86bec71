package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.features.knowledge.search.Document;
import dev.acquaint.features.knowledge.search.IndexWord;
import dev.acquaint.features.knowledge.search.Retrieval;
import dev.acquaint.features.knowledge.search.Retrieval.Candidate;
import dev.acquaint.features.knowledge.search.Sought;
import dev.acquaint.features.knowledge.search.SqlSearchIndex;
import dev.acquaint.features.knowledge.search.Tokens;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a search finds, and what it leaves in the database. */
@ExtendWith(TestDatabaseExtension.class)
class SearchIndexTest {
  private static final CommunityId HERE = new CommunityId("here");
  private static final CommunityId THERE = new CommunityId("there");

  private final SqlSearchIndex index = new SqlSearchIndex();
  private final Retrieval retrieval = new Retrieval();
  private final Database database;

  SearchIndexTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void nothingIsThere() {
    TestDatabase.truncate(database);
  }

  private static Document document(long number, boolean settled, String title, String text) {
    Map<String, Integer> words = new LinkedHashMap<>();
    Tokens.ofText(title).forEach(token -> words.put(IndexWord.ofToken(token), Document.TITLE));
    Tokens.ofText(text)
        .forEach(token -> words.putIfAbsent(IndexWord.ofToken(token), Document.TEXT));
    return new Document(number, settled, words);
  }

  private void put(CommunityId community, Document... documents) {
    database
        .transactions()
        .run(transaction -> index.put(transaction, community, List.of(documents)));
  }

  private List<Long> all(CommunityId community, String words, Optional<Boolean> settled) {
    return numbers(
        database
            .transactions()
            .inTransaction(transaction ->
                retrieval.withAll(
                    transaction,
                    community,
                    new Sought(Tokens.ofSearch(words), List.of(), settled),
                    80)));
  }

  private List<Long> all(String words) {
    return all(HERE, words, Optional.empty());
  }

  private List<Long> some(String words, List<String> must) {
    return numbers(
        database
            .transactions()
            .inTransaction(transaction ->
                retrieval.withSome(
                    transaction,
                    HERE,
                    new Sought(Tokens.ofSearch(words), must, Optional.empty()),
                    0.5,
                    80)));
  }

  private static List<Long> numbers(List<Candidate> found) {
    return found.stream().map(Candidate::number).toList();
  }

  private int rows(String table) {
    return database
        .transactions()
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void nobodyFindsWhatStandsInAnotherCommunity() {
    put(HERE, document(1, false, "clock", ""));
    put(THERE, document(2, false, "clock", ""));
    assertThat(all(HERE, "clock", Optional.empty())).containsExactly(1L);
    assertThat(all(THERE, "clock", Optional.empty())).containsExactly(2L);
  }

  @Test
  void settledEntriesComeFirstThenTitlesThenTheNewest() {
    put(
        HERE,
        document(1, true, "other", "clock"),
        document(2, false, "clock", "other"),
        document(3, false, "other", "clock"),
        document(4, false, "other", "clock"),
        document(5, true, "clock", "other"));
    assertThat(all("clock")).containsExactly(5L, 1L, 2L, 4L, 3L);
    assertThat(all(HERE, "clock", Optional.of(true))).containsExactly(5L, 1L);
    assertThat(all(HERE, "clock", Optional.of(false))).containsExactly(2L, 4L, 3L);
  }

  @Test
  void aWordInThousandsOfEntriesStillFindsTheSettledOneAndTheRareOne() {
    for (int begin = 0; begin < 9_000; begin += 1_000) {
      int from = begin + 1;
      put(
          HERE,
          IntStream.range(from, from + 1_000)
              .mapToObj(number ->
                  document(
                      number, number == 17, "java", number == 23 || number == 29 ? "zebra" : ""))
              .toArray(Document[]::new));
    }
    assertThat(all("java")).hasSize(80).startsWith(17L, 9_000L, 8_999L);
    assertThat(all("java zebra")).containsExactly(29L, 23L);
    assertThat(all(HERE, "java", Optional.of(true))).containsExactly(17L);
    assertThat(some("java zebra unheard", List.of())).containsExactly(29L, 23L);
  }

  @Test
  void whatIsNoLongerSaidIsNoLongerFound() {
    put(HERE, document(1, false, "clock wall", "minute"));
    put(HERE, document(1, false, "clock", "hour"));
    assertThat(all("wall")).isEmpty();
    assertThat(all("minute")).isEmpty();
    assertThat(all("clock hour")).containsExactly(1L);
    put(HERE, document(1, true, "clock", "hour"));
    assertThat(all(HERE, "clock", Optional.of(true))).containsExactly(1L);
    assertThat(all(HERE, "clock", Optional.of(false))).isEmpty();
    assertThat(rows("knowledge_posting")).isEqualTo(2);
  }

  @Test
  void whatIsTakenOutLeavesNoRow() {
    put(HERE, document(1, false, "clock wall", "minute"), document(2, true, "clock", ""));
    database
        .transactions()
        .run(transaction -> {
          index.remove(transaction, HERE, 1);
          index.remove(transaction, HERE, 3);
        });
    assertThat(all("clock")).containsExactly(2L);
    assertThat(rows("knowledge_posting")).isEqualTo(1);
    assertThat(rows("knowledge_indexed")).isEqualTo(1);
  }

  @Test
  void halfOfTheWordsAreEnoughAndMayBeginLongerOnes() {
    put(
        HERE,
        document(1, false, "testing clocks", ""),
        document(2, false, "wall clock", ""),
        document(3, false, "garden", ""));
    assertThat(some("clock test unheard", List.of())).containsExactly(1L);
    assertThat(some("clock", List.of())).containsExactly(2L, 1L);
    assertThat(some("clo", List.of())).as("three letters begin too many words").isEmpty();
  }

  @Test
  void aTopicHasToBeThereWhicheverWordsAreFound() {
    Map<String, Integer> words = new LinkedHashMap<>(document(1, false, "clock", "").words());
    words.put(IndexWord.ofTopic("code review"), Document.TITLE);
    put(HERE, new Document(1, false, words), document(2, false, "clock code review", ""));
    List<String> topic = List.of(IndexWord.ofTopic("Code Reviews"));
    assertThat(some("clock unheard", topic)).containsExactly(1L);
    assertThat(some("clock unheard", List.of())).containsExactly(2L, 1L);
  }

  @Test
  void aSearchOfVeryManyWordsIsAnswered() {
    String many =
        IntStream.range(0, 90).mapToObj(i -> "w" + i).reduce((a, b) -> a + " " + b).orElseThrow();
    put(HERE, document(1, false, many, "東京で勉強会を開くには"));
    assertThat(all(many)).containsExactly(1L);
    assertThat(some(many + " unheard", List.of())).containsExactly(1L);
    assertThat(all("会を")).containsExactly(1L);
    assertThat(all("強")).containsExactly(1L);
  }
}
