package dev.acquaint.testkit.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What the {@link dev.acquaint.chat.Chat} of a platform on the other side of a network must do
 * besides: answers get lost, servers are busy, rights are missing, people delete messages.
 */
public abstract class TroubledChatContract extends ChatContract {

  /** Called by JUnit in a subclass. */
  protected TroubledChatContract() {}

  @Override
  protected abstract TroubledChatHarness harness();

  private TroubledChatHarness troubled() {
    return (TroubledChatHarness) platform();
  }

  @Test
  void aLostAnswerIsInDoubtAndTheMessageIsFoundAfterwards() {
    Post post = hello();
    troubled().loseNextAnswer();
    assertThat(troubled().chat().post(post)).isInstanceOf(Outcome.Unknown.class);
    assertThat(troubled().messages()).hasSize(1);
    assertThat(troubled().chat().find(post, LONG_AGO)).isInstanceOf(Found.Standing.class);
  }

  @Test
  void aLostRequestIsInDoubtOrToBeTriedAgainAndNothingIsFoundAfterwards() {
    Post post = hello();
    troubled().loseNextRequest();
    assertThat(troubled().chat().post(post))
        .isInstanceOfAny(Outcome.Unknown.class, Outcome.TryLater.class);
    assertThat(troubled().messages()).isEmpty();
    assertThat(troubled().chat().find(post, LONG_AGO))
        .isInstanceOfAny(Found.Absent.class, Found.CannotTell.class);
  }

  @Test
  void aBusyServerIsTriedAgainNotBeforeItSays() {
    troubled().beBusyOnce(Duration.ofSeconds(30));
    assertThat(troubled().chat().post(hello()))
        .isInstanceOfSatisfying(
            Outcome.TryLater.class,
            later -> assertThat(later.after()).isGreaterThanOrEqualTo(Duration.ofSeconds(30)));
    assertThat(troubled().messages()).isEmpty();
    // An adapter may keep the server's wish by itself until the time is over.
    assertThat(troubled().chat().post(hello()))
        .isInstanceOfAny(Outcome.Sent.class, Outcome.TryLater.class);
  }

  @Test
  void aChannelInWhichTheBotMayNotWriteIsSaidToBeClosed() {
    troubled().forbid(troubled().home());
    assertThat(troubled().chat().post(hello()))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.NO_PERMISSION));
    assertThat(troubled().messages()).isEmpty();
  }

  @Test
  void aMessageThatSomebodyDeletedIsKnownToBeDeleted() {
    Post post = hello();
    troubled().chat().post(post);
    troubled().remove(troubled().messages().getFirst().ref());
    assertThat(troubled().chat().find(post, LONG_AGO))
        .isInstanceOfAny(Found.Removed.class, Found.Absent.class);
    assertThat(troubled().messages()).isEmpty();
  }

  @Test
  void aMessageThatSomebodyDeletedCannotBeEdited() {
    Post post = hello();
    Outcome sent = troubled().chat().post(post);
    troubled().remove(troubled().messages().getFirst().ref());
    assertThat(sent)
        .isInstanceOfSatisfying(
            Outcome.Sent.class,
            stood ->
                assertThat(troubled().chat().edit(stood.message(), post.view(), post.locale()))
                    .isEqualTo(new Outcome.Refused(Outcome.Reason.MESSAGE_GONE)));
  }

  private Post hello() {
    return post(1, new Place.In(troubled().home()), "Hello there");
  }
}
