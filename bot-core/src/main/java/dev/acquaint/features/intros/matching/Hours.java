package dev.acquaint.features.intros.matching;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;

/**
 * The hours of a week, in UTC, at which somebody can talk: a set of 168 hours counted from Monday
 * 00:00.
 */
public final class Hours {
  private static final int WEEK = 168;
  private final BitSet hours;

  private Hours(BitSet hours) {
    this.hours = hours;
  }

  /** Returns every hour of the week. */
  public static Hours always() {
    BitSet all = new BitSet(WEEK);
    all.set(0, WEEK);
    return new Hours(all);
  }

  /** Returns no hour at all, for somebody of whom no hours are known. */
  public static Hours unknown() {
    return new Hours(new BitSet(WEEK));
  }

  /**
   * Returns Monday to Friday between two times of day in a zone, at the zone's offset around a
   * moment.
   *
   * @param zone whose wall clock
   * @param from the first hour, its minutes are cut off
   * @param until the end, not included; before {@code from} it means the next day
   * @param around which week's clock changes count
   */
  public static Hours of(ZoneId zone, LocalTime from, LocalTime until, Instant around) {
    BitSet set = new BitSet(WEEK);
    int length = Math.floorMod(until.getHour() - from.getHour(), 24);
    ZonedDateTime monday = around.atZone(zone).with(DayOfWeek.MONDAY).with(from).withMinute(0);
    for (int day = 0; day < 5; day++) {
      for (int hour = 0; hour < (length == 0 ? 24 : length); hour++) {
        ZonedDateTime utc =
            monday.plusDays(day).plusHours(hour).withZoneSameInstant(ZoneOffset.UTC);
        set.set((utc.getDayOfWeek().getValue() - 1) * 24 + utc.getHour());
      }
    }
    return new Hours(set);
  }

  /** Returns how many hours a week both can talk, 0 to 168. */
  public int inCommon(Hours other) {
    return both(other).cardinality();
  }

  /**
   * Returns the first hour of a Tuesday in UTC at which both can talk, or -1; Tuesday stands for a
   * common working day.
   */
  public int firstOnTuesday(Hours other) {
    int hour = both(other).nextSetBit(24);
    return hour < 0 || hour >= 48 ? -1 : hour - 24;
  }

  /** Writes the hours as three words of bits. */
  void copyTo(long[] words, int at) {
    long[] own = hours.toLongArray();
    System.arraycopy(own, 0, words, at, own.length);
  }

  private BitSet both(Hours other) {
    BitSet both = (BitSet) hours.clone();
    both.and(other.hours);
    return both;
  }
}
