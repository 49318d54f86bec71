package dev.acquaint.testkit.scenario;

import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How one interaction was answered.
 *
 * @param response what
 * @param declared who sees it by the declaration
 * @param locale in which language
 */
public record Answer(Response response, FirstAnswer declared, Locale locale) {

  /** Whether only the person who acted sees it. */
  public boolean isPrivate() {
    return switch (response) {
      case Response.Tell _, Response.Ask _, Response.Correct _, Response.Home _ -> true;
      case Response.Say _ -> declared != FirstAnswer.PUBLIC;
      case Response.Replace _, Response.Done _ -> false;
    };
  }

  /** Takes the answers to one interaction and checks that they come in the order allowed. */
  static final class Listening implements Conversation {
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();
    private final AtomicReference<FirstAnswer> waiting = new AtomicReference<>(FirstAnswer.PRIVATE);

    @Override
    public void now(Response response, FirstAnswer declared, Locale locale) {
      if (last.getAndSet(new Answer(response, declared, locale)) != null) {
        throw new AssertionError("answered twice, the second time with " + response);
      }
    }

    @Override
    public void working(FirstAnswer declared) {
      waiting.set(declared);
    }

    @Override
    public void later(Response response, Locale locale) {
      if (response instanceof Response.Ask || response instanceof Response.Correct) {
        throw new AssertionError("a form cannot be a late answer: " + response);
      }
      now(response, waiting.get(), locale);
    }

    Answer answer() {
      Answer answer = last.get();
      if (answer == null) {
        throw new AssertionError("never answered");
      }
      return answer;
    }
  }
}
