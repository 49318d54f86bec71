package dev.acquaint.testkit.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.event.CommunityEvent;
import dev.acquaint.testkit.chat.FakePlatform;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prompts by schedule. */
class ScheduleTest extends IcebreakerStory {
  private static final String BERLIN = "Europe/Berlin";

  @BeforeEach
  void aLounge() {
    given.channel("lounge");
    given.moderator("mod").goesTo("lounge");
  }

  private void usual() {
    given.member("mod").runs("/icebreaker-admin schedule days:\"Tue, Thu\" time:9:00 zone:Berlin");
  }

  @Test
  void nothingIsPostedBeforeAModeratorWantsIt() {
    when.timePasses(Duration.ofDays(21));
    then.nothingWasSent();
  }

  @Test
  void theUsualScheduleIsOneButton() {
    when.member("mod")
        .runs("/icebreaker-admin schedule")
        .seesPrivately("No channel has a schedule");
    when.member("mod")
        .presses("Tuesday and Thursday, 09:00")
        .seesPrivately("Tuesday and Thursday", "9:00", "a thread for each prompt");
    when.timePasses(Duration.ofDays(7));
    assertThat(posts("lounge")).hasSize(2);
  }

  @Test
  void aPromptComesAtEachSlotAndPingsNobody() {
    when.member("mod")
        .runs("/icebreaker-admin schedule days:\"Tue, Thu\" time:9:00 zone:Berlin")
        .seesPrivately("Tuesday and Thursday", "Berlin");
    when.at(DayOfWeek.TUESDAY, "08:59", BERLIN);
    then.nothingWasSent();
    when.at(DayOfWeek.TUESDAY, "09:00", BERLIN);
    assertThat(posts("lounge")).hasSize(1);
    assertThat(posts("lounge").getFirst().notified()).isEmpty();
    when.at(DayOfWeek.THURSDAY, "09:00", BERLIN);
    assertThat(posts("lounge")).hasSize(2);
    when.timePasses(Duration.ofDays(28));
    assertThat(words(posts("lounge"))).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void schedulesOfSeveralChannelsGoTheirOwnWays() {
    given.channel("work");
    usual();
    when.member("mod")
        .runs(
            "/icebreaker-admin schedule channel:#work days:weekdays time:14:00 themes:career,craft zone:Berlin")
        .seesPrivately("work", "career", "craft");
    when.timePasses(Duration.ofDays(7));
    assertThat(posts("lounge")).hasSize(2);
    assertThat(words(posts("work")))
        .hasSize(5)
        .allMatch(words -> words.contains(": career") || words.contains(": craft"));
    when.member("mod")
        .runs("/icebreaker-admin schedule")
        .seesPrivately("lounge", "work", "2:00\u202fPM");
  }

  @Test
  void aBlackoutDayStaysQuietAndCanBeOpenedAgain() {
    usual();
    when.member("mod")
        .runs("/icebreaker-admin schedule blackout:\"2027-01-05 to 2027-01-06, 7 Jan\"");
    when.member("mod").runs("/icebreaker-admin schedule what:list").seesPrivately("Without", "7");
    when.member("mod").runs("/icebreaker-admin schedule reopen:2027-01-07");
    when.at(Instant.parse("2027-01-08T00:00:00Z"));
    assertThat(posts("lounge")).hasSize(1);
    assertThat(given.now()).isAfter("2027-01-07T08:00:00Z");
  }

  @Test
  void aScheduleThatIsChangedOnItsDayGoesOn() {
    usual();
    when.at(DayOfWeek.TUESDAY, "09:30", BERLIN);
    when.member("mod").runs("/icebreaker-admin schedule time:10:00");
    when.timePasses(Duration.ofHours(3));
    assertThat(posts("lounge")).as("one a day").hasSize(1);
    when.at(DayOfWeek.THURSDAY, "10:00", BERLIN);
    assertThat(posts("lounge")).hasSize(2);
  }

  @Test
  void aStoppedScheduleRestsAndGoesOn() {
    usual();
    when.member("mod")
        .runs("/icebreaker-admin schedule what:stop")
        .seesPrivately("Nothing is posted");
    when.timePasses(Duration.ofDays(7));
    then.nothingWasSent();
    when.member("mod").runs("/icebreaker-admin schedule what:list").seesPrivately("Stopped");
    when.member("mod").runs("/icebreaker-admin schedule what:start");
    when.timePasses(Duration.ofDays(7));
    assertThat(posts("lounge")).hasSize(2);
    when.member("mod").runs("/icebreaker-admin schedule what:remove").seesPrivately("gone");
    when.timePasses(Duration.ofDays(7));
    assertThat(posts("lounge")).hasSize(2);
  }

  @Test
  void aChannelThatIsGoneStopsItsScheduleAndTheModeratorHearsIt() {
    usual();
    given.platform().removeChannel("lounge");
    when.happens(new CommunityEvent.ChannelGone(FakePlatform.channel("lounge"), given.now()));
    when.timePasses(Duration.ofDays(14));
    when.member("mod")
        .goesTo("introductions")
        .runs("/icebreaker-admin schedule")
        .seesPrivately("Stopped: the channel is gone");
  }

  @Test
  void aChannelInWhichTheBotMayNotWriteIsRefusedAndLaterStopsTheSchedule() {
    usual();
    given.platform().forbid("lounge");
    when.timePasses(Duration.ofDays(3));
    when.member("mod").runs("/icebreaker-admin schedule").seesPrivately("Stopped: I may not write");
    when.member("mod")
        .runs("/icebreaker-admin schedule days:daily")
        .seesPrivately("I cannot write in");
  }

  @Test
  void aGroupIsCalledOnlyWhenAModeratorWantsIt() {
    given.platform().giveRole("ada", "designers");
    usual();
    when.member("mod")
        .runs("/icebreaker-admin schedule ping:@designers")
        .seesPrivately("calling designers");
    when.at(DayOfWeek.TUESDAY, "09:00", BERLIN);
    assertThat(words(posts("lounge")).getLast()).contains("@designers");
    when.member("mod").runs("/icebreaker-admin schedule ping:none").seesPrivately("calling nobody");
    when.at(DayOfWeek.THURSDAY, "09:00", BERLIN);
    assertThat(words(posts("lounge")).getLast()).doesNotContain("@designers");
    when.member("mod")
        .runs("/icebreaker-admin schedule ping:everyone")
        .seesPrivately("no role or group", "everyone");
  }

  @Test
  void theNewestPromptIsPinnedAndTheOneBeforeItIsNot() {
    usual();
    when.member("mod").runs("/icebreaker-admin schedule pin:yes").seesPrivately("newest pinned");
    when.at(DayOfWeek.TUESDAY, "09:00", BERLIN);
    assertThat(given.platform().pinned()).containsExactly(posts("lounge").getLast().ref());
    when.at(DayOfWeek.THURSDAY, "09:00", BERLIN);
    assertThat(posts("lounge")).hasSize(2);
    assertThat(given.platform().pinned()).containsExactly(posts("lounge").getLast().ref());
  }

  @Test
  void aWrongWordIsExplainedWithAnExample() {
    when.member("mod")
        .runs("/icebreaker-admin schedule days:someday")
        .seesPrivately("someday", "Tue, Thu");
    when.member("mod")
        .runs("/icebreaker-admin schedule themes:cooking")
        .seesPrivately("cooking", "career, craft");
    when.member("mod")
        .runs("/icebreaker-admin schedule blackout:whenever")
        .seesPrivately("whenever", "24 Dec");
    when.member("mod").runs("/icebreaker-admin schedule time:25:00").seesPrivately("25:00");
    when.member("mod")
        .runs("/icebreaker-admin schedule what:stop")
        .seesPrivately("has no schedule", "/icebreaker-admin schedule");
    then.nothingWasSent();
  }

  @Test
  void whatWasMissedIsCaughtUpWithByDayAndNotAtNight() {
    usual();
    given.theBotSleepsUntil(Instant.parse("2027-01-05T21:00:00Z"));
    then.nothingWasSent();
    when.at(Instant.parse("2027-01-06T06:59:00Z"));
    then.nothingWasSent();
    when.at(Instant.parse("2027-01-06T07:00:00Z"));
    assertThat(posts("lounge")).as("at eight the next morning").hasSize(1);
  }

  @Test
  void whatIsOlderThanADayIsLeftOutAndTheRhythmGoesOn() {
    usual();
    given.theBotSleepsUntil(Instant.parse("2027-01-20T12:00:00Z"));
    assertThat(posts("lounge")).isEmpty();
    when.at(Instant.parse("2027-01-21T08:00:00Z"));
    assertThat(posts("lounge")).hasSize(1);
  }

  @Test
  void membersDoNotScheduleAnything() {
    when.member("ada").runs("/icebreaker-admin schedule days:daily").seesPrivately("Only ");
    when.timePasses(Duration.ofDays(3));
    then.nothingWasSent();
  }
}
