package dev.acquaint.interaction;

import dev.acquaint.text.Text;
import dev.acquaint.view.FormView;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.MessageView;
import java.util.Map;

/** What the bot answers to an interaction. */
public sealed interface Response {

  /** Returns an answer of one sentence. */
  static Response say(Text words) {
    return new Say(MessageView.of(words));
  }

  /** Returns an answer that only the caller sees, whatever was declared. */
  static Response tell(Text words) {
    return new Tell(MessageView.of(words));
  }

  /**
   * An answer, seen by whom the declaration says.
   *
   * @param view what
   */
  record Say(MessageView view) implements Response {}

  /**
   * An answer that only the caller sees, whatever was declared; every refusal is one.
   *
   * @param view what
   */
  record Tell(MessageView view) implements Response {}

  /**
   * New content for the message that carried the control.
   *
   * @param view what
   */
  record Replace(MessageView view) implements Response {}

  /**
   * A form to fill in; only as the first answer to a command, a press or a choice.
   *
   * @param form the form
   */
  record Ask(FormView form) implements Response {}

  /**
   * A form that came back with mistakes. Nothing typed is lost: the platform shows the mistakes in
   * place, or privately with a button that reopens the form filled in.
   *
   * @param form the form, filled with what was typed
   * @param mistakes by field name, what is accepted and an example
   */
  record Correct(FormView form, Map<String, Text> mistakes) implements Response {
    /** Checks that there is a mistake, and copies. */
    public Correct {
      mistakes = Map.copyOf(mistakes);
      if (mistakes.isEmpty()) {
        throw new IllegalArgumentException("a form to correct has at least one mistake");
      }
    }
  }

  /**
   * The member's own panel.
   *
   * @param view what
   */
  record Home(HomeView view) implements Response {}

  /** Nothing to say; the press is acknowledged. */
  record Done() implements Response {}
}
