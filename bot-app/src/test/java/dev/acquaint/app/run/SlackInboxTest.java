package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.SlackInbox;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackRequestLine;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Slack was told "taken" is never lost, and what it tells twice is not done twice. */
class SlackInboxTest extends SlackWorldTest {
  private JsonObject join(String trigger) {
    JsonObject payload = new JsonObject();
    payload.addProperty("command", "/acquaint");
    payload.addProperty("text", "intros join");
    payload.addProperty("team_id", FakeSlack.TEAM);
    payload.addProperty("channel_id", FakeSlack.CHANNEL);
    payload.addProperty("user_id", ADA);
    payload.addProperty("trigger_id", trigger);
    payload.addProperty("response_url", slack.responseUrl());
    return payload;
  }

  private void setUp() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.HTTP)) {
      life.people.types(OLGA, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void whatADeadProcessAcknowledgedIsDoneByTheNextOne(Mode mode) throws Exception {
    setUp();
    boolean socket = mode == Mode.SOCKET;
    String body =
        socket ? join("left").toString() : SlackRequestLine.body("slash_commands", join("left"));
    SqlSlackInbox inbox = new SqlSlackInbox(database.transactions(), now::get);
    assertThat(inbox.store(new SlackInbox.Received("left", false, socket, body)))
        .isEqualTo(SlackInbox.Arrival.NEW);
    assertThat(inbox.leftOver()).as("whoever got it may still be at it").isEmpty();
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
    int from = slack.count();
    try (SlackLife _ = SlackLife.begin(world, mode)) {
      JsonObject answer = slack.await(from, asked -> asked.what().equals("respond")).body();
      assertThat(answer.toString()).contains("You are in");
      DiscordRunTest.until(
          () -> count("SELECT COUNT(*) FROM slack_inbox WHERE body IS NOT NULL") == 0);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void theSameToldTwiceIsDoneOnceWhateverTheRetryNumberSays(Mode mode) throws Exception {
    setUp();
    try (SlackLife life = SlackLife.begin(world, mode)) {
      int from = slack.count();
      life.line.send("slash_commands", join("same"));
      slack.await(from, asked -> asked.what().equals("respond"));
      int after = slack.count();
      life.line.send("slash_commands", join("same"));
      life.people.types(BOB, "intros join");
      assertThat(slack.asked("respond").stream().filter(asked -> asked.number() >= after))
          .as("only Bob is answered")
          .hasSize(1);
    }
  }

  @Test
  void anInteractionFromLongAgoIsNotDoneBehindItsPersonsBack() {
    SqlSlackInbox inbox = new SqlSlackInbox(database.transactions(), now::get);
    inbox.store(new SlackInbox.Received("old", false, false, "payload=x"));
    inbox.store(new SlackInbox.Received("event", true, false, "{}"));
    now.updateAndGet(before -> before.plus(Duration.ofHours(1)));
    assertThat(inbox.leftOver()).extracting(SlackInbox.Received::key).containsExactly("event");
  }

  @Test
  void whatBreaksAgainAndAgainIsSetAside() {
    SqlSlackInbox inbox = new SqlSlackInbox(database.transactions(), now::get);
    inbox.store(new SlackInbox.Received("poison", true, false, "{}"));
    for (int attempt = 0; attempt < 2; attempt++) {
      now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
      assertThat(inbox.leftOver()).hasSize(1);
    }
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
    assertThat(inbox.leftOver()).isEqualTo(List.of());
    now.updateAndGet(before -> before.plus(Duration.ofDays(3)));
    inbox.leftOver();
    assertThat(count("SELECT COUNT(*) FROM slack_inbox")).isZero();
  }
}
