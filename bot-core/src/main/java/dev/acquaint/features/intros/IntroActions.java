package dev.acquaint.features.intros;

import dev.acquaint.id.PublicId;
import dev.acquaint.view.ActionRef;

/** The codes of what introductions' buttons do; never reused, because old cards live on. */
final class IntroActions {
  static final String MET = "im";
  static final String NOT_YET = "in";
  static final String COULD_NOT = "ic";
  static final String SKIP = "is";
  static final String PAUSE = "ip";
  static final String RESUME = "ir";

  private IntroActions() {}

  static ActionRef on(String code, PublicId target) {
    return ActionRef.to(code, target);
  }
}
