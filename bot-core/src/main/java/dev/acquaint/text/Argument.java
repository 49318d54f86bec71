package dev.acquaint.text;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** What can stand in the place of a named argument of a catalogue entry. */
public sealed interface Argument
    permits Text,
        Argument.Count,
        Argument.Person,
        Argument.Room,
        Argument.Moment,
        Argument.Day,
        Argument.TimeOfDay,
        Argument.Zone,
        Argument.Length,
        Argument.Selector,
        Argument.CommandLine,
        Argument.Several {

  /**
   * A number; plural rules of the pattern may look at it.
   *
   * @param value any whole number
   */
  record Count(long value) implements Argument {}

  /**
   * A member, shown as a mention where that is wanted and as a name elsewhere.
   *
   * @param member whom
   */
  record Person(MemberId member) implements Argument {}

  /**
   * A channel.
   *
   * @param channel which
   */
  record Room(ChannelRef channel) implements Argument {}

  /**
   * A moment, shown in the zone of whoever reads it.
   *
   * @param at when
   * @param style how much of it to show
   */
  record Moment(Instant at, MomentStyle style) implements Argument {}

  /**
   * A calendar day without a zone.
   *
   * @param day which
   */
  record Day(LocalDate day) implements Argument {}

  /**
   * A time of day without a zone.
   *
   * @param time which
   */
  record TimeOfDay(LocalTime time) implements Argument {}

  /**
   * A time zone.
   *
   * @param zone which
   */
  record Zone(ZoneId zone) implements Argument {}

  /**
   * A length of time, shown in its largest sensible units.
   *
   * @param length zero or longer
   */
  record Length(Duration length) implements Argument {}

  /**
   * A word that a pattern's {@code select} looks at; never shown itself.
   *
   * @param word the word
   */
  record Selector(String word) implements Argument {}

  /**
   * A command by its path, shown the way members run it on their platform.
   *
   * @param path the words after the slash, for example {@code intros pause 2w}
   */
  record CommandLine(String path) implements Argument {}

  /**
   * Several things, joined the way the language joins a list.
   *
   * @param parts the things, in order
   */
  record Several(List<Argument> parts) implements Argument {
    /** Copies the parts. */
    public Several {
      parts = List.copyOf(parts);
    }

    /** Accepts any list of arguments. */
    public static Several of(List<? extends Argument> parts) {
      return new Several(List.copyOf(parts));
    }
  }
}
