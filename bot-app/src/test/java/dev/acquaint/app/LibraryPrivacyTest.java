package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What somebody wrote for the library and the bank of prompts: all of it is exported, and erased.
 */
class LibraryPrivacyTest extends KnowledgeStory {
  private static final String USER = "quaxbold";
  private static final String NAME = "Quaxbold";

  /** What stands in the export; each word stands for one thing. */
  private static final List<String> OWN =
      List.of(
          "zorgplain",
          "zorgdetails",
          "zorgsecret",
          "zorganswer",
          "zorgtitle",
          "zorgnote",
          "zorglink",
          "zorgsaved",
          "zorgwaiting",
          "zorgmarked",
          "zorgfollow",
          "zorgexpert",
          "zorgsearch",
          "zorgdraft",
          "zorgsuggestion");

  private void asksAs(String title, String words, String anonymous) {
    given
        .member(USER)
        .goesTo("lounge")
        .runs("/ask")
        .submits("title", title, "words", words, "anonymous", anonymous);
  }

  private void writesMuch() {
    given.member(USER).named(NAME);
    solved(HOW, "java", "Pass the clock in.");
    asksAs("How do I test code that reads clocks?", "My zorgdraft details", "");
    given.member(USER).seesPrivately("This was answered before");
    given.member(USER).runs("/knowledge search clock").chooses(HOW).presses("This helped");
    asksAs("Why does the zorgplain kettle whistle?", "The zorgdetails of it", "");
    asksAs("May I leave the zorgsecret club early?", "", "yes");
    asksAs("Which zorgtitle harbour has the best light?", "", "");
    answers("bob", "The one in the north.");
    asks("cyd", "Where does the wind come from in May?", "gardens");
    answers(USER, "From the zorganswer hills, mostly.");
    uses("cyd", "ma", USER, newestThread().id(), "Or from zorgmarked valleys");
    given
        .member(USER)
        .goesTo("lounge")
        .runs("/knowledge share")
        .submits("title", "A zorgnote for beginners", "link", "https://example.org/zorglink");
    uses(USER, "sk", USER, "lounge", "My zorgsaved tip").submits("title", "A tip about kettles");
    uses("bob", "sk", USER, "lounge", "Their zorgwaiting tip").submits("title", "A waiting tip");
    uses(USER, "sk", "bob", "lounge", "Bob says so").submits("title", "What bob says");
    given.member(USER).runs("/knowledge follow zorgfollow");
    given.member(USER).runs("/knowledge expert zorgexpert");
    for (int i = 0; i < 6; i++) {
      given
          .member("bob")
          .goesTo("lounge")
          .runs("/knowledge share")
          .submits("title", "Tide table number " + i, "words", "High at " + i);
    }
    given.member(USER).runs("/knowledge search tide zorgsearch").seesPrivately("6 things");
    suggestsPrompts();
  }

  private void suggestsPrompts() {
    given.member("mod").goesTo("lounge").runs("/icebreaker-admin post");
    given
        .member(USER)
        .runs("/icebreaker suggest")
        .submits("words", "Which kite flew highest for you?");
    given.member("mod").runs("/icebreaker-admin approve own-1");
    given
        .member(USER)
        .runs("/icebreaker suggest")
        .submits("words", "What is the zorgsuggestion of your week?");
    given.member(USER).runs("/intros join");
    given.member(USER).runs("/icebreaker random");
    given.member(USER).presses("Talk 1:1 about this");
  }

  @Test
  void theExportHoldsAllOfIt() {
    writesMuch();
    given.member(USER).runs("/privacy export");
    assertThat(then.member(USER).file().content())
        .contains(OWN)
        .contains("Which kite flew highest for you?", "foundHelpful");
  }

  @Test
  void erasingLeavesNoWordOfIt() {
    writesMuch();
    String id = given.id(USER).value();
    List<String> traces =
        java.util.stream.Stream.concat(OWN.stream(), List.of(id, USER, NAME).stream()).toList();
    SqlTables tables = new SqlTables(given.transactions());
    for (String word : OWN) {
      assertThat(tables.holding(List.of(word))).as("%s is written down", word).isNotEmpty();
    }
    given.member(USER).runs("/privacy delete confirm:delete").seesPrivately("is erased");
    given.messagesAreSent();
    assertThat(tables.holding(traces)).isEmpty();
    assertThat(String.join("\n", standsIn("lounge"))).doesNotContain("zorg", NAME);
    given.member("dan").runs("/knowledge search north").seesPrivately("The one in the north");
    given.timePasses(Duration.ofDays(10));
    assertThat(tables.holding(traces)).as("ten days later").isEmpty();
  }

  @Test
  void whatOthersWereToldOfAnAnonymousQuestionIsForgottenToo() {
    given.member("fay").runs("/knowledge expert kettles");
    given.member("gus").runs("/knowledge follow kettles");
    given.member(USER).named(NAME);
    given
        .member(USER)
        .goesTo("lounge")
        .runs("/ask")
        .submits(
            "title", "Who mends a zorgsecret kettle?", "topics", "kettles", "anonymous", "yes");
    answers("bob", "The tinker does.");
    given
        .member(USER)
        .runs("/ask")
        .submits("title", "Who fills a zorgplain kettle?", "topics", "kettles", "anonymous", "yes");
    given.timePasses(Duration.ofDays(6));
    SqlTables tables = new SqlTables(given.transactions());
    assertThat(String.join("\n", given.member("fay").received())).contains("zorgplain");
    assertThat(String.join("\n", given.member("gus").received())).contains("zorgplain");
    given.member(USER).runs("/privacy delete confirm:delete").seesPrivately("is erased");
    given.messagesAreSent();
    assertThat(tables.holding(List.of("zorg"))).isEmpty();
    given.member("dan").runs("/knowledge search tinker").seesPrivately("The tinker does");
  }
}
