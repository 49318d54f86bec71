package dev.acquaint.testkit.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Talk 1:1 about this": an introduction to which both agreed before either is revealed. */
class TalkTest extends IcebreakerStory {
  private static final String TALK = "Talk 1:1 about this";

  @BeforeEach
  void aPromptInTheLounge() {
    introductionsRun("mod");
    given.channel("lounge");
    for (String one : List.of("ada", "bob", "cyd")) {
      given.member(one).runs("/intros join").goesTo("lounge");
    }
    given.moderator("mod").goesTo("lounge").runs("/icebreaker-admin post light-05");
    given.everythingIsRead();
  }

  @Test
  void twoWhoWantToAreIntroducedWithThePromptAsTheirQuestion() {
    String alone = when.member("ada").presses(TALK).seesPrivately("nobody learns of it").words();
    then.nothingWasSent();
    assertThat(when.member("bob").presses(TALK).words()).isEqualTo(alone);
    assertThat(then.member("ada").received().getLast())
        .contains("Ada", "Bob", "same icebreaker", "superpower");
    assertThat(then.member("bob").received().getLast()).contains("superpower");
    when.member("cyd").presses(TALK).seesPrivately("nobody learns of it");
    assertThat(then.member("cyd").received()).noneMatch(one -> one.contains("same icebreaker"));
  }

  @Test
  void somebodyWhoIsAvoidedReadsTheSameAndIsIntroducedToNobody() {
    given.member("ada").runs("/intros avoid add @bob");
    given.everythingIsRead();
    String first = when.member("ada").presses(TALK).words();
    assertThat(when.member("bob").presses(TALK).words()).isEqualTo(first);
    then.nothingWasSent();
    when.member("cyd").presses(TALK);
    assertThat(then.member("ada").received().getLast()).contains("Cyd");
  }

  @Test
  void aWishIsTakenBackWithoutAnybodyHearingOfIt() {
    when.member("ada").presses(TALK).presses("Not after all").seesPrivately("Taken back");
    when.member("bob").presses(TALK);
    then.nothingWasSent();
  }

  @Test
  void aWishEndsAfterAWeek() {
    when.member("ada").presses(TALK);
    given.member("ada").runs("/intros pause");
    given.member("bob").runs("/intros pause");
    given.member("cyd").runs("/intros pause");
    when.timePasses(Duration.ofDays(8));
    given.member("ada").runs("/intros resume");
    given.member("bob").runs("/intros resume");
    given.everythingIsRead();
    when.member("bob").presses(TALK);
    then.nothingWasSent();
  }

  @Test
  void whoeverTakesNoPartIsToldHow() {
    given.member("dan").goesTo("lounge");
    when.member("dan").presses(TALK).seesPrivately("/intros join");
  }
}
