package dev.acquaint.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** Words that would like to be more than words. */
@ExtendWith(TestDatabaseExtension.class)
class BadInputTest {
  private static final String NASTY =
      "@everyone <!channel> <@U1> **bold** `code` [x](https://evil.example) <https://evil.example|x> {0} '";
  private static final Catalogue CATALOGUE = new Catalogue();

  private static Stage stage(Database database, TestInfo test) {
    Stage stage = new Stage(database, "bad " + test.getTestMethod().orElseThrow().getName());
    stage.arrive("ada", NASTY, Optional.empty());
    stage.arrive("Bo");
    return stage;
  }

  /** Returns everything of a message that is words of ours, not of a person. */
  private static String ours(MessageView view) {
    return Stream.concat(
            Stream.of(view.summary()), view.shown().stream().flatMap(BadInputTest::texts))
        .flatMap(text -> CATALOGUE.spans(text, Locale.ENGLISH).stream())
        .filter(Span.Literal.class::isInstance)
        .map(span -> ((Span.Literal) span).words())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<Text> texts(Block block) {
    return switch (block) {
      case Block.Heading(Text words) -> Stream.of(words);
      case Block.Paragraph(Text words) -> Stream.of(words);
      case Block.Note(Text words) -> Stream.of(words);
      case Block.Fields(var fields) ->
          fields.stream().flatMap(field -> Stream.of(field.label(), field.value()));
      case Block.Controls(var controls) -> controls.stream().flatMap(BadInputTest::texts);
      default -> Stream.empty();
    };
  }

  private static Stream<Text> texts(Control control) {
    return switch (control) {
      case Control.Button button -> Stream.of(button.label());
      case Control.Link link -> Stream.of(link.label());
      case Control.Menu menu -> menu.choices().stream().map(choice -> choice.label());
    };
  }

  @Test
  void whatPeopleTypeStaysTheirsOnCardsProfilesAndLists(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    String topics = "@everyone, **bold** markup, <@u1> mention, `code`, [x](y)";
    stage.fill(
        "ada",
        "introduce",
        Map.of(
            "headline", NASTY.substring(0, 90), "about", NASTY, "offers", topics, "wants", topics));
    stage.fill("ada", "profile goals", Map.of("goals", "learn", "learn", "@here **x**"));
    stage.fill("ada", "profile links", Map.of("link-1", "@everyone **x** https://example.org"));
    stage.deliver();
    Town.Standing card = stage.town.in("general").getFirst();
    for (MessageView view :
        List.of(
            card.view(),
            Stage.view(stage.type("Bo", "profile view <@ada>")),
            Stage.view(stage.type("Bo", "people find everyone")),
            Stage.view(stage.type("Bo", "people experts bold")),
            Stage.view(stage.type("Bo", "people find @everyone **nobody** xyzzy")))) {
      assertThat(ours(view))
          .doesNotContain("@everyone", "@here", "<@", "<!", "**", "`", "evil.example", "](");
    }
    assertThat(CATALOGUE.spans(card.post().thread().orElseThrow(), Locale.ENGLISH))
        .filteredOn(Span.Literal.class::isInstance)
        .extracting(span -> ((Span.Literal) span).words())
        .containsExactly("Say hello to ");
  }

  @Test
  void fieldsOfTenThousandCharactersAreRefusedAndKept(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    String long1 = "x".repeat(10_000);
    Map<String, String> typed =
        Map.of(
            "headline", long1, "about", long1, "offers", long1, "wants", long1, "interests", long1);
    Response answer = stage.fill("ada", "profile edit", typed);
    assertThat(stage.read(answer).lines())
        .hasSize(5)
        .anyMatch(line -> line.startsWith("headline: This has 10,000 characters"))
        .anyMatch(line -> line.startsWith("about: This has 10,000 characters"));
    typed.forEach((field, words) ->
        assertThat(Stage.filled(Stage.form(answer))).containsEntry(field, List.of(words)));
    for (String command : List.of("profile links", "profile hours", "profile goals")) {
      Map<String, String> all = new HashMap<>();
      Stage.form(stage.type("ada", command))
          .fields()
          .forEach(field -> all.put(field.name(), long1));
      assertThat(stage.fill("ada", command, all)).as(command).isInstanceOf(Response.Correct.class);
    }
  }

  @Test
  void twoHundredTopicsAreCountedAndKept(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    String topics =
        IntStream.range(0, 200).mapToObj(i -> "topic " + i).collect(Collectors.joining(", "));
    Response answer = stage.fill("ada", "profile edit", Map.of("headline", "x", "offers", topics));
    assertThat(stage.read(answer)).startsWith("offers: These are 200 topics; up to 12 fit.");
    assertThat(Stage.filled(Stage.form(answer))).containsEntry("offers", List.of(topics));
  }

  @Test
  void charactersThatNobodySeesAreRemoved(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill(
        "ada",
        "profile edit",
        Map.of(
            "headline", "\u202Egnp.exe\u0000\u0007\n of\u2066 Ada",
            "about", "one\r\ntwo\u0000",
            "offers", "ja\u0000va, \u202Erust"));
    String seen = stage.read(stage.type("Bo", "profile view <@ada>"));
    assertThat(seen).contains("# gnp.exe of Ada").contains("one\ntwo").contains("java and rust");
    assertThat(seen).doesNotContainPattern("[\\u0000\\u0007\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @Test
  void picturesAreMeasuredInCodePointsAndNeverCutInside(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    String family = "👩‍👩‍👧‍👦";
    assertThat(
            stage.read(
                stage.fill(
                    "ada",
                    "profile edit",
                    Map.of("headline", family.repeat(14), "offers", family))))
        .startsWith("Your profile is saved.");
    Response tooLong = stage.fill("ada", "profile edit", Map.of("headline", family.repeat(15)));
    assertThat(stage.read(tooLong)).startsWith("headline: This has 105 characters");
    assertThat(stage.read(stage.type("Bo", "people experts " + family))).contains(family);
    Response topic =
        stage.fill("ada", "profile edit", Map.of("headline", "x", "offers", family.repeat(9)));
    assertThat(stage.read(topic)).contains("“" + family.repeat(4) + "…”");
  }

  @Test
  void aForeignIdOnAButtonShowsNothing(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    Stage elsewhere = new Stage(database, "elsewhere " + stage.space.value());
    elsewhere.arrive("Eve");
    stage.fill("ada", "profile edit", Map.of("headline", "x", "offers", "tea"));
    MessageView list = Stage.view(stage.type("Bo", "people find tea"));
    assertThat(stage.read(stage.choose("Bo", list, elsewhere.member("Eve").value())))
        .startsWith("I do not know this person here any more.");
  }
}
