package dev.acquaint.features.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Languages by their names. */
class LanguagesTest {
  static Stream<String> codes() {
    return Arrays.stream(Locale.getISOLanguages()).filter(code -> code.length() == 2);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void aCodeIsReadAndItsOwnNameIsReadAgain(String code) {
    assertThat(Languages.read(code).codes()).hasSize(1);
    String name = Languages.name(Languages.read(code).codes().getFirst());
    Languages.Read again = Languages.read(name);
    assertThat(again.unknown()).as(name).isEmpty();
    assertThat(Languages.name(again.codes().getFirst())).isEqualTo(name);
  }

  @Test
  void namesInEnglishGermanAndTheLanguageItselfMeanTheSame() {
    assertThat(
            Languages.read("German, deutsch; DE, Portuguese and Portugiesisch und português")
                .codes())
        .containsExactly("de", "pt");
    assertThat(Languages.read("pt-BR, en_US, Mandarin, Farsi").codes())
        .containsExactly("pt", "en", "zh", "fa");
    assertThat(Languages.read("English, Klingon, Deutsch"))
        .isEqualTo(new Languages.Read(List.of("en"), java.util.Optional.of("Klingon")));
    assertThat(Languages.read(" , ").codes()).isEmpty();
  }
}
