package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.interaction.Response;
import dev.acquaint.sandbox.SandboxMessage;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The entries in the menu of a message in the sandbox, with good and with bad input. */
@ExtendWith(TestDatabaseExtension.class)
class SandboxMenusTest {
  private static final String ADA = "p001";
  private static final String BO = "p002";
  private static final String MARK = "ma";
  private static final String SAVE = "sk";

  private final Database database;
  private DemoWorld world;
  private DemoCommunity community;

  SandboxMenusTest(Database database) {
    this.database = database;
  }

  @BeforeEach
  void aCommunityWithAQuestion() {
    TestDatabase.truncate(database);
    SplittableRandom chance = new SplittableRandom(7);
    world = DemoWorld.begin(database.transactions(), HeadlessDemo.ARRIVAL, chance);
    community = new DemoCommunity(world, chance.split());
    community.arrive(DemoPeople.invented(4).people(chance.split()));
    community.passTo(HeadlessDemo.START);
  }

  private SandboxMessage says(String channel, String person, String words) {
    world.say(channel, person, words);
    return world.platform().messagesOf(person).stream()
        .filter(message -> message.author().equals(person) && message.channel().equals(channel))
        .toList()
        .getLast();
  }

  private Response uses(String person, String menu, SandboxMessage message, String words) {
    return world.hands().useOnMessage(person, menu, message, words).join().response();
  }

  private Response sends(String person, FormView form, String... fieldsAndValues) {
    return world
        .hands()
        .submit(
            person,
            DemoCommunity.HOME,
            world.codec().encode(form.submit()),
            new FormValues(
                Map.of(
                    fieldsAndValues[0],
                    List.of(fieldsAndValues[1]),
                    fieldsAndValues[2],
                    List.of(fieldsAndValues[3]))))
        .join()
        .response();
  }

  private Response types(String person, String line) {
    return world.hands().type(person, DemoCommunity.HOME, line).join().response();
  }

  /** Presses the first button of the newest message that says something. */
  private Response agrees(String person, String key) {
    world.bot().ring(world.clock().instant());
    SandboxMessage asked =
        world.platform().messagesOf(person).stream()
            .filter(message -> message.view().toString().contains(key))
            .toList()
            .getLast();
    Control.Button yes =
        asked.view().blocks().stream()
            .filter(Block.Controls.class::isInstance)
            .flatMap(block -> ((Block.Controls) block).controls().stream())
            .filter(Control.Button.class::isInstance)
            .map(Control.Button.class::cast)
            .findFirst()
            .orElseThrow();
    return world.hands().press(person, asked, world.codec().encode(yes.action())).join().response();
  }

  @Test
  void aMessageIsSavedOnceItsAuthorAgrees() {
    String words = "Read the changelog before every upgrade.";
    SandboxMessage message = says(DemoCommunity.HOME, BO, words);
    FormView form = ((Response.Ask) uses(ADA, SAVE, message, words)).form();
    assertThat(form.toString()).contains("Read the changelog");
    Response wrong = sends(ADA, form, "title", "Eh", "topics", "a, b, c, d, e, f");
    assertThat(((Response.Correct) wrong).mistakes()).containsOnlyKeys("title", "topics");
    assertThat(((Response.Correct) wrong).form().toString()).contains("Eh", "a, b, c, d, e, f");
    assertThat(sends(ADA, form, "title", "Before an upgrade", "topics", "upgrades").toString())
        .contains("save-asked");
    assertThat(types(ADA, "knowledge search changelog").toString()).contains("nothing-found");
    assertThat(agrees(BO, "consent-save").toString()).contains("consent-given");
    assertThat(types(ADA, "knowledge search changelog").toString()).contains("Before an upgrade");
  }

  @Test
  void aReplyIsMarkedAndWhatCannotBeMarkedIsSaidWithAWayOut() {
    FormView form = ((Response.Ask) types(ADA, "ask")).form();
    assertThat(
            sends(
                    ADA,
                    form,
                    "title",
                    "Which lantern lasts a whole winter night?",
                    "topics",
                    "lanterns")
                .toString())
        .contains("asked");
    world.bot().ring(world.clock().instant());
    String thread =
        database
            .transactions()
            .inTransaction(transaction ->
                transaction
                    .handle()
                    .createQuery(
                        "SELECT room FROM knowledge_entry WHERE title LIKE 'Which lantern%'")
                    .mapTo(String.class)
                    .one());
    String words = "Any lantern with two wicks.";
    SandboxMessage elsewhere = says(DemoCommunity.HOME, BO, words);
    assertThat(uses(ADA, MARK, elsewhere, words).toString()).contains("not-in-a-question");
    SandboxMessage reply = says(thread, BO, words);
    assertThat(uses(BO, MARK, reply, words).toString()).contains("may-not-mark");
    assertThat(uses(ADA, MARK, reply, " ").toString()).contains("message-without-words");
    assertThat(uses(ADA, MARK, reply, words).toString()).contains("marked-and-asked");
    assertThat(uses(ADA, MARK, reply, words).toString()).contains("marked-before");
    assertThat(agrees(BO, "consent-answer").toString()).contains("consent-given");
    assertThat(types(ADA, "knowledge search wicks").toString()).contains(words);
  }
}
