package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.app.SqlTables;
import dev.acquaint.app.commands.CommandRows;
import dev.acquaint.app.commands.RowPlayer;
import dev.acquaint.discord.fake.FakeDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command through Discord's library, with good and with bad input, by a member and by the
 * owner; and what must not work.
 */
@Tag("slow")
@Timeout(180)
class DiscordEveryCommandTest {
  private static final String ADA = "2";
  private static final String BO = "3";
  private static final Map<String, String> NAMES =
      Map.of(
          "{me}", "<@2>",
          "{other}", "<@1>",
          "{third}", "<@3>",
          "{fourth}", "<@4>",
          "{nobody}", "<@999>",
          "{channel}", "<#501>");

  @TempDir Path home;
  private DiscordHouse house;

  @BeforeEach
  void aServerThatIsSetUp() throws Exception {
    house = new DiscordHouse(home);
    house.discord().addMember("4", "cyd");
    house.discord().addMember("5", "dee");
    house.discord().addMember("6", "eve");
    house.runs(DiscordHouse.OWNER, "acquaint-admin setup weekday:monday zone:Berlin");
    for (String person : List.of(BO, "4", "5", "6")) {
      assertThat(house.runs(person, "intros join").words()).contains("You are in");
    }
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @TestFactory
  Stream<DynamicNode> everyCommandIsRunByAMember() {
    return player()
        .tests(
            ADA,
            Stream.concat(
                    RowPlayer.denied(house.bot().features().book()),
                    CommandRows.ofMembers().stream())
                .filter(row -> !row.typedOnly()));
  }

  @TestFactory
  Stream<DynamicNode> everyCommandIsRunByTheOwner() {
    return player()
        .tests(
            DiscordHouse.OWNER,
            CommandRows.ofModerators().stream().filter(row -> !row.typedOnly()));
  }

  /** Whoever is not known is named by the number that Discord sent. */
  private RowPlayer player() {
    return new RowPlayer(
        (user, line) -> {
          house.passes(Duration.ZERO);
          return new Shown(user, house.runs(user, line));
        },
        NAMES,
        words -> words.equals("{nobody}") ? "999" : words);
  }

  /** What Discord shows to somebody. */
  private final class Shown implements RowPlayer.Sight {
    private final String user;
    private final DiscordHouse.Answer answer;

    Shown(String user, DiscordHouse.Answer answer) {
      this.user = user;
      this.answer = answer;
    }

    @Override
    public boolean isForm() {
      return answer.form();
    }

    @Override
    public boolean isSeenByOne() {
      return answer.seenByOne();
    }

    @Override
    public String words() {
      return answer.words();
    }

    @Override
    public Shown sends(Map<String, String> words) {
      return new Shown(user, house.sends(user, answer, words));
    }

    @Override
    public void keeps(Map<String, String> written) {
      DiscordHouse.Answer again = house.presses(user, answer.controls().getFirst());
      assertThat(again.form()).as("the form opens again").isTrue();
      written.forEach((field, words) ->
          assertThat(DiscordHouse.written(again, field)).as(field).isEqualTo(words));
    }
  }

  private Map<String, List<String>> everything() {
    return new SqlTables(house.database().transactions()).content(SqlTables.NOTES);
  }

  private String metButton() {
    house.runs(DiscordHouse.OWNER, "intros-admin run");
    house.passes(Duration.ofHours(1));
    JsonNode room = house.rooms(2).getFirst();
    JsonNode card = house.discord().messages(room.get("id").asText()).getFirst();
    return card.findValuesAsText("custom_id").get(1);
  }

  @Test
  void aMadeUpButtonChangesNothing() {
    String real = metButton();
    Map<String, List<String>> before = everything();
    for (String control :
        List.of("", "x", "1im", "'; DROP TABLE member; --", real + "x", "1zz" + "A".repeat(80))) {
      if (!control.isEmpty()) {
        DiscordHouse.Answer answer = house.presses(BO, control);
        assertThat(answer.seenByOne()).isTrue();
        assertThat(answer.words()).contains("This card is closed");
      }
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aButtonThatIsForOthersChangesNothing() {
    String control = metButton();
    house.runs(ADA, "intros status");
    Map<String, List<String>> before = everything();
    DiscordHouse.Answer answer = house.presses(ADA, control);
    assertThat(answer.seenByOne()).isTrue();
    assertThat(answer.words()).contains("it is for somebody else");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aButtonOfARoundThatIsOverIsAnsweredKindlyAndMovesNobody() {
    metButton();
    JsonNode room = house.rooms(2).getFirst();
    String id = room.get("id").asText();
    List<String> people = house.discord().peopleOf(id);
    List<String> buttons = house.discord().messages(id).getFirst().findValuesAsText("custom_id");
    String cannot = buttons.get(buttons.size() - 2);
    house.passes(Duration.ofDays(15));
    int rooms = house.discord().threads().size();
    DiscordHouse.Answer answer = house.presses(people.getFirst(), cannot);
    assertThat(answer.seenByOne()).isTrue();
    assertThat(answer.words()).contains("This card is closed");
    house.passes(Duration.ofHours(1));
    assertThat(house.discord().threads()).hasSize(rooms);
  }

  @Test
  void aFormWithAMadeUpIdIsNotTaken() {
    DiscordHouse.Answer form = house.runs(ADA, "profile edit");
    String own = form.body().get("custom_id").asText();
    Map<String, List<String>> before = everything();
    DiscordHouse.Answer answer =
        house.sends(
            ADA,
            new DiscordHouse.Answer(
                true,
                true,
                ((ObjectNode) form.body().deepCopy())
                    .put("custom_id", own.substring(0, own.length() - 4) + "AAAA")),
            Map.of("headline", "Forged"));
    assertThat(answer.words()).contains("This card is closed");
    assertThat(everything()).isEqualTo(before);
    assertThat(house.discord().messages(FakeDiscord.CHANNEL)).isEmpty();
  }
}
