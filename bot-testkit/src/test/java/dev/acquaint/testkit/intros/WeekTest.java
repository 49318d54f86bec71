package dev.acquaint.testkit.intros;

import static dev.acquaint.testkit.intros.IntrosStage.berlin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.features.intros.RoundReport;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The weekly timeline as members and moderators see it. */
@ExtendWith(TestDatabaseExtension.class)
class WeekTest {
  private static final Instant SUNDAY = berlin("2027-01-03T10:00");
  private static final Instant MONDAY = berlin("2027-01-04T10:00");
  private static final Instant TUESDAY = berlin("2027-01-05T10:00");
  private static final Instant WEDNESDAY = berlin("2027-01-06T10:00");
  private static final Instant THURSDAY = berlin("2027-01-07T10:00");
  private static final Instant SATURDAY = berlin("2027-01-09T10:00");
  private static final Instant CLOSING = berlin("2027-01-10T06:00");

  private IntrosStage stage;

  @BeforeEach
  void aStage(Database database) {
    stage = new IntrosStage(database);
  }

  private RoundReport report() {
    return stage.reports().getLast();
  }

  @Test
  void theWholeWeekComesByItself() {
    stage.setUp("ada", "bob");
    stage.passTo(SUNDAY);
    assertThat(stage.readsSince("ada", SUNDAY))
        .singleElement()
        .asString()
        .contains("Tomorrow you meet somebody", "[Skip this one]", "[Pause]");
    stage.passTo(MONDAY);
    assertThat(stage.readsSince("ada", MONDAY))
        .singleElement()
        .asString()
        .contains("@ada and @bob, you two", "Why you:", "To open:", "[We met]", "[Cannot make it]")
        .contains("You can talk at the same time: 9:00 AM–6:00 PM in Berlin");
    stage.passTo(TUESDAY);
    assertThat(stage.readsSince("bob", TUESDAY))
        .singleElement()
        .asString()
        .contains("A fresh question");
    stage.passTo(THURSDAY);
    assertThat(stage.readsSince("bob", THURSDAY)).as("the budget is used up").isEmpty();
    assertThat(stage.reads("bob")).anyMatch(words -> words.contains("have you met yet?"));
    assertThat(stage.press("bob", "We met")).contains("noted that you met");
    stage.passTo(CLOSING);
    assertThat(stage.readsSince("mod", CLOSING))
        .singleElement()
        .asString()
        .contains("2 introduced, 2 met, 0 left out");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.reports()).hasSize(2);
    assertThat(stage.unprompted("ada")).isLessThanOrEqualTo(3);
  }

  @Test
  void whoSaysNotYetIsAskedOnceMoreAfterTwoDays() {
    stage.setUp("ada", "bob");
    stage.passTo(THURSDAY);
    stage.press("ada", "Not yet");
    stage.passTo(SATURDAY);
    assertThat(stage.reads("ada")).anyMatch(words -> words.contains("you had not met yet."));
    stage.press("ada", "We met");
    stage.passTo(CLOSING);
    assertThat(report().met()).isEqualTo(2);
  }

  @Test
  void whoSkippedIsNeitherIntroducedNorToldThatTheyWereTheOddOneOut() {
    stage.setUp("ada", "bob", "cleo");
    stage.passTo(SUNDAY);
    stage.press("cleo", "Skip this one");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("cleo")).isEmpty();
    assertThat(stage.readsSince("cleo", MONDAY)).isEmpty();
    assertThat(report().leftOut()).isEmpty();
    assertThat(report().skipped()).containsExactly(stage.member("cleo"));
    stage.passTo(CLOSING);
    assertThat(stage.readsSince("mod", CLOSING).getFirst())
        .contains("Skipped by themselves: @cleo");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("cleo")).hasSize(1);
  }

  @Test
  void whoPausedAWeekIsNotMatchedInItAndIsBackByThemselves() {
    stage.setUp("ada", "bob", "cleo");
    stage.say("cleo", "intros pause 1w");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("cleo")).isEmpty();
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("cleo")).hasSize(1);
  }

  @Test
  void theOddOneMakesATrioAndNobodyIsDropped() {
    stage.setUp("ada", "bob", "cleo", "dan", "eve");
    stage.passTo(MONDAY);
    List<String> all = List.of("ada", "bob", "cleo", "dan", "eve");
    assertThat(all).allSatisfy(person -> assertThat(stage.introducedTo(person)).hasSize(1));
    assertThat(report().groups().stream().mapToInt(List::size)).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void aCommunityOfThreeGetsATrioAndOneOfOneAKindNote() {
    stage.setUp("ada");
    stage.passTo(MONDAY);
    assertThat(stage.readsSince("ada", MONDAY))
        .singleElement()
        .asString()
        .contains("Nobody else is in this round");
    stage.join("bob");
    stage.join("cleo");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(report().groups().stream().map(List::size)).containsExactly(3);
  }

  @Test
  void aTrioMindsWhoAvoidsWhomAndWhoeverIsAvoidedByAllHearsAKindReason() {
    stage.setUp("ada", "bob", "cleo");
    stage.say("cleo", "intros avoid add @ada");
    stage.say("bob", "intros avoid add @cleo");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("bob"));
    assertThat(stage.readsSince("cleo", MONDAY))
        .singleElement()
        .asString()
        .contains("Nobody fitting was free this time. You come first next time.")
        .doesNotContain("avoid");
    assertThat(stage.say("cleo", "intros avoid list")).contains("You avoid @ada");
    assertThat(stage.say("ada", "intros avoid list")).contains("You avoid nobody");
  }

  @Test
  void twoModeratorsWhoRunAtOnceRunOneRoundAndAThirdIsAsked() {
    stage.setUp("ada", "bob");
    stage.arrive("mod2", dev.acquaint.chat.Rank.MODERATOR, IntrosStage.BERLIN);
    stage.passTo(berlin("2027-01-02T12:00"));
    assertThat(stage.say("mod", "intros-admin run")).contains("starts now");
    assertThat(stage.say("mod2", "intros-admin run")).contains("starts now");
    stage.passTo(berlin("2027-01-02T12:01"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
    assertThat(stage.say("mod2", "intros-admin run"))
        .contains("A round ran already", "/intros-admin run anyway:yes");
    assertThat(stage.say("mod2", "intros-admin run anyway:yes")).contains("starts now");
    stage.passTo(berlin("2027-01-02T12:05"));
    assertThat(stage.introducedTo("ada")).hasSize(2);
    assertThat(stage.reads("ada")).noneMatch(words -> words.contains("Tomorrow"));
  }

  @Test
  void aPostponedRoundMovesAsAWholeAndTheNextOneKeepsItsDay() {
    stage.setUp("ada", "bob");
    assertThat(stage.say("mod", "intros-admin postpone 2")).contains("2027-01-06T10:00");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).isEmpty();
    stage.passTo(WEDNESDAY);
    assertThat(stage.introducedTo("ada")).hasSize(1);
    assertThat(stage.say("ada", "intros status")).contains("2027-01-11T10:00");
  }

  @Test
  void afterADelayTheNextRoundsStillComeAtTheirOwnTime() {
    stage.setUp("ada", "bob");
    stage.passTo(berlin("2027-01-04T09:00"));
    stage.sleepTo(berlin("2027-01-04T15:30"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
    for (String monday : List.of("2027-01-11T10:00", "2027-01-18T10:00", "2027-01-25T10:00")) {
      stage.passTo(berlin(monday).minusSeconds(1));
      stage.press("ada", "We met");
      int before = stage.introducedTo("ada").size();
      stage.passTo(berlin(monday));
      assertThat(stage.introducedTo("ada")).hasSize(before + 1);
    }
  }

  @Test
  void aRoundMissedInTheEveningIsCaughtUpWithInTheMorning() {
    stage.setUp("ada", "bob");
    stage.passTo(berlin("2027-01-04T09:00"));
    stage.sleepTo(berlin("2027-01-04T21:00"));
    assertThat(stage.introducedTo("ada")).isEmpty();
    stage.passTo(berlin("2027-01-05T08:00"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
  }

  @Test
  void aRoundMissedByMoreThanADayIsSkippedWithAReasonThatEverybodyCanRead() {
    stage.setUp("ada", "bob");
    stage.passTo(berlin("2027-01-04T09:00"));
    stage.sleepTo(berlin("2027-01-05T12:00"));
    assertThat(stage.introducedTo("ada")).isEmpty();
    assertThat(stage.reads("ada").getLast())
        .contains("I was away when the round was due", "2027-01-11T10:00");
    assertThat(stage.say("mod", "intros-admin history"))
        .contains("did not happen, the bot was away");
    assertThat(report().leftOut()).hasSize(2);
  }

  @Test
  void aRoundThatARestoredBackUpBelievesToBeDueIsLetPass() {
    stage.setUp("ada", "bob");
    stage.passTo(berlin("2027-01-04T09:00"));
    stage.restoredAt(berlin("2027-01-04T15:00"));
    assertThat(stage.introducedTo("ada")).isEmpty();
    assertThat(stage.say("mod", "intros-admin history"))
        .contains("did not happen, a back-up was restored");
    stage.passTo(berlin("2027-01-11T10:01"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
  }

  @Test
  void threeSilentRoundsPauseAMemberWhoIsToldAndComesBackWithOneTap() {
    stage.setUp("ada", "bob", "cleo", "dan");
    for (int week = 0; week < 3; week++) {
      stage.passTo(THURSDAY.plusSeconds(week * 7L * 86_400));
      for (String person : List.of("bob", "cleo", "dan")) {
        if (!stage.introducedTo(person).getLast().contains("ada")) {
          stage.press(person, "Could not meet");
        }
      }
    }
    stage.passTo(berlin("2027-01-24T06:00"));
    assertThat(stage.say("ada", "intros status")).contains("break", "[Resume]");
    stage.passTo(berlin("2027-01-25T06:01"));
    assertThat(stage.reads("ada").getLast())
        .as("told when the week has room again, before the next round")
        .contains("three rounds", "[Resume]");
    assertThat(stage.press("ada", "Resume")).contains("Welcome back");
  }

  @Test
  void nobodyIsCelebratedWhenNobodyMet() {
    stage.setUp("ada", "bob");
    stage.passTo(CLOSING);
    assertThat(stage.readsSince("mod", CLOSING).getFirst()).contains("2 introduced, 0 met");
  }

  @Test
  void aButtonFromBeforeARestartWorks() {
    stage.setUp("ada", "bob");
    stage.passTo(MONDAY);
    stage.restart();
    assertThat(stage.press("ada", "We met")).contains("noted that you met");
  }

  @Test
  void theHourStaysTheSameWhenTheClocksChange() {
    stage.setUp("ada", "bob");
    stage.say("mod", "intros-admin schedule zone:London");
    for (int week = 0; week < 12; week++) {
      stage.passTo(Instant.parse("2027-01-04T10:00:00Z").plusSeconds(week * 7L * 86_400));
      stage.press("ada", "We met");
    }
    int before = stage.introducedTo("ada").size();
    stage.passTo(Instant.parse("2027-03-29T08:59:00Z"));
    assertThat(stage.introducedTo("ada")).hasSize(before);
    stage.passTo(Instant.parse("2027-03-29T09:00:00Z"));
    assertThat(stage.introducedTo("ada")).hasSize(before + 1);
  }

  @Test
  void everyRuleHoldsInGroupsOfFour() {
    String[] people =
        Stream.of("ada", "bob", "cleo", "dan", "eve", "fay", "gil", "hal").toArray(String[]::new);
    stage.setUp(people);
    assertThat(stage.say("mod", "intros-admin rules size:4")).contains("Groups of 4");
    stage.say("ada", "intros avoid add @bob");
    stage.passTo(MONDAY);
    assertThat(report().groups()).allSatisfy(group -> assertThat(group).hasSize(4));
    assertThat(stage.introducedTo("ada").getFirst()).doesNotContain("bob");
    assertThat(stage.reads("ada").getLast()).contains("you four should know each other");
  }
}
