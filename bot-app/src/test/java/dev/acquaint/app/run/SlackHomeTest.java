package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.SlackManifest;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.slack.fake.SlackPeople.How;
import dev.acquaint.slack.fake.SlackPeople.Seen;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the home tab and the shortcuts show beside introductions, and what moderators find there.
 */
class SlackHomeTest extends SlackWorldTest {
  private SlackLife life;
  private SlackPeople people;

  @BeforeEach
  void begin() throws Exception {
    life = SlackLife.begin(world, Mode.HTTP);
    people = life.people;
    people.types(OLGA, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
  }

  @AfterEach
  void end() {
    life.close();
  }

  private void asks(String user, Map<String, String> question) {
    assertThat(people.submits(user, people.types(user, "ask"), question).words())
        .contains("is on its way");
    life.ring(now.get());
  }

  /** Where the card of the question about apple trees stands, and its thread begins. */
  private String question() {
    return slack.messages().stream()
        .filter(message -> message.channel().equals("C0001"))
        .filter(message -> SlackPeople.words(message.sent()).contains("apple tree"))
        .findFirst()
        .orElseThrow()
        .ts();
  }

  private String home(String user) {
    return SlackPeople.words(people.opensHome(user));
  }

  @Test
  void openQuestionsStandOnTheTabOfWhoeverAskedAlsoThoseWithoutAName() {
    assertThat(home(ADA)).contains("No question of yours waits").doesNotContain("Help somebody");
    asks(ADA, Map.of("title", "How do I prune an apple tree?"));
    asks(ADA, Map.of("title", "May I ask for a raise by letter?", "anonymous", "yes"));
    assertThat(home(ADA)).contains("2 questions of yours wait", "apple tree", "raise by letter");
    assertThat(home(BOB)).contains("No question of yours waits").doesNotContain("raise by letter");
    people.pressesAtHome(BOB, "Help somebody (2)", "apple tree");
  }

  @Test
  void aQuestionAskedFromTheTabStandsInTheChannelAndNotInOnesOwnMessages() {
    people.opensHome(ADA);
    Seen form = people.uses(ADA, "ask");
    assertThat(form.how()).isEqualTo(How.FORM);
    assertThat(people.submits(ADA, form, Map.of("title", "x")).how()).isEqualTo(How.MISTAKES);
    people.submits(ADA, form, Map.of("title", "How do I prune an apple tree?"));
    life.ring(now.get());
    assertThat(slack.messages())
        .filteredOn(message -> SlackPeople.words(message.sent()).contains("apple tree"))
        .isNotEmpty()
        .filteredOn(message -> message.sent().has("metadata"))
        .allSatisfy(message -> assertThat(message.channel()).isEqualTo("C0001"));
  }

  @Test
  void whatIsFoundLinksToItsThread() {
    asks(ADA, Map.of("title", "How do I prune an apple tree?"));
    String parent = question();
    String link = "https://maple-street.slack.com/archives/C0001/p" + parent.replace(".", "");
    Seen found = people.types(BOB, "knowledge search apple");
    assertThat(found.words()).contains("open the thread");
    assertThat(found.body().toString()).contains("\"url\":\"" + link + "\"");
    people.types(BOB, "knowledge search tree");
    people.types(BOB, "knowledge search prune");
    assertThat(slack.asked("auth.test")).as("the address is asked for once").hasSize(2);
  }

  @Test
  void moderatorsFindWhatWaitsForThemAndMembersDoNot() {
    assertThat(home(OLGA))
        .contains("No report of a member waits", "No suggested prompt waits", "Every message");
    people.types(ADA, "acquaint report member:<@" + BOB + "> why:Spam");
    people.submits(
        ADA,
        people.types(ADA, "icebreaker suggest"),
        Map.of("words", "Which kitchen gadget would you take to a lighthouse?"));
    assertThat(home(OLGA)).contains("One report of a member", "One suggested prompt");
    people.pressesAtHome(OLGA, "Decide about prompts", "lighthouse");
    people.pressesAtHome(OLGA, "Reports", "Spam");
    assertThat(home(ADA)).doesNotContain("suggested prompt", "report of a member");
  }

  @Test
  void aReportAboutAModeratorIsNotCountedOnTheirOwnTab() {
    people.types(ADA, "acquaint report member:<@" + OLGA + "> why:Rude");
    assertThat(home(OLGA)).contains("No report of a member waits");
    assertThat(home("U0001")).contains("One report of a member");
  }

  @Test
  void theTabOfWhoeverHasMoreThanFitsIsStillTakenBySlack() {
    String wide = "*<&_~`>".repeat(16);
    for (int number = 0; number < 12; number++) {
      asks(ADA, Map.of("title", number + " " + wide));
    }
    people.submits(
        ADA, people.types(ADA, "profile edit"), Map.of("headline", wide, "about", wide.repeat(4)));
    people.types(ADA, "intros join");
    JsonObject tab = people.opensHome(ADA);
    assertThat(SlackPeople.words(tab)).contains("12 questions of yours");
    assertThat(tab.getAsJsonArray("blocks").size()).isBetween(5, 100);
    assertThat(slack.refusedBodies()).isEmpty();
  }

  @Test
  void theDoctorNamesAMissingScopeInTheWorkspaceToo() {
    Set<String> granted = new TreeSet<>(SlackManifest.scopes());
    slack.grant(granted);
    assertThat(people.types(OLGA, "acquaint-admin doctor").words()).contains("everything I need");
    granted.remove("metadata.message:read");
    slack.grant(granted);
    assertThat(people.types(OLGA, "acquaint-admin doctor").words())
        .contains("metadata.message:read", "OAuth & Permissions");
    people.pressesAtHome(OLGA, opened("Look for problems"), "metadata.message:read");
  }

  private String opened(String label) {
    people.opensHome(OLGA);
    return label;
  }

  @Test
  void theAuditShowsCommandsAsTheyAreTypedHere() {
    people.types(OLGA, "intros-admin postpone 3");
    assertThat(people.types(OLGA, "acquaint-admin audit").words())
        .contains("/acquaint intros-admin postpone days:3")
        .doesNotContain(" /intros-admin");
  }

  @Test
  void everyShortcutOfTheManifestIsAnsweredAndAnUnknownOneIsExplained() {
    people.types(ADA, "intros join");
    assertThat(people.uses(ADA, "introduce").how()).isEqualTo(How.FORM);
    assertThat(people.uses(ADA, "ask").how()).isEqualTo(How.FORM);
    assertThat(people.uses(ADA, "intros status").words()).contains("You are in");
    assertThat(people.uses(ADA, "intros nosuch").words()).contains("/acquaint help");
  }

  @Test
  void aMessageIsSavedThroughItsMenuAndOneWithoutWordsIsNot() {
    Seen form = people.uses(ADA, "sk", ADA, "Water tomatoes in the *morning* & never at noon");
    assertThat(form.how()).isEqualTo(How.FORM);
    assertThat(people.submits(ADA, form, Map.of()).words()).contains("Saved");
    assertThat(people.types(BOB, "knowledge search tomatoes").words()).contains("tomatoes");
    Seen others = people.uses(ADA, "sk", BOB, "Never walk on wet clay soil");
    assertThat(people.submits(ADA, others, Map.of()).words()).contains("is asked first");
    assertThat(people.uses(ADA, "sk", BOB, "").words()).contains("has no words");
    assertThat(people.submits(ADA, form, Map.of("title", "")).how()).isEqualTo(How.MISTAKES);
  }

  @Test
  void anAnswerIsMarkedThroughItsMenuByWhoeverAskedAndOnlyInTheThreadOfAQuestion() {
    asks(ADA, Map.of("title", "How do I prune an apple tree?"));
    Optional<String> parent = Optional.of(question());
    assertThat(people.uses(BOB, "ma", BOB, "Prune in March", parent).words())
        .contains("can mark an answer");
    assertThat(people.uses(ADA, "ma", BOB, "", parent).words()).contains("has no words");
    assertThat(people.uses(ADA, "ma", BOB, "Prune in March", parent).words())
        .contains("Marked as the answer");
    assertThat(home(ADA)).contains("No question of yours waits");
    assertThat(people.uses(ADA, "ma", BOB, "Prune in March").words())
        .contains("works in the thread of a question");
  }

  @Test
  void aMessageIsReportedThroughItsMenuAndOnesOwnIsNot() {
    Seen form = people.uses(ADA, "mm", BOB, "Buy my coins");
    assertThat(form.how()).isEqualTo(How.FORM);
    assertThat(people.submits(ADA, form, Map.of("why", "Spam")).words()).contains("Thank you");
    assertThat(people.uses(ADA, "mm", ADA, "My own words").words()).contains("That is you");
    assertThat(people.uses(ADA, "nosuch", BOB, "words").words()).contains("card is closed");
  }
}
