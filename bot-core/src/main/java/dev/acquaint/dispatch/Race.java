package dev.acquaint.dispatch;

import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** How a handler runs against the platform's limit of three seconds for the first answer. */
public sealed interface Race {

  /**
   * What was answered.
   *
   * @param response what
   * @param locale the language to answer in
   */
  record Answer(Response response, Locale locale) {}

  /** Runs the work and answers. */
  void run(Conversation conversation, FirstAnswer declared, Supplier<Answer> work);

  /** On the caller's thread, for simulations that must not depend on timing. */
  record Direct() implements Race {
    @Override
    public void run(Conversation conversation, FirstAnswer declared, Supplier<Answer> work) {
      Answer answer = work.get();
      conversation.now(answer.response(), declared, answer.locale());
    }
  }

  /**
   * On a thread of its own; says "working" when the answer takes longer than the limit.
   *
   * @param threads where handlers run, best one virtual thread for each
   * @param limit how long to wait before saying so; Discord and Slack give three seconds
   */
  record OnThreads(ExecutorService threads, Duration limit) implements Race {
    @Override
    public void run(Conversation conversation, FirstAnswer declared, Supplier<Answer> work) {
      Future<Answer> answer = threads.submit(work::get);
      threads.execute(() -> await(conversation, declared, answer));
    }

    private void await(Conversation conversation, FirstAnswer declared, Future<Answer> answer) {
      try {
        Answer inTime = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        conversation.now(inTime.response(), declared, inTime.locale());
      } catch (TimeoutException late) {
        conversation.working(declared);
        answerLate(conversation, answer);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException bug) {
        throw new IllegalStateException("a runner lets nothing through", bug);
      }
    }

    private static void answerLate(Conversation conversation, Future<Answer> answer) {
      try {
        Answer late = answer.get();
        conversation.later(late.response(), late.locale());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException bug) {
        throw new IllegalStateException("a runner lets nothing through", bug);
      }
    }
  }
}
