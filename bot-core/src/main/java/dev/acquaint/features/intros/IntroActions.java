package dev.acquaint.features.intros;

/** The codes of what introductions' buttons do; never reused, because old cards live on. */
final class IntroActions {
  static final String MET = "im";
  static final String NOT_YET = "in";
  static final String COULD_NOT = "ic";
  static final String CANNOT = "ix";
  static final String AGAIN = "ia";
  static final String SKIP = "is";
  static final String PAUSE = "ip";
  static final String RESUME = "ir";
  static final String PREFERENCES = "if";
  static final String FIND_TIME = "it";
  static final String FREE_HOURS = "ih";
  static final String SETTLE = "ie";
  static final String CALENDAR = "ik";
  static final String CHANGE_TIME = "iz";
  static final String WILLING = "iy";
  static final String UNWILLING = "iw";
  static final String EXCHANGE = "iv";
  static final String CALL_OFF = "il";

  private IntroActions() {}
}
