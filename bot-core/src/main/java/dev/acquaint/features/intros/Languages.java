package dev.acquaint.features.intros;

import dev.acquaint.command.Nearness;
import dev.acquaint.text.TypedWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Languages the way people type them: by code, or by their English, German or own name. */
final class Languages {
  private static final Map<String, String> CODES = codes();

  private Languages() {}

  /**
   * What was read.
   *
   * @param codes ISO 639 codes
   * @param unknown words that are no language
   */
  record Read(SortedSet<String> codes, List<String> unknown) {
    Read {
      codes = new TreeSet<>(codes);
      unknown = List.copyOf(unknown);
    }
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      codes.put(code, code);
      for (Locale in : List.of(Locale.ENGLISH, Locale.GERMAN, language)) {
        codes.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
      }
    }
    return codes;
  }

  /** Reads languages between commas, semicolons, slashes or lines. */
  static Read read(String typed) {
    SortedSet<String> codes = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String word : TypedWords.clean(typed).split("[,;/\n]", -1)) {
      String name = word.strip().toLowerCase(Locale.ROOT);
      String code = CODES.get(name);
      if (code != null) {
        codes.add(code);
      } else if (!name.isEmpty()) {
        unknown.add(word.strip());
      }
    }
    return new Read(codes, unknown);
  }

  /** Returns names of languages nearest to a word, best first. */
  static List<String> nearest(String word, Locale reader) {
    return Nearness.nearest(word.toLowerCase(Locale.ROOT), CODES.keySet(), 3).stream()
        .map(name -> name(CODES.getOrDefault(name, name), reader))
        .distinct()
        .toList();
  }

  /** Returns the names of languages as a person would type them. */
  static String write(Collection<String> codes, Locale reader) {
    return String.join(", ", codes.stream().map(code -> name(code, reader)).toList());
  }

  private static String name(String code, Locale reader) {
    return Locale.of(code).getDisplayLanguage(reader);
  }
}
