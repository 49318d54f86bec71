package dev.acquaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of people in a spreadsheet. */
class FormulaGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\rx",
        " =1",
        "\u00A0=1",
        "\"=1",
        "\uFF1D1",
        "x;=1",
        "x, -1",
        "x\t@y",
        "x\n=1",
        "\r\n=1",
        "a;\"=b\""
      })
  void whatCouldBecomeAFormulaIsGuardedAndComesBackAsItWas(String words) {
    String guarded = FormulaGuard.guarded(words);
    assertThat(guarded).isNotEqualTo(words).contains("'");
    assertThat(guarded.split("[;,\t\r\n]", -1))
        .noneMatch(field -> field.strip().matches("[=+@\uFF1D-].*"));
    assertThat(FormulaGuard.unguarded(guarded)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "ada@example.org", "2026-11-24", "c++", "it's", "", "a; b", "0"})
  void otherWordsStayAsTheyAre(String words) {
    assertThat(FormulaGuard.guarded(words)).isEqualTo(words);
    assertThat(FormulaGuard.unguarded(words)).isEqualTo(words);
  }
}
