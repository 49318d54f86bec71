package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Command;
import dev.acquaint.community.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The first steps of members and of moderators. */
class OnboardingFeatureTest extends BotStory {

  @Test
  void helpShowsEveryCommandThatSomebodyMayUseALineEach() {
    given.member("ada").runs("/acquaint help");
    StringBuilder all = new StringBuilder(then.member("ada").words());
    while (then.member("ada").words().contains("[More]")) {
      all.append(when.member("ada").presses("More").words());
    }
    for (Command command : given.features().book().commands()) {
      String line = "/" + command.path().words() + ": ";
      if (command.rank() == Rank.MEMBER) {
        assertThat(all).contains(line);
      } else {
        assertThat(all).doesNotContain(line);
      }
    }
  }

  @Test
  void helpShowsModeratorsTheirCommandsToo() {
    given.moderator("mod").runs("/acquaint help");
    StringBuilder all = new StringBuilder(then.member("mod").words());
    while (then.member("mod").words().contains("[More]")) {
      all.append(when.member("mod").presses("More").words());
    }
    assertThat(all).contains("/acquaint-admin setup", "/intros-admin preview", "/intros join");
  }

  @Test
  void helpExplainsOneCommandWithItsOptionsAndAnExample() {
    given.member("ada").runs("/acquaint help command:intros pause");
    then.member("ada")
        .seesPrivately(
            "/intros pause", "Take a break", "until (optional)", "Only you see the answer");
    when.member("ada")
        .runs("/acquaint help intros pawse")
        .seesPrivately("Did you mean", "/intros pause");
    when.member("ada").runs("/acquaint help acquaint-admin setup").seesPrivately("do not know");
    when.member("ada").runs("/acquaint help intros").seesPrivately("/intros join", "/intros leave");
  }

  @Test
  void aboutSaysWhatIsStoredAndHowToLeave() {
    given.member("ada").runs("/acquaint about");
    then.member("ada")
        .seesPrivately(
            "Acquaint",
            "I store your name",
            "/privacy view",
            "/intros leave",
            "/privacy delete",
            "Apache");
  }

  @Test
  void aLanguageIsChosenByOneMemberForThemselves() {
    given.member("ada").runs("/acquaint language").seesPrivately("English");
    when.member("ada").presses("Deutsch").seesPrivately("Ich spreche ab jetzt Deutsch");
    then.member("ada").runs("/acquaint about").seesPrivately("Ich speichere deinen Namen");
    then.member("bob").runs("/acquaint about").seesPrivately("I store your name");
    when.member("ada").runs("/acquaint language en").seesPrivately("I speak English");
    when.member("ada")
        .runs("/acquaint language klingon")
        .seesPrivately("not one of the choices", "en");
  }

  @Test
  void theSetUpIsAFormWithGoodAnswersFilledIn() {
    given.channel("lounge");
    given.moderator("mod").livingIn("Europe/Berlin").runs("/acquaint-admin setup");
    then.member("mod").seesForm("#introductions", "Monday", "10:00", "Europe/Berlin", "English");
    when.member("mod").submits("time", "tomorrow", "zone", "Nowhere", "weekday", "tuesday");
    then.member("mod")
        .seesMistake("time", "tomorrow")
        .seesMistake("zone", "Nowhere")
        .seesForm("Tuesday");
    when.member("mod")
        .submits("time", "9.30", "zone", "Munich", "channel", "lounge", "language", "de");
    then.member("mod")
        .seesPrivately(
            "Tuesdays", "9:30", "Berlin", "#lounge", "Tue 2027-01-05 09:30", "/intros join");
    when.member("mod")
        .runs("/acquaint-admin setup")
        .seesForm("#lounge", "Tuesday", "09:30", "Deutsch");
    then.nothingWasSent();
  }

  @Test
  void theSetUpTakesOptionsAtOnceAndCanBeRunAgain() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    then.member("mod").seesPrivately("Mondays", "10:00", "Mon 2027-01-11 09:00");
    given.member("ada").runs("/intros join").seesPrivately("You are in");
    when.member("mod").runs("/acquaint-admin setup weekday:friday");
    then.member("mod").seesPrivately("Fridays", "10:00", "Berlin");
    then.member("ada").runs("/intros status").seesPrivately("You are in");
  }

  @Test
  void settingsAreShownWithTheirDefaultsAndChangedWithChecks() {
    given.moderator("mod").runs("/acquaint-admin settings");
    then.member("mod")
        .seesPrivately("Maple Street", "UTC", "365 days", "usual: 365", "nothing yet");
    when.member("mod")
        .runs("/acquaint-admin settings zone Lisbon")
        .seesPrivately("from", "to Lisbon");
    when.member("mod")
        .runs("/acquaint-admin settings zone Atlantis")
        .seesPrivately("A time zone", "value:Berlin");
    when.member("mod")
        .runs("/acquaint-admin settings setting:home-channel value:#nowhere")
        .seesPrivately("A channel");
    when.member("mod").runs("/acquaint-admin settings setting:home-channel value:#introductions");
    then.member("mod").seesPrivately("introductions");
    when.member("mod")
        .runs("/acquaint-admin settings zone")
        .seesPrivately("Lisbon", "@Mod changed it");
    when.member("mod").runs("/acquaint-admin settings language fr").seesPrivately("en or de");
  }

  @Test
  void onlyOwnersMakeModerators() {
    given.member("ada").runs("/acquaint about");
    given.moderator("mod").runs("/acquaint-admin settings moderators add @ada");
    then.member("mod").seesPrivately("Only owners");
    then.member("ada").runs("/acquaint-admin settings").seesPrivately("Only moderators");
    given.member("eva").ranked(Rank.OWNER).runs("/acquaint-admin settings moderators add @ada");
    then.member("eva").seesPrivately("@Ada");
    then.member("ada").runs("/acquaint-admin settings").seesPrivately("Settings", "@Ada");
    when.member("eva")
        .runs("/acquaint-admin settings moderators remove @ada")
        .seesPrivately("nothing yet");
    then.member("ada").runs("/acquaint-admin settings").seesPrivately("Only moderators");
    when.member("eva")
        .runs("/acquaint-admin settings moderators ada")
        .seesPrivately("add or remove", "add @ada");
    when.member("eva").runs("/acquaint-admin settings audit-days 7").seesPrivately("30 to 3650");
    when.member("eva").runs("/acquaint-admin settings audit-days 100").seesPrivately("100 days");
    String days =
        given
            .transactions()
            .inTransaction(transaction ->
                given.settings().get(transaction, given.community(), Settings.AUDIT_DAYS));
    assertThat(days).isEqualTo("100");
  }

  @Test
  void aMemberIsLookedUpWithTheirStateAndNeverWithWhomTheyAvoid() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    given.member("ada").runs("/intros join");
    given.member("bob").runs("/intros join");
    given.member("ada").runs("/intros avoid add @bob");
    when.member("mod").runs("/acquaint-admin member @ada");
    then.member("mod")
        .seesPrivately(
            "@Ada", "Takes part in introductions", "Introduced 0 times", "[Give them a break]")
        .doesNotSee("Bob", "avoid");
    when.member("mod").presses("Give them a break").seesPrivately("Is on a break");
    then.member("ada").runs("/intros status").seesPrivately("break");
    when.member("mod")
        .runs("/acquaint-admin member @ada remove")
        .seesPrivately("Does not take part");
    when.member("mod").runs("/acquaint-admin member @ada remove").seesPrivately("nothing to end");
    when.member("mod").runs("/acquaint-admin member @nobody").seesPrivately("I do not know");
  }

  @Test
  void somebodyTakenOutInMidRoundLeavesNobodyWaiting() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    for (String one : List.of("ada", "bob")) {
      given.member(one).runs("/intros join");
    }
    when.timePasses(Duration.ofDays(7).plusMinutes(5));
    then.member("bob").receives("@Ada");
    int before = then.member("bob").received().size();
    when.member("mod")
        .runs("/acquaint-admin member @ada remove")
        .seesPrivately("Does not take part");
    assertThat(then.member("bob").received().size()).as("bob hears of it").isGreaterThan(before);
    then.member("bob").receives("@Ada");
  }

  @Test
  void theAuditTellsWhoDidWhatAndWhoWasNotAllowed() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    given.member("ada").runs("/intros-admin preview").seesPrivately("Only moderators");
    given.member("mod").runs("/acquaint-admin settings zone Atlantis");
    given.member("mod").runs("/acquaint-admin member @ada");
    when.member("mod").runs("/acquaint-admin audit");
    then.member("mod")
        .seesPrivately(
            "@Mod, /acquaint-admin setup weekday:monday time:10:00 zone:Berlin, done",
            "@Ada, /intros-admin preview, not allowed",
            "/acquaint-admin settings setting:zone, refused",
            "about @Ada");
    when.member("mod").runs("/acquaint-admin audit result:denied");
    then.member("mod").seesPrivately("@Ada").doesNotSee("/acquaint-admin setup");
    when.member("mod")
        .runs("/acquaint-admin audit member:@mod")
        .doesNotSee("/intros-admin preview");
  }

  @Test
  void theChangesOfASettingAreShownWithWhoMadeThem() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
    given.member("own").ranked(Rank.OWNER);
    when.member("own").runs("/acquaint-admin settings setting:weekly-report value:no");
    when.member("mod").runs("/acquaint-admin settings setting:weekly-report value:yes");
    when.member("own").runs("/acquaint-admin settings setting:weekly-report");
    then.member("own").seesPrivately("@Own", "@Mod");
  }

  @Test
  void theAuditIsReadPageByPage() {
    given.moderator("mod");
    for (int day = 1; day <= 30; day++) {
      given.member("mod").runs("/acquaint-admin settings");
      when.timePasses(Duration.ofDays(1));
    }
    when.member("mod").runs("/acquaint-admin audit").seesPrivately("2027-02-02");
    when.member("mod").presses("Older").seesPrivately("").doesNotSee("2027-02-02");
    when.member("mod").presses("Older").seesPrivately("2027-01-04").doesNotSee("[Older]");
  }

  @Test
  void germanPeopleReadGerman() {
    given.moderator("mod").speaking(Locale.GERMAN).runs("/acquaint help");
    then.member("mod").seesPrivately("Was ich kann");
    when.member("mod").runs("/acquaint-admin setup").seesForm("Acquaint einrichten", "Montag");
    when.member("mod").submits().seesPrivately("Alles bereit", "montags");
    when.member("mod").runs("/acquaint-admin settings").seesPrivately("Einstellungen", "üblich");
    when.member("mod").runs("/acquaint-admin audit").seesPrivately("getan");
  }
}
