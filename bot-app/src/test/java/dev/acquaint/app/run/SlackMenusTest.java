package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.slack.fake.SlackPeople.How;
import dev.acquaint.slack.fake.SlackPeople.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shortcuts of a message, through Slack's library, with good and with bad input. */
class SlackMenusTest extends SlackWorldTest {
  private static final String MARK = "ma";
  private static final String SAVE = "sk";
  private static final String WORDS = "Hand the clock to the constructor.";

  private SlackLife life;
  private SlackPeople people;
  private FakeSlack.Standing card;

  @BeforeEach
  void aWorkspaceWithAQuestion() throws Exception {
    life = SlackLife.begin(world, Mode.HTTP);
    people = life.people;
    people.types(OLGA, "acquaint-admin setup weekday:monday zone:Berlin");
    people.types(BOB, "privacy view");
    Seen form = people.types(ADA, "ask");
    assertThat(
            people
                .submits(
                    ADA,
                    form,
                    Map.of(
                        "title", "How do I test code that reads the clock?", "topics", "testing"))
                .words())
        .contains("is on its way");
    life.ring(now.get());
    card = standing("How do I test code").getLast();
  }

  @AfterEach
  void end() {
    life.close();
  }

  private List<FakeSlack.Standing> standing(String words) {
    return slack.messages().stream()
        .filter(message -> message.sent().toString().contains(words))
        .toList();
  }

  private Seen uses(String user, String menu, String author, String words) {
    return people.uses(user, menu, author, words, card.channel(), card.ts());
  }

  @Test
  void aReplyIsMarkedAndItsAuthorAgreesToKeepIt() {
    assertThat(uses(BOB, MARK, BOB, WORDS).words()).contains("Only whoever asked");
    Seen marked = uses(ADA, MARK, BOB, WORDS);
    assertThat(marked.how()).isEqualTo(How.PRIVATE);
    assertThat(marked.words()).contains("is solved", "its author is asked");
    assertThat(uses(ADA, MARK, BOB, WORDS).words()).contains("marked as an answer");
    assertThat(people.types(ADA, "knowledge search constructor").words()).contains("Nothing found");
    life.ring(now.get());
    FakeSlack.Standing asked = standing("marked your message as the answer").getLast();
    assertThat(people.presses(BOB, asked, "Yes, with my name").words())
        .contains("It is in the library");
    assertThat(people.types(ADA, "knowledge search constructor").words()).contains(WORDS);
  }

  @Test
  void whatCannotBeMarkedOrSavedIsSaidWithAWayOut() {
    assertThat(people.uses(ADA, MARK, BOB, WORDS).words())
        .contains("works in the thread of a question");
    assertThat(uses(ADA, MARK, BOB, " ").words()).contains("no words");
    assertThat(uses(ADA, MARK, "", "Build 17 is green").words()).contains("not from a member");
    assertThat(uses(ADA, SAVE, "", "Build 17 is green").words()).contains("not from a member");
    assertThat(uses(ADA, SAVE, BOB, " ").words()).contains("no words");
  }

  @Test
  void aMessageIsSavedOnceItsAuthorAgrees() {
    Seen form = people.uses(ADA, SAVE, BOB, "Read the changelog before every upgrade.");
    assertThat(form.how()).isEqualTo(How.FORM);
    Seen wrong = people.submits(ADA, form, Map.of("title", "Eh", "topics", "a, b, c, d, e, f"));
    assertThat(wrong.how()).isEqualTo(How.MISTAKES);
    assertThat(wrong.words()).contains("That is very short", "at most five");
    assertThat(
            people
                .submits(ADA, form, Map.of("title", "Before an upgrade", "topics", "upgrades"))
                .words())
        .contains("is asked first");
    assertThat(people.types(ADA, "knowledge search changelog").words()).contains("Nothing found");
    life.ring(now.get());
    FakeSlack.Standing asked = standing("would like to keep this message").getLast();
    assertThat(people.presses(BOB, asked, "Yes, with my name").words())
        .contains("It is in the library");
    assertThat(people.types(ADA, "knowledge search changelog").words())
        .contains("Before an upgrade", "Saved message");
  }
}
