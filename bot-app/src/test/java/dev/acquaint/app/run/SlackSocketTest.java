package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connection comes and goes, and the bot with it; whoever acts is served all the same. */
class SlackSocketTest extends SlackWorldTest {
  private static final Duration MOST = Duration.ofSeconds(60);

  private void setUp(SlackLife life) {
    life.people.types(OLGA, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    assertThat(life.people.types(ADA, "intros join").words()).contains("You are in");
    assertThat(life.people.types(BOB, "intros join").words()).contains("You are in");
  }

  @Test
  void whenSlackAsksForANewConnectionTheBotComesAgainAndNothingIsLost() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.SOCKET)) {
      setUp(life);
      for (int time = 0; time < 3; time++) {
        slack.socket().refresh();
        slack.socket().awaitClient(MOST);
        assertThat(life.people.types(ADA, "intros status").words()).contains("You are in");
      }
      assertThat(life.connection.health().isWell()).isTrue();
    }
  }

  @Test
  void whenTheConnectionBreaksTheBotConnectsAgainByItself() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.SOCKET)) {
      setUp(life);
      slack.socket().drop();
      slack.socket().awaitClient(MOST);
      assertThat(life.people.types(ADA, "intros skip").words()).contains("You skip");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void cardsAndFormsFromBeforeARestartStillWork(Mode mode) throws Exception {
    FakeSlack.Standing card;
    Seen form;
    try (SlackLife life = SlackLife.begin(world, mode)) {
      setUp(life);
      assertThat(life.people.types(OLGA, "intros-admin run").words()).contains("starts now");
      life.ring(now.get());
      card =
          slack.messages().stream()
              .filter(message -> slack.readers(message.channel()).size() == 2)
              .findFirst()
              .orElseThrow();
      form = life.people.types(ADA, "profile edit");
    }
    try (SlackLife life = SlackLife.begin(world, mode)) {
      assertThat(life.people.presses(ADA, card, "We met").words()).contains("noted that you met");
      assertThat(life.people.submits(ADA, form, Map.of("headline", "Gardener")).words())
          .contains("saved");
    }
  }
}
