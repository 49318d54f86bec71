package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.discord.fake.FakeDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The entries in the menu of a message, through Discord's library, with good and with bad input.
 */
@Tag("slow")
@Timeout(180)
class DiscordMenusTest {
  private static final String ADA = "2";
  private static final String BO = "3";
  private static final String MARK = "Mark as answer";
  private static final String SAVE = "Save to knowledge";
  private static final String WORDS = "Hand the clock to the constructor.";

  @TempDir Path home;
  private DiscordHouse house;

  @BeforeEach
  void aServerWithAQuestion() throws Exception {
    house = new DiscordHouse(home);
    house.runs(DiscordHouse.OWNER, "acquaint-admin setup weekday:monday zone:Berlin");
    house.runs(BO, "privacy view");
    DiscordHouse.Answer form = house.runs(ADA, "ask");
    assertThat(
            house
                .sends(
                    ADA,
                    form,
                    Map.of(
                        "title", "How do I test code that reads the clock?", "topics", "testing"))
                .words())
        .contains("is on its way");
    house.passes(Duration.ZERO);
  }

  @AfterEach
  void leave() {
    house.close();
  }

  private ObjectNode thread() {
    return house.discord().threads().getLast();
  }

  private DiscordHouse.Answer uses(String user, String menu, String author, String words) {
    house.discord().onMessageIn(thread(), user, menu, author, words);
    return house.answer();
  }

  private String told(String person) {
    house.passes(Duration.ZERO);
    List<ObjectNode> rooms =
        house.discord().threads().stream()
            .filter(
                room -> house.discord().peopleOf(room.get("id").asText()).equals(List.of(person)))
            .toList();
    return rooms.getLast().get("id").asText();
  }

  @Test
  void aReplyIsMarkedAndItsAuthorAgreesToKeepIt() {
    assertThat(uses(BO, MARK, BO, WORDS).words()).contains("Only whoever asked");
    DiscordHouse.Answer marked = uses(ADA, MARK, BO, WORDS);
    assertThat(marked.seenByOne()).isTrue();
    assertThat(marked.words()).contains("is solved", "its author is asked");
    assertThat(uses(ADA, MARK, BO, WORDS).words()).contains("marked as an answer");
    assertThat(house.runs(ADA, "knowledge search constructor").words()).contains("Nothing found");
    JsonNode asked = house.discord().messages(told(BO)).getLast();
    assertThat(house.presses(BO, asked.findValuesAsText("custom_id").getFirst()).words())
        .contains("It is in the library");
    assertThat(house.runs(ADA, "knowledge search constructor").words()).contains(WORDS);
  }

  @Test
  void whatCannotBeMarkedOrSavedIsSaidWithAWayOut() {
    house.discord().onMessage(ADA, MARK, BO, WORDS);
    assertThat(house.answer().words()).contains("works in the thread of a question");
    assertThat(uses(ADA, MARK, BO, " ").words()).contains("no words");
    assertThat(uses(ADA, MARK, FakeDiscord.BOT, "Hello").words()).contains("not from a member");
    assertThat(uses(ADA, SAVE, FakeDiscord.BOT, "Hello").words()).contains("not from a member");
    assertThat(uses(ADA, SAVE, BO, " ").words()).contains("no words");
  }

  @Test
  void aMessageIsSavedOnceItsAuthorAgrees() {
    house.discord().onMessage(ADA, SAVE, BO, "Read the changelog before every upgrade.");
    DiscordHouse.Answer form = house.answer();
    assertThat(form.form()).isTrue();
    assertThat(DiscordHouse.written(form, "title")).contains("Read the changelog");
    DiscordHouse.Answer wrong =
        house.sends(ADA, form, Map.of("title", "Eh", "topics", "a, b, c, d, e, f"));
    assertThat(wrong.words()).contains("That is very short", "at most five");
    DiscordHouse.Answer again = house.presses(ADA, wrong.controls().getFirst());
    assertThat(DiscordHouse.written(again, "title")).isEqualTo("Eh");
    assertThat(
            house
                .sends(ADA, again, Map.of("title", "Before an upgrade", "topics", "upgrades"))
                .words())
        .contains("is asked first");
    assertThat(house.runs(ADA, "knowledge search changelog").words()).contains("Nothing found");
    JsonNode asked = house.discord().messages(told(BO)).getLast();
    assertThat(house.presses(BO, asked.findValuesAsText("custom_id").getFirst()).words())
        .contains("It is in the library");
    assertThat(house.runs(ADA, "knowledge search changelog").words())
        .contains("Before an upgrade", "Saved message");
  }
}
