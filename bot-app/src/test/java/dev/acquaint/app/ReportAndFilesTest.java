package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.interaction.Response;
import dev.acquaint.testkit.scenario.Actor;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators read of the weeks, what they take out and what they bring in. */
class ReportAndFilesTest extends BotStory {
  private static final List<String> PEOPLE = List.of("ada", "bob", "cyd", "dan", "eve", "fay");

  @BeforeEach
  void aCommunity() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
  }

  private void sixAreIn() {
    PEOPLE.forEach(one -> given.member(one).runs("/intros join"));
  }

  private static Block.Drawing drawing(Actor actor) {
    if (!(actor.answer().response() instanceof Response.Say(MessageView view))) {
      throw new AssertionError("no picture: " + actor.words());
    }
    return view.blocks().stream()
        .filter(Block.Drawing.class::isInstance)
        .map(Block.Drawing.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no picture: " + actor.words()));
  }

  @Test
  void noFigureIsAboutFewerThanFivePeople() {
    for (String one : List.of("ada", "bob", "cyd", "dan")) {
      given.member(one).runs("/intros join");
    }
    when.at(DayOfWeek.TUESDAY, "12:00", "UTC");
    when.member("mod").runs("/acquaint-admin report");
    then.member("mod").seesPrivately("Fewer than 5 people take part").doesNotSee("%", "joined");
    for (String kind : List.of("Participation", "Meetings", "Network", "Topics")) {
      when.member("mod").runs("/acquaint-admin report").presses(kind);
      then.member("mod").seesPrivately("There is no picture yet", "fewer than 5 people");
    }
  }

  @Test
  void theReportTellsOfRoundsNewcomersAndTheNetwork() {
    sixAreIn();
    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    when.member("ada").presses("We met");
    when.timePasses(Duration.ofDays(1));
    when.member("mod").runs("/acquaint-admin report weeks:2");
    then.member("mod")
        .seesPrivately(
            "6 people take part",
            "6 joined in this time",
            "6 introduced, 2 met (33 %), nobody left out",
            "Half of the newcomers",
            "0 % have met three people");
  }

  @Test
  void thePicturesArePngWithTheSameInWords() throws IOException {
    sixAreIn();
    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    when.member("ada").presses("We met");
    when.member("mod").runs("/acquaint-admin report").presses("Participation");
    then.member("mod").seesPrivately("Columns of the last rounds: 4 Jan: 6 of 6 introduced.");
    BufferedImage light =
        ImageIO.read(new ByteArrayInputStream(drawing(then.member("mod")).bytes()));
    assertThat(light.getWidth()).isEqualTo(1440);
    assertThat(light.getRGB(2, 2) & 0xFFFFFF).as("the ground is light").isEqualTo(0xFFFFFF);
    when.member("mod").presses("On a dark ground");
    BufferedImage dark =
        ImageIO.read(new ByteArrayInputStream(drawing(then.member("mod")).bytes()));
    assertThat(dark.getRGB(2, 2) & 0xFF).as("the ground is dark").isLessThan(0x40);
    when.member("mod").runs("/acquaint-admin report picture:meetings");
    then.member("mod").seesPrivately("4 Jan: 2 of 6 met");
    when.member("mod").runs("/acquaint-admin report picture:network look:dark");
    then.member("mod").seesPrivately("form 3 separate circles");
    when.member("mod")
        .runs("/acquaint-admin report picture:sculpture")
        .seesPrivately("not one of the choices");
    when.member("mod").runs("/acquaint-admin report weeks:99").seesPrivately("26");
  }

  @Test
  void topicsAreShownFromFivePeopleOn() {
    for (String one : PEOPLE) {
      given.member(one).runs("/profile edit");
      given
          .member(one)
          .submits("headline", "I build things", "offers", one.equals("fay") ? "rust" : "java");
    }
    when.member("mod").runs("/acquaint-admin report picture:topics");
    then.member("mod").seesPrivately("java: offered by 5, looked for by 0").doesNotSee("rust");
    given.member("fay").runs("/profile edit");
    given.member("fay").submits("headline", "I build things", "wants", "java");
    when.member("mod").runs("/acquaint-admin report picture:topics");
    then.member("mod").seesPrivately("java: offered by 5, looked for by a few");
  }

  @Test
  void ofFewPeopleTheReportSaysOnlyThatTheyAreAFew() {
    sixAreIn();
    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    when.timePasses(Duration.ofDays(9));
    given.member("gil").runs("/intros join");
    given.member("fay").runs("/intros skip");
    when.timePasses(Duration.ofDays(1));
    when.member("mod").runs("/acquaint-admin report");
    then.member("mod")
        .seesPrivately("7 people take part in introductions; a few joined in this time")
        .doesNotSee("1 joined", "1 skipped");
  }

  @Test
  void theReportTellsHowManyQuestionsWereAskedAndWaitOnceFivePeopleAskedThem() {
    sixAreIn();
    given.channel("lounge");
    asks("ada", "How do I prune roses?");
    asks("bob", "Which bank lends to a baker?");
    asks("cyd", "Where can I learn Portuguese?");
    asks("dan", "Who knows tax law in Norway?");
    when.timePasses(Duration.ofMinutes(1));
    when.member("mod").runs("/acquaint-admin report");
    then.member("mod")
        .seesPrivately("Questions: a few asked, none answered, a few waiting for an answer.");
    asks("eve", "What makes a test flaky?");
    when.timePasses(Duration.ofMinutes(1));
    when.member("mod").runs("/acquaint-admin report");
    then.member("mod").seesPrivately("Questions: 5 asked, none answered, 5 waiting for an answer.");
  }

  private void asks(String person, String title) {
    when.member(person)
        .goesTo("lounge")
        .runs("/ask")
        .submits("title", title, "words", "I have looked around.", "topics", "");
  }

  @Test
  void moderatorsGetTheReportEveryMondayUnlessTheyDoNotWant() {
    sixAreIn();
    when.timePasses(Duration.ofDays(7).plusMinutes(10));
    assertThat(reports()).hasSize(1);
    assertThat(reports().getFirst()).contains("6 people take part", "6 introduced, 0 met");
    when.timePasses(Duration.ofDays(7));
    assertThat(reports()).hasSize(2);
    when.member("mod").runs("/acquaint-admin settings setting:weekly-report value:no");
    when.timePasses(Duration.ofDays(7));
    assertThat(reports()).hasSize(2);
  }

  @Test
  void aWeeklyReportThatIsWrittenAgainAfterARestoreIsTheSameMessage() {
    sixAreIn();
    when.timePasses(Duration.ofDays(7).plusMinutes(10));
    assertThat(reports()).hasSize(1);
    List<String> before = keysOfReports();
    given
        .transactions()
        .run(transaction -> {
          transaction.handle().execute("DELETE FROM weekly_report");
          transaction.handle().execute("DELETE FROM delivery_person");
          transaction.handle().execute("DELETE FROM delivery");
        });
    given.features().alarms().stream()
        .filter(alarm -> alarm.name().equals("weekly-report"))
        .forEach(alarm -> alarm.forgo(given.now()));
    assertThat(keysOfReports()).as("the courier looks for it by its key").isEqualTo(before);
  }

  private List<String> keysOfReports() {
    return given
        .transactions()
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery("SELECT delivery_key FROM delivery WHERE kind = 'weekly-report'")
                .mapTo(String.class)
                .list());
  }

  private List<String> reports() {
    return then.member("mod").received().stream()
        .filter(words -> words.contains("people take part in introductions"))
        .toList();
  }

  @Test
  void theExportHoldsTablesWithoutFormulasAndWithoutSecrets() {
    given.member("ada").named("=HYPERLINK(1)").runs("/intros join");
    given.member("bob").runs("/intros join");
    given.member("ada").runs("/intros avoid add @bob");
    when.member("mod").runs("/acquaint-admin export what:members");
    then.member("mod").seesPrivately("members", "(members.csv)");
    assertThat(then.member("mod").file().content())
        .contains("member,name,accounts", "'=HYPERLINK(1)", "Bob,fake:bob");
    when.member("mod").runs("/acquaint-admin export format:json");
    assertThat(then.member("mod").file().content())
        .contains("\"participants\"", "\"introductions\"", "\"settings\"", "home-channel")
        .doesNotContain("avoid");
    when.member("mod")
        .runs("/acquaint-admin export what:membres")
        .seesPrivately("There is no table", "Did you mean members");
  }

  @Test
  void pastIntroductionsAreLookedAtBeforeTheyAreWritten() {
    sixAreIn();
    when.member("mod")
        .runs("/acquaint-admin import")
        .seesForm("Bring in a list", "Past introductions");
    when.member("mod").submits("lines", "hello");
    then.member("mod").seesMistake("lines", "I could not find which columns", "date,a,b");
    when.member("mod")
        .submits(
            "lines",
            "Matched on;User 1;User 2;Score\n"
                + "2026-12-28;Ada;@bob;3\n"
                + "28.12.2026;Cyd;Dann;1\n"
                + "2026-12-28;Eve;Eve;1\n"
                + "yesterday;Eve;Fay;1\n"
                + "2028-01-01;Eve;Fay;1\n");
    then.member("mod")
        .seesPrivately(
            "I understood one introduction",
            "Column “Matched on” is the day",
            "User 1 and User 2",
            "Line 3: nobody here is called “Dann”. Is it “dan”?",
            "Line 4: the same person",
            "Line 5: “yesterday” is no day",
            "Line 6: 2028-01-01 is yet to come");
    when.member("mod").presses("Write them").seesPrivately("One introduction is written");
    when.member("mod").runs("/acquaint-admin export what:past-introductions");
    assertThat(then.member("mod").file().content()).contains("2026-12-28", "Ada", "Bob");
  }

  @Test
  void theNextRoundRespectsWhatWasImported() {
    for (String one : List.of("ada", "bob", "cyd", "dan")) {
      given.member(one).runs("/intros join");
    }
    given.member("mod").runs("/acquaint-admin import");
    given
        .member("mod")
        .submits(
            "lines",
            "2026-12-21,Ada,Bob\n2026-12-21,Cyd,Dan\n2026-12-28,Ada,Cyd\n2026-12-28,Bob,Dan\n");
    then.member("mod").seesPrivately("4 introductions", "Column “1” is the day");
    given.member("mod").presses("Write them");
    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    then.member("ada").receives("@Dan");
    then.member("bob").receives("@Cyd");
  }

  @Test
  void aRoleOfThePlatformCanMakeModerators() {
    given.member("ada").runs("/acquaint about");
    given.platform().giveRole("ada", "Hosts");
    given.member("own").ranked(Rank.OWNER);
    when.member("ada").runs("/acquaint-admin doctor").seesPrivately("Only moderators");
    when.member("own")
        .runs("/acquaint-admin settings setting:moderator-roles value:\"add Chefs\"")
        .seesPrivately("I do not know “Chefs”", "Hosts");
    when.member("own")
        .runs("/acquaint-admin settings setting:moderator-roles value:\"add hosts\"")
        .seesPrivately("to Hosts");
    when.member("ada").runs("/acquaint-admin doctor").seesPrivately("Nothing is wrong");
    when.member("own")
        .runs("/acquaint-admin settings setting:moderator-roles value:\"remove hosts\"");
    when.member("ada").runs("/acquaint-admin doctor").seesPrivately("Only moderators");
  }

  @Test
  void oneAreaCanBeGivenToAMember() {
    given.member("ada").runs("/acquaint about");
    given.member("own").ranked(Rank.OWNER);
    when.member("own")
        .runs("/acquaint-admin settings setting:helpers value:\"add gardening @ada\"")
        .seesPrivately("Areas are", "intros");
    when.member("own")
        .runs("/acquaint-admin settings setting:helpers value:\"add intros @ada\"")
        .seesPrivately("to @Ada for intros");
    when.member("ada").runs("/intros-admin history").doesNotSee("Only moderators");
    when.member("ada").runs("/acquaint-admin settings").seesPrivately("Only moderators");
    when.member("ada").runs("/acquaint help command:intros-admin").seesPrivately("preview");
    when.member("ada").runs("/privacy delete confirm:delete");
    when.member("own").runs("/acquaint-admin settings").doesNotSee("@Ada");
  }

  @Test
  void twoPeopleAreKeptApartAndLetTogetherAgain() {
    sixAreIn();
    when.member("mod")
        .runs("/acquaint-admin member member:@ada do:separate")
        .seesPrivately("Name the other person too", "with:@bob");
    when.member("mod").runs("/acquaint-admin member member:@ada do:separate with:@ada");
    then.member("mod").seesPrivately("the same person twice");
    when.member("mod").runs("/acquaint-admin member member:@ada do:separate with:@bob");
    then.member("mod").seesPrivately("Kept apart from", "@Bob");
    when.member("mod").runs("/acquaint-admin member member:@bob do:rejoin with:@ada");
    then.member("mod").doesNotSee("Kept apart");
    when.member("mod")
        .runs("/acquaint-admin member member:@bob do:rejoin with:@ada")
        .seesPrivately("were not kept apart");
  }

  @Test
  void membersAreFoundByAPartOfTheirName() {
    given.member("ada").named("Ána Müller").runs("/intros join");
    given.member("bob").runs("/acquaint about");
    when.member("mod").runs("/acquaint-admin find ana mu");
    then.member("mod").seesPrivately("One member", "@Ána Müller: takes part").doesNotSee("Bob");
    when.member("mod").runs("/acquaint-admin find zzz").seesPrivately("Nobody here has “zzz”");
    when.member("mod").runs("/acquaint-admin find b").seesPrivately("@Bob: never took part");
  }
}
