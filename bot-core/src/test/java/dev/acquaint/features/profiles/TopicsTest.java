package dev.acquaint.features.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.text.TypedWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Free words become topics that people can share. */
class TopicsTest {
  private static final List<String> PIECES =
      List.of(
          "Java",
          "C++",
          "c#",
          ".NET",
          "node.js",
          "code-review",
          "CODE",
          "review",
          "talks",
          " ",
          "  ",
          ",",
          ";",
          "\n",
          "\t",
          ".",
          "!",
          "?",
          "…",
          "#",
          "-",
          "•",
          "*bold*",
          "@everyone",
          "<@U1>",
          "e\u0301",
          "É",
          "İ",
          "ß",
          "ǆ",
          "ﬁ",
          "日本",
          "، ",
          "🙂",
          "👩‍👩‍👧‍👦",
          "\u0000",
          "\u0007",
          "\u202E",
          "\u2066",
          "\u200B",
          "\uFEFF",
          "\u00A0",
          "\uD800",
          "|",
          "`",
          "‘",
          "’",
          "`x`");

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  private static String typed(RandomGenerator chance) {
    StringBuilder typed = new StringBuilder();
    for (int i = chance.nextInt(25); i > 0; i--) {
      typed.append(PIECES.get(chance.nextInt(PIECES.size())));
    }
    return typed.toString();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsTypedTopicsAreClean(long seed) {
    String typed = typed(new SplittableRandom(seed));
    Set<String> topics = Topics.read(typed);
    assertThat(topics)
        .as(typed)
        .allSatisfy(topic -> {
          assertThat(topic).isEqualTo(topic.strip()).doesNotContain("  ").isNotEmpty();
          assertThat(topic).doesNotContainPattern("[,;\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
          assertThat(Normalizer.isNormalized(topic, Normalizer.Form.NFC)).isTrue();
          assertThat(topic.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))
              .isFalse();
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void topicsReadAgainAreTheSame(long seed) {
    Set<String> topics = Topics.read(typed(new SplittableRandom(seed)));
    assertThat(Topics.read(Topics.write(topics))).isEqualTo(topics);
    assertThat(Topics.stored(Topics.write(topics))).isEqualTo(topics);
    topics.forEach(topic -> assertThat(Topics.key(topic)).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "Code Review, code-reviews",
    "databases, Database",
    "node.js, NodeJS",
    "CI/CD, ci cd",
    "café, cafe",
    "libraries, library",
    "first talk, First Talks!",
    "machine learning, machine-learning"
  })
  void theSameInOtherWordsIsTheSame(String one, String other) {
    assertThat(Topics.key(Topics.read(one).iterator().next()))
        .isEqualTo(Topics.key(Topics.read(other).iterator().next()));
  }

  @ParameterizedTest
  @CsvSource({"c, c++", "c++, c#", ".net, net", "go, rust", "aws, aw", "class, clas"})
  void differentTopicsStayDifferent(String one, String other) {
    assertThat(Topics.key(one)).isNotEqualTo(Topics.key(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", ",,,", "...", "- - -", "\u200B\u200B", "\u0000", "***", "—", "#"})
  void whatSaysNothingIsNoTopic(String typed) {
    assertThat(Topics.read(typed)).isEmpty();
  }

  @Test
  void aListIsReadHoweverItIsWritten() {
    assertThat(Topics.read("- Code review\n• Talks.\n#rust; Go,go , 🎸 guitar"))
        .containsExactlyInAnyOrder("code review", "talks", "rust", "go", "🎸 guitar");
  }

  @Test
  void twoHundredTopicsAreAllRead() {
    String typed =
        IntStream.range(0, 200).mapToObj(i -> "topic " + i).collect(Collectors.joining(","));
    assertThat(Topics.read(typed)).hasSize(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBookGivesEachTopicOneWayOfWriting(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    List<MemberProfile> profiles = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      profiles.add(
          new MemberProfile(
              "x", "", Topics.read(typed(chance)), Topics.read(typed(chance)), Set.of()));
    }
    TopicBook book = TopicBook.of(profiles);
    assertThat(book.all().stream().map(Topics::key).toList()).doesNotHaveDuplicates();
    for (MemberProfile profile : profiles) {
      Set<String> settled = book.settle(profile.offers());
      assertThat(book.all()).containsAll(settled);
      assertThat(book.settle(settled)).isEqualTo(settled);
    }
    assertThat(book.suggest(typed(chance), 5)).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void typedWordsAreCleanedOnceAndShortenedBetweenWhatIsSeenAsOne(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    String typed = typed(chance);
    String clean = TypedWords.clean(typed);
    assertThat(TypedWords.clean(clean)).isEqualTo(clean);
    int most = 1 + chance.nextInt(20);
    String shorter = TypedWords.shorten(clean, most);
    assertThat(TypedWords.length(shorter)).isLessThanOrEqualTo(most);
    assertThat(shorter.replaceFirst("…$", ""))
        .satisfies(kept -> assertThat(clean).startsWith(kept));
    assertThat(shorter).doesNotContain("👩…").doesNotContain("\u200D…");
  }
}
