package dev.acquaint.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Swept;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.FakeSlack.Trouble;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack took a message twice; one copy is left. */
class SweepTest {
  private static final DeliveryKey KEY = new DeliveryKey("k".repeat(22));

  private final SlackHarness harness = new SlackHarness().open(new SlackHarness.Silent());
  private final FakeSlack slack = harness.slack;

  @AfterEach
  void stop() {
    harness.close();
  }

  private MessageRef sent(Place place) {
    Post post =
        Post.quiet(
            KEY,
            place,
            MessageView.of(Text.typed("Meet each other")),
            Locale.ENGLISH,
            Set.of(),
            Optional.empty());
    return ((Outcome.Sent) harness.chat().post(post)).message();
  }

  private MessageRef sent() {
    return sent(new Place.In(harness.home()));
  }

  private Swept sweep(MessageRef recorded) {
    return harness.chat().sweep(KEY, recorded, Instant.EPOCH);
  }

  private FakeSlack.Standing first() {
    return slack.messages().getFirst();
  }

  private List<String> standing() {
    return slack.messages().stream().map(FakeSlack.Standing::ts).toList();
  }

  @Test
  void theRecordedCopyIsLeftAndTheOthersGo() {
    MessageRef recorded = sent();
    slack.copy(first());
    slack.copy(first());
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(2));
    assertThat(standing()).containsExactly(recorded.id());
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(0));
  }

  @Test
  void theRecordedCopyIsLeftAlsoWhenItIsTheLater() {
    MessageRef older = sent();
    String later = slack.copy(first());
    assertThat(sweep(new MessageRef(older.channel(), later))).isEqualTo(new Swept.Done(1));
    assertThat(standing()).containsExactly(later);
  }

  @Test
  void inAGroupMessageTheCopyGoesToo() {
    List<AccountRef> two = List.of(harness.person(0), harness.person(1));
    MessageRef recorded = sent(new Place.Together(harness.home(), two, Text.typed("A room")));
    slack.copy(first());
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(1));
    assertThat(standing()).containsExactly(recorded.id());
  }

  @Test
  void whenSomebodyDeletedTheRecordedCopyTheOldestOfTheOthersIsLeft() {
    MessageRef recorded = sent();
    String second = slack.copy(first());
    slack.copy(first());
    slack.delete(recorded.id());
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(1));
    assertThat(standing()).containsExactly(second);
  }

  @Test
  void theLastCopyIsNeverTakenAwayAndADeletedMessageDoesNotComeBack() {
    MessageRef recorded = sent();
    String second = slack.copy(first());
    slack.delete(recorded.id());
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(0));
    assertThat(standing()).containsExactly(second);
    slack.delete(second);
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(0));
    assertThat(standing()).isEmpty();
  }

  @Test
  void whatAnotherAppWroteWithTheSameMarkIsNotTouched() {
    MessageRef recorded = sent();
    String forged = slack.forge(first(), "UOTHER");
    slack.copy(first());
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(1));
    assertThat(standing()).containsExactly(recorded.id(), forged);
  }

  @Test
  void aCopyThatSlackDoesNotLetGoIsTriedAgainMuchLater() {
    MessageRef recorded = sent();
    slack.copy(first());
    slack.keepMessages(true);
    assertThat(sweep(recorded)).isEqualTo(new Swept.NotYet(0, Duration.ofMinutes(30)));
    slack.keepMessages(false);
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(1));
  }

  @Test
  void aDeletionWhoseAnswerIsLostIsLookedAtAgain() {
    MessageRef recorded = sent();
    slack.copy(first());
    slack.trouble("chat.delete", Trouble.LOSE_ANSWER);
    assertThat(sweep(recorded)).isInstanceOf(Swept.NotYet.class);
    assertThat(sweep(recorded)).isEqualTo(new Swept.Done(0));
    assertThat(standing()).containsExactly(recorded.id());
  }

  @Test
  void aHistoryThatCannotBeReadIsNotCalledClean() {
    MessageRef recorded = sent();
    slack.copy(first());
    slack.busy("conversations.history", 40);
    assertThat(sweep(recorded)).isEqualTo(new Swept.NotYet(0, Duration.ofSeconds(40)));
    assertThat(standing()).hasSize(2);
  }
}
