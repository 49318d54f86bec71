package dev.acquaint.testkit.intros;

import static dev.acquaint.testkit.intros.IntrosStage.berlin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Outcome;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People who cannot, leave, join late, and places that are lost: everybody has a kind outcome. */
@ExtendWith(TestDatabaseExtension.class)
class DropoutTest {
  private static final Instant MONDAY = berlin("2027-01-04T10:00");
  private static final Instant WEDNESDAY = berlin("2027-01-06T10:00");
  private static final Map<String, String> GREETER =
      Map.of("mode", "EITHER", "greeter", "yes", "hours", "9:00-18:00");

  private IntrosStage stage;

  @BeforeEach
  void aStage(Database database) {
    stage = new IntrosStage(database);
  }

  private String partner(String person) {
    Set<String> others = stage.introducedTo(person).getLast();
    assertThat(others).hasSize(1);
    return others.iterator().next();
  }

  @Test
  void whenOneCannotMakeItTheOtherIsToldKindlyAndMeetsSomebodyElseOnWednesday() {
    stage.setUp("ada", "bob", "cleo", "dan");
    stage.passTo(MONDAY);
    String alone = partner("ada");
    String other =
        List.of("bob", "cleo", "dan").stream()
            .filter(person -> !person.equals(alone))
            .findFirst()
            .orElseThrow();
    String otherAlone = partner(other);
    assertThat(stage.press("ada", "Cannot make it")).contains("does not count against you");
    assertThat(stage.reads(alone).getLast())
        .contains("@ada cannot make it this time. It has nothing to do with you.")
        .contains("2027-01-06T10:00");
    assertThat(stage.press(alone, "Introduce me to somebody else")).contains("2027-01-06T10:00");
    stage.press(other, "Cannot make it");
    stage.press(otherAlone, "Introduce me to somebody else");
    stage.passTo(WEDNESDAY);
    assertThat(stage.introducedTo(alone).getLast()).containsExactly(otherAlone);
    assertThat(stage.readsSince(alone, WEDNESDAY))
        .singleElement()
        .asString()
        .contains("came to nothing, so here is another");
    assertThat(stage.introducedTo("ada")).hasSize(1);
    stage.passTo(berlin("2027-01-10T06:00"));
    assertThat(stage.say(alone, "intros history")).contains("@ada", "@" + otherAlone);
  }

  @Test
  void aSingleStrandedPersonMeetsAGreeter() {
    stage.setUp("ada", "bob", "gil", "hal");
    stage.fill("gil", "intros preferences", GREETER);
    stage.fill("hal", "intros preferences", GREETER);
    stage.passTo(MONDAY);
    String alone = partner("ada");
    stage.press("ada", "Cannot make it");
    stage.press(alone, "Introduce me to somebody else");
    stage.passTo(WEDNESDAY);
    assertThat(stage.introducedTo(alone)).hasSize(2);
    assertThat(stage.introducedTo(alone).getLast()).isSubsetOf("gil", "hal");
  }

  @Test
  void whoStrandsWithNobodyFreeHearsSoAndComesFirstNextTime() {
    stage.setUp("ada", "bob");
    stage.passTo(MONDAY);
    stage.press("ada", "Cannot make it");
    stage.press("bob", "Introduce me to somebody else");
    stage.passTo(WEDNESDAY);
    assertThat(stage.readsSince("bob", WEDNESDAY))
        .singleElement()
        .asString()
        .contains("Nobody fitting was free this time", "2027-01-11T10:00");
  }

  @Test
  void afterWednesdayWhoIsLeftAloneIsPromisedTheNextRound() {
    stage.setUp("ada", "bob");
    stage.passTo(WEDNESDAY);
    stage.press("ada", "Cannot make it");
    assertThat(stage.reads("bob").getLast())
        .contains("cannot make it", "In the next round, 2027-01-11T10:00, you come first")
        .doesNotContain("[Introduce me");
  }

  @Test
  void inATrioTheOthersStillHaveEachOther() {
    stage.setUp("ada", "bob", "cleo");
    stage.passTo(MONDAY);
    stage.press("ada", "Cannot make it");
    assertThat(stage.reads("bob").getLast())
        .contains("@ada cannot make it this time.", "you still have each other");
    stage.press("bob", "Cannot make it");
    assertThat(stage.reads("cleo").getLast()).contains("[Introduce me to somebody else]");
  }

  @Test
  void whoLeavesIntroductionsInMidRoundStrandsNobodySilently() {
    stage.setUp("ada", "bob");
    stage.passTo(MONDAY);
    stage.say("ada", "intros leave");
    assertThat(stage.reads("bob").getLast()).contains("@ada cannot make it", "somebody else");
  }

  @Test
  void whoLeavesThePlaceInMidRoundStrandsNobodySilently() {
    stage.setUp("ada", "bob");
    stage.passTo(MONDAY);
    stage.leavesThePlace("ada");
    assertThat(stage.reads("bob").getLast()).contains("@ada cannot make it", "somebody else");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("bob")).hasSize(1);
    assertThat(stage.reads("bob").getLast()).contains("Nobody else is in this round");
  }

  @Test
  void whenAPartnerLeavesBetweenMatchingAndSendingTheOtherIsTold() {
    stage.setUp("ada", "bob");
    stage.passTo(MONDAY.minusSeconds(1));
    stage.ringWithoutSending(MONDAY);
    stage.disappears("ada");
    stage.send();
    assertThat(stage.introducedTo("bob")).isEmpty();
    assertThat(stage.reads("bob").getLast())
        .contains("@ada cannot make it this time", "[Introduce me to somebody else]");
  }

  @Test
  void whenOneOfThreeLeavesBetweenMatchingAndSendingTheOtherTwoAreIntroduced() {
    stage.setUp("ada", "bob", "cleo");
    stage.passTo(MONDAY.minusSeconds(1));
    stage.ringWithoutSending(MONDAY);
    stage.disappears("ada");
    stage.send();
    assertThat(stage.introducedTo("bob")).containsExactly(Set.of("cleo"));
    assertThat(stage.reads("cleo").getLast()).contains("you two should know each other");
  }

  @Test
  void whoAvoidsSomebodyBetweenMatchingAndSendingIsNotIntroducedToThem() {
    stage.setUp("ada", "bob");
    stage.passTo(MONDAY.minusSeconds(1));
    stage.ringWithoutSending(MONDAY);
    stage.say("ada", "intros avoid add @bob");
    assertThat(stage.introducedTo("bob")).isEmpty();
    assertThat(stage.reads("bob").getLast())
        .contains("Nobody fitting was free this time")
        .doesNotContain("avoid");
    assertThat(stage.reports().getLast().leftOut()).hasSize(2);
  }

  @Test
  void whoJoinsAfterARoundIsWelcomedByAGreeterWithinTwoDays() {
    stage.setUp("ada", "bob");
    stage.fill("bob", "intros preferences", GREETER);
    stage.passTo(MONDAY.plusSeconds(3_600));
    stage.arrive("newt", dev.acquaint.chat.Rank.MEMBER, IntrosStage.BERLIN);
    assertThat(stage.say("newt", "intros join"))
        .contains("I introduce you to somebody 2027-01-05T09:00", "2027-01-11T10:00");
    stage.passTo(berlin("2027-01-05T09:00"));
    assertThat(stage.introducedTo("newt")).containsExactly(Set.of("bob"));
    assertThat(stage.reads("newt").getLast()).contains("a warm welcome");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("newt").getLast()).contains("ada");
  }

  @Test
  void withoutGreetersALateJoinerMakesAPairATrioAndEveryRuleHolds() {
    stage.setUp("ada", "bob", "cleo", "dan");
    stage.passTo(MONDAY.plusSeconds(3_600));
    String avoided = partner("ada");
    stage.join("newt");
    stage.say("newt", "intros avoid add @" + avoided);
    stage.passTo(berlin("2027-01-05T09:00"));
    assertThat(stage.introducedTo("newt")).hasSize(1);
    assertThat(stage.introducedTo("newt").getFirst()).hasSize(2).doesNotContain("ada", avoided);
    assertThat(stage.reads("newt").getLast()).contains("one of you is new here");
    assertThat(stage.reports().getLast().groups()).anyMatch(group -> group.size() == 3);
  }

  @Test
  void whoJoinsShortlyBeforeARoundWaitsForIt() {
    stage.setUp("ada");
    stage.passTo(berlin("2027-01-09T12:00"));
    stage.arrive("newt", dev.acquaint.chat.Rank.MEMBER, IntrosStage.BERLIN);
    assertThat(stage.say("newt", "intros join"))
        .contains("Your next introduction comes 2027-01-11T10:00");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("newt")).containsExactly(Set.of("ada"));
  }

  @Test
  void whoLeavesAndJoinsAgainInOneWeekIsNotIntroducedTwice() {
    stage.setUp("ada", "bob", "cleo", "dan");
    stage.passTo(MONDAY);
    stage.say("ada", "intros leave");
    assertThat(stage.say("ada", "intros join")).contains("2027-01-11T10:00");
    stage.passTo(berlin("2027-01-09T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
  }

  @Test
  void aProgrammeWhoseChannelIsGoneStopsSaysSoAndGoesOnInAnother() {
    stage.setUp("ada", "bob");
    stage.tell(
        new CommunityEvent.ChannelGone(
            new ChannelRef(stage.place().space(), PaperPlace.HOME), stage.now()));
    assertThat(stage.reads("mod").getLast()).contains("their channel is gone");
    assertThat(stage.say("ada", "intros status")).contains("their channel is gone");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).isEmpty();
    assertThat(stage.say("mod", "intros-admin schedule channel:<#lounge>"))
        .contains("#lounge", "2027-01-11T10:00");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("bob"));
  }

  @Test
  void anIntroductionThatThePlatformRefusesLeavesEverybodyWithAReason() {
    stage.setUp("ada", "bob");
    stage.passTo(MONDAY.minusSeconds(1));
    stage.place().refuse(Optional.of(Outcome.Reason.CLOSED_TO_US));
    stage.passTo(MONDAY);
    assertThat(stage.reports().getLast().leftOut().values()).containsOnly("NOT_DELIVERED");
    stage.place().refuse(Optional.empty());
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
  }

  @Test
  void aBotThatIsRemovedAndComesBackHasForgottenNothing() {
    stage.setUp("ada", "bob");
    stage.tell(new CommunityEvent.Removed(stage.place().space(), stage.now()));
    stage.passTo(MONDAY);
    stage.tell(new CommunityEvent.Installed(stage.place().space(), "Maple", stage.now()));
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("bob"));
  }
}
