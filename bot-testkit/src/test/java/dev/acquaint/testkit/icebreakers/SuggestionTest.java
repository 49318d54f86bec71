package dev.acquaint.testkit.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members add to the bank, and what moderators make of it. */
class SuggestionTest extends IcebreakerStory {
  private static final String IDEA = "Which shop in your town sells only one thing?";

  @BeforeEach
  void aModerator() {
    given.channel("lounge");
    given.moderator("mod").goesTo("lounge");
  }

  private void suggests(String person, String words) {
    given.member(person).runs("/icebreaker suggest").seesForm("The prompt", "May I name you?");
    given.member(person).submits("words", words, "topics", "shops", "pack", "light");
    given.member(person).seesPrivately("A moderator looks at it");
  }

  @Test
  void anApprovedSuggestionComesNextWithItsAuthorsName() {
    suggests("ada", IDEA);
    given.member("ada").runs("/icebreaker mine").seesPrivately(IDEA, "waits for a moderator");
    when.member("mod")
        .runs("/icebreaker-admin queue")
        .seesPrivately("One suggestion waits", IDEA, "From", "light", "315 are left");
    when.member("mod").presses("Approve").seesPrivately("No suggestion waits");
    then.member("ada").receives("Your prompt is in the bank", IDEA);
    when.member("mod").runs("/icebreaker-admin post").seesPrivately(IDEA, "lounge");
    assertThat(words(posts("lounge")).getLast()).contains(IDEA, "Suggested by", "Ada");
    then.member("ada").runs("/icebreaker mine").seesPrivately("posted once");
  }

  @Test
  void somebodyWhoDoesNotWantToBeNamedIsNot() {
    given.member("ada").runs("/icebreaker suggest").submits("words", IDEA, "credit", "no");
    when.member("mod").runs("/icebreaker-admin approve own-1").seesPrivately("it comes next");
    when.member("mod").runs("/icebreaker-admin post");
    assertThat(words(posts("lounge")).getLast()).contains(IDEA).doesNotContain("Ada");
  }

  @Test
  void aSuggestionThatIsChangedTellsItsAuthorBothVersions() {
    suggests("ada", "wich shop in your town sells only one thing");
    when.member("mod").runs("/icebreaker-admin queue").presses("Change and approve");
    when.member("mod").seesForm("wich shop").submits("words", "no");
    then.member("mod").seesMistake("words", "at least 10");
    when.member("mod").submits("words", IDEA).seesPrivately("Taken into the bank");
    then.member("ada").receives(IDEA, "wich shop");
  }

  @Test
  void aReasonReachesTheAuthor() {
    suggests("ada", IDEA);
    when.member("mod").runs("/icebreaker-admin queue").presses("Turn down");
    when.member("mod").seesForm("Why not?").submits("reason", "  ");
    then.member("mod").seesMistake("reason", "reason");
    when.member("mod").submits("reason", "We had shops last week").seesPrivately("Turned down");
    then.member("ada").receives(IDEA, "We had shops last week");
    then.member("ada").runs("/icebreaker mine").seesPrivately("was not taken", "shops last week");
    when.member("mod").runs("/icebreaker-admin approve own-1").seesPrivately("does not wait");
  }

  @Test
  void aReasonCanBeTypedAtOnce() {
    suggests("ada", IDEA);
    when.member("mod")
        .runs("/icebreaker-admin deny own-1 reason:\"We had shops last week\"")
        .seesPrivately("Turned down");
    then.member("ada").receives("We had shops last week");
    when.member("mod").runs("/icebreaker-admin deny own-9 reason:no").seesPrivately("own-9");
    when.member("mod").runs("/icebreaker-admin approve shops").seesPrivately("shops", "queue");
  }

  @Test
  void nearlyTheSameIsSaidAtOnceAndNothingTypedIsLost() {
    suggests("ada", IDEA);
    when.member("bob")
        .runs("/icebreaker suggest")
        .submits("words", "Which shop in your town sells only one single thing?");
    then.member("bob").seesMistake("words", IDEA).seesForm("single thing");
    when.member("bob").submits("words", "Which book have you given away most often?");
    then.member("bob").seesMistake("words", "Nearly the same");
    when.member("bob").submits("words", "\u0000 \n");
    then.member("bob").seesMistake("words", "at least 10");
  }

  @Test
  void fiveMayWaitAtATime() {
    for (String what : new String[] {"roof", "river", "violin", "cupboard", "whale"}) {
      suggests("ada", "Tell something unexpected about a " + what);
    }
    when.member("ada").runs("/icebreaker suggest").seesPrivately("5 of your suggestions wait");
  }

  @Test
  void whatAPersonTypesNeverBecomesMoreThanWords() {
    String nasty =
        "@everyone <@U1> **bold** {0} ' what do you think of [this](https://evil.example)?";
    suggests("ada", nasty);
    when.member("mod").runs("/icebreaker-admin queue").seesPrivately("{0} '");
    when.member("mod").presses("Approve");
    when.member("mod").runs("/icebreaker-admin post");
    assertThat(posts("lounge").getLast().notified()).isEmpty();
  }

  @Test
  void aModeratorAddsAndRemoves() {
    when.member("mod").runs("/icebreaker-admin add").seesForm("Add a prompt");
    when.member("mod").submits("words", "no").seesMistake("words", "at least 10");
    when.member("mod").submits("words", IDEA).seesPrivately("In the bank");
    when.member("mod").runs("/icebreaker-admin remove own-1").seesPrivately("does not come again");
    when.member("mod").runs("/icebreaker-admin post own-1").seesPrivately("no prompt");
    when.member("mod").runs("/icebreaker-admin remove light-01").seesPrivately("small that made");
    when.member("mod")
        .runs("/icebreaker-admin remove light-01")
        .seesPrivately("no prompt “light-01”");
    when.member("mod").runs("/icebreaker-admin queue").seesPrivately("314 prompts");
  }

  @Test
  void aChosenPromptIsPostedInAChannel() {
    when.member("mod")
        .runs("/icebreaker-admin post channel:#lounge prompt:light-05")
        .seesPrivately("superpower");
    assertThat(words(posts("lounge")).getLast()).contains("superpower");
    when.member("mod").runs("/icebreaker-admin post prompt:nonsense").seesPrivately("nonsense");
    when.member("mod").runs("/icebreaker-admin post channel:#nowhere").seesPrivately("nowhere");
  }

  @Test
  void manyAreImportedAndEveryBadLineIsNamed() {
    when.member("mod").runs("/icebreaker-admin import").seesForm("one in each line");
    when.member("mod")
        .submits(
            "lines",
            "Which roof would you like to see from above? | roofs | easy | light\n"
                + "short\n"
                + "What colour has your front door? | doors | abyss\n"
                + "Who repairs your bicycle? | bicycles | easy | cooking\n"
                + "Who repairs your bicycle? | a | easy | light | more");
    then.member("mod")
        .seesMistake("lines", "4 lines", "Line 2", "Line 3", "abyss", "Line 4", "cooking", "Line 5")
        .seesForm("front door");
    when.member("mod")
        .submits(
            "lines",
            "# my list\nWhich roof would you like to see from above? | roofs | story | light\n\n"
                + "Who repairs your bicycle?\nWhich book have you given away most often?")
        .seesPrivately("2 prompts are in the bank", "one was there already");
    when.member("mod").runs("/icebreaker-admin import").submits("lines", "#\n");
    then.member("mod").seesMistake("lines", "Nothing to add");
  }

  @Test
  void whatIsExportedCanBeImportedAgain() {
    when.member("mod").runs("/icebreaker-admin export").seesPrivately("No prompt was written here");
    when.member("mod")
        .runs("/icebreaker-admin import")
        .submits(
            "lines",
            "prompt,topics,depth,theme\n"
                + "\"Which roof, if any, would you like to see?\",\"roofs, views\",deep,light\n"
                + "\"=SUM(A1) is what to you, a formula?\",,,craft\n");
    then.member("mod").seesPrivately("2 prompts");
    String csv =
        when.member("mod")
            .runs("/icebreaker-admin export format:csv")
            .seesPrivately("2 prompts")
            .file()
            .content();
    assertThat(csv)
        .contains("\"Which roof, if any, would you like to see?\",\"roofs, views\",deep,light")
        .contains("'=SUM");
    String text = when.member("mod").runs("/icebreaker-admin export format:text").file().content();
    assertThat(text)
        .contains("Which roof, if any, would you like to see? | roofs, views | deep | light");
    when.member("mod").runs("/icebreaker-admin remove own-1");
    when.member("mod").runs("/icebreaker-admin remove own-2");
    when.member("mod").runs("/icebreaker-admin import").submits("lines", csv);
    then.member("mod").seesPrivately("2 prompts are in the bank");
    String again = when.member("mod").runs("/icebreaker-admin export format:text").file().content();
    assertThat(again).isEqualTo(text);
    when.member("mod").runs("/icebreaker-admin import").submits("lines", "prompt\n\"never closed");
    then.member("mod").seesMistake("lines", "no CSV");
  }

  @Test
  void theWholeBankIsExportedToo() {
    String all =
        when.member("mod").runs("/icebreaker-admin export format:csv which:all").file().content();
    assertThat(all.lines().count()).isEqualTo(316);
  }

  @Test
  void theOrganiserHearsOnceThatTheBankRunsLow() {
    given
        .member("mod")
        .runs("/icebreaker-admin schedule days:daily time:9:00 zone:UTC themes:light");
    when.timePasses(Duration.ofDays(34));
    assertThat(String.join("\n", then.member("mod").received())).doesNotContain("run low");
    when.timePasses(Duration.ofDays(11));
    assertThat(then.member("mod").received().stream().filter(one -> one.contains("run low")))
        .hasSize(1);
  }

  @Test
  void nothingOfThisIsForMembers() {
    for (String command :
        new String[] {
          "queue", "add", "import", "export", "approve own-1", "deny own-1 no", "post", "remove x"
        }) {
      when.member("ada").runs("/icebreaker-admin " + command).seesPrivately("Only ");
    }
    then.nothingWasSent();
  }
}
