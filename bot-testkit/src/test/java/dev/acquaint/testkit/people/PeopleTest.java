package dev.acquaint.testkit.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /people}: who is found, why, and who is not. */
@ExtendWith(TestDatabaseExtension.class)
class PeopleTest {
  private static final Path FIND = new Path("people", "find");
  private static final Path EXPERTS = new Path("people", "experts");

  private static Stage stage(Database database, TestInfo test) {
    Stage stage = new Stage(database, test.getTestMethod().orElseThrow().getName());
    for (String name : List.of("Ada", "Bo", "Cy", "Dee")) {
      stage.arrive(name);
    }
    tell(stage, "Ada", "Backend engineer", "code review, Kubernetes", "talks", "tea");
    tell(stage, "Bo", "Kubernetes administrator", "databases", "", "chess");
    tell(stage, "Cy", "Student", "", "Kubernetes", "tea");
    return stage;
  }

  private static void tell(
      Stage stage, String who, String headline, String offers, String wants, String interests) {
    stage.fill(
        who,
        "profile edit",
        Map.of("headline", headline, "offers", offers, "wants", wants, "interests", interests));
  }

  @Test
  void whoFitsIsListedBestFirstWithTheReason(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Dee", "people find kubernetes")))
        .isEqualTo(
            """
            3 people fit “kubernetes”
            Ada: Backend engineer
            can help with kubernetes
            Cy: Student
            looks for kubernetes
            Bo: Kubernetes administrator
            found in the headline
            [Ada, Cy, Bo]\
            """);
  }

  @Test
  void aProfileIsOneChoiceAway(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    MessageView list = Stage.view(stage.type("Dee", "people find kubernetes"));
    assertThat(stage.read(stage.choose("Dee", list, stage.member("Cy").value())))
        .startsWith("The profile of Cy");
  }

  @Test
  void onlyThoseWhoCanHelpAreExperts(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Dee", "people experts Kubernetes")))
        .startsWith("1 person can help with “Kubernetes”\nAda: Backend engineer");
    assertThat(stage.read(stage.type("Dee", "people experts topic:\"Code-Reviews\"")))
        .startsWith("1 person can help with “Code-Reviews”\nAda:");
    assertThat(stage.read(stage.type("Dee", "people experts tea")))
        .startsWith("Nobody offers help with “tea” yet.");
  }

  @Test
  void allWordsCountAndAccentsPluralsAndBeginningsDoNotMatter(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tell(stage, "Dee", "Diseñadora en São Paulo", "UX talks", "", "");
    assertThat(stage.read(stage.type("Ada", "people find disenadora sao")))
        .startsWith("1 person fits “disenadora sao”\nDee:");
    assertThat(stage.read(stage.type("Ada", "people find talk")))
        .contains("can help with ux talks");
    assertThat(stage.read(stage.type("Ada", "people find DATABASE"))).contains("Bo:");
    assertThat(stage.read(stage.type("Dee", "people find tea student")))
        .startsWith("1 person fits “tea student”\nCy:");
    assertThat(stage.read(stage.type("Ada", "people find kubern"))).contains("Cy:");
    assertThat(stage.read(stage.type("Ada", "people find bo")))
        .contains("Bo:")
        .doesNotContain("Cy:");
  }

  @Test
  void nobodySeesThemselvesOrPeopleWhoLeft(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Ada", "people find kubernetes"))).doesNotContain("Ada:");
    stage.leave("Cy");
    assertThat(stage.read(stage.type("Ada", "people find kubernetes"))).doesNotContain("Cy:");
  }

  @Test
  void hiddenPartsAreNeitherFoundNorSuggestedNorCounted(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    tell(stage, "Ada", "Secret agent", "lock picking", "", "");
    stage.introduce("Ada", "Bo");
    for (String field : List.of("headline", "offers")) {
      stage.type("Ada", "profile visibility " + field + " introduced");
    }
    assertThat(stage.read(stage.type("Bo", "people find lock picking")))
        .contains("Ada: Secret agent");
    assertThat(stage.complete("Bo", EXPERTS, "topic", "lo")).containsExactly("lock picking");
    assertThat(stage.read(stage.type("Cy", "people find lock picking")))
        .startsWith("I found nobody for “lock picking”");
    assertThat(stage.read(stage.type("Cy", "people experts lockpicking")))
        .doesNotContain("Ada")
        .doesNotContain("Did you mean");
    assertThat(stage.read(stage.type("Cy", "people find agent"))).doesNotContain("Ada");
    assertThat(stage.complete("Cy", EXPERTS, "topic", "lo")).isEmpty();
    assertThat(stage.complete("Cy", FIND, "words", "lo")).isEmpty();
    assertThat(stage.read(stage.type("Cy", "introduce"))).doesNotContain("lock picking");
    assertThat(stage.read(stage.type("Cy", "people find ada")))
        .isEqualTo(
            """
            1 person fits “ada”
            Ada: found by name
            [Ada]\
            """);
  }

  @Test
  void aTypoIsAnsweredWithTheNearestTopics(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Dee", "people find kuberntes")))
        .isEqualTo("I found nobody for “kuberntes”. Did you mean kubernetes?");
    assertThat(stage.read(stage.type("Dee", "people find xylophone")))
        .isEqualTo(
            "I found nobody for “xylophone”. Try fewer or other words, for example /people find design");
  }

  @Test
  void topicsAndNamesCompleteWhileTyping(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.complete("Dee", FIND, "words", "")).startsWith("kubernetes", "tea");
    assertThat(stage.complete("Dee", FIND, "words", "re")).containsExactly("code review");
    assertThat(stage.complete("Dee", FIND, "words", "ad")).containsExactly("Ada");
    assertThat(stage.complete("Dee", EXPERTS, "topic", ""))
        .containsExactly("code review", "databases", "kubernetes");
  }

  @Test
  void moreThanTenComeInPagesThatAlsoTurnAfterARestart(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    for (int i = 10; i < 34; i++) {
      stage.arrive("Guest " + i);
      tell(stage, "Guest " + i, "Guest", "gardening", "", "");
    }
    MessageView first = Stage.view(stage.type("Dee", "people find gardening"));
    assertThat(stage.read(first))
        .startsWith("24 people fit “gardening”\nGuest 10:")
        .contains("Guest 19:")
        .doesNotContain("Guest 20:")
        .contains("[More]")
        .doesNotContain("[Back]");
    stage.now = stage.now.plus(Duration.ofDays(6));
    Response second = stage.press("Dee", first, "More");
    assertThat(second).isInstanceOf(Response.Replace.class);
    assertThat(stage.read(second)).contains("Guest 20:").contains("[More]").contains("[Back]");
    MessageView third = Stage.view(stage.press("Dee", Stage.view(second), "More"));
    assertThat(stage.read(third)).contains("Guest 33:").doesNotContain("[More]");
    stage.type("Guest 33", "profile visibility offers nobody");
    assertThat(stage.read(stage.press("Dee", Stage.view(second), "More")))
        .startsWith("23 people")
        .doesNotContain("Guest 33");
    assertThat(stage.read(stage.press("Cy", first, "More"))).startsWith("This list is closed.");
  }

  @Test
  void nothingTypedIsRefusedWithAnExample(Database database, TestInfo test) {
    Stage stage = stage(database, test);
    assertThat(stage.read(stage.type("Dee", "people find")))
        .contains("words: a name or a topic, for example design");
    assertThat(stage.read(stage.type("Dee", "people find " + "x".repeat(101))))
        .contains("“words” does not work yet. That has 101 characters; up to 100 fit.");
    assertThat(stage.read(stage.type("Dee", "people find ***"))).startsWith("I found nobody");
  }

  @Test
  void aGermanReadsGerman(Database database, TestInfo test) {
    Stage stage = stage(database, test).speaking(Locale.GERMAN);
    assertThat(stage.read(stage.type("Dee", "people find kubernetes")))
        .startsWith("3 Menschen passen zu „kubernetes“")
        .contains("Backend engineer\nkann bei kubernetes helfen");
  }
}
