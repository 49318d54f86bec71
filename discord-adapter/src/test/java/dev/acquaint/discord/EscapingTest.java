package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type shows as they typed it, and does nothing else. */
class EscapingTest {
  /** What Discord would read as a mention, a link, a timestamp, an emoji or a heading. */
  private static final Pattern ALIVE =
      Pattern.compile(
          "(?<!\\\\)<(@|#|:|a:|t:|/|https?)|(?<!\\\\)[*_~`|]|@(everyone|here)|https?://|(?m)^\\s*(#|-|>|\\+|\\d+[.)])(?=\\s)");

  @ParameterizedTest
  @CsvSource({
    "**bold**, \\*\\*bold\\*\\*",
    "<@123> and <#4>, \\<@123\\> and \\<#4\\>",
    "<t:1:R>, \\<t:1:R\\>",
    "[here](https://evil.example), \\[here\\](https\\://evil.example)",
    "snake_case, snake\\_case",
    "||spoiler||, \\|\\|spoiler\\|\\|",
    "# big, \\# big",
    "C# and F#, C# and F#",
    "- item, \\- item",
    "a - b, a - b",
  })
  void marksAreShown(String typed, String written) {
    assertThat(Escaping.typed(typed)).isEqualTo(written);
  }

  @Test
  void nobodyIsCalled() {
    assertThat(Escaping.typed("@everyone @here ada@example.org"))
        .doesNotContain("@everyone")
        .doesNotContain("@here")
        .contains("ada@example.org");
  }

  @Test
  void ourOwnLinksWork() {
    assertThat(Escaping.literal("See https://example.org/a")).contains("https://example.org/a");
  }

  static Stream<String> anything() {
    Random chance = new Random(7);
    String alphabet = "ab 1.)*_~`|<>@#:[]()-+\\/\neveryonehttps://<@t:";
    return Stream.generate(
            () -> {
              StringBuilder words = new StringBuilder();
              int length = 1 + chance.nextInt(40);
              for (int i = 0; i < length; i++) {
                words.append(alphabet.charAt(chance.nextInt(alphabet.length())));
              }
              return words.toString();
            })
        .limit(500);
  }

  @ParameterizedTest
  @MethodSource("anything")
  void nothingTypedComesAlive(String typed) {
    String written = Escaping.typed(typed);
    assertThat(ALIVE.matcher(withoutEscapedBackslashes(written)).find())
        .as("%s became %s", typed, written)
        .isFalse();
  }

  private static String withoutEscapedBackslashes(String written) {
    return written.replace("\\\\", "");
  }
}
