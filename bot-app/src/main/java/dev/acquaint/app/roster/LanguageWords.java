package dev.acquaint.app.roster;

import dev.acquaint.text.TypedWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Languages by what people call them: a code such as {@code de} or {@code pt-BR}, or a name in
 * English, in German or in the language itself.
 */
final class LanguageWords {
  private static final Map<String, String> CODES = codes();

  private LanguageWords() {}

  /** Returns the ISO 639 code of a language, if it is clear which is meant. */
  static Optional<String> find(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    String code = CODES.get(word);
    if (code == null && word.matches("[a-z]{2,3}[-_][a-z0-9-_]{2,}")) {
      code = CODES.get(word.replaceFirst("[-_].*", ""));
    }
    return Optional.ofNullable(code);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      for (Locale reader : List.of(Locale.ENGLISH, Locale.GERMAN, language)) {
        String name = TypedWords.clean(language.getDisplayLanguage(reader));
        codes.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
      }
    }
    for (String code : Locale.getISOLanguages()) {
      codes.put(code, code);
    }
    codes.put("mandarin", "zh");
    codes.put("farsi", "fa");
    return codes;
  }
}
