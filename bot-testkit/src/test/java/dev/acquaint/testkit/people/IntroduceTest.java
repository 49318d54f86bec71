package dev.acquaint.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /introduce}: what is posted, and what becomes of it. */
@ExtendWith(TestDatabaseExtension.class)
class IntroduceTest {
  private static final Map<String, String> ADA =
      Map.of(
          "headline", "Backend engineer, new in Lisbon",
          "about", "I build payment systems.",
          "offers", "Code review, first talks",
          "wants", "Kubernetes",
          "link", "example.org/ada");

  private static Stage stage(Database database, TestInfo test) {
    Stage stage = new Stage(database, test.getTestMethod().orElseThrow().getName());
    stage.arrive("Ada");
    stage.arrive("Bo");
    return stage;
  }

  private static Map<String, String> adaWith(String field, String value) {
    Map<String, String> changed = new HashMap<>(ADA);
    changed.put(field, value);
    return changed;
  }

  @Test
  void whatIsDueIsLookedAtAgainAfterAChangeAndNotAfterAForm(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    Response form = stage.type("Ada", "introduce");
    assertThat(stage.changes()).isZero();
    stage.submit("Ada", Stage.form(form), ADA);
    assertThat(stage.changes()).isEqualTo(1);
  }

  @Test
  void aCardAppearsInTheChannelWithAThreadAndOnlyThePersonReadsTheAnswer(
      Database database, TestInfo test) {
    Stage stage = stage(database, test);
    Response answer = stage.fill("Ada", "introduce", ADA);
    assertThat(stage.read(answer)).contains("Your introduction appears in #general");
    assertThat(stage.town.in("general")).isEmpty();
    stage.deliver();
    assertThat(stage.town.in("general")).hasSize(1);
    Town.Standing card = stage.town.in("general").getFirst();
    assertThat(stage.read(card.view()))
        .isEqualTo(
            """
            Meet Ada
            # Backend engineer, new in Lisbon
            I build payment systems.
            Can help with: code review and first talks
            Looking for: kubernetes
            [View profile]
            [example.org -> https://example.org/ada]\
            """);
    assertThat(stage.plain(card.post().thread().orElseThrow())).isEqualTo("Say hello to Ada");
  }

  @Test
  void introducingOneselfAgainChangesTheStandingCardAndShowsWhatWasTyped(
      Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    Response form = stage.type("Ada", "introduce");
    assertThat(Stage.filled(Stage.form(form)))
        .containsEntry("headline", List.of("Backend engineer, new in Lisbon"))
        .containsEntry("offers", List.of("code review, first talks"))
        .containsEntry("link", List.of("https://example.org/ada"));
    Response answer = stage.submit("Ada", Stage.form(form), Map.of("headline", "Team lead"));
    assertThat(stage.read(answer)).contains("your introduction in #general shows it");
    stage.deliver();
    assertThat(stage.town.messages).hasSize(1);
    assertThat(stage.read(stage.town.in("general").getFirst().view())).contains("# Team lead");
  }

  @Test
  void changesWhileTheCardIsOnItsWayNeverMakeASecondCard(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "introduce", ADA);
    stage.fill("Ada", "introduce", adaWith("headline", "Team lead"));
    stage.fill("Ada", "introduce", adaWith("headline", "Founder"));
    stage.deliver();
    assertThat(stage.town.messages).hasSize(1);
    assertThat(stage.read(stage.town.in("general").getFirst().view())).contains("# Founder");
  }

  @Test
  void theNewestWordsStandWhenSeveralChangesWaitTogether(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    stage.fill("Ada", "profile edit", Map.of("headline", "Team lead"));
    stage.fill("Ada", "profile edit", Map.of("headline", "Founder"));
    stage.deliver();
    Town.Standing card = stage.town.in("general").getFirst();
    assertThat(stage.read(card.view())).contains("# Founder");
    assertThat(card.edits()).isEqualTo(1);
  }

  @Test
  void aCardThatAModeratorDeletedIsPostedAnewOnlyWhenItsOwnerIntroducesThemselvesAgain(
      Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    stage.town.messages.clear();
    stage.fill("Ada", "profile edit", Map.of("headline", "Team lead"));
    stage.deliver();
    assertThat(stage.town.messages).isEmpty();
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    assertThat(stage.town.in("general")).hasSize(1);
    stage.town.messages.clear();
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    assertThat(stage.town.in("general")).hasSize(1);
  }

  @Test
  void aCardThatCouldNotBeDeliveredForAWeekIsPostedAnewWhenAskedFor(
      Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "introduce", ADA);
    stage.now = stage.now.plus(Duration.ofDays(8));
    stage.deliver();
    assertThat(stage.town.messages).isEmpty();
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    assertThat(stage.town.in("general")).hasSize(1);
  }

  @Test
  void theCardShowsOnlyWhatEverybodyMaySee(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    stage.type("Ada", "profile visibility about introduced");
    stage.type("Ada", "profile visibility wants nobody");
    stage.type("Ada", "profile visibility links introduced");
    stage.deliver();
    assertThat(stage.read(stage.town.in("general").getFirst().view()))
        .isEqualTo(
            """
            Meet Ada
            # Backend engineer, new in Lisbon
            Can help with: code review and first talks
            [View profile]\
            """);
  }

  @Test
  void theButtonOfTheCardShowsTheProfileToWhoeverPressesIt(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Ada", "introduce", ADA);
    stage.deliver();
    MessageView card = stage.town.in("general").getFirst().view();
    assertThat(stage.read(stage.press("Bo", card, "View profile")))
        .contains("The profile of Ada")
        .contains("I build payment systems.");
  }

  @Test
  void eachMistakeNamesItsFieldWithAnExampleAndNothingTypedIsLost(
      Database database, TestInfo test) {
    Stage stage = stage(database, test);
    Map<String, String> typed =
        Map.of(
            "headline", " \u200B ",
            "about", "x".repeat(1_001),
            "offers", "a".repeat(61),
            "wants", "a,b,c,d,e,f,g,h,i,j,k,l,m",
            "link", "javascript:alert(1)");
    Response answer = stage.fill("Ada", "introduce", typed);
    assertThat(stage.read(answer))
        .contains("headline: Please write one line of up to 100 characters, for example:")
        .contains("about: This has 1,001 characters; up to 1,000 fit.")
        .contains("offers: The topic “" + "a".repeat(29) + "…” is too long; up to 60")
        .contains("wants: These are 13 topics; up to 12 fit.")
        .contains("link: I could not read “javascript:alert(1)” as the address of a page.")
        .contains("https://example.org/ada");
    Map<String, List<String>> kept = Stage.filled(Stage.form(answer));
    typed.forEach((field, words) -> assertThat(kept).containsEntry(field, List.of(words)));
    stage.deliver();
    assertThat(stage.town.messages).isEmpty();
    Response good = stage.submit("Ada", Stage.form(answer), ADA);
    assertThat(stage.read(good)).contains("Thank you");
  }

  @Test
  void everyLinkOnACardIsHttpOrHttps(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    for (String bad :
        List.of(
            "javascript:alert(1)//example.org",
            "data:text/html,x",
            "ftp://example.org",
            "https://google.com@evil.example",
            "https://ex ample.org",
            "https://localhost/x",
            "http://",
            "<https://example.org>",
            "@everyone")) {
      assertThat(stage.read(stage.fill("Ada", "introduce", adaWith("link", bad))))
          .as(bad)
          .startsWith("link: I could not read");
    }
    stage.fill("Ada", "introduce", adaWith("link", "HTTP://MÜNCHEN.example.org:8080/a?b=c#d"));
    stage.deliver();
    assertThat(Stage.controls(stage.town.in("general").getFirst().view()))
        .filteredOn(Control.Link.class::isInstance)
        .extracting(control -> ((Control.Link) control).address().toString())
        .containsExactly("http://xn--mnchen-3ya.example.org:8080/a?b=c#d");
  }

  @Test
  void aGermanReadsGerman(Database database, TestInfo test) {
    Stage stage = stage(database, test).speaking(Locale.GERMAN);
    assertThat(stage.read(stage.fill("Ada", "introduce", adaWith("link", "nix"))))
        .startsWith("link: „nix“ kann ich nicht als Adresse einer Seite lesen.");
    assertThat(stage.read(stage.fill("Ada", "introduce", ADA)))
        .isEqualTo(
            "Danke. Deine Vorstellung erscheint gleich in #general, und andere können darunter antworten."
                + " Um sie zu ändern, stell dich noch einmal vor.");
  }
}
