package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.event.CommunityEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Closing, sharing, following, taking back, and what moderators do. */
class KnowledgeCareTest extends KnowledgeStory {
  private static final String CLOSED = "Which tea for a cold morning?";

  @Test
  void closingAsksWhoHelpedAndThanksThem() {
    asks("ada", HOW, "java");
    given.member("bob").runs("/privacy view");
    String room = newestThread().id();
    given.member("cyd").goesTo(room).runs("/knowledge close").seesPrivately("Only whoever asked");
    given
        .member("ada")
        .goesTo(room)
        .runs("/knowledge close")
        .seesForm("Who helped you?", "What was the solution?")
        .submits("helper", "@bob", "solution", "Hand the clock in.");
    then.member("ada").seesPrivately("is solved and closed");
    assertThat(standsIn(room).getLast()).contains("Thank you, @Bob!");
    given.member("dan").runs("/knowledge search hand clock").seesPrivately(HOW, "Solved");
    given.member("ada").runs("/knowledge close").seesPrivately("is not open");
  }

  @Test
  void aQuestionClosedWithoutAnAnswerCanBeOpenedAgain() {
    asks("ada", CLOSED, "tea");
    given.member("ada").presses("Close").submits();
    then.member("ada").seesPrivately("is closed");
    assertThat(standsIn("lounge").getLast()).contains("State: Closed").doesNotContain("Write an");
    given.member("bob").presses("Open again").seesPrivately("Only whoever asked");
    given.member("ada").presses("Open again").seesPrivately("is open again");
    assertThat(standsIn("lounge").getLast()).contains("State: Open", "Write an answer");
    given.member("dan").runs("/knowledge close").seesPrivately("Please say which one");
    given
        .member("dan")
        .runs("/knowledge close 9999")
        .seesPrivately("nothing with the number #9999");
    given.member("dan").runs("/knowledge close tea").seesPrivately("no number of an entry");
  }

  @Test
  void aTipIsSharedWithAThreadAndFound() {
    given.member("ada").goesTo("lounge").runs("/knowledge share").submits("title", "Good talks");
    then.member("ada").seesMistake("words", "Please write the tip here or give a link");
    given.member("ada").submits("link", "not a link").seesMistake("link", "https://");
    given
        .member("ada")
        .submits(
            "link", "https://example.org/talks",
            "words", "Write the last slide first.",
            "topics", "first talks");
    then.member("ada").seesPrivately("Shared as #", "#lounge");
    assertThat(standsIn("lounge").getLast())
        .contains("Good talks", "Write the last slide first.", "https://example.org/talks");
    given.member("bob").runs("/knowledge search last slide").seesPrivately("Good talks", "Shared");
    given.member("ada").presses("Show all").presses("This helped");
    then.member("ada").seesPrivately("That is your own");
  }

  @Test
  void topicsAreFollowedAndUnfollowed() {
    given.member("ada").runs("/knowledge follow java, Testing").seesPrivately("java", "testing");
    given.member("ada").runs("/knowledge follow ...").seesPrivately("There is no topic in");
    given.member("ada").runs("/knowledge unfollow rust").seesPrivately("You do not follow that");
    given.member("ada").runs("/knowledge unfollow java").seesPrivately("You follow: testing");
    given.member("ada").runs("/knowledge unfollow testing").seesPrivately("no topics any more");
    given.member("ada").runs("/knowledge expert java").seesPrivately("2 times a week at most");
    given.member("ada").runs("/knowledge expert java 9").seesPrivately("9");
    given.member("ada").runs("/knowledge expert !").seesPrivately("There is no topic in");
    given.member("ada").runs("/knowledge mine").seesPrivately("You offer help with: java");
    given.member("ada").runs("/knowledge expert none").seesPrivately("not asked to help");
    given.member("ada").runs("/knowledge mine").seesPrivately("You offer help with: none");
  }

  @Test
  void ownThingsCanBeTakenBack() {
    asks("ada", CLOSED, "tea");
    given.member("ada").runs("/knowledge mine").seesPrivately("one thing", CLOSED);
    given.member("ada").chooses(menuLabel(CLOSED)).seesPrivately("Take back", CLOSED);
    given.member("ada").presses("Take it back").seesPrivately("It is taken back");
    assertThat(standsIn("lounge").getLast()).contains("taken back by its author");
    given.member("bob").runs("/knowledge search tea").seesPrivately("Nothing found");
    given.member("ada").runs("/knowledge mine").seesPrivately("0 things");
  }

  @Test
  void anAnsweredQuestionTakenBackLeavesTheAnswerWithoutAWordOfIt() {
    solved(HOW, "java", "Pass the clock in, then the test can set it.");
    given.member("ada").runs("/knowledge mine").chooses(menuLabel(HOW)).presses("Take it back");
    given
        .member("dan")
        .runs("/knowledge search pass the clock")
        .seesPrivately("java", "Pass the clock in")
        .doesNotSee(HOW, "sleep");
    assertThat(standsIn("lounge").getLast()).contains("java").doesNotContain("Ada", "sleep");
  }

  @Test
  void anAnswerTakenBackOpensTheQuestionThatItAloneSolved() {
    solved(HOW, "java", "Pass the clock in.");
    given.member("bob").runs("/knowledge mine").chooses("→ Pass the clock in.");
    given.member("bob").presses("Take it back").seesPrivately("It is taken back");
    assertThat(standsIn("lounge").getLast()).contains("State: Open");
    assertThat(String.join("\n", standsIn(newestThread().id())))
        .doesNotContain("Pass the clock in");
    given.member("dan").runs("/knowledge unanswered").seesPrivately("One question waits", HOW);
  }

  @Test
  void whatNobodyAnsweredIsListed() {
    given.member("dan").runs("/knowledge unanswered").seesPrivately("Every question has an answer");
    asks("ada", HOW, "java");
    asks("bob", CLOSED, "tea");
    answers("cyd", "Ginger.");
    given
        .member("dan")
        .runs("/knowledge unanswered")
        .seesPrivately("One question waits", HOW)
        .doesNotSee(CLOSED);
    given.member("dan").chooses(HOW).seesPrivately("I tried to sleep in the test.");
  }

  @Test
  void moderatorsMergeRetagLockAndRemove() {
    asks("ada", HOW, "java");
    int first = number();
    asks("bob", "How to test time dependent code in Java?", "testing");
    int second = number();
    answers("cyd", "Hand the clock to the constructor.");
    given
        .member("mod")
        .runs("/knowledge-admin merge " + second + " " + second)
        .seesPrivately("Only two different questions");
    given
        .member("mod")
        .runs("/knowledge-admin merge " + second + " " + first)
        .seesPrivately("is now part of #" + first);
    assertThat(String.join("\n", standsIn(newestThread().id()))).contains("This asks the same as");
    given
        .member("dan")
        .runs("/knowledge search constructor")
        .seesPrivately(HOW)
        .doesNotSee("time dependent");
    given
        .member("mod")
        .runs("/knowledge-admin retag " + first)
        .seesForm(HOW, "java")
        .submits("title", "Testing code that reads the clock", "topics", "java, time");
    then.member("mod").seesPrivately("is now: Testing code that reads the clock");
    given.member("mod").runs("/knowledge-admin retag " + second).seesPrivately("removed or merged");
    given.member("mod").runs("/knowledge-admin lock " + first).seesPrivately("is locked");
    given.member("ada").presses("Show all").doesNotSee("Write an answer");
    given.member("ada").runs("/knowledge close " + first).seesPrivately("only moderators change");
    given.member("mod").runs("/knowledge-admin lock " + first).seesPrivately("is unlocked");
    given.member("mod").runs("/knowledge-admin remove " + first).seesPrivately("is removed");
    given.member("dan").runs("/knowledge search clock").seesPrivately("Nothing found");
    assertThat(String.join("\n", standsIn("lounge"))).contains("removed by the moderators");
    given.member("mod").runs("/knowledge-admin remove 4711").seesPrivately("#4711");
  }

  @Test
  void questionsOfTwoSpacesAreNotJoinedAndItIsSaidWhatHelpsInstead() {
    asks("ada", HOW, "java");
    int first = number();
    asks("bob", "How to test time dependent code in Java?", "testing");
    int second = number();
    given
        .transactions()
        .run(transaction ->
            transaction
                .handle()
                .execute(
                    "UPDATE knowledge_entry SET space = 'elsewhere' WHERE number = ?", second));
    given
        .member("mod")
        .runs("/knowledge-admin merge " + second + " " + first)
        .seesPrivately("Only questions of the same space", "knowledge close " + second);
    given.member("dan").runs("/knowledge search time dependent").seesPrivately("time dependent");
  }

  @Test
  void everyRefusalSaysWhatWorksInstead() {
    asks("ada", HOW, "java");
    int number = number();
    given
        .member("cyd")
        .runs("/knowledge close " + number)
        .seesPrivately("Only whoever asked", "knowledge unanswered");
    given.member("ada").runs("/knowledge close " + number).submits();
    given
        .member("ada")
        .runs("/knowledge close " + number)
        .seesPrivately("is not open", "knowledge unanswered");
    given
        .member("mod")
        .runs("/knowledge-admin unseal " + number)
        .seesPrivately("was not asked anonymously", "knowledge search java");
    String many = "a1,b1,c1,d1,e1,f1,g1,h1,i1,j1,k1,l1,m1,n1,o1,p1,q1,r1,s1,t1,u1,v1,w1,x1,y1,z1";
    given
        .member("ada")
        .runs("/knowledge expert topics:\"" + many + "\"")
        .seesPrivately("topics fit", "knowledge expert java, testing");
    given
        .member("ada")
        .goesTo("lounge")
        .runs("/knowledge share")
        .submits("title", "", "words", "Write the last slide first.")
        .seesMistake("title", "Please write a title", "A checklist for first talks");
  }

  @Test
  void membersMayDoNoneOfThat() {
    for (String name : List.of("merge", "retag", "lock", "remove", "unseal")) {
      given
          .member("ada")
          .runs("/knowledge-admin " + name + " 1 2")
          .seesPrivately("Only moderators");
    }
  }

  @Test
  void twoModeratorsTogetherOpenASeal() {
    given.member("eve").ranked(Rank.MODERATOR);
    given
        .member("ada")
        .goesTo("lounge")
        .runs("/ask")
        .submits("title", "How do I ask for a raise?", "anonymous", "yes");
    then.member("ada").seesPrivately("without your name");
    int number = number();
    assertThat(standsIn("lounge").getLast())
        .contains("somebody who does not want to be named")
        .doesNotContain("Ada");
    assertThat(new SqlTables(given.transactions()).holding(List.of(given.id("ada").value())))
        .as("where the database alone knows who asked")
        .noneMatch(column -> column.startsWith("knowledge"));
    given
        .member("mod")
        .runs("/knowledge-admin unseal " + number)
        .seesPrivately("A different moderator has to confirm")
        .doesNotSee("@Ada");
    given
        .member("mod")
        .runs("/knowledge-admin unseal " + number)
        .seesPrivately("different moderator");
    given
        .member("eve")
        .runs("/knowledge-admin unseal " + number)
        .seesPrivately("was asked by @Ada");
    given.member("mod").runs("/knowledge-admin unseal " + number).seesPrivately("asked by @Ada");
    given
        .moderator("fay")
        .runs("/knowledge-admin unseal " + number)
        .seesPrivately("two other moderators");
    given
        .member("mod")
        .runs("/acquaint-admin audit")
        .seesPrivately("unseal-asked", "unseal-opened", "question:" + number);
    asks("bob", HOW, "java");
    given
        .member("mod")
        .runs("/knowledge-admin unseal " + number())
        .seesPrivately("was not asked anonymously");
  }

  @Test
  void whoAsksAnonymouslyStillDecidesAndCannotDoItTooOften() {
    given.member("ada").goesTo("lounge");
    for (String about : List.of("raise", "break", "move")) {
      given
          .member("ada")
          .runs("/ask")
          .submits("title", "How do I ask for a " + about + "?", "anonymous", "yes");
      then.member("ada").seesPrivately("without your name");
    }
    answers("bob", "Write down what you did this year.");
    given.member("ada").presses("Mark as answer").seesPrivately("is solved");
    given.member("ada").runs("/knowledge mine").seesPrivately("3 things");
    given.member("ada").runs("/ask").submits("title", "How do I say no?", "anonymous", "yes");
    then.member("ada").seesPrivately("At most 3 anonymous questions a week");
    given.timePasses(Duration.ofDays(7));
    given.member("ada").runs("/ask").submits("title", "How do I say no?", "anonymous", "yes");
    then.member("ada").seesPrivately("without your name");
  }

  @Test
  void whatIsErasedIsGoneAlsoFromAnonymousQuestions() {
    given
        .member("ada")
        .goesTo("lounge")
        .runs("/ask")
        .submits("title", "How do I ask for a raise?", "anonymous", "yes");
    int number = number();
    asks("ada", HOW, "java");
    answers("bob", "Pass the clock in.");
    given.member("ada").runs("/privacy export");
    assertThat(then.member("ada").file().content())
        .contains("How do I ask for a raise?", HOW, "\"anonymous\" : true");
    given.member("ada").runs("/privacy delete confirm:delete");
    given.messagesAreSent();
    assertThat(String.join("\n", standsIn("lounge"))).doesNotContain("raise", "Ada", "sleep", HOW);
    given.member("mod").runs("/knowledge-admin unseal " + number).seesPrivately("#" + number);
    given.member("dan").runs("/knowledge search pass clock").seesPrivately("java");
    given.member("bob").runs("/privacy delete confirm:delete");
    given.member("dan").runs("/knowledge search pass clock").seesPrivately("Nothing found");
    assertThat(new SqlTables(given.transactions()).holding(List.of("Pass the clock"))).isEmpty();
  }

  @Test
  void aQuestionWhoseThreadIsGoneIsStillFound() {
    solved(HOW, "java", "Pass the clock in.");
    given.happens(new CommunityEvent.ChannelGone(newestThread(), given.now()));
    given.member("dan").runs("/knowledge search clock").seesPrivately(HOW).doesNotSee("in #t-");
    given.member("dan").chooses(HOW).seesPrivately("Pass the clock in.");
  }

  @Test
  void whereTheBotMayNotWriteTheQuestionGoesHome() {
    given.platform().forbid("lounge");
    asks("ada", HOW, "java").seesPrivately("on its way");
    assertThat(standsIn("introductions").getLast()).contains(HOW);
    given.timePasses(Duration.ofMinutes(1));
    given.member("dan").runs("/knowledge search clock").seesPrivately(HOW, "in #t-");
  }

  private String menuLabel(String title) {
    return "#" + number() + " " + title;
  }

  /** Returns the number of the newest card in the lounge. */
  private int number() {
    return Integer.parseInt(
        standsIn("lounge").getLast().replaceAll("(?s).*Number: #(\\d+).*", "$1"));
  }

  @Test
  void whatWasThereBeforeTheIndexIsFoundOnceItWasCutIntoWords() {
    solved(HOW, "java", "Pass the clock in.");
    given
        .transactions()
        .run(transaction -> {
          for (String table :
              List.of("knowledge_posting", "knowledge_indexed", "knowledge_indexing")) {
            transaction.handle().execute("DELETE FROM " + table);
          }
        });
    given.member("dan").runs("/knowledge search clock").seesPrivately("Nothing found");
    given.timePasses(Duration.ofHours(5));
    given.member("dan").runs("/knowledge search clock").seesPrivately(HOW);
    given.member("dan").runs("/knowledge search by:@bob").seesPrivately(HOW);
  }
}
