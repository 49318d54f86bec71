package dev.acquaint.features.icebreakers;

/** The codes of what icebreakers' buttons do; never reused, because old cards live on. */
final class IcebreakerActions {
  static final String ANOTHER = "ja";
  static final String USUAL = "ju";
  static final String TALK = "jt";
  static final String NOT_AFTER_ALL = "jw";
  static final String SUGGEST = "js";
  static final String APPROVE = "jp";
  static final String EDIT = "je";
  static final String SAVE = "jv";
  static final String DENY = "jd";
  static final String REASON = "jr";
  static final String ADD = "jn";
  static final String IMPORT = "ji";

  private IcebreakerActions() {}
}
