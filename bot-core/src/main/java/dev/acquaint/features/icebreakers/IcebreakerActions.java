package dev.acquaint.features.icebreakers;

/** The codes of what icebreakers' buttons do; never reused, because old cards live on. */
final class IcebreakerActions {
  static final String ANOTHER = "ja";
  static final String USUAL = "ju";

  private IcebreakerActions() {}
}
