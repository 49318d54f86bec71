package dev.acquaint.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Response;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goals are asked about once, within the attention budget. */
@ExtendWith(TestDatabaseExtension.class)
class GoalsTest {
  private static Stage stage(Database database, TestInfo test) {
    // The ledger of goals is one for all communities, so each test begins with an empty one.
    database
        .transactions()
        .run(transaction -> transaction.handle().execute("DELETE FROM profile_goals"));
    Stage stage = new Stage(database, test.getTestMethod().orElseThrow().getName());
    stage.arrive("Ada", "Ada", Optional.of(ZoneId.of("Europe/Berlin")));
    return stage;
  }

  private static List<Town.Standing> asked(Stage stage) {
    return stage.town.in("@Ada");
  }

  @Test
  void afterFortyFiveDaysTheGoalsAreAskedAboutOnceInTheMorning(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.fill("Ada", "profile goals", Map.of("goals", "mentor give-back"))))
        .isEqualTo(
            "Noted: Find a mentor and Give back. I ask once, after 45 days, whether that still holds.");
    stage.pass(Duration.ofDays(44));
    assertThat(asked(stage)).isEmpty();
    stage.pass(Duration.ofDays(2));
    assertThat(asked(stage)).hasSize(1);
    assertThat(stage.read(asked(stage).getFirst().view()))
        .isEqualTo(
            """
            A while ago you told me what you want. Does it still hold?
            Right now I want: Find a mentor and Give back
            [Still true]
            [Change]\
            """);
    stage.pass(Duration.ofDays(200));
    assertThat(asked(stage)).hasSize(1);
  }

  @Test
  void theQuestionComesAtTenOnTheMembersOwnClock(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "profile goals", Map.of("goals", "job"));
    // 4 January 10:00 in Berlin and 45 days are 18 February 10:00 there.
    assertThat(stage.features.alarms().stream().flatMap(alarm -> alarm.nextDue().stream()).toList())
        .containsExactly(Instant.parse("2027-02-18T09:00:00Z"));
  }

  @Test
  void stillTrueKeepsTheGoalsAndStartsTheDaysAnew(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "profile goals", Map.of("goals", "mentor"));
    stage.pass(Duration.ofDays(46));
    MessageView question = asked(stage).getFirst().view();
    Response answer = stage.press("Ada", question, "Still true");
    assertThat(answer).isInstanceOf(Response.Replace.class);
    assertThat(stage.read(answer)).isEqualTo("Good to know. I keep it as it is.");
    assertThat(stage.read(stage.press("Ada", question, "Still true")))
        .startsWith("This question is closed");
    stage.pass(Duration.ofDays(47));
    assertThat(asked(stage)).hasSize(2);
  }

  @Test
  void changeOpensTheFormFilledIn(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "profile goals", Map.of("goals", "learn", "learn", "Rust"));
    stage.pass(Duration.ofDays(46));
    Response form = stage.press("Ada", asked(stage).getFirst().view(), "Change");
    assertThat(Stage.filled(Stage.form(form)))
        .containsEntry("goals", List.of("learn"))
        .containsEntry("learn", List.of("Rust"));
    assertThat(stage.read(stage.submit("Ada", Stage.form(form), Map.of("goals", "", "learn", ""))))
        .isEqualTo("Noted: no goals for now.");
    stage.pass(Duration.ofDays(100));
    assertThat(asked(stage)).hasSize(1);
  }

  @Test
  void aFullWeekOfMessagesPutsTheQuestionOff(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "profile goals", Map.of("goals", "mentor"));
    Instant due = Instant.parse("2027-02-18T09:00:00Z");
    stage.pass(Duration.between(stage.now, due).minusHours(1));
    MemberId ada = stage.member("Ada");
    for (int i = 0; i < 3; i++) {
      String step = "other" + i;
      stage.transactions.run(transaction ->
          stage.outbox.put(
              transaction,
              new Delivery(
                  stage.community,
                  "introduction-card-withdrawn",
                  new PublicId("other"),
                  step,
                  stage.space,
                  new Delivery.Target.NewMessage(
                      new dev.acquaint.chat.Place.In(
                          new dev.acquaint.id.ChannelRef(stage.space, Stage.GENERAL)),
                      Optional.empty()),
                  MessageView.of(dev.acquaint.text.Text.typed("another message")),
                  Locale.ENGLISH,
                  List.of(ada),
                  true,
                  stage.now,
                  stage.now.plus(Duration.ofDays(1)))));
    }
    stage.pass(Duration.ofDays(6));
    assertThat(asked(stage)).isEmpty();
    stage.pass(Duration.ofDays(3));
    assertThat(asked(stage)).hasSize(1);
  }

  @Test
  void whoLeftIsNotAsked(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "profile goals", Map.of("goals", "mentor"));
    stage.leave("Ada");
    stage.pass(Duration.ofDays(50));
    assertThat(asked(stage)).isEmpty();
    assertThat(stage.features.alarms().stream().flatMap(alarm -> alarm.nextDue().stream()))
        .isEmpty();
  }

  @Test
  void learningNeedsAWordAndAWordNeedsLearning(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    Response what = stage.fill("Ada", "profile goals", Map.of("goals", "learn job"));
    assertThat(stage.read(what)).startsWith("learn: You picked “Learn something”. Please say what");
    assertThat(Stage.filled(Stage.form(what))).containsEntry("goals", List.of("job", "learn"));
    Response why = stage.fill("Ada", "profile goals", Map.of("goals", "", "learn", "Rust"));
    assertThat(stage.read(why))
        .startsWith("goals: You said what you want to learn, for example Rust.");
    assertThat(Stage.filled(Stage.form(why))).containsEntry("learn", List.of("Rust"));
  }
}
