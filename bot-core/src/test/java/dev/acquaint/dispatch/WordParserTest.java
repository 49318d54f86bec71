package dev.acquaint.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Option;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Given;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One line of words becomes the command and the values that were meant. */
class WordParserTest {
  private static final SpaceId SPACE = new SpaceId("s");
  private static final WordParser PARSER =
      new WordParser(
          new CommandBook(
              List.of(
                  command("introduce", ""),
                  command("intros", "pause").takes(Option.until("until", Text.typed("until"))),
                  command("kudos", "give")
                      .requires(
                          Option.member("member", Text.typed("whom")),
                          Option.words("skill", Text.typed("skill"), 60),
                          Option.words("reason", Text.typed("why"), 300)),
                  command("people", "find")
                      .requires(Option.words("words", Text.typed("what"), 100)),
                  command("profile", "zone").takes(Option.zone("zone", Text.typed("zone")))),
              List.of(),
              List.of(),
              List.of()));

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static Command command(String group, String name) {
    return Command.at(group, name, Text.typed("x"), (_, _) -> new Response.Done());
  }

  private static Map<String, String> values(String line) {
    if (!(PARSER.parse(SPACE, line) instanceof WordParser.Parsed.Known(var _, var given, var _))) {
      throw new AssertionError("not understood: " + line);
    }
    Map<String, String> values = new HashMap<>();
    given.forEach((name, value) ->
        values.put(
            name,
            switch (value) {
              case Given.Words(String words) -> words;
              case Given.Account(AccountRef account) -> "@" + account.user();
              case Given.Room(var channel) -> "#" + channel.id();
            }));
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/intros pause 2w | 2w",
        "intros pause next Monday | next Monday",
        "INTROS Pause until:2w | 2w",
        "intros pause Until: 2w | 2w",
        "intros pause until:next Monday | next Monday",
        "intros pause until:\"next Monday\" | next Monday",
        "intros pause until:“next Monday” | next Monday",
        "intros  pause\u00a0until:„next Monday“ | next Monday"
      })
  void aPauseIsWrittenInManyWays(String line, String until) {
    assertThat(values(line)).containsExactly(Map.entry("until", until));
  }

  @Test
  void wordsAfterANamedValueBelongToItWhenNothingElseIsOpen() {
    assertThat(values("people find words:tea and more")).containsEntry("words", "tea and more");
    assertThat(values("profile zone zone:New York")).containsEntry("zone", "New York");
  }

  @Test
  void anAddressIsNoOption() {
    assertThat(values("people find https://example.org/a:b"))
        .containsEntry("words", "https://example.org/a:b");
  }

  @Test
  void aMentionMayCarryAName() {
    assertThat(values("kudos give <@U1|Ada Lovelace> review thanks for the talk"))
        .containsEntry("member", "@U1")
        .containsEntry("skill", "review")
        .containsEntry("reason", "thanks for the talk");
    assertThat(values("kudos give <@!42> review x")).containsEntry("member", "@42");
  }

  @Test
  void emptyMentionsAreJustWords() {
    assertThat(values("people find \"<@ >\"")).containsEntry("words", "<@ >");
    assertThat(values("people find \"<#\u2003>\"")).containsEntry("words", "<#\u2003>");
  }

  @Test
  void wordsThatNoOptionTakesAreNotDropped() {
    assertThat(PARSER.parse(SPACE, "introduce me, please"))
        .isInstanceOfSatisfying(
            WordParser.Parsed.Known.class,
            known -> assertThat(known.left()).isEqualTo("me, please"));
    assertThat(PARSER.parse(SPACE, "introduce  "))
        .isInstanceOfSatisfying(
            WordParser.Parsed.Known.class, known -> assertThat(known.left()).isEmpty());
  }

  @Test
  void anUnknownCommandNamesTheNearest() {
    assertThat(PARSER.parse(SPACE, "intro pause"))
        .isInstanceOfSatisfying(
            WordParser.Parsed.Unknown.class,
            unknown -> assertThat(unknown.nearest()).startsWith("intros pause"));
    assertThat(PARSER.parse(SPACE, "intros"))
        .isInstanceOfSatisfying(
            WordParser.Parsed.Unknown.class,
            unknown -> assertThat(unknown.nearest()).containsExactly("intros pause"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenByNameIsReadByName(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    Map<String, String> meant = new HashMap<>();
    List<String> parts = new ArrayList<>();
    for (String option : List.of("member", "skill", "reason")) {
      String value = option.equals("member") ? "@u" + chance.nextInt(99) : words(chance);
      meant.put(option, value);
      parts.add(
          option.equals("member")
              ? "member:<" + value + ">"
              : option + ":" + (value.contains(" ") ? "\"" + value + "\"" : value));
    }
    for (int i = parts.size() - 1; i > 0; i--) {
      java.util.Collections.swap(parts, i, chance.nextInt(i + 1));
    }
    String line = "kudos give " + String.join(" ", parts);
    assertThat(values(line)).as(line).isEqualTo(meant);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenInOrderIsReadInOrder(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    String skill = word(chance);
    String reason = words(chance);
    assertThat(values("kudos give <@u1> " + skill + " " + reason))
        .containsEntry("skill", skill)
        .containsEntry("reason", reason);
  }

  private static String words(RandomGenerator chance) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + chance.nextInt(4); i > 0; i--) {
      words.add(word(chance));
    }
    return String.join(" ", words);
  }

  private static String word(RandomGenerator chance) {
    List<String> words =
        List.of(
            "review",
            "C++",
            "c#",
            "naïve",
            "日本語",
            "🙂",
            "12:30",
            "a:b",
            "<b>",
            "@everyone",
            "*x*",
            "don't",
            "-",
            "https://example.org",
            "50%",
            "{x}",
            "'",
            "…");
    return words.get(chance.nextInt(words.size()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLineBreaksIt(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    List<String> pieces =
        List.of(
            "kudos",
            "give",
            "intros",
            "pause",
            "people find",
            "/",
            "\"",
            "“",
            "„",
            "<@",
            "<#",
            ">",
            "|",
            ":",
            "until:",
            "member:",
            "<@>",
            "<@ >",
            "<@|>",
            "\u0000",
            "\u202e",
            "\u00a0",
            "\n",
            "\uD800",
            "x".repeat(500),
            "words:\"\"",
            "🙂");
    StringBuilder line = new StringBuilder();
    for (int i = chance.nextInt(12); i > 0; i--) {
      line.append(pieces.get(chance.nextInt(pieces.size())))
          .append(chance.nextBoolean() ? " " : "");
    }
    assertThat(PARSER.parse(SPACE, line.toString())).isNotNull();
  }
}
