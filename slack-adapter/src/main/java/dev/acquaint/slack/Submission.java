package dev.acquaint.slack;

import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How a form is answered. Mistakes can only be shown inside the acknowledgement, so Slack's request
 * waits for the answer, but never past Slack's three seconds.
 */
final class Submission implements Conversation {
  private static final Duration LONGEST = Duration.ofMillis(2_600);

  private final SlackAnswers answers;
  private final AnswerWay way;
  private final String user;
  private final Acknowledged after;
  private final CompletableFuture<ViewSubmissionResponse> acknowledgement =
      new CompletableFuture<ViewSubmissionResponse>()
          .completeOnTimeout(
              closed(), LONGEST.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);

  Submission(SlackAnswers answers, AnswerWay way, String user) {
    this.answers = answers;
    this.way = way;
    this.user = user;
    this.after = new Acknowledged(answers, way, user, "", Optional.empty());
  }

  private static ViewSubmissionResponse closed() {
    return ViewSubmissionResponse.builder().responseAction("clear").build();
  }

  /** Waits for what Slack is told, at most 2.6 seconds. */
  ViewSubmissionResponse acknowledgement() {
    return acknowledgement.join();
  }

  @Override
  public void now(Response response, FirstAnswer first, Locale locale) {
    switch (response) {
      case Response.Correct(var form, var mistakes)
          when acknowledgement.complete(
              ViewSubmissionResponse.builder()
                  .responseAction("errors")
                  .errors(answers.mistakes(mistakes, locale))
                  .build()) -> {
        // Slack shows the mistakes in place and keeps what was typed.
      }
      case Response.Ask(var form)
          when acknowledgement.complete(
              ViewSubmissionResponse.builder()
                  .responseAction("update")
                  .view(answers.instead(form, locale, way))
                  .build()) -> {
        // The next form takes the place of the one that was sent.
      }
      case Response.Correct _, Response.Ask _ -> later(response, locale);
      default -> {
        acknowledgement.complete(closed());
        after.now(response, first, locale);
      }
    }
  }

  @Override
  public void working(FirstAnswer first) {
    acknowledgement.complete(closed());
    after.working(first);
  }

  @Override
  public void later(Response response, Locale locale) {
    switch (response) {
      case Response.Correct(var form, var mistakes) ->
          answers.givingBack(form, mistakes.values(), locale, way, user);
      case Response.Ask(var form) -> answers.givingBack(form, List.of(), locale, way, user);
      default -> after.later(response, locale);
    }
  }
}
