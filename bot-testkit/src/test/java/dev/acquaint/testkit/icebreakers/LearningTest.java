package dev.acquaint.testkit.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.testkit.chat.FakePlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What prompts learn from those who answer them, and when they keep quiet. */
class LearningTest extends IcebreakerStory {
  @BeforeEach
  void aDailyPrompt() {
    given.channel("lounge");
    given.moderator("mod").goesTo("lounge");
    given
        .member("mod")
        .runs("/icebreaker-admin schedule days:daily time:9:00 zone:UTC themes:light");
  }

  private int stored(String what) {
    return given
        .transactions()
        .inTransaction(transaction ->
            transaction.handle().createQuery("SELECT " + what).mapTo(Integer.class).one());
  }

  @Test
  void peopleCountOnceForADayAndAreForgottenThen() {
    when.at(Instant.parse("2027-01-05T09:00:00Z"));
    speak(thread("lounge"), "ada", "bob", "ada", "ada");
    assertThat(stored("COUNT(*) FROM icebreaker_answer")).isEqualTo(2);
    when.at(Instant.parse("2027-01-06T09:30:00Z"));
    assertThat(stored("SUM(answers) FROM icebreaker_turn")).isEqualTo(2);
    assertThat(stored("COUNT(*) FROM icebreaker_answer")).isZero();
    speak(FakePlatform.channel("introductions"), "ada");
    assertThat(stored("COUNT(*) FROM icebreaker_answer")).isZero();
  }

  @Test
  void aPromptThatFewAnswerSitsTheNextTurnOut() {
    List<String> weak = new ArrayList<>();
    for (int day = 0; day < 45; day++) {
      when.at(Instant.parse("2027-01-05T09:00:00Z").plus(Duration.ofDays(day)));
      if (day == 20) {
        weak.add(words(posts("lounge")).getLast());
      } else {
        when.timePasses(Duration.ofMinutes(30));
        speak(thread("lounge"), "ada", "bob", "cyd", "dan");
      }
    }
    List<String> first = words(posts("lounge"));
    assertThat(first).hasSize(45).doesNotHaveDuplicates();
    when.timePasses(Duration.ofDays(44));
    List<String> second = words(posts("lounge")).subList(45, 89);
    assertThat(second).doesNotHaveDuplicates().doesNotContainAnyElementsOf(weak);
  }

  @Test
  void aLivelyConversationIsNotInterrupted() {
    when.at(Instant.parse("2027-01-05T08:58:00Z"));
    speak(FakePlatform.channel("lounge"), "ada", "bob", "ada", "bob", "cyd");
    when.at(Instant.parse("2027-01-05T09:05:00Z"));
    then.nothingWasSent();
    when.at(Instant.parse("2027-01-05T09:15:00Z"));
    assertThat(posts("lounge")).as("a quarter of an hour later it is quiet").hasSize(1);
  }

  @Test
  void aConversationThatGoesOnForHoursMakesThePromptOfThatDayUnnecessary() {
    for (int minutes = 0; minutes < 200; minutes += 5) {
      when.at(Instant.parse("2027-01-05T08:55:00Z").plus(Duration.ofMinutes(minutes)));
      speak(FakePlatform.channel("lounge"), "ada", "bob", "ada", "bob", "cyd");
    }
    when.timePasses(Duration.ofHours(6));
    assertThat(posts("lounge")).isEmpty();
    when.at(Instant.parse("2027-01-06T09:00:00Z"));
    assertThat(posts("lounge")).hasSize(1);
  }

  @Test
  void aFewWordsAreNoConversation() {
    when.at(Instant.parse("2027-01-05T08:58:00Z"));
    speak(FakePlatform.channel("lounge"), "ada", "bob");
    when.at(Instant.parse("2027-01-05T09:00:00Z"));
    assertThat(posts("lounge")).hasSize(1);
  }
}
