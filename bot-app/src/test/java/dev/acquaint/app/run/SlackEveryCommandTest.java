package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.acquaint.app.SqlTables;
import dev.acquaint.app.commands.CommandRows;
import dev.acquaint.app.commands.RowPlayer;
import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.slack.fake.SlackPeople.How;
import dev.acquaint.slack.fake.SlackPeople.Seen;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every command through Slack's library, with good and with bad input, by a member and by the
 * owner; and what must not work.
 */
class SlackEveryCommandTest extends SlackWorldTest {
  private static final Map<String, String> NAMES =
      Map.of(
          "{me}", "<@U0002>",
          "{other}", "<@U0000>",
          "{third}", "<@U0003>",
          "{fourth}", "<@U0004>",
          "{nobody}", "<@U9999>",
          "{channel}", "<#C0001>");

  private static final Pattern PERSON = Pattern.compile("<@U000(\\d)>");

  private SlackLife life;
  private SlackPeople people;

  /** How Slack's requests arrive. */
  Mode mode() {
    return Mode.HTTP;
  }

  @BeforeEach
  void aWorkspaceThatIsSetUp() throws Exception {
    life = SlackLife.begin(world, mode());
    people = life.people;
    people.types(OLGA, "acquaint-admin setup weekday:monday zone:Berlin");
    for (String person : List.of(BOB, "U0004", "U0005", "U0006")) {
      assertThat(people.types(person, "intros join").words()).contains("You are in");
    }
  }

  @AfterEach
  void end() {
    life.close();
  }

  @TestFactory
  Stream<DynamicNode> everyCommandIsRunByAMember() {
    return player()
        .tests(
            ADA,
            Stream.concat(
                RowPlayer.denied(life.bot.features().book()), CommandRows.ofMembers().stream()));
  }

  @TestFactory
  Stream<DynamicNode> everyCommandIsRunByTheOwner() {
    return player().tests(OLGA, CommandRows.ofModerators().stream());
  }

  private RowPlayer player() {
    return new RowPlayer(
        (user, line) -> {
          life.ring(now.get());
          String words = line.startsWith("acquaint ") ? line.substring(9) : line;
          int files = slack.uploads().size();
          Seen seen = people.types(user, words);
          return new Shown(user, seen, Map.of(), filesSince(files));
        },
        NAMES,
        SlackEveryCommandTest::shown);
  }

  private String filesSince(int before) {
    List<FakeSlack.Uploaded> all = slack.uploads();
    return all.subList(before, all.size()).stream().map(FakeSlack.Uploaded::name).toList() + "";
  }

  /** All commands stand behind the one that is registered; whoever is not known, by their id. */
  private static String shown(String words) {
    if (words.equals("{nobody}")) {
      return "U9999";
    }
    Matcher person = PERSON.matcher(words);
    if (person.find()) {
      return person.replaceAll("Person $1");
    }
    return words.startsWith("/") && !words.startsWith("/acquaint ")
        ? "/acquaint " + words.substring(1)
        : words;
  }

  /**
   * What Slack shows to somebody, and what they had written into the form before it. Around
   * mistakes stands the form, with its hints.
   */
  private final class Shown implements RowPlayer.Sight {
    private final String user;
    private final Seen seen;
    private final Map<String, String> written;
    private final String around;

    Shown(String user, Seen seen, Map<String, String> written, String around) {
      this.user = user;
      this.seen = seen;
      this.written = written;
      this.around = around;
    }

    @Override
    public boolean isForm() {
      return seen.how() == How.FORM;
    }

    @Override
    public boolean isSeenByOne() {
      return seen.how() != How.PUBLIC;
    }

    @Override
    public String words() {
      return seen.words() + around;
    }

    @Override
    public Shown sends(Map<String, String> words) {
      Seen next = people.submits(user, seen, words);
      return new Shown(user, next, words, next.how() == How.MISTAKES ? seen.words() : "");
    }

    /** With errors at fields, Slack itself keeps the form open as it was filled. */
    @Override
    public void keeps(Map<String, String> expected) {
      assertThat(seen.how()).isEqualTo(How.MISTAKES);
      assertThat(written).isEqualTo(expected);
    }
  }

  private Map<String, List<String>> everything() {
    Map<String, List<String>> content =
        new SqlTables(database.transactions()).content(SqlTables.NOTES);
    // What Slack delivers is kept until it is answered, whatever becomes of it.
    content.remove("slack_inbox");
    return content;
  }

  private FakeSlack.Standing card() {
    people.types(OLGA, "intros-admin run");
    life.ring(now.get());
    return slack.messages().stream()
        .filter(message -> slack.readers(message.channel()).size() >= 2)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> actions(JsonElement part) {
    Set<String> found = new LinkedHashSet<>();
    switch (part) {
      case JsonArray array -> array.forEach(one -> found.addAll(actions(one)));
      case JsonObject object -> {
        if (object.has("action_id")) {
          found.add(object.get("action_id").getAsString());
        }
        object.asMap().values().forEach(one -> found.addAll(actions(one)));
      }
      default -> {
        // Words hold no controls.
      }
    }
    return found;
  }

  @Test
  void aMadeUpButtonChangesNothing() {
    String real = actions(card().sent()).iterator().next();
    Map<String, List<String>> before = everything();
    for (String control :
        List.of("x", "1im", "'; DROP TABLE member; --", real + "x", "1zz" + "A".repeat(80))) {
      Seen answer = people.pressesId(BOB, control);
      assertThat(answer.how()).as(control).isEqualTo(How.PRIVATE);
      assertThat(answer.words()).contains("This card is closed");
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aButtonThatIsForOthersChangesNothing() {
    FakeSlack.Standing card = card();
    people.types(ADA, "intros status");
    Map<String, List<String>> before = everything();
    Seen answer = people.presses(ADA, card, "We met");
    assertThat(answer.how()).isEqualTo(How.PRIVATE);
    assertThat(answer.words()).contains("it is for somebody else");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aButtonOfARoundThatIsOverIsAnsweredKindlyAndMovesNobody() {
    FakeSlack.Standing card = card();
    String member = slack.readers(card.channel()).stream().sorted().findFirst().orElseThrow();
    for (int hour = 0; hour < 15 * 24; hour++) {
      now.set(now.get().plus(Duration.ofHours(1)));
      life.ring(now.get());
    }
    Map<String, List<String>> before = everything();
    Seen answer = people.presses(member, card, "Cannot make it");
    assertThat(answer.how()).isEqualTo(How.PRIVATE);
    assertThat(answer.words()).contains("This card is closed");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aFormWithAMadeUpIdIsNotTaken() {
    Seen form = people.types(ADA, "profile edit");
    Map<String, List<String>> before = everything();
    JsonObject forged = form.body().deepCopy();
    String own = forged.get("callback_id").getAsString();
    forged.addProperty("callback_id", own.substring(0, own.length() - 4) + "AAAA");
    Seen answer = people.submits(ADA, new Seen(How.FORM, forged), Map.of("headline", "Forged"));
    assertThat(answer.words()).contains("This card is closed");
    assertThat(everything()).isEqualTo(before);
  }
}
