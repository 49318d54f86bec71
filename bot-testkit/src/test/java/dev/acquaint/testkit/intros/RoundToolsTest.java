package dev.acquaint.testkit.intros;

import static dev.acquaint.testkit.intros.IntrosStage.berlin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What moderators see and do about a round that has not gone out. */
@ExtendWith(TestDatabaseExtension.class)
class RoundToolsTest {
  private static final Instant MONDAY = berlin("2027-01-04T10:00");
  private static final Pattern GROUP =
      Pattern.compile("@(\\w+)(?:, @(\\w+),)? and @(\\w+): \\d+ points");

  private IntrosStage stage;

  @BeforeEach
  void aStage(Database database) {
    stage = new IntrosStage(database);
  }

  private void sixWhoShare() {
    stage.setUp("ada", "bob", "cleo", "dan", "eve", "finn");
    Map<String, String> shared =
        Map.of(
            "ada", "chess, sailing",
            "bob", "chess, sailing",
            "cleo", "bread",
            "dan", "bread",
            "eve", "birds, chess",
            "finn", "birds, bread");
    shared.forEach((person, interests) ->
        stage.fill(person, "profile edit", Map.of("headline", "Here", "interests", interests)));
  }

  /** Returns the groups of the next round as a preview tells them. */
  private List<Set<String>> previewed() {
    List<Set<String>> groups = new ArrayList<>();
    Matcher line = GROUP.matcher(stage.say("mod", "intros-admin preview"));
    while (line.find()) {
      groups.add(
          line.group(2) == null
              ? Set.of(line.group(1), line.group(3))
              : Set.of(line.group(1), line.group(2), line.group(3)));
    }
    return groups;
  }

  @Test
  void aPreviewTellsHowNearTheRoundIsToTheBestAndWhoWouldMeetAgain() {
    stage.setUp("ada", "bob");
    assertThat(stage.say("mod", "intros-admin preview"))
        .contains("1 group, 0 people left out, 0 repeats")
        .contains("Nothing better is possible: no other round leaves fewer people out")
        .contains("@ada and @bob: ");
    stage.passTo(MONDAY.plusSeconds(3_600));
    assertThat(stage.say("mod", "intros-admin preview"))
        .contains("1 repeat", "Would meet again: @ada and @bob (one round ago)");
  }

  @Test
  void aPreviewOfLargerGroupsTellsTheGapToWhatNoRoundCanExceed() {
    sixWhoShare();
    stage.say("mod", "intros-admin rules size:3");
    assertThat(stage.say("mod", "intros-admin preview"))
        .contains("2 groups", "cannot be proven best")
        .containsPattern(
            "reaches \\d+ of at most \\d+ points \\(\\d+\\.\\d %\\); the gap is \\d+ point");
  }

  @Test
  void whatAPreviewShowsIsWhatTheRoundDoes() {
    sixWhoShare();
    List<Set<String>> groups = previewed();
    assertThat(groups).hasSize(3).contains(Set.of("ada", "bob"));
    stage.passTo(MONDAY);
    for (Set<String> group : groups) {
      for (String person : group) {
        assertThat(stage.introducedTo(person).getFirst()).isEqualTo(others(group, person));
      }
    }
  }

  private static Set<String> others(Set<String> group, String person) {
    return group.stream().filter(one -> !one.equals(person)).collect(Collectors.toSet());
  }

  @Test
  void aSimulationTellsWhenRepeatsBeginAndWritesNothing() {
    sixWhoShare();
    String before = stage.say("mod", "intros-admin preview");
    assertThat(stage.say("mod", "intros-admin simulate rounds:7"))
        .contains("The next 7 rounds, played as if everybody who is in now (6 people) took part")
        .contains("Nothing was written down")
        .contains("They begin in round 6.")
        .contains("Left out: nobody, ever.")
        .contains("has met 5.0 of 5 others in the mean, 100 % are linked by introductions, and 1.0")
        .contains("Quality: nothing better is possible in any of these rounds.");
    assertThat(stage.say("mod", "intros-admin preview")).isEqualTo(before);
    assertThat(stage.say("mod", "intros-admin simulate")).contains("The next 12 rounds");
    assertThat(stage.say("mod", "intros-admin history")).contains("There has been no round yet");
  }

  @Test
  void aSimulationNamesWhoIsLeftOutAndWhy() {
    stage.setUp("ada", "bob", "cleo");
    stage.say("mod", "intros-admin rules odd:sit-out");
    assertThat(stage.say("mod", "intros-admin simulate rounds:3"))
        .contains("Left out: @ada, once: odd number")
        .contains("Left out: @bob, once: odd number")
        .contains("Left out: @cleo, once: odd number");
  }

  @Test
  void aSimulationRefusesWhatItCannotPlay() {
    stage.setUp();
    assertThat(stage.say("mod", "intros-admin simulate")).contains("Nobody takes part yet");
    stage.join("ada");
    assertThat(stage.say("mod", "intros-admin simulate rounds:53")).contains("1", "52");
    assertThat(stage.say("mod", "intros-admin simulate rounds:many")).contains("1", "52");
    assertThat(stage.say("ada", "intros-admin simulate")).doesNotContain("The next");
  }

  @Test
  void whyNotTellsWhatTheRoundWouldLose() {
    sixWhoShare();
    assertThat(stage.say("mod", "intros-admin why-not @ada @bob"))
        .contains("@ada and @bob are together in the next round as planned.");
    assertThat(stage.say("mod", "intros-admin why-not @ada @cleo"))
        .contains(
            "The round is best as a whole. With @ada and @cleo together it would lose at least");
    stage.passTo(MONDAY.plusSeconds(3_600));
    assertThat(stage.say("mod", "intros-admin why-not @ada @bob"))
        .contains("With @ada and @bob together somebody would have to meet again");
  }

  @Test
  void whyNotRefusesWhoIsNotThere() {
    stage.setUp("ada", "bob");
    stage.arrive("zoe", Rank.MEMBER, IntrosStage.BERLIN);
    assertThat(stage.say("mod", "intros-admin why-not @ada @ada"))
        .contains("two different people", "/intros-admin why-not @ada @bob");
    assertThat(stage.say("mod", "intros-admin why-not @ada @zoe"))
        .contains("@zoe is not in the next round", "/intros-admin preview");
    assertThat(stage.say("mod", "intros-admin why-not @ada @nobody-at-all"))
        .contains("nobody-at-all");
    assertThat(stage.say("mod", "intros-admin why-not @ada")).doesNotContain("together");
    assertThat(stage.say("bob", "intros-admin why-not @ada @bob")).doesNotContain("together in");
  }

  @Test
  void whyNotSaysWhichRuleIsInTheWay() {
    stage.setUp("ada", "bob", "cleo");
    stage.say("mod", "intros-admin rules language:required");
    for (String person : List.of("ada", "bob", "cleo")) {
      stage.fill(
          person,
          "intros preferences",
          Map.of(
              "languages", person.equals("cleo") ? "Spanish" : "German",
              "mode", "EITHER",
              "greeter", "no",
              "hours", "9:00-17:00"));
    }
    assertThat(stage.say("mod", "intros-admin why-not @ada @cleo"))
        .contains("A rule of this programme keeps @ada and @cleo apart", "no language in common");
  }

  @Test
  void whyNotAnswersTheSameWhetherTwoAvoidEachOtherOrNot() {
    sixWhoShare();
    String without = stage.say("mod", "intros-admin why-not @ada @cleo");
    String alsoWithout = stage.say("mod", "intros-admin why-not @eve @dan");
    stage.say("ada", "intros avoid add @cleo");
    stage.say("dan", "intros avoid add @eve");
    assertThat(stage.say("mod", "intros-admin why-not @ada @cleo")).isEqualTo(without);
    assertThat(stage.say("mod", "intros-admin why-not @dan @eve")).isEqualTo(alsoWithout);
  }

  @Test
  void whoWouldBeTogetherIfTheyDidNotAvoidEachOtherGetsWhatCloseOnesGet() {
    sixWhoShare();
    stage.say("ada", "intros avoid add @bob");
    String answer = stage.say("mod", "intros-admin why-not @ada @bob");
    assertThat(answer).contains("would fit about as well", "less than 50 of its");
    assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("avoid");
    stage.setUp("gus", "hal");
    boolean another = false;
    for (String one : List.of("gus", "hal", "cleo", "dan", "eve", "finn")) {
      for (String other : List.of("gus", "hal", "cleo", "dan", "eve", "finn")) {
        another |=
            !one.equals(other)
                && stage
                    .say("mod", "intros-admin why-not @" + one + " @" + other)
                    .contains("would fit about as well");
      }
    }
    assertThat(another).as("people who avoid nobody hear it too").isTrue();
  }

  @Test
  void lockedPeopleAreTogetherOnceAndFreeAgainAfterwards() {
    sixWhoShare();
    assertThat(stage.say("mod", "intros-admin lock @ada @cleo"))
        .contains("The next round keeps @ada and @cleo together");
    assertThat(stage.say("mod", "intros-admin lock")).contains("Kept together: @ada and @cleo");
    assertThat(stage.say("mod", "intros-admin preview"))
        .contains("Kept together: @ada and @cleo", "@ada and @cleo: ");
    stage.restart();
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("cleo"));
    assertThat(stage.say("mod", "intros-admin lock"))
        .contains("Nobody is kept together", "/intros-admin lock @ada @bob");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aLockHoldsWhenTheScheduleChangesBeforeTheRound() {
    sixWhoShare();
    stage.say("mod", "intros-admin lock @ada @dan @eve");
    stage.say("mod", "intros-admin schedule weekday:tuesday");
    stage.passTo(berlin("2027-01-05T10:00"));
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("dan", "eve"));
  }

  @Test
  void aLockRefusesWhatMakesNoSenseAndNobodyIsLockedTwice() {
    sixWhoShare();
    stage.arrive("zoe", Rank.MEMBER, IntrosStage.BERLIN);
    assertThat(stage.say("mod", "intros-admin lock @ada"))
        .contains("two different people", "/intros-admin lock @ada @bob");
    assertThat(stage.say("mod", "intros-admin lock @ada @ada")).contains("two different people");
    assertThat(stage.say("mod", "intros-admin lock @ada @zoe")).contains("@zoe is not in");
    assertThat(stage.say("bob", "intros-admin lock @ada @bob")).doesNotContain("keeps");
    stage.say("mod", "intros-admin lock @ada @cleo");
    assertThat(stage.say("mod", "intros-admin lock @cleo @dan"))
        .contains("@ada and @cleo are kept together already", "/intros-admin unlock");
    assertThat(stage.say("mod", "intros-admin unlock @dan"))
        .contains("@dan is not kept together with anybody");
    assertThat(stage.say("mod", "intros-admin unlock @cleo"))
        .contains("@ada and @cleo are matched freely again");
    assertThat(previewed()).contains(Set.of("ada", "bob"));
  }

  @Test
  void whoIsLockedTogetherWithSomebodyTheyAvoidIsNotIntroducedAndNobodyLearnsWhy() {
    sixWhoShare();
    stage.say("ada", "intros avoid add @cleo");
    assertThat(stage.say("mod", "intros-admin lock @ada @cleo"))
        .contains("The next round keeps @ada and @cleo together", "What they said for themselves");
    String avoiding = stage.say("mod", "intros-admin preview");
    assertThat(avoiding)
        .contains("Not together, although a moderator wished it: @ada and @cleo. One of them is")
        .doesNotContain("avoid");
    stage.say("ada", "intros avoid remove @cleo");
    stage.say("ada", "intros skip");
    assertThat(stage.say("mod", "intros-admin preview"))
        .contains("Not together, although a moderator wished it: @ada and @cleo. One of them is");
    stage.say("ada", "intros resume");
    stage.say("ada", "intros avoid add @cleo");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).doesNotContain(Set.of("cleo"));
  }

  @Test
  void twoChangePlacesAfterItWasShownWhatItCosts() {
    sixWhoShare();
    List<Set<String>> groups = previewed();
    String partner = others(groups.get(1), groups.get(1).iterator().next()).iterator().next();
    assertThat(stage.say("mod", "intros-admin swap @ada @" + partner))
        .contains("As planned, @ada and @bob meet")
        .containsPattern("The whole round: \\d+ points now, \\d+ then; 0 repeats now, 0 then");
    assertThat(previewed()).isEqualTo(groups);
    assertThat(stage.press("mod", "Exchange them")).contains("Done. The next round keeps");
    assertThat(previewed()).contains(Set.of("bob", partner)).doesNotContain(Set.of("ada", "bob"));
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("bob")).containsExactly(Set.of(partner));
  }

  @Test
  void twoModeratorsDoNotOverwriteEachOther() {
    sixWhoShare();
    stage.arrive("ann", Rank.OWNER, IntrosStage.BERLIN);
    stage.say("mod", "intros-admin swap @ada @cleo");
    stage.say("ann", "intros-admin lock @ada @eve");
    assertThat(stage.press("mod", "Exchange them"))
        .contains("The next round was changed a moment ago", "Nothing was overwritten");
    assertThat(previewed()).contains(Set.of("ada", "eve"));
    stage.say("mod", "intros-admin swap @ada @cleo");
    stage.say("ann", "intros-admin swap @ada @dan");
    assertThat(stage.press("ann", "Exchange them")).contains("Done.");
    assertThat(stage.press("mod", "Exchange them")).contains("Nothing was overwritten");
  }

  @Test
  void anExchangeCountsOnlyWhileTheGroupsAreThoseThatWereShown() {
    sixWhoShare();
    stage.say("mod", "intros-admin swap @ada @cleo");
    stage.say("bob", "intros skip");
    assertThat(stage.press("mod", "Exchange them")).contains("Nothing was overwritten");
  }

  @Test
  void anExchangeOfWhoCannotBeExchangedIsRefused() {
    sixWhoShare();
    stage.arrive("zoe", Rank.MEMBER, IntrosStage.BERLIN);
    assertThat(stage.say("mod", "intros-admin swap @ada @ada")).contains("two different people");
    assertThat(stage.say("mod", "intros-admin swap @ada @zoe")).contains("@zoe is not in");
    assertThat(stage.say("mod", "intros-admin swap @ada @bob"))
        .contains("@ada and @bob are in one group already");
    assertThat(stage.say("ada", "intros-admin swap @ada @cleo")).doesNotContain("As planned");
  }

  @Test
  void aRoundThatIsCalledOffIsToldAndTheDateAfterItStays() {
    stage.setUp("ada", "bob");
    assertThat(stage.say("mod", "intros-admin cancel"))
        .contains("The round of 2027-01-04T10:00 has 2 people so far");
    assertThat(stage.press("mod", "Call it off"))
        .contains("The round of Mon, Jan 4, 2027 is called off", "2027-01-11T10:00");
    assertThat(stage.reads("ada").getLast())
        .contains("A moderator called this round off", "2027-01-11T10:00");
    stage.passTo(MONDAY.plusSeconds(60));
    assertThat(stage.introducedTo("ada")).isEmpty();
    assertThat(stage.say("mod", "intros-admin history"))
        .contains("did not happen, a moderator called it off");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
  }

  @Test
  void aRoundThatHasGoneOutOrWasMovedIsNotCalledOff() {
    stage.setUp("ada", "bob");
    stage.say("mod", "intros-admin cancel");
    stage.say("mod", "intros-admin postpone days:1");
    assertThat(stage.press("mod", "Call it off")).contains("Nothing was overwritten");
    stage.say("mod", "intros-admin cancel");
    stage.passTo(berlin("2027-01-05T10:00"));
    assertThat(stage.press("mod", "Call it off")).contains("Nothing was overwritten");
    assertThat(stage.introducedTo("ada")).hasSize(1);
    assertThat(stage.say("ada", "intros-admin cancel")).doesNotContain("so far");
  }

  @Test
  void aRoundRunNowTakesThePlaceOfTheNextOrIsOneMore() {
    stage.setUp("ada", "bob", "cleo", "dan");
    assertThat(stage.say("mod", "intros-admin run extra:yes"))
        .contains("An extra round starts now. The round of 2027-01-04T10:00 stays");
    stage.passTo(stage.now().plusSeconds(60));
    assertThat(stage.introducedTo("ada")).hasSize(1);
    assertThat(stage.say("mod", "intros-admin run extra:yes"))
        .contains("A round ran already", "/intros-admin run anyway:yes");
    assertThat(stage.say("mod", "intros-admin run extra:yes anyway:yes"))
        .contains("An extra round was started today already");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).hasSize(2).doesNotHaveDuplicates();
    stage.passTo(berlin("2027-01-09T12:00"));
    assertThat(stage.say("mod", "intros-admin run"))
        .contains("The round starts now, in place of the one of Mon, Jan 11, 2027");
    stage.passTo(berlin("2027-01-11T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(3);
    assertThat(stage.say("mod", "intros-admin history")).contains("Fri, Jan 1, 2027");
  }
}
