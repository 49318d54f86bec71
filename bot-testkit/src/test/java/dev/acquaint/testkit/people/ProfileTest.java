package dev.acquaint.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Response;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /profile}: what people tell, and who sees it. */
@ExtendWith(TestDatabaseExtension.class)
class ProfileTest {
  private static final Map<String, String> WORDS =
      Map.of(
          "headline", "Backend engineer",
          "about", "I build payment systems.",
          "offers", "code review",
          "wants", "kubernetes",
          "interests", "tea");

  private static Stage stage(Database database, TestInfo test) {
    Stage stage = new Stage(database, test.getTestMethod().orElseThrow().getName());
    stage.arrive("Ada", "Ada", Optional.of(ZoneId.of("Europe/Lisbon")));
    stage.arrive("Bo");
    stage.arrive("Cy");
    return stage;
  }

  private static void tellEverything(Stage stage) {
    stage.fill("Ada", "profile edit", WORDS);
    stage.fill("Ada", "profile goals", Map.of("goals", "mentor learn", "learn", "Rust"));
    stage.fill("Ada", "profile links", Map.of("link-1", "My talks: https://example.org/talks"));
    stage.fill(
        "Ada",
        "profile hours",
        Map.of("from", "9", "until", "17.30 Uhr", "languages", "English und Deutsch"));
  }

  @Test
  void aWholeProfileIsShownToOthers(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tellEverything(stage);
    assertThat(stage.read(stage.type("Bo", "profile view <@Ada>")))
        .isEqualTo(
            """
            The profile of Ada
            # Backend engineer
            I build payment systems.
            Can help with: code review
            Looking for: kubernetes
            Interests: tea
            Right now I want: Find a mentor and Learn Rust
            Local time: 9:00\u202fAM (Lisbon)
            Working hours: Monday to Friday, 9:00\u202fAM to 5:30\u202fPM
            Languages: English and Deutsch
            [My talks (example.org) -> https://example.org/talks]\
            """);
    assertThat(stage.read(stage.use("Bo", "pv", "Ada"))).startsWith("The profile of Ada");
  }

  @Test
  void whoToldNothingIsSaidToHaveToldNothing(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Bo", "profile view <@Ada>")))
        .isEqualTo("Ada has not written a profile yet.");
    assertThat(stage.read(stage.type("Bo", "profile view")))
        .startsWith("You have not written a profile yet. /introduce does it")
        .contains("[Edit]\n[Goals]\n[Links]\n[Hours]\n[Who sees what]");
  }

  @Test
  void aRestrictedFieldIsSeenByThoseItIsForAndByNobodyElse(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tellEverything(stage);
    Map<String, String> shown =
        Map.of(
            "headline", "Backend engineer",
            "about", "payment systems",
            "offers", "code review",
            "wants", "kubernetes",
            "interests", "Interests: tea",
            "goals", "Find a mentor",
            "links", "My talks",
            "zone", "Lisbon",
            "hours", "Monday to Friday",
            "languages", "Deutsch");
    stage.introduce("Ada", "Bo");
    shown.forEach((field, words) -> {
      stage.type("Ada", "profile visibility " + field + " introduced");
      assertThat(stage.read(stage.type("Bo", "profile view <@Ada>"))).contains(words);
      assertThat(stage.read(stage.type("Cy", "profile view <@Ada>"))).doesNotContain(words);
      stage.type("Ada", "profile visibility " + field + " nobody");
      assertThat(stage.read(stage.type("Bo", "profile view <@Ada>"))).doesNotContain(words);
      assertThat(stage.read(stage.type("Ada", "profile view"))).contains(words);
      stage.type("Ada", "profile visibility " + field + " everybody");
      assertThat(stage.read(stage.type("Cy", "profile view <@Ada>"))).contains(words);
    });
  }

  @Test
  void visibilityIsChosenStepByStep(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tellEverything(stage);
    Response overview = stage.type("Ada", "profile visibility");
    assertThat(stage.read(overview)).contains("Right now I want: Everybody here");
    Response choice = stage.choose("Ada", Stage.view(overview), "goals");
    assertThat(stage.read(choice))
        .startsWith("Who may see this part of your profile: Right now I want?");
    Response after = stage.press("Ada", Stage.view(choice), "Nobody");
    assertThat(after).isInstanceOf(Response.Replace.class);
    assertThat(stage.read(after))
        .startsWith("Right now I want: Nobody but you. This holds from now on, everywhere.")
        .contains("Right now I want: Nobody but you\n");
    assertThat(stage.read(stage.type("Ada", "profile view")))
        .contains("Nobody but you: Right now I want");
    assertThat(stage.read(stage.type("Bo", "profile view <@Ada>"))).doesNotContain("mentor");
  }

  @Test
  void anUnknownFieldOrAudienceIsRefusedWithTheChoices(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Ada", "profile visibility shoes nobody")))
        .contains("“shoes” is not one of the choices")
        .contains("headline");
    assertThat(stage.read(stage.type("Ada", "profile visibility about friends")))
        .contains("“friends” is not one of the choices")
        .contains("introduced");
  }

  @Test
  void aHiddenPartGivesNoReasonForAnIntroductionEither(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tellEverything(stage);
    stage.type("Ada", "profile visibility offers nobody");
    stage.type("Ada", "profile visibility wants introduced");
    MemberId ada = stage.member("Ada");
    var told =
        stage.transactions.inTransaction(transaction ->
            new dev.acquaint.features.profiles.SqlProfiles()
                .toldWhenIntroduced(transaction, stage.community, ada));
    assertThat(told.offers()).isEmpty();
    assertThat(told.wants()).containsExactly("kubernetes");
  }

  @Test
  void topicsAreWrittenTheWayOthersWriteThem(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    stage.fill("Bo", "profile edit", Map.of("headline", "B", "offers", "Databases, Code Review"));
    stage.fill("Cy", "profile edit", Map.of("headline", "C", "offers", "databases"));
    stage.fill(
        "Ada",
        "profile edit",
        Map.of("headline", "A", "wants", "database; CODE-REVIEWS, #Rust, - rust., cafe\u0301"));
    assertThat(stage.read(stage.type("Ada", "profile view")))
        .contains("Looking for: café, code review, databases, and rust");
    assertThat(stage.read(stage.type("Ada", "introduce")))
        .contains("Can help with: Commas between. Others here use: databases, code review");
  }

  @Test
  void aZoneIsReadFromACityAndEchoedWithItsTime(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Ada", "profile zone")))
        .startsWith("Your time zone is Europe/Lisbon (Lisbon). It is 9:00\u202fAM there now.")
        .contains("/profile zone Berlin");
    assertThat(stage.read(stage.type("Ada", "profile zone são paulo")))
        .startsWith("Your time zone is America/Sao_Paulo");
    assertThat(stage.read(stage.type("Ada", "profile zone London")))
        .startsWith("Your time zone is Europe/London");
    stage.now = java.time.Instant.parse("2027-07-01T12:00:00Z");
    assertThat(stage.read(stage.type("Ada", "profile zone"))).contains("It is 1:00\u202fPM there");
    assertThat(stage.read(stage.type("Ada", "profile zone Lodnon")))
        .contains("I do not know the time zone “Lodnon”. Did you mean Europe/London?");
    assertThat(stage.read(stage.type("Ada", "profile zone EST")))
        .contains("I do not know the time zone “EST”");
    assertThat(stage.read(stage.type("Ada", "profile zone"))).contains("Europe/London");
  }

  @Test
  void hoursAndLanguagesAreReadLenientlyAndEchoed(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(
            stage.read(
                stage.fill(
                    "Ada",
                    "profile hours",
                    Map.of("days", "5 1", "from", "10pm", "until", "6", "languages", "PT, Farsi"))))
        .isEqualTo(
            "Saved. Working hours: Monday and Friday, 10:00\u202fPM to 6:00\u202fAM."
                + " Languages: português and فارسی.");
    Response wrong =
        stage.fill(
            "Ada",
            "profile hours",
            Map.of("days", "", "from", "noonish", "until", "9", "languages", "English, Klingon"));
    assertThat(stage.read(wrong))
        .contains("from: I could not read “noonish” as a time of day. For example: 9:00")
        .contains("languages: I do not know the language “Klingon”.");
    assertThat(Stage.filled(Stage.form(wrong)))
        .containsEntry("from", List.of("noonish"))
        .containsEntry("languages", List.of("English, Klingon"));
    assertThat(stage.read(stage.fill("Ada", "profile hours", Map.of("from", "9", "until", ""))))
        .contains("until: Working hours need both a beginning and an end");
    assertThat(stage.read(stage.fill("Ada", "profile hours", Map.of("from", "9", "until", "9:00"))))
        .contains("until: The end is the same as the beginning");
    assertThat(
            stage.read(
                stage.fill("Ada", "profile hours", Map.of("days", "", "from", "9", "until", "17"))))
        .contains("days: Please pick at least one day");
    assertThat(
            stage.read(
                stage.fill(
                    "Ada", "profile hours", Map.of("from", "", "until", "", "languages", ""))))
        .isEqualTo("Saved. Working hours: not told. Languages: not told.");
  }

  @Test
  void linksHaveNamesAndEachMistakeNamesItsLine(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    Response wrong =
        stage.fill(
            "Ada",
            "profile links",
            Map.of(
                "link-1", "My talks https://example.org/talks",
                "link-2", "javascript:alert(1)",
                "link-3", "n".repeat(31) + " example.org",
                "link-4", "[click](https://example.org)"));
    assertThat(stage.read(wrong))
        .contains("link-2: I could not read “javascript:alert(1)”")
        .contains("link-3: The name before the address has 31 characters; up to 30 fit.")
        .contains("link-4: I could not read")
        .doesNotContain("link-1");
    Response good =
        stage.submit(
            "Ada",
            Stage.form(wrong),
            Map.of(
                "link-2", "example.com/a_b_c", "link-3", "", "link-4", "**Blog** - example.net"));
    assertThat(stage.read(good))
        .isEqualTo("Saved: My talks (example.org), example.com, and **Blog** (example.net)");
    assertThat(Stage.filled(Stage.form(stage.type("Ada", "profile links"))))
        .containsEntry("link-1", List.of("My talks https://example.org/talks"))
        .containsEntry("link-2", List.of("https://example.com/a_b_c"));
    assertThat(Stage.controls(Stage.view(stage.type("Bo", "profile view <@Ada>"))))
        .allMatch(Control.Link.class::isInstance)
        .hasSize(3);
  }

  @Test
  void whatWasHiddenBeforeIsStillThereForItsOwnerAndInTheirExport(
      Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tellEverything(stage);
    stage.type("Ada", "profile visibility goals nobody");
    assertThat(export(stage, "Ada"))
        .containsEntry("headline", "Backend engineer")
        .containsEntry("goals", List.of("mentor", "learn"))
        .containsEntry("wantsToLearn", "Rust")
        .containsEntry("languages", List.of("en", "de"))
        .containsEntry(
            "links", List.of(Map.of("label", "My talks", "address", "https://example.org/talks")));
    assertThat(export(stage, "Bo")).containsEntry("headline", "").doesNotContainKey("goals");
  }

  private static Map<String, Object> export(Stage stage, String user) {
    var all = new java.util.HashMap<String, Object>();
    MemberId member = stage.member(user);
    for (PersonalData data : stage.features.personalData()) {
      all.putAll(
          stage.transactions.inTransaction(
              transaction -> data.export(transaction, stage.community, member)));
    }
    return all;
  }

  @Test
  void erasingLeavesNoRowAndTakesTheCardBack(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tellEverything(stage);
    stage.fill("Ada", "introduce", Map.of("headline", "Backend engineer"));
    stage.deliver();
    stage.type("Ada", "profile visibility goals nobody");
    stage.deliver();
    MemberId ada = stage.member("Ada");
    for (PersonalData data : stage.features.personalData()) {
      stage.transactions.run(transaction -> data.erase(transaction, stage.community, ada));
      data.columns()
          .keySet()
          .forEach(table ->
              assertThat(
                      stage.transactions.<Integer>inTransaction(transaction ->
                          transaction
                              .handle()
                              .createQuery(
                                  "SELECT COUNT(*) FROM " + table + " WHERE member = :member")
                              .bind("member", ada)
                              .mapTo(Integer.class)
                              .one()))
                  .as(table)
                  .isZero());
    }
    stage.deliver();
    MessageView card = stage.town.in("general").getFirst().view();
    assertThat(stage.read(card)).isEqualTo("This introduction was taken back.");
  }

  @Test
  void aGermanReadsGerman(Database database, TestInfo test) {
    Stage stage = stage(database, test).speaking(Locale.GERMAN);
    tellEverything(stage);
    assertThat(stage.read(stage.type("Bo", "profile view <@Ada>")))
        .contains("Gerade möchte ich: Mentorin oder Mentor finden und Rust lernen")
        .contains("Arbeitszeit: Montag bis Freitag, 09:00 bis 17:30");
  }
}
