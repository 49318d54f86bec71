package dev.acquaint.app;

import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * A stranger who has just added the bot, knows none of its words, and wants it to work: one command
 * found in the help, one form sent as it stands, one look whether all is well.
 */
class FirstFiveMinutesTest extends BotStory {
  @Test
  void aStrangerGetsACommunityRunningWithOneFormSentAsItStands() {
    given.moderator("mia").livingIn("Europe/Lisbon").runs("/acquaint help");
    then.member("mia").seesPrivately("What I can do");
    when.member("mia").runs("/acquaint help command:acquaint-admin setup");
    then.member("mia").seesPrivately("Set me up: where, when and in which language");
    when.member("mia").runs("/acquaint-admin setup");
    then.member("mia").seesForm("#introductions", "Monday", "10:00", "Europe/Lisbon", "English");
    when.member("mia").submits();
    then.member("mia")
        .seesPrivately(
            "All set",
            "The first week",
            "everybody who is in hears that they are",
            "everybody meets somebody, and reads why",
            "everybody is asked whether they met",
            "who was left out and why",
            "/intros join",
            "/acquaint-admin doctor");
    when.member("mia").runs("/acquaint-admin doctor").seesPrivately("Nothing is wrong");
    for (String one : new String[] {"ada", "bob", "cyd", "dan"}) {
      when.member(one).runs("/intros join").seesPrivately("You are in");
    }
    when.at(DayOfWeek.SUNDAY, "10:01", "Europe/Lisbon");
    then.member("ada").receives("Tomorrow you meet somebody");
    when.at(DayOfWeek.MONDAY, "10:01", "Europe/Lisbon");
    then.member("ada").receives("[We met]", "[Report]");
    when.at(DayOfWeek.THURSDAY, "10:01", "Europe/Lisbon");
    when.member("ada").presses("We met");
    when.at(DayOfWeek.SUNDAY, "12:00", "Europe/Lisbon");
    then.member("mia").receives("4 introduced", "left out");
  }

  @Test
  void withoutAPermissionTheStrangerHearsWhichAndRepairsItAlone() {
    given.channel("lounge");
    given.moderator("mia").runs("/acquaint-admin setup").submits();
    given.platform().forbid("introductions");
    when.member("mia").runs("/acquaint-admin doctor");
    then.member("mia").seesPrivately("I cannot write in #introductions", "/acquaint-admin setup");
    when.member("mia").runs("/acquaint-admin setup channel:#lounge").seesPrivately("#lounge");
    when.member("mia").runs("/acquaint-admin doctor").seesPrivately("I can write in #lounge");
  }

  @Test
  void theSetUpCanBeRunAgainAndSpeaksTheReadersLanguage() {
    given.moderator("mia").speaking(Locale.GERMAN).runs("/acquaint-admin setup").submits();
    then.member("mia").seesPrivately("Alles bereit", "Die erste Woche", "Alle lernen jemanden");
    when.member("mia").runs("/acquaint-admin setup weekday:friday");
    then.member("mia").seesPrivately("freitags", "Die erste Woche");
    given.member("ada").runs("/acquaint-admin setup").seesPrivately("Only moderators");
  }
}
