package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.id.MessageRef;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Asking, answering, marking, and finding again. */
class KnowledgeAskTest extends KnowledgeStory {
  /** An account that is no member's. */
  private static final String BOT = "the-bot-itself";

  @Test
  void aQuestionIsPostedWithAThreadAndAnsweredThere() {
    asks("ada", HOW, "java, testing").seesPrivately("Your question #", "on its way to #lounge");
    assertThat(standsIn("lounge").getLast())
        .contains(HOW, "I tried to sleep", "From: @Ada", "java", "testing", "Open");
    answers("bob", "Pass the clock in, then the test can set it.")
        .seesPrivately("Thank you. Your answer");
    assertThat(standsIn(newestThread().id()).getLast())
        .contains("@Bob answers:", "Pass the clock in");
    given.member("ada").presses("Mark as answer").seesPrivately("The question is solved");
    assertThat(standsIn("lounge").getLast())
        .contains("State: Solved")
        .doesNotContain("State: Open");
    assertThat(standsIn(newestThread().id()).getLast()).contains("Thank you, @Bob!");
    given
        .member("cyd")
        .runs("/knowledge search test clock")
        .seesPrivately("One thing for “test clock”", HOW, "Solved", "Pass the clock in", "#t-");
    given.member("cyd").chooses(HOW).seesPrivately("The answer, from @Bob:", "Pass the clock in");
    given.member("cyd").presses("This helped").seesPrivately("Thank you, that is noted");
    given.member("cyd").presses("This helped").seesPrivately("You had said so before");
    given.member("dan").runs("/knowledge search clock").seesPrivately("helped 1");
  }

  @Test
  void whatWasAnsweredBeforeIsShownFirstAndCanSolveIt() {
    solved(HOW, "java", "Pass the clock in, then the test can set it.");
    int before = given.platform().messages().size();
    asks("cyd", "How can I test code that reads clocks", "java")
        .seesPrivately("This was answered before", HOW, "Pass the clock in");
    given.member("cyd").presses(firstButton("solves it")).seesPrivately("Nothing was posted");
    assertThat(standsIn("lounge")).hasSize(1);
    assertThat(given.platform().messages().size()).isEqualTo(before + 1);
    given.member("dan").runs("/knowledge search clock").seesPrivately("helped 1");
  }

  @Test
  void whoFindsNoneOfItFittingAsksAnyway() {
    solved(HOW, "java", "Pass the clock in.");
    asks("cyd", "How can I test code that reads clocks", "java").seesPrivately("answered before");
    given
        .member("cyd")
        .presses("Change my question")
        .seesForm("How can I test code that reads clocks", "I tried to sleep")
        .submits("title", "How can I test code that reads the clocks of two zones");
    given.member("cyd").seesPrivately("answered before").presses("Ask it anyway");
    then.member("cyd").seesPrivately("on its way to #lounge");
    assertThat(standsIn("lounge")).hasSize(2);
    assertThat(standsIn("lounge").getLast()).contains("clocks of two zones");
  }

  @Test
  void aFormWithMistakesComesBackFilled() {
    asks("ada", "Eh?", "a, b, c, d, e, f")
        .seesMistake("title", "very short", "How do I test code")
        .seesMistake("topics", "Those are 6 topics", "at most five");
    given.member("ada").seesForm("Eh?", "I tried to sleep").submits("title", "", "topics", "java");
    then.member("ada").seesMistake("title", "Please write your question in one line");
    given.member("ada").submits("title", HOW).seesPrivately("on its way");
    given.member("bob").presses("Write an answer").submits("answer", " ");
    then.member("bob").seesMistake("answer", "Please write something");
  }

  @Test
  void onlyWhoMayMarksAnAnswer() {
    asks("ada", HOW, "java");
    answers("bob", "Pass the clock in.");
    given.member("bob").presses("Mark as answer").seesPrivately("Only whoever asked");
    given.member("cyd").presses("Mark as answer").seesPrivately("Only whoever asked");
    given.member("mod").presses("Mark as answer").seesPrivately("The question is solved");
    given.member("ada").presses("Mark as answer").seesPrivately("marked as an answer");
  }

  @Test
  void aMessageInTheThreadIsMarkedAndItsAuthorDecidesAboutTheWords() {
    asks("ada", HOW, "java");
    String room = newestThread().id();
    uses("ada", "ma", "bob", room, "Hand the clock to the constructor.")
        .seesPrivately("is solved", "its author is asked");
    assertThat(standsIn("lounge").getLast()).contains("Solved");
    given.member("cyd").runs("/knowledge search constructor").seesPrivately("Nothing found");
    assertThat(given.member("bob").received())
        .anyMatch(words ->
            words.contains("@Ada marked your message as the answer")
                && words.contains("Hand the clock to the constructor."));
    assertThat(given.member("bob").presses("Yes, with my name").words())
        .contains("It is in the library");
    given
        .member("cyd")
        .runs("/knowledge search constructor")
        .seesPrivately(HOW, "Hand the clock to the constructor.");
    given.member("bob").pressesControl("nonsense").seesPrivately("card is closed");
  }

  @Test
  void whoSaysNoIsNotKept() {
    asks("ada", HOW, "java");
    uses("ada", "ma", "bob", newestThread().id(), "Hand the clock to the constructor.");
    assertThat(given.member("bob").presses("No").words()).contains("the words are not kept");
    given.member("cyd").runs("/knowledge search constructor").seesPrivately("Nothing found");
    given.member("cyd").runs("/knowledge search reads clock").seesPrivately(HOW, "Solved");
  }

  @Test
  void elsewhereThereIsNothingToMark() {
    uses("ada", "ma", "bob", "lounge", "Tea is ready.")
        .seesPrivately("works in the thread of a question");
    then.nothingWasSent();
  }

  @Test
  void aMessageIsSavedOnceItsAuthorAgrees() {
    uses("ada", "sk", "bob", "lounge", "Read the changelog before every upgrade.")
        .seesForm("Read the changelog")
        .submits("title", "Before an upgrade", "topics", "upgrades");
    then.member("ada").seesPrivately("@Bob is asked first");
    given.member("cyd").runs("/knowledge search changelog").seesPrivately("Nothing found");
    given
        .member("bob")
        .receives("@Ada would like to keep this message of yours")
        .presses("Yes, without my name");
    given
        .member("cyd")
        .runs("/knowledge search changelog")
        .seesPrivately("Before an upgrade", "Saved message", "#lounge")
        .doesNotSee("Bob");
    uses("bob", "sk", "bob", "lounge", "My own tip about locks").submits();
    then.member("bob").seesPrivately("Saved as #");
    uses("bob", "sk", "ada", "lounge", "  ").seesPrivately("no words");
  }

  @Test
  void searchTakesFiltersAndSaysWhichItUnderstands() {
    solved(HOW, "java", "Pass the clock in.");
    asks("cyd", "Which clock for my wall?", "gardens");
    given
        .member("dan")
        .runs("/knowledge search clock topic:java")
        .seesPrivately(HOW)
        .doesNotSee("wall");
    given.member("dan").runs("/knowledge search clock solved:no").seesPrivately("wall");
    then.member("dan").doesNotSee(HOW);
    given.member("dan").runs("/knowledge search by:@bob").seesPrivately(HOW).doesNotSee("wall");
    given.member("dan").runs("/knowledge search solved:yes").seesPrivately(HOW).doesNotSee("wall");
    given.member("dan").runs("/knowledge search topic:java solved:yes").seesPrivately(HOW);
    given.member("dan").runs("/knowledge search clock solved:maybe").seesPrivately("solved:maybe");
    given.member("dan").runs("/knowledge search by:nobody").seesPrivately("by:nobody");
    given.member("dan").runs("/knowledge search").seesPrivately("words");
    given.member("dan").runs("/knowledge search zebra").seesPrivately("Nothing found for “zebra”");
  }

  @Test
  void shortWordsAndOtherScriptsAreFound() {
    asks("ada", "Is Go or C# better for a small CLI?", "go");
    asks("ada", "東京で勉強会を開くには？", "勉強会");
    asks("ada", "Как проверить код с часами", "тесты");
    given.member("dan").runs("/knowledge search go").seesPrivately("Is Go or C#");
    given.member("dan").runs("/knowledge search c#").seesPrivately("Is Go or C#");
    given.member("dan").runs("/knowledge search 勉強").seesPrivately("東京で勉強会");
    given.member("dan").runs("/knowledge search 会").seesPrivately("東京で勉強会");
    given.member("dan").runs("/knowledge search часами").seesPrivately("Как проверить");
  }

  @Test
  void theMenuOnAnAnswerThatTheBotPostedMarksThatAnswer() {
    asks("ada", HOW, "java");
    answers("bob", "Pass the clock in.");
    given.messagesAreSent();
    MessageRef posted = posted("Pass the clock in.");
    uses("cyd", "ma", BOT, posted, "@Bob answers: Pass the clock in.")
        .seesPrivately("Only whoever asked");
    uses("ada", "ma", BOT, posted, "@Bob answers: Pass the clock in.").seesPrivately("is solved");
    assertThat(standsIn("lounge").getLast()).contains("State: Solved");
    assertThat(standsIn(newestThread().id()).getLast()).contains("Thank you, @Bob!");
    uses("ada", "ma", BOT, posted, "@Bob answers: Pass the clock in.")
        .seesPrivately("marked as an answer to");
  }

  @Test
  void otherMessagesOfTheBotAreNoAnswersAndAreNotSaved() {
    asks("ada", HOW, "java");
    given.messagesAreSent();
    MessageRef inThread = new MessageRef(newestThread(), "hello-of-a-program");
    uses("ada", "ma", BOT, inThread, "Build 17 is green")
        .seesPrivately("not from a member", "a reply of somebody here");
    uses("ada", "sk", BOT, posted(HOW), HOW)
        .seesPrivately("not from a member", "stands in the library already");
    then.member("ada").doesNotSee("card is closed");
  }

  private MessageRef posted(String words) {
    return given.platform().messages().stream()
        .filter(message -> message.onlyFor().isEmpty())
        .filter(message ->
            given
                .writing(ZoneId.of("UTC"))
                .message(message.view(), message.locale())
                .contains(words))
        .toList()
        .getLast()
        .ref();
  }

  private String firstButton(String ending) {
    return given
        .member("cyd")
        .words()
        .lines()
        .filter(line -> line.contains(ending))
        .map(line -> line.replaceAll(".*\\[(#\\d+ " + ending + ").*", "$1"))
        .findFirst()
        .orElseThrow();
  }
}
