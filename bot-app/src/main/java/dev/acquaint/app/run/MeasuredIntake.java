package dev.acquaint.app.run;

import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** An intake that measures how long people wait for the first sign of an answer. */
final class MeasuredIntake implements Intake {
  private final Intake intake;
  private final Consumer<Duration> waited;

  MeasuredIntake(Intake intake, Consumer<Duration> waited) {
    this.intake = intake;
    this.waited = waited;
  }

  @Override
  public void take(Interaction interaction, Conversation conversation) {
    intake.take(interaction, new Measured(conversation, System.nanoTime(), waited));
  }

  @Override
  public List<Choice> complete(Origin origin, Path path, String option, String typed) {
    return intake.complete(origin, path, option, typed);
  }

  @Override
  public void tell(CommunityEvent event) {
    intake.tell(event);
  }

  /** A conversation that remembers when it began. */
  private record Measured(Conversation conversation, long begin, Consumer<Duration> waited)
      implements Conversation {
    @Override
    public void now(Response response, FirstAnswer declared, Locale locale) {
      conversation.now(response, declared, locale);
      waited.accept(Duration.ofNanos(System.nanoTime() - begin));
    }

    @Override
    public void working(FirstAnswer declared) {
      conversation.working(declared);
      waited.accept(Duration.ofNanos(System.nanoTime() - begin));
    }

    @Override
    public void later(Response response, Locale locale) {
      conversation.later(response, locale);
    }
  }
}
