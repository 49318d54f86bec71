package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.testkit.chat.FakeMessage;
import dev.acquaint.testkit.scenario.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Prompts in the whole bot: from the set-up to what is erased. */
class IcebreakersFeatureTest extends BotStory {
  private static final String OFFER = "Also post prompts here: Tuesday and Thursday, 09:00";

  private Actor setUp() {
    return given
        .moderator("eva")
        .runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
  }

  private long prompts() {
    given.messagesAreSent();
    return given.platform().messages().stream()
        .filter(FakeMessage::sentByItself)
        .filter(message ->
            given
                .writing(java.time.ZoneId.of("UTC"))
                .message(message.view(), message.locale())
                .contains("Talk 1:1 about this"))
        .count();
  }

  @Test
  void theSetUpOffersPromptsAndPostsNoneUntilItIsPressed() {
    setUp().seesPrivately(OFFER);
    when.timePasses(Duration.ofDays(7));
    assertThat(prompts()).isZero();
    when.member("eva").presses(OFFER).seesPrivately("Tuesday and Thursday");
    when.timePasses(Duration.ofDays(7));
    assertThat(prompts()).isEqualTo(2);
    assertThat(given.member("ada").runs("/intros status").all()).contains("Talk 1:1");
  }

  @Test
  void membersCannotPressIt() {
    String control =
        given
            .codec()
            .encode(
                new dev.acquaint.view.ActionRef("ju", new dev.acquaint.id.PublicId("setup"), ""));
    setUp();
    when.member("ada").pressesControl(control).seesPrivately("Only ");
    when.timePasses(Duration.ofDays(7));
    assertThat(prompts()).isZero();
  }

  @Test
  void anIntroductionOpensWithAQuestionOfTheBank() {
    setUp();
    for (String one : List.of("ada", "bob")) {
      given.member(one).runs("/profile edit").submits("headline", "Here", "interests", "podcasts");
      given.member(one).runs("/intros join");
    }
    when.timePasses(Duration.ofDays(8));
    assertThat(String.join("\n", then.member("ada").received()))
        .contains("Which podcast, newsletter or channel do you never skip?");
  }

  @Test
  void theExportTellsEverythingAndErasingLeavesNothing() {
    String name = "Ada Lovelace-Byron";
    String idea = "Which engine would you like to hear running?";
    setUp();
    given.member("eva").presses(OFFER);
    given.member("ada").named(name).runs("/icebreaker suggest").submits("words", idea);
    given.member("ada").runs("/icebreaker suggest").submits("words", "What hums in your kitchen?");
    given.member("ada").runs("/icebreaker random");
    given.member("ada").runs("/intros join");
    given.member("ada").presses("Talk 1:1 about this").seesPrivately("Noted");
    when.member("eva").runs("/icebreaker-admin approve own-1");
    when.member("eva").runs("/icebreaker-admin post").seesPrivately(idea);
    assertThat(when.member("ada").runs("/privacy export").file().content())
        .contains(idea, "hums in your kitchen", "askedFor", "wouldTalkAbout");
    String id = given.id("ada").value();
    when.member("ada").runs("/privacy delete confirm:delete");
    SqlTables tables = new SqlTables(given.transactions());
    assertThat(tables.holding(List.of(id, name, "hums in your kitchen"))).isEmpty();
    assertThat(tables.holding(List.of(idea))).contains("icebreaker_prompt.words");
  }
}
