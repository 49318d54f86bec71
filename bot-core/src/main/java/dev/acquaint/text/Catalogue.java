package dev.acquaint.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Turns texts into spans of one language. Patterns are ICU message patterns (plurals and selects in
 * every language); languages without an entry fall back to English.
 */
public final class Catalogue {
  /** Languages that every bundle has, English first. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final char FIRST_MARK = '\uE000';
  private static final char LAST_MARK = '\uF8FF';
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Cache<PatternKey, MessageFormat> patterns;

  /**
   * Makes a catalogue that keeps up to 4,000 parsed patterns; bundles never change while the
   * program runs.
   */
  public Catalogue() {
    this.patterns = Caffeine.newBuilder().maximumSize(4_000).build();
  }

  /**
   * Returns the text in one language, as the pieces an adapter writes in its platform's way.
   *
   * @param text the text
   * @param locale the reader's language
   * @throws java.util.MissingResourceException when the bundle has no such entry, which a test
   *     rules out
   */
  public List<Span> spans(Text text, Locale locale) {
    return switch (text) {
      case Text.Typed typed -> List.of(new Span.Typed(typed.words()));
      case Text.Entry entry -> new Rendering(locale).entry(entry);
    };
  }

  /**
   * Returns the text as one plain string, for log lines, files and names of things.
   *
   * @param text the text
   * @param locale the reader's language
   * @param plain how pieces other than words are written
   */
  public String plain(Text text, Locale locale, Markup plain) {
    StringBuilder all = new StringBuilder();
    spans(text, locale).forEach(span -> all.append(plain.write(span)));
    return all.toString();
  }

  private MessageFormat pattern(String bundle, String key, Locale locale) {
    MessageFormat shared =
        patterns.get(
            new PatternKey(bundle, key, locale),
            wanted -> {
              ResourceBundle words = ResourceBundle.getBundle(bundle, locale, ENGLISH_OTHERWISE);
              return new MessageFormat(words.getString(key), ULocale.forLocale(locale));
            });
    return shared.clone();
  }

  private record PatternKey(String bundle, String key, Locale locale) {}

  /**
   * One rendering: every piece that is not plain words is a private-use mark until the pattern has
   * placed it.
   */
  private final class Rendering {
    private final Locale locale;
    private final List<Span> marked = new ArrayList<>();

    Rendering(Locale locale) {
      this.locale = locale;
    }

    List<Span> entry(Text.Entry entry) {
      return split(formatted(entry));
    }

    private String formatted(Text.Entry entry) {
      Map<String, Object> arguments = new HashMap<>();
      entry.arguments().forEach((name, argument) -> arguments.put(name, value(argument)));
      return pattern(entry.bundle(), entry.key(), locale).format(arguments);
    }

    private Object value(Argument argument) {
      return switch (argument) {
        case Argument.Count number -> number.value();
        case Argument.Selector selector -> selector.word();
        default -> words(argument);
      };
    }

    private String words(Argument argument) {
      return switch (argument) {
        case Text.Typed typed -> mark(new Span.Typed(typed.words()));
        case Text.Entry entry -> formatted(entry);
        case Argument.Count number -> Long.toString(number.value());
        case Argument.Selector selector -> selector.word();
        case Argument.Person person -> mark(new Span.Person(person.member()));
        case Argument.Room room -> mark(new Span.Room(room.channel()));
        case Argument.Moment moment -> mark(new Span.Moment(moment.at(), moment.style()));
        case Argument.CommandLine command -> mark(new Span.CommandLine(command.path()));
        case Argument.Day day -> LocalWriting.day(day.day(), locale);
        case Argument.TimeOfDay time -> LocalWriting.time(time.time(), locale);
        case Argument.Zone zone -> LocalWriting.zone(zone.zone(), locale);
        case Argument.Length length -> LocalWriting.length(length.length(), locale);
        case Argument.Several several ->
            ListFormatter.getInstance(locale)
                .format(several.parts().stream().map(this::words).toList());
      };
    }

    private String mark(Span span) {
      if (FIRST_MARK + marked.size() > LAST_MARK) {
        throw new IllegalArgumentException("a text with more than 6,400 arguments");
      }
      marked.add(span);
      return String.valueOf((char) (FIRST_MARK + marked.size() - 1));
    }

    private List<Span> split(String formatted) {
      List<Span> spans = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < formatted.length(); i++) {
        char c = formatted.charAt(i);
        if (c >= FIRST_MARK && c < FIRST_MARK + marked.size()) {
          flush(words, spans);
          spans.add(marked.get(c - FIRST_MARK));
        } else {
          words.append(c);
        }
      }
      flush(words, spans);
      return List.copyOf(spans);
    }

    private void flush(StringBuilder words, List<Span> spans) {
      if (!words.isEmpty()) {
        spans.add(new Span.Literal(words.toString()));
        words.setLength(0);
      }
    }
  }
}
