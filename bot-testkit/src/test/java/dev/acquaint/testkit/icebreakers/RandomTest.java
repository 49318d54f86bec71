package dev.acquaint.testkit.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prompts on demand. */
class RandomTest extends IcebreakerStory {
  @Test
  void aPromptIsForEverybodyAndItsAskerCanChangeIt() {
    given.member("ada").runs("/icebreaker random").seesInPublic("Something to talk about");
    String first = given.member("ada").words();
    given.member("bob").presses("Another one").seesPrivately("Only the person who asked");
    when.member("ada").presses("Another one").seesInPublic("Something to talk about");
    assertThat(then.member("ada").words()).isNotEqualTo(first);
  }

  @Test
  void aThemeIsKept() {
    when.member("ada").runs("/icebreaker random theme:craft").seesInPublic(": craft");
    when.member("ada").runs("/icebreaker random cooking").seesPrivately("cooking", "career");
    when.member("ada").runs("/icebreaker random remote-life").seesInPublic(": remote life");
  }

  @Test
  void aThemeDoesNotComeBackBeforeAllOfItWasUsed() {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      seen.add(given.member("ada").runs("/icebreaker random theme:light").words());
    }
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).contains(given.member("ada").runs("/icebreaker random theme:light").words());
  }
}
