package dev.acquaint.features.profiles;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Languages that people speak, by their names in English, in German and in themselves (Unicode CLDR
 * data of the JDK), or by their code of ISO 639-1.
 */
public final class Languages {
  /** The most languages of one profile. */
  public static final int MOST = 8;

  private static final Pattern BETWEEN = Pattern.compile("[,;/&\n]| and | und ");
  private static final Map<String, String> ALSO =
      Map.of(
          "mandarin", "zh",
          "cantonese", "zh",
          "farsi", "fa",
          "castilian", "es",
          "flemish", "nl",
          "flamisch", "nl",
          "tagalog", "tl",
          "swiss german", "de",
          "schweizerdeutsch", "de",
          "norsk", "no");
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(ALSO);
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        Locale language = Locale.of(code);
        for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, language)) {
          codes.putIfAbsent(plain(language.getDisplayLanguage(in)), code);
        }
        codes.put(code, code);
      }
    }
    return Map.copyOf(codes);
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /**
   * What was read.
   *
   * @param codes ISO 639-1 codes, each once, in the order they were named
   * @param unknown the first name that is no language known here
   */
  public record Read(List<String> codes, Optional<String> unknown) {
    /** Copies the codes. */
    public Read {
      codes = List.copyOf(codes);
    }
  }

  /** Returns the languages in what somebody typed, with commas or the word for and between. */
  public static Read read(String typed) {
    List<String> found = new ArrayList<>();
    for (String name : BETWEEN.splitAsStream(typed).toList()) {
      String plain = plain(name);
      if (!plain.isEmpty()) {
        Optional<String> code = code(plain);
        if (code.isEmpty()) {
          return new Read(found, Optional.of(name.strip()));
        }
        if (!found.contains(code.get())) {
          found.add(code.get());
        }
      }
    }
    return new Read(found, Optional.empty());
  }

  private static Optional<String> code(String plain) {
    String code = CODES.get(plain);
    return code != null || !plain.matches("[a-z]{2}[-_][a-z]{2}")
        ? Optional.ofNullable(code)
        : Optional.ofNullable(CODES.get(plain.substring(0, 2)));
  }

  /** Returns a language's name in itself, for example {@code Deutsch} for {@code de}. */
  public static String name(String code) {
    Locale language = Locale.of(code);
    return language.getDisplayLanguage(language);
  }
}
