package dev.acquaint.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import dev.acquaint.view.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything people read, in every language: nothing missing, nothing unused, nothing too long. */
class WordsTest {
  private static final Path CORE = Sources.ROOT.resolve("bot-core/src/main");
  private static final List<String> OTHER_LANGUAGES = List.of("de");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([^\"]*)\"\\s*\\)");

  static Stream<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(CORE.resolve("resources/dev"))) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> OTHER_LANGUAGES.stream().noneMatch(tag -> isIn(file, tag)))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isIn(Path file, String tag) {
    return file.toString().endsWith("_" + tag + ".properties");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageSaysTheSameThingsOfTheSameThings(Path bundle) {
    Map<String, String> english = read(bundle);
    for (String tag : OTHER_LANGUAGES) {
      Map<String, String> other = read(other(bundle, tag));
      assertThat(other.keySet()).as("keys in %s", tag).isEqualTo(english.keySet());
      english.forEach((key, pattern) ->
          assertThat(arguments(other.get(key)))
              .as("arguments of %s in %s", key, tag)
              .isEqualTo(arguments(pattern)));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everythingThatIsSaidHasWordsAndNoWordsAreLeftOver(Path bundle) {
    String sources = sourcesBeside(bundle);
    Set<String> keys = read(bundle).keySet();
    Matcher said = SAID.matcher(sources);
    while (said.find()) {
      assertThat(keys).contains(said.group(1));
    }
    Set<String> literals = new TreeSet<>();
    Matcher literal = LITERAL.matcher(sources);
    while (literal.find()) {
      literals.add(literal.group(1));
    }
    assertThat(keys.stream().filter(key -> !isUsed(key, literals)).toList())
        .as("words that nothing says")
        .isEmpty();
  }

  /** A key stands in the code as it is, or is put together from a beginning and a name. */
  private static boolean isUsed(String key, Set<String> literals) {
    if (literals.contains(key)) {
      return true;
    }
    for (int hyphen = key.indexOf('-'); hyphen > 0; hyphen = key.indexOf('-', hyphen + 1)) {
      String begin = key.substring(0, hyphen);
      if (literals.contains(begin + "-")
          || literals.contains(key.substring(hyphen))
          || (literals.contains("-") && literals.contains(begin))) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyPatternCanBeWrittenOutAndFits(Path bundle) {
    Map<Path, ULocale> languages = new HashMap<>();
    languages.put(bundle, ULocale.ENGLISH);
    OTHER_LANGUAGES.forEach(tag -> languages.put(other(bundle, tag), new ULocale(tag)));
    List<String> wrong = new ArrayList<>();
    languages.forEach((file, locale) ->
        read(file)
            .forEach((key, pattern) -> {
              for (long number : new long[] {0, 1, 2, 5}) {
                String words = written(pattern, locale, number).strip();
                int length = words.codePointCount(0, words.length());
                if (words.isEmpty() || length > longest(key) || words.contains("{")) {
                  wrong.add(file.getFileName() + " " + key + " (" + length + "): " + words);
                }
              }
            }));
    assertThat(wrong).isEmpty();
  }

  private static int longest(String key) {
    if (key.startsWith("label-")) {
      return Limits.FORM_LABEL;
    }
    if (key.startsWith("hint-") || key.endsWith("-description") || key.endsWith("-option")) {
      return Limits.FORM_HINT;
    }
    return key.endsWith("-button") ? Limits.BUTTON_LABEL : Limits.PARAGRAPH;
  }

  /** Numbers where the pattern counts, a short name everywhere else. */
  private static String written(String pattern, ULocale locale, long number) {
    MessagePattern parsed = new MessagePattern(pattern);
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i + 1 < parsed.countParts(); i++) {
      if (parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_START) {
        boolean counts = parsed.getPart(i).getArgType().hasPluralStyle();
        values.merge(
            parsed.getSubstring(parsed.getPart(i + 1)),
            counts ? number : "Ada",
            (one, more) -> one instanceof Long ? one : more);
      }
    }
    return new MessageFormat(pattern, locale).format(values);
  }

  private static Set<String> arguments(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parsed.getSubstring(parsed.getPart(i)));
      }
    }
    return names;
  }

  private static Path other(Path bundle, String tag) {
    String name = String.valueOf(bundle.getFileName());
    return bundle.resolveSibling(name.replace(".properties", "_" + tag + ".properties"));
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("a language is missing: " + file, e);
    }
    Map<String, String> words = new HashMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return words;
  }

  private static String sourcesBeside(Path bundle) {
    Path folder =
        CORE.resolve("java")
            .resolve(CORE.resolve("resources").relativize(bundle.resolveSibling("")).toString());
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
