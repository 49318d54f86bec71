package dev.acquaint.text;

/** How much of a moment is shown. */
public enum MomentStyle {
  /** The time of day, for example 10:00. */
  TIME,
  /** The day, for example 12 January 2027. */
  DATE,
  /** Weekday, day and time, for example Monday, 12 January 2027, 10:00. */
  DATE_AND_TIME,
  /** How far away it is, for example in 3 hours. */
  RELATIVE
}
