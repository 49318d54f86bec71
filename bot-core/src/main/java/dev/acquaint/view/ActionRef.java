package dev.acquaint.view;

import dev.acquaint.id.PublicId;

/**
 * What a button, a menu or a form does when it is used: the address of a domain row. Authority is
 * the row, who acts and their live rank; never the address itself.
 *
 * @param action the action's code, two lower-case letters or digits, unique in the feature set
 * @param target the row it acts on
 * @param detail a small addition such as a page or an hour, at most 40 characters of {@code
 *     [A-Za-z0-9_-]}, or empty
 */
public record ActionRef(String action, PublicId target, String detail) {
  private static final int LONGEST_DETAIL = 40;

  /** Checks the three parts. */
  public ActionRef {
    if (!action.matches("[a-z][a-z0-9]")) {
      throw new IllegalArgumentException("an action's code is two letters, not " + action);
    }
    if (detail.length() > LONGEST_DETAIL || !detail.matches("[A-Za-z0-9_-]*")) {
      throw new IllegalArgumentException("not a detail of an action: " + detail);
    }
  }

  /** Returns the address without a detail. */
  public static ActionRef to(String action, PublicId target) {
    return new ActionRef(action, target, "");
  }
}
