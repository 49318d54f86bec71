package dev.acquaint.command;

import dev.acquaint.chat.Rank;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.ActionRef;

/**
 * What a button, a menu or a form does.
 *
 * @param code two lower-case letters or digits, unique in the feature set and never reused, because
 *     old cards live on
 * @param rank who may use it, checked at every use
 * @param firstAnswer how the first answer arrives
 * @param handler what it does
 * @param title what the audit and the log call it: the command whose button or form it is, as it is
 *     typed, or {@code button} and the code
 */
public record Action(
    String code, Rank rank, FirstAnswer firstAnswer, Handler handler, String title) {

  /** What using it does. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Acts.
     *
     * @param caller who
     * @param use what was used and filled in
     * @throws Refusal for a polite no
     */
    Response handle(Caller caller, Use use);
  }

  /** Declares an action for everybody that answers privately. */
  public static Action called(String code, Handler handler) {
    return new Action(code, Rank.MEMBER, FirstAnswer.PRIVATE, handler, "button " + code);
  }

  /** Returns this action for this rank and above. */
  public Action forRank(Rank needed) {
    return new Action(code, needed, firstAnswer, handler, title);
  }

  /**
   * Returns this action for moderators, who find it in the audit under the command it belongs to.
   *
   * @param command the command's words without a slash, for example {@code acquaint-admin import}
   */
  public Action forModerators(String command) {
    return new Action(code, Rank.MODERATOR, firstAnswer, handler, "/" + command);
  }

  /** Returns this action, answering where everybody sees it. */
  public Action answersInPublic() {
    return new Action(code, rank, FirstAnswer.PUBLIC, handler, title);
  }

  /** Returns this action, answering with a form. */
  public Action opensForm() {
    return new Action(code, rank, FirstAnswer.FORM, handler, title);
  }

  /** Returns this action, changing the message that carried the control. */
  public Action updatesMessage() {
    return new Action(code, rank, FirstAnswer.UPDATE, handler, title);
  }

  /** Returns the address of this action on a row. */
  public ActionRef on(PublicId target) {
    return ActionRef.to(code, target);
  }

  /** Returns the address of this action on a row, with a small addition. */
  public ActionRef on(PublicId target, String detail) {
    return new ActionRef(code, target, detail);
  }
}
