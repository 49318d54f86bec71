package dev.acquaint.testkit.intros;

import static dev.acquaint.testkit.intros.IntrosStage.berlin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking for one person: both agree before either is named, and a no is never heard. */
@ExtendWith(TestDatabaseExtension.class)
class RequestTest {
  private IntrosStage stage;

  @BeforeEach
  void threePeople(Database database) {
    stage = new IntrosStage(database);
    stage.setUp("ada", "bob", "cleo");
  }

  private void soon() {
    stage.passTo(stage.now().plusSeconds(60));
  }

  @Test
  void whenTheOtherAgreesBothAreIntroduced() {
    assertThat(stage.say("ada", "intros request @bob")).contains("within 7 days");
    soon();
    assertThat(stage.reads("bob").getLast())
        .contains("Somebody of this community", "[Yes, introduce us]", "[No, thank you]")
        .doesNotContain("ada");
    assertThat(stage.press("bob", "Yes, introduce us")).contains("I introduce you two now");
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("bob"));
    assertThat(stage.reads("ada").getLast()).contains("one of you asked for this introduction");
    assertThat(stage.press("bob", "Yes, introduce us")).contains("This offer is over");
    assertThat(stage.introducedTo("ada")).hasSize(1);
  }

  @Test
  void aRefusalIsSilentAndLooksLikeNoAnswer() {
    String yes = stage.say("ada", "intros request @bob");
    soon();
    stage.press("bob", "No, thank you");
    int heard = stage.reads("ada").size();
    stage.passTo(berlin("2027-01-03T09:00"));
    assertThat(stage.reads("ada")).hasSize(heard);
    assertThat(stage.say("ada", "intros request @bob")).isEqualTo(yes);
    soon();
    assertThat(stage.readsSince("bob", berlin("2027-01-03T09:00"))).isEmpty();
  }

  @Test
  void whoAvoidsTheOneWhoAsksIsNeverAskedAndTheAnswerReadsTheSame() {
    stage.say("bob", "intros avoid add @ada");
    String avoided = stage.say("ada", "intros request @bob");
    assertThat(avoided.replace("bob", "cleo")).isEqualTo(stage.say("ada", "intros request @cleo"));
    soon();
    assertThat(stage.reads("bob")).noneMatch(words -> words.contains("Somebody of this community"));
    assertThat(stage.reads("cleo")).anyMatch(words -> words.contains("Somebody of this community"));
  }

  @Test
  void twoWhoAskForEachOtherAreIntroducedAtOnce() {
    stage.say("ada", "intros request @bob");
    stage.say("bob", "intros request @ada");
    assertThat(stage.introducedTo("bob")).containsExactly(Set.of("ada"));
  }

  @Test
  void aRequestEndsAfterSevenDays() {
    stage.say("ada", "intros request @bob");
    soon();
    stage.passTo(stage.now().plusSeconds(7 * 86_400));
    assertThat(stage.press("bob", "Yes, introduce us")).contains("This offer is over");
  }

  @Test
  void threeOpenRequestsAreEnough() {
    for (String person : new String[] {"dan", "eve"}) {
      stage.join(person);
    }
    for (String person : new String[] {"bob", "cleo", "dan"}) {
      stage.say("ada", "intros request @" + person);
    }
    assertThat(stage.say("ada", "intros request @eve")).contains("You have 3 open requests");
    assertThat(stage.say("ada", "intros request @ada")).contains("somebody else than yourself");
  }
}
