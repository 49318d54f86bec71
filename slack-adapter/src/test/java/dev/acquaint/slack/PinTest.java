package dev.acquaint.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.id.MessageRef;
import dev.acquaint.slack.fake.FakeSlack.Trouble;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Prompts are pinned on Slack, as often as one asks. */
class PinTest {
  private final SlackHarness harness = new SlackHarness().open(new SlackHarness.Silent());
  private final MessageRef message = sent();

  @AfterEach
  void stop() {
    harness.close();
  }

  private MessageRef sent() {
    Post post =
        Post.quiet(
            new DeliveryKey("p".repeat(22)),
            new Place.In(harness.home()),
            MessageView.of(Text.typed("Which lamp lights your desk?")),
            Locale.ENGLISH,
            Set.of(),
            Optional.empty());
    return ((Outcome.Sent) harness.chat().post(post)).message();
  }

  @Test
  void aMessageIsPinnedAndUnpinnedAndDoingItAgainIsFine() {
    for (int time = 0; time < 2; time++) {
      assertThat(harness.chat().pin(message, true)).isInstanceOf(Outcome.Sent.class);
      assertThat(harness.slack.pinned()).containsExactly(message.id());
    }
    for (int time = 0; time < 2; time++) {
      assertThat(harness.chat().pin(message, false)).isInstanceOf(Outcome.Sent.class);
      assertThat(harness.slack.pinned()).isEmpty();
    }
  }

  @Test
  void withoutTheScopeItIsSaidThatAPermissionIsMissing() {
    harness.slack.grant(Set.of("chat:write"));
    assertThat(harness.chat().pin(message, true))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.NO_PERMISSION));
  }

  @Test
  void aMessageThatIsGoneIsNotPinned() {
    harness.slack.delete(message.id());
    assertThat(harness.chat().pin(message, true))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.MESSAGE_GONE));
  }

  @Test
  void aLostAnswerIsInDoubtAndThePinIsRepeated() {
    harness.slack.trouble("pins.add", Trouble.LOSE_ANSWER);
    assertThat(harness.chat().pin(message, true)).isInstanceOf(Outcome.Unknown.class);
    assertThat(harness.chat().pin(message, true)).isInstanceOf(Outcome.Sent.class);
    assertThat(harness.slack.pinned()).containsExactly(message.id());
  }
}
