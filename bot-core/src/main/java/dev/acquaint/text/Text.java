package dev.acquaint.text;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words for a person, symbolic until an adapter renders them in the reader's language: either
 * something a person wrote, or an entry of a catalogue with its arguments.
 */
public sealed interface Text extends Argument permits Text.Typed, Text.Entry {

  /**
   * Returns what a person wrote as text: cleaned by {@link TypedWords#clean}, and never markup,
   * mention or link.
   *
   * @param words any string
   */
  static Text typed(String words) {
    return new Typed(words);
  }

  /**
   * Something a person wrote. Adapters escape it; it can never become markup.
   *
   * @param words the words, cleaned on construction
   */
  record Typed(String words) implements Text {
    /** Cleans the words. */
    public Typed {
      words = TypedWords.clean(words);
    }
  }

  /**
   * An entry of a message catalogue.
   *
   * @param bundle the resource bundle's base name, for example {@code
   *     dev.acquaint.features.intros.intros}
   * @param key the entry's key in it
   * @param arguments named arguments of the entry's ICU pattern, in the order given
   */
  record Entry(String bundle, String key, Map<String, Argument> arguments) implements Text {
    /** Copies the arguments. */
    public Entry {
      arguments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Returns this entry with one more argument. */
    public Entry with(String name, Argument argument) {
      Map<String, Argument> more = new LinkedHashMap<>(arguments);
      more.put(name, argument);
      return new Entry(bundle, key, more);
    }

    /** Returns this entry with a number, which plural rules of the pattern may look at. */
    public Entry with(String name, long number) {
      return with(name, new Argument.Count(number));
    }

    /** Returns this entry with words that a person typed. */
    public Entry with(String name, String typed) {
      return with(name, new Typed(typed));
    }

    /** Returns this entry with a person, shown as a mention or a name. */
    public Entry with(String name, MemberId member) {
      return with(name, new Argument.Person(member));
    }

    /** Returns this entry with a channel, shown as the platform shows channels. */
    public Entry with(String name, ChannelRef channel) {
      return with(name, new Argument.Room(channel));
    }

    /** Returns this entry with a moment, shown in the reader's zone. */
    public Entry with(String name, Instant moment, MomentStyle style) {
      return with(name, new Argument.Moment(moment, style));
    }

    /** Returns this entry with a calendar day. */
    public Entry with(String name, LocalDate day) {
      return with(name, new Argument.Day(day));
    }

    /** Returns this entry with a time of day, shown as the language writes it. */
    public Entry with(String name, LocalTime time) {
      return with(name, new Argument.TimeOfDay(time));
    }

    /** Returns this entry with a time zone, shown by the name of its city. */
    public Entry with(String name, ZoneId zone) {
      return with(name, new Argument.Zone(zone));
    }

    /** Returns this entry with a length of time. */
    public Entry with(String name, Duration length) {
      return with(name, new Argument.Length(length));
    }

    /** Returns this entry with a word that the pattern selects by; never shown itself. */
    public Entry with(String name, Enum<?> selector) {
      return with(name, new Argument.Selector(selector.name()));
    }

    /** Returns this entry with several things, joined as the language joins lists. */
    public Entry with(String name, List<? extends Argument> several) {
      return with(name, Argument.Several.of(several));
    }
  }
}
