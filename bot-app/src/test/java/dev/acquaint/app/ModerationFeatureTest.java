package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Rank;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.testkit.chat.FakeChat.Mood;
import dev.acquaint.testkit.chat.FakePlatform;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators find out and decide, and what members tell them in confidence. */
class ModerationFeatureTest extends BotStory {
  @BeforeEach
  void aCommunity() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
  }

  private void areIn(String... people) {
    for (String one : people) {
      given.member(one).runs("/intros join");
    }
  }

  @Test
  void theDoctorSaysThatAllIsWell() {
    when.member("mod").runs("/acquaint-admin doctor");
    then.member("mod")
        .seesPrivately(
            "Nothing is wrong",
            "I can write in #introductions",
            "I am set up",
            "The database answers",
            "Messages leave");
  }

  @Test
  void theDoctorNamesAMissingPermissionWithItsRepair() {
    given.platform().forbid("introductions");
    given.channel("lounge");
    when.member("mod").runs("/acquaint-admin doctor");
    then.member("mod")
        .seesPrivately(
            "One thing needs a repair",
            "I cannot write in #introductions",
            "To repair: Add me to that channel",
            "/acquaint-admin setup");
    assertThat(then.member("mod").words().indexOf("cannot write"))
        .as("the gravest comes first")
        .isLessThan(then.member("mod").words().indexOf("The database answers"));
  }

  @Test
  void theDoctorLooksAgainAtAPress() {
    when.member("mod").runs("/acquaint-admin doctor");
    given.platform().forbid("introductions");
    when.member("mod").presses("Look again").seesPrivately("I see no channel");
  }

  @Test
  void beforeTheSetUpTheDoctorSaysWhatToRun() {
    given
        .transactions()
        .run(transaction -> {
          var old = given.communities().get(transaction, given.community());
          given
              .communities()
              .update(
                  transaction,
                  new dev.acquaint.community.Community(
                      old.id(), old.name(), old.locale(), old.zone(), false));
        });
    when.member("mod").runs("/acquaint-admin doctor");
    then.member("mod").seesPrivately("not set up yet", "Run /acquaint-admin setup");
  }

  @Test
  void afterAFailedSendModeratorsAreToldOnce() {
    areIn("ada", "bob", "cyd", "dan");
    given.channel("team");
    given
        .member("mod")
        .ranked(Rank.OWNER)
        .runs("/acquaint-admin settings setting:moderators-channel value:#team");
    given.everythingIsRead();
    given.platform().next(new Mood.Refusing(Outcome.Reason.NO_PERMISSION));
    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    List<String> told =
        then.member("mod").received().stream().filter(words -> words.contains("repair")).toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .contains(
            "refused in the last seven days", "I lack a permission", "Let me see the channel");
    given.platform().next(new Mood.Refusing(Outcome.Reason.NO_PERMISSION));
    when.timePasses(Duration.ofDays(4));
    assertThat(then.member("mod").received().stream().filter(words -> words.contains("repair")))
        .as("the same is not told twice")
        .hasSize(1);
  }

  @Test
  void afterARestoreModeratorsAreNotToldAgainWhatTheDoctorHadFound() {
    areIn("ada", "bob");
    given.platform().next(new Mood.Refusing(Outcome.Reason.NO_PERMISSION));
    when.member("ada").runs("/acquaint report member:@bob why:Spam");
    when.messagesAreSent();
    var doctor =
        given.features().alarms().stream()
            .filter(alarm -> alarm.name().equals("doctor"))
            .findFirst()
            .orElseThrow();
    assertThat(doctor.nextDue()).as("the doctor has something to look at").isPresent();
    doctor.forgo(given.now());
    assertThat(doctor.nextDue()).isEmpty();
    when.timePasses(Duration.ofHours(1));
    assertThat(then.member("mod").received()).noneMatch(words -> words.contains("repair"));
  }

  @Test
  void aReportReachesModeratorsKeepsBothApartAndIsNotToldToTheOther() {
    areIn("ada", "bob");
    given.everythingIsRead();
    when.member("ada").runs("/acquaint report @bob").seesForm("Report to moderators", "happened");
    when.member("ada").submits("why", "He wrote to me at night");
    then.member("ada").seesPrivately("Thank you", "@Bob does not hear of it");
    then.member("mod").receives("A member sent a report", "/acquaint-admin reports");
    assertThat(then.member("bob").all()).doesNotContain("report");
    when.member("mod").runs("/acquaint-admin reports");
    then.member("mod")
        .seesPrivately("One report is waiting", "@Ada reports @Bob", "first report", "at night");
    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    assertThat(then.member("ada").all()).doesNotContain("why you two");
    when.member("mod").runs("/acquaint-admin member @bob");
    then.member("mod").seesPrivately("Kept apart from", "@Ada");
    when.member("bob").runs("/intros avoid list").doesNotSee("Ada");
  }

  @Test
  void aReportCanBeSentAtOnceAndOnlyAboutSomebodyElse() {
    areIn("ada", "bob");
    when.member("ada").runs("/acquaint report @ada").seesPrivately("That is you", "@ada");
    when.member("ada").runs("/acquaint report").seesForm("member");
    when.member("ada").runs("/acquaint report member:@bob why:Spam").seesPrivately("Thank you");
    when.member("mod").runs("/acquaint-admin reports").seesPrivately("@Ada reports @Bob", "Spam");
    when.member("ada").runs("/acquaint report member:@bob why:Again").seesPrivately("Thank you");
    when.member("mod").runs("/acquaint-admin reports").seesPrivately("2 reports so far");
  }

  @Test
  void aMessageIsReportedFromItsMenuWithItsWords() {
    areIn("ada", "bob");
    var message = new dev.acquaint.id.MessageRef(FakePlatform.channel("introductions"), "m-of-bob");
    when.member("ada")
        .does(origin ->
            new Interaction.UsedOnMessage(
                origin, "mm", message, FakePlatform.account("bob"), "buy my course"));
    then.member("ada").seesForm("Report to moderators");
    when.member("ada").submits();
    then.member("ada").seesPrivately("Thank you");
    when.member("mod").runs("/acquaint-admin reports");
    then.member("mod")
        .seesPrivately("@Ada reports a message of @Bob", "Without a word", "“buy my course”");
  }

  @Test
  void aPersonIsReportedFromTheirMenuAndFromTheCardOfAnIntroduction() {
    areIn("ada", "bob");
    when.member("ada")
        .does(origin -> new Interaction.UsedOnMember(origin, "mu", FakePlatform.account("bob")));
    then.member("ada").seesForm("Report to moderators");
    when.at(DayOfWeek.MONDAY, "10:30", "UTC");
    when.member("bob").presses("Report").seesForm("Whom is it about?", "Ada");
    when.member("bob").submits("why", "no answer, only insults");
    then.member("bob").seesPrivately("Thank you", "@Ada");
    when.member("mod").runs("/acquaint-admin reports");
    then.member("mod").seesPrivately("One report is waiting", "@Bob reports @Ada", "insults");
  }

  @Test
  void moderatorsDecideAndTheSecondOneHearsThatItIsDone() {
    areIn("ada", "bob", "cyd");
    given.member("ada").runs("/acquaint report member:@bob why:Spam");
    given.member("cyd").runs("/acquaint report member:@bob why:Insults");
    when.member("mod").runs("/acquaint-admin reports").seesPrivately("Spam", "Insults");
    given.moderator("max").runs("/acquaint-admin reports").seesPrivately("Spam");
    when.member("mod").presses("Nothing to do");
    then.member("mod").seesPrivately("One report is waiting").doesNotSee("Insults");
    when.member("max").presses("Nothing to do").seesPrivately("faster");
    when.member("mod").presses("Give them a break").seesPrivately("No report is waiting");
    then.member("bob").runs("/intros status").seesPrivately("break");
  }

  @Test
  void aModeratorNeverSeesAReportAboutThemselves() {
    given.member("ada").runs("/acquaint report member:@mod why:Rude");
    when.member("mod")
        .runs("/acquaint-admin reports")
        .seesPrivately("No report")
        .doesNotSee("Rude");
    given.moderator("max").runs("/acquaint-admin reports").seesPrivately("@Ada reports @Mod");
  }

  @Test
  void membersSeeNeitherTheDoctorNorTheQueue() {
    when.member("ada").runs("/acquaint-admin doctor").seesPrivately("Only moderators");
    when.member("ada").runs("/acquaint-admin reports").seesPrivately("Only moderators");
  }

  @Test
  void whoeverIsErasedLeavesNoWordOfTheirReports() {
    areIn("ada", "bob");
    given.member("ada").runs("/acquaint report member:@bob why:Secret words");
    when.member("ada").runs("/privacy delete confirm:delete");
    then.member("mod").runs("/acquaint-admin reports").seesPrivately("reports @Bob");
    then.member("mod").doesNotSee("Secret", "Ada");
    when.member("bob").runs("/privacy delete confirm:delete");
    then.member("mod").runs("/acquaint-admin reports").seesPrivately("No report");
  }
}
