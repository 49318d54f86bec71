package dev.acquaint.features.profiles;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Control;

/** The codes of what profiles' buttons do; never reused, because old cards live on. */
public final class ProfileActions {
  static final String SAVE = "ps";
  static final String INTRODUCE = "pi";
  static final String EDIT = "pe";
  static final String VIEW = "pv";
  static final String GOALS = "po";
  static final String SAVE_GOALS = "pg";
  static final String STILL_TRUE = "pt";
  static final String LINKS = "pk";
  static final String SAVE_LINKS = "pl";
  static final String HOURS = "pu";
  static final String SAVE_HOURS = "ph";
  static final String VISIBILITY = "pw";
  static final String FIELD = "pf";
  static final String AUDIENCE = "pa";

  private ProfileActions() {}

  static ActionRef on(String code, MemberId member) {
    return ActionRef.to(code, new PublicId(member.value()));
  }

  static Control.Button button(String label, String code, MemberId member) {
    return Control.Button.of(ProfileWords.plain(label), on(code, member));
  }

  /**
   * Returns what shows a profile to whoever uses it, as far as they may see it: as a button the
   * profile of the member it is made for, as a menu that of the member whose id was chosen.
   *
   * @param member whose profile a button shows; for a menu anybody's
   */
  public static ActionRef view(MemberId member) {
    return on(VIEW, member);
  }

  /** Returns the words on a button that shows a profile. */
  public static Text viewLabel() {
    return ProfileWords.plain("view-button");
  }
}
