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
 */
public record Action(String code, Rank rank, FirstAnswer firstAnswer, Handler handler) {

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
    return new Action(code, Rank.MEMBER, FirstAnswer.PRIVATE, handler);
  }

  /** Returns this action for this rank and above. */
  public Action forRank(Rank needed) {
    return new Action(code, needed, firstAnswer, handler);
  }

  /** Returns this action, answering where everybody sees it. */
  public Action answersInPublic() {
    return new Action(code, rank, FirstAnswer.PUBLIC, handler);
  }

  /** Returns this action, answering with a form. */
  public Action opensForm() {
    return new Action(code, rank, FirstAnswer.FORM, handler);
  }

  /** Returns this action, changing the message that carried the control. */
  public Action updatesMessage() {
    return new Action(code, rank, FirstAnswer.UPDATE, handler);
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
