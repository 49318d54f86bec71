package dev.acquaint.slack;

import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import java.util.Locale;
import java.util.Optional;

/**
 * How a command, a press or a choice is answered: it was acknowledged before anything else, and all
 * answers follow on their own way.
 */
final class Acknowledged implements Conversation {
  private final SlackAnswers answers;
  private final AnswerWay way;
  private final String user;
  private final String trigger;
  private final Optional<MessageRef> message;
  private volatile FirstAnswer declared = FirstAnswer.PRIVATE;

  /**
   * Makes it.
   *
   * @param answers brings answers
   * @param way where they go
   * @param user who acted
   * @param trigger Slack's permission to open a form, good for three seconds
   * @param message the message that carried the control, if one did
   */
  Acknowledged(
      SlackAnswers answers,
      AnswerWay way,
      String user,
      String trigger,
      Optional<MessageRef> message) {
    this.answers = answers;
    this.way = way;
    this.user = user;
    this.trigger = trigger;
    this.message = message;
  }

  @Override
  public void now(Response response, FirstAnswer first, Locale locale) {
    switch (response) {
      case Response.Say(var view) when first == FirstAnswer.PUBLIC ->
          answers.publicly(view, locale, way, user);
      case Response.Say(var view) -> answers.privately(view, locale, way, user);
      case Response.Tell(var view) -> answers.privately(view, locale, way, user);
      case Response.Replace(var view) ->
          message.ifPresentOrElse(
              ref -> answers.replacing(view, locale, way, ref),
              () -> answers.privately(view, locale, way, user));
      case Response.Ask(var form) -> answers.opening(form, locale, way, user, trigger);
      case Response.Correct(var form, var _) -> answers.opening(form, locale, way, user, trigger);
      case Response.Home(var home) -> answers.home(home, locale, user);
      case Response.Done _ -> {
        // The acknowledgement was all.
      }
    }
  }

  @Override
  public void working(FirstAnswer first) {
    declared = first;
  }

  @Override
  public void later(Response response, Locale locale) {
    now(response, declared, locale);
  }
}
