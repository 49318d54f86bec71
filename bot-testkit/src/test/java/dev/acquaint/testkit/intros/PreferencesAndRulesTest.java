package dev.acquaint.testkit.intros;

import static dev.acquaint.testkit.intros.IntrosStage.berlin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Response;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members prefer and what moderators ask of groups, and that both count. */
@ExtendWith(TestDatabaseExtension.class)
class PreferencesAndRulesTest {
  private static final Instant MONDAY = berlin("2027-01-04T10:00");

  private IntrosStage stage;

  @BeforeEach
  void aStage(Database database) {
    stage = new IntrosStage(database);
  }

  private String prefer(String person, String languages, String group) {
    return stage.fill(
        person,
        "intros preferences",
        Map.of(
            "languages", languages,
            "group", group,
            "mode", "EITHER",
            "greeter", "no",
            "hours", "9:00-17:00"));
  }

  @Test
  void preferencesAreEchoedExactlyAndStandInTheFormNextTime() {
    stage.setUp("ada");
    assertThat(prefer("ada", "deutsch; English", "Design"))
        .contains("Languages: German, English.", "Team, cohort or city: Design.")
        .contains("9:00 AM–5:00 PM (Berlin)");
    stage.say("ada", "intros preferences");
    assertThat(stage.lastResponse().toString()).contains("German, English", "09:00-17:00");
  }

  @Test
  void aMistakeInTheFormSaysWhatIsAcceptedAndLosesNothing() {
    stage.setUp("ada");
    stage.say("ada", "intros preferences");
    String answer =
        stage.fillAgain(
            "ada",
            Map.of(
                "languages", "Germann, English",
                "group", "Design",
                "mode", "REMOTE",
                "greeter", "no",
                "hours", "morning"));
    assertThat(answer)
        .contains("I do not know the language Germann. Did you mean German?")
        .contains("Please give two times, for example: 9:00-17:00");
    assertThat(stage.lastResponse()).isInstanceOf(Response.Correct.class);
    assertThat(stage.lastResponse().toString()).contains("Germann, English", "morning", "Design");
    assertThat(
            stage.fillAgain(
                "ada",
                Map.of(
                    "languages", "German",
                    "mode", "REMOTE",
                    "greeter", "yes",
                    "hours", "8am to 4pm")))
        .contains("Meeting: at a distance", "8:00 AM–4:00 PM", "You welcome people");
  }

  @Test
  void whoSharesNoLanguageIsNotIntroducedWhenOneIsRequired() {
    stage.setUp("ada", "bob", "cleo");
    stage.say("mod", "intros-admin rules language:required");
    prefer("ada", "German", "");
    prefer("bob", "German, French", "");
    prefer("cleo", "Spanish", "");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("bob"));
    assertThat(stage.reads("cleo").getLast())
        .contains("Nobody free shares a language with you", "2027-01-11T10:00");
    assertThat(stage.say("cleo", "intros status"))
        .contains("Nobody free shares a language with you");
  }

  @Test
  void aRuleOnGroupsHoldsForLateJoinersToo() {
    stage.setUp("ada", "bob", "gil");
    stage.say("mod", "intros-admin rules groups:require-across");
    prefer("ada", "", "Red");
    prefer("bob", "", "Blue");
    stage.fill(
        "gil",
        "intros preferences",
        Map.of("group", "Red", "mode", "EITHER", "greeter", "yes", "hours", "9:00-17:00"));
    stage.passTo(MONDAY.plusSeconds(3_600));
    stage.join("newt");
    prefer("newt", "", "red");
    stage.passTo(berlin("2027-01-05T09:00"));
    assertThat(stage.introducedTo("newt")).isEmpty();
    assertThat(stage.reads("newt").getLast()).contains("Nobody fitting was free");
  }

  @Test
  void rulesAreShownChangedAndRefusedWithAnExampleThatWorks() {
    stage.setUp("ada");
    assertThat(stage.say("mod", "intros-admin rules"))
        .startsWith("Groups of 2; an odd person joins");
    assertThat(stage.say("mod", "intros-admin rules size:3 odd:sit-out repeats:6 mode:required"))
        .contains("From now on: Groups of 3", "sits out once", "6 rounds", "must fit");
    assertThat(stage.say("mod", "intros-admin rules size:9")).contains("2", "8");
    assertThat(stage.say("ada", "intros-admin rules size:4")).doesNotContain("Groups of 4");
    assertThat(stage.say("mod", "intros-admin rules")).contains("Groups of 3");
  }

  @Test
  void theScheduleChangesPieceByPiece() {
    stage.setUp("ada", "bob");
    assertThat(stage.say("mod", "intros-admin schedule")).contains("every Monday at 10:00 AM");
    assertThat(stage.say("mod", "intros-admin schedule every:2 weekday:wednesday"))
        .contains("every 2 weeks on Wednesday at 10:00 AM (Berlin)", "2027-01-06T10:00");
    stage.passTo(berlin("2027-01-06T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
    stage.passTo(berlin("2027-01-19T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(1);
    stage.passTo(berlin("2027-01-20T10:00"));
    assertThat(stage.introducedTo("ada")).hasSize(2);
  }

  @Test
  void blackoutDaysAreAddedListedAndRemoved() {
    stage.setUp("ada", "bob");
    assertThat(stage.say("mod", "intros-admin blackout add 2027-01-04"))
        .contains("No introductions on Mon, Jan 4, 2027", "2027-01-11T10:00");
    assertThat(stage.say("mod", "intros-admin blackout list")).contains("Mon, Jan 4, 2027");
    assertThat(stage.say("mod", "intros-admin blackout add"))
        .contains("/intros-admin blackout what:add day:24 Dec");
    stage.passTo(MONDAY.minusSeconds(60));
    assertThat(stage.introducedTo("ada")).isEmpty();
    assertThat(stage.say("mod", "intros-admin blackout remove 2027-01-04"))
        .contains("may happen", "2027-01-04T10:00");
    stage.passTo(MONDAY);
    assertThat(stage.introducedTo("ada")).hasSize(1);
  }

  @Test
  void aPreviewShowsQualityLeftOutWithReasonsAndWhoSkips() {
    stage.setUp("ada", "bob", "cleo", "dan");
    stage.say("dan", "intros skip");
    stage.say("mod", "intros-admin rules odd:sit-out");
    assertThat(stage.say("mod", "intros-admin preview"))
        .contains("If the round of 2027-01-04T10:00 ran now: 1 group, 1 person left out, 0 repeats")
        .contains("odd number", "Skipped by themselves: @dan");
  }

  @Test
  void noOpeningQuestionComesTwiceForAnybody() {
    stage.setUp("ada", "bob");
    Set<String> questions = new HashSet<>();
    for (int week = 0; week < 8; week++) {
      stage.passTo(MONDAY.plusSeconds(week * 7L * 86_400));
      String card = stage.reads("ada").getLast();
      assertThat(questions.add(card.substring(card.indexOf("To open:"), card.indexOf("[Find"))))
          .isTrue();
      stage.press("ada", "We met");
    }
  }

  @Test
  void theQuestionIsAboutWhatTheyShare() {
    stage.setUp("ada", "bob");
    for (String person : List.of("ada", "bob")) {
      stage.fill(person, "profile edit", Map.of("headline", "Here", "interests", "sailing boats"));
    }
    stage.passTo(MONDAY);
    assertThat(stage.reads("ada").getLast())
        .contains("You share an interest in sailing boats")
        .containsPattern("To open: .*sailing boats");
  }

  @Test
  void whoTakesPartInSeveralProgrammesSeesThemAll() {
    stage.setUp("ada", "bob");
    stage.secondProgramme("lounge", "ada");
    assertThat(stage.say("ada", "intros status"))
        .contains("#introductions: You are in.", "#lounge: You are in.");
    stage.passTo(MONDAY);
    assertThat(stage.say("ada", "intros history")).contains("@bob");
  }

  @Test
  void everythingStoredOfAPersonIsExportedAndNothingIsLeftAfterErasure() {
    stage.setUp("ada", "bob");
    prefer("ada", "German", "Design");
    stage.say("bob", "intros avoid add @mod");
    stage.say("mod", "intros avoid add @bob");
    stage.passTo(MONDAY);
    stage.press("bob", "Find a time");
    stage.choose(
        "bob", "Jan 5", List.of(Long.toString(berlin("2027-01-05T15:00").getEpochSecond() / 60)));
    PersonalData data =
        stage.features().personalData().stream()
            .filter(one -> one.columns().containsKey("participation"))
            .findFirst()
            .orElseThrow();
    MemberId bob = stage.member("bob");
    Map<String, Object> export =
        stage
            .transactions()
            .inTransaction(transaction -> data.export(transaction, stage.community(), bob));
    assertThat(export.get("freeHours").toString()).contains("2027-01-05");
    assertThat(export.get("introductions").toString()).contains("intro_group");
    assertThat(export.get("avoids").toString()).contains(stage.member("mod").value());
    List<MemberId> members = Stream.of("ada", "bob", "mod").map(stage::member).toList();
    members.forEach(member ->
        stage
            .transactions()
            .run(transaction -> data.erase(transaction, stage.community(), member)));
    List<String> ids = members.stream().map(MemberId::value).toList();
    data.columns()
        .forEach((table, columns) ->
            columns.forEach(column ->
                assertThat(rows(table, column, ids)).as("%s.%s", table, column).isZero()));
  }

  private long rows(String table, String column, List<String> ids) {
    return stage
        .transactions()
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery(
                    "SELECT COUNT(*) FROM "
                        + table
                        + " WHERE CAST("
                        + column
                        + " AS CHAR) IN (<ids>)")
                .bindList("ids", ids)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void whoIsNobodyHereYetIsToldHowToBegin() {
    stage.arrive("ada", Rank.MEMBER, IntrosStage.BERLIN);
    assertThat(stage.say("ada", "intros join")).contains("/acquaint-admin setup");
    stage.setUp();
    assertThat(stage.say("ada", "intros skip")).contains("/intros join");
  }
}
