package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.testkit.chat.FakeChat.Mood;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens by itself: the ladder of waiting questions, the weekly list and the digests. */
class KnowledgeTimeTest extends KnowledgeStory {
  private List<String> thread() {
    return standsIn(newestThread().id());
  }

  @Test
  void aWaitingQuestionClimbsAndOneMessageSaysHowFar() {
    for (String one : List.of("eva", "fin", "gus", "hal")) {
      given.member(one).runs("/knowledge expert java");
    }
    asks("ada", HOW, "java");
    given.timePasses(Duration.ofMinutes(239));
    assertThat(thread()).isEmpty();
    given.timePasses(Duration.ofMinutes(1));
    assertThat(thread()).hasSize(1);
    assertThat(thread().getLast()).contains("@Ada, nobody has answered yet");
    given.timePasses(Duration.ofHours(8));
    assertThat(thread()).hasSize(1);
    assertThat(thread().getLast()).contains("3 people who offered help", "java");
    List<String> asked =
        List.of("eva", "fin", "gus", "hal").stream()
            .filter(one ->
                !given.member(one).received().stream()
                    .filter(words -> words.contains("You offered help"))
                    .toList()
                    .isEmpty())
            .toList();
    assertThat(asked).hasSize(3);
    given.timePasses(Duration.ofHours(61));
    assertThat(thread()).hasSize(1);
    assertThat(thread().getLast()).contains("No answer for three days");
    given.member(asked.getFirst()).presses("Write an answer").submits("answer", "Hand it in.");
    assertThat(thread()).hasSize(2);
    assertThat(thread().getFirst()).contains("There is an answer");
    given.member("ada").presses("Mark as answer");
    assertThat(thread().getFirst()).contains("Solved. Thank you");
    assertThat(given.platform().messages().stream().filter(m -> m.edits() > 3)).isNotEmpty();
  }

  @Test
  void whoAnswersInTimeSparesEverybodyTheLadder() {
    given.member("eva").runs("/knowledge expert java");
    asks("ada", HOW, "java");
    answers("bob", "Pass the clock in.");
    given.everythingIsRead();
    given.timePasses(Duration.ofHours(30));
    then.nothingWasSent();
  }

  @Test
  void expertsTakeTurnsAndAreAskedNoMoreThanTheyLike() {
    for (String one : List.of("eva", "fin", "gus", "hal")) {
      given.member(one).runs("/knowledge expert java 1");
    }
    asks("ada", HOW, "java");
    given.timePasses(Duration.ofHours(13));
    asks("bob", "Why is my build so slow today?", "java");
    given.timePasses(Duration.ofHours(13));
    for (String one : List.of("eva", "fin", "gus", "hal")) {
      assertThat(requests(one)).as(one).isEqualTo(1);
    }
    asks("bob", "What does this warning of javac say?", "java");
    given.timePasses(Duration.ofHours(13));
    assertThat(thread().getLast()).contains("Nobody who offers help with these topics could be");
    given.timePasses(Duration.ofDays(7));
    asks("bob", "Records or classes for settings?", "java");
    given.timePasses(Duration.ofHours(13));
    assertThat(
            IntStream.range(0, 4)
                .map(i -> requests(List.of("eva", "fin", "gus", "hal").get(i)))
                .sum())
        .isEqualTo(7);
  }

  private int requests(String person) {
    return (int)
        given.member(person).received().stream()
            .filter(words -> words.startsWith("You offered help"))
            .count();
  }

  @Test
  void nobodyIsAskedAboutSomebodyTheyAreKeptApartFrom() {
    given.member("ada").runs("/privacy view");
    given.member("eva").runs("/knowledge expert java");
    given.member("eva").runs("/intros avoid what:add member:@ada");
    asks("ada", HOW, "java");
    given.timePasses(Duration.ofHours(13));
    assertThat(requests("eva")).isZero();
    assertThat(thread().getLast()).contains("Nobody who offers help with these topics could be");
  }

  @Test
  void nobodyIsAskedAboutSomebodyWhomTheyReported() {
    given.member("ada").runs("/privacy view");
    given.member("eva").runs("/knowledge expert java");
    given.member("eva").runs("/acquaint report member:@ada why:\"They shout\"");
    asks("ada", HOW, "java");
    given.timePasses(Duration.ofHours(13));
    assertThat(requests("eva")).isZero();
    assertThat(thread().getLast()).contains("Nobody who offers help with these topics could be");
  }

  @Test
  void onFridaysEverybodyReadsWhatIsNewInTheirTopicsOnce() {
    given.member("eva").runs("/knowledge follow java");
    given.member("fin").runs("/knowledge follow gardens");
    solved(HOW, "java", "Pass the clock in.");
    asks("bob", "Why is my build so slow today?", "java");
    given.at(DayOfWeek.FRIDAY, "09:05", "Europe/Berlin");
    assertThat(digests("eva")).hasSize(1);
    assertThat(digests("eva").getFirst())
        .contains("New this week about java", HOW, "Waiting for an answer", "build so slow");
    assertThat(digests("fin")).isEmpty();
    given.theBotRestarts();
    given.timePasses(Duration.ofDays(7));
    assertThat(digests("eva")).as("nothing new, no digest").hasSize(1);
    asks("cyd", "Is there a linter for SQL in Java?", "java");
    given.timePasses(Duration.ofDays(7));
    assertThat(digests("eva")).hasSize(2);
    assertThat(digests("eva").getLast()).contains("linter").doesNotContain("build so slow");
  }

  private List<String> digests(String person) {
    return given.member(person).received().stream()
        .filter(words -> words.contains("New this week"))
        .toList();
  }

  @Test
  void aDigestWhoseSendingEndsInDoubtArrivesOnce() {
    for (Mood mood : List.of(new Mood.Silent(), new Mood.Unclear(), new Mood.Late())) {
      given.member("eva").runs("/knowledge follow java");
      int before = digests("eva").size();
      asks("bob", "What about " + mood.getClass().getSimpleName() + " answers?", "java");
      given.at(DayOfWeek.FRIDAY, "08:55", "Europe/Berlin");
      given.platform().next(mood);
      given.timePasses(Duration.ofMinutes(6));
      given.theBotRestarts();
      given.timePasses(Duration.ofHours(3));
      assertThat(digests("eva")).as("%s", mood).hasSize(before + 1);
    }
  }

  @Test
  void aFullWeekPutsTheDigestOff() {
    given.member("eva").runs("/knowledge expert java 5");
    given.member("eva").runs("/knowledge follow java");
    given.at(DayOfWeek.WEDNESDAY, "10:00", "UTC");
    for (String title : List.of("First of three?", "Second of three?", "Third of three?")) {
      asks("ada", title + " It is about java", "java");
    }
    given.timePasses(Duration.ofHours(13));
    assertThat(requests("eva")).isEqualTo(3);
    given.timePasses(Duration.ofDays(5));
    assertThat(digests("eva")).isEmpty();
    given.at(DayOfWeek.FRIDAY, "09:05", "Europe/Berlin");
    assertThat(digests("eva")).as("what had no room comes the week after").hasSize(1);
    assertThat(digests("eva").getFirst()).contains("First of three?", "Third of three?");
  }

  @Test
  void onWednesdaysTheChannelReadsWhatNobodyAnswered() {
    asks("ada", HOW, "java");
    given.at(DayOfWeek.WEDNESDAY, "09:05", "Europe/Berlin");
    assertThat(standsIn("lounge").getLast()).contains("Not answered yet: one question", HOW);
    answers("bob", "Pass the clock in.");
    given.timePasses(Duration.ofDays(7));
    assertThat(standsIn("lounge")).hasSize(2);
  }
}
