package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.slack.fake.SlackPeople.How;
import dev.acquaint.slack.fake.SlackPeople.Seen;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A community lives on Slack for a week: over the socket, and over signed requests. */
@Tag("slow")
@Timeout(180)
class SlackWeekTest {
  private static final String OLGA = "U0000";
  private static final String ADA = "U0002";
  private static final String BOB = "U0003";
  private static final String CLEO = "U0004";
  private static final String DAN = "U0005";
  private static final Instant BEGIN = berlin("2027-01-01T12:00");
  private static final Instant SUNDAY = berlin("2027-01-03T10:00");
  private static final Instant MONDAY = berlin("2027-01-04T10:00");
  private static final Instant THURSDAY = berlin("2027-01-07T10:00");

  @TempDir Path home;
  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private FakeSlack slack;
  private Database database;
  private SlackLife life;
  private SlackPeople people;

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
  }

  @BeforeEach
  void aWorkspace() {
    slack = new FakeSlack();
    database = TestDatabase.fresh();
  }

  @AfterEach
  void stop() {
    life.close();
    database.close();
    slack.close();
  }

  private void begin(Mode mode) throws Exception {
    life =
        SlackLife.begin(
            new SlackLife.World(slack, database, home, now::get, new SlackLife.FastTempo()), mode);
    people = life.people;
    assertThat(
            people
                .types(OLGA, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin")
                .words())
        .contains("Berlin");
  }

  private void everybodyJoins() {
    for (String one : List.of(ADA, BOB, CLEO, DAN)) {
      assertThat(people.types(one, "intros join").words()).contains("You are in");
    }
  }

  /** Time passes in steps, so that everything happens when it is due. */
  private void passTo(Instant moment) {
    while (now.get().isBefore(moment)) {
      Instant next = now.get().plus(Duration.ofHours(1));
      now.set(next.isBefore(moment) ? next : moment);
      life.ring(now.get());
    }
  }

  private List<FakeSlack.Standing> groups() {
    return slack.messages().stream()
        .filter(message -> slack.readers(message.channel()).size() >= 2)
        .toList();
  }

  private List<String> privateWords(String user) {
    return slack.messages().stream()
        .filter(message -> slack.readers(message.channel()).equals(Set.of(user)))
        .map(message -> SlackPeople.words(message.sent()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void aWholeWeekHappensInGroupMessages(Mode mode) throws Exception {
    begin(mode);
    everybodyJoins();
    passTo(SUNDAY);
    assertThat(privateWords(ADA)).anySatisfy(words -> assertThat(words).contains("Tomorrow"));
    passTo(MONDAY);
    assertThat(groups()).hasSize(2);
    Set<String> met = new HashSet<>();
    groups().forEach(group -> met.addAll(slack.readers(group.channel())));
    assertThat(met).containsExactlyInAnyOrder(ADA, BOB, CLEO, DAN);
    assertThat(SlackPeople.words(groups().getFirst().sent()))
        .contains("<@", "Why you", "To open", "We met");
    passTo(THURSDAY);
    FakeSlack.Standing checkIn =
        groups().stream()
            .filter(message -> SlackPeople.words(message.sent()).contains("have you met yet?"))
            .filter(message -> slack.readers(message.channel()).contains(ADA))
            .findFirst()
            .orElseThrow();
    assertThat(people.presses(ADA, checkIn, "We met").words()).contains("noted that you met");
    passTo(berlin("2027-01-11T10:00"));
    assertThat(people.types(OLGA, "intros-admin history").words()).contains("4 introduced");
    assertThat(people.types(ADA, "intros history").words()).contains("Person");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void membersJoinPauseSkipAvoidAndLeave(Mode mode) throws Exception {
    begin(mode);
    everybodyJoins();
    assertThat(people.types(ADA, "intros pause 2w").words()).contains("on a break until");
    assertThat(people.types(ADA, "intros resume").words()).contains("Welcome back");
    assertThat(people.types(BOB, "intros skip").words()).contains("You skip");
    Seen avoid = people.types(CLEO, "intros avoid add <@" + DAN + "|dan>");
    assertThat(avoid.how()).isEqualTo(How.PRIVATE);
    assertThat(avoid.words()).contains("I will never introduce you");
    assertThat(people.types(CLEO, "intros avoid list").words()).contains("Person 5");
    assertThat(people.types(DAN, "intros status").words()).contains("You are in");
    assertThat(people.types(DAN, "intros leave").words()).contains("You have left");
    assertThat(people.types(ADA, "intros request <@" + BOB + ">").words()).contains("Noted");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void aProfileIsWrittenInAFormWhoseMistakesComeBackInPlace(Mode mode) throws Exception {
    begin(mode);
    Seen form = people.types(ADA, "profile edit");
    assertThat(form.how()).isEqualTo(How.FORM);
    Seen mistake = people.submits(ADA, form, Map.of("headline", "x".repeat(300)));
    assertThat(mistake.how()).isEqualTo(How.MISTAKES);
    assertThat(mistake.words()).contains("300 characters");
    Seen saved = people.submits(ADA, form, Map.of("headline", "Gardener & <!channel>"));
    assertThat(saved.words()).contains("saved");
    Seen view = people.types(BOB, "profile view <@" + ADA + ">");
    assertThat(view.words()).contains("Gardener & <!channel>");
    assertThat(view.body().get("text").getAsString()).doesNotContain("<!");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void aModeratorPreviewsAndRunsARound(Mode mode) throws Exception {
    begin(mode);
    everybodyJoins();
    assertThat(people.types(OLGA, "intros-admin preview").words()).contains("2 groups");
    assertThat(people.types(ADA, "intros-admin run").words()).doesNotContain("starts now");
    assertThat(people.types(OLGA, "intros-admin run").words()).contains("starts now");
    life.ring(now.get());
    assertThat(groups()).hasSize(2);
    assertThat(people.types(OLGA, "intros-admin postpone 3").words()).contains("moved");
    assertThat(people.types(OLGA, "acquaint-admin audit").words()).contains("intros-admin run");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void helpAndTheExportReachTheirReader(Mode mode) throws Exception {
    begin(mode);
    everybodyJoins();
    assertThat(people.types(ADA, "").words()).contains("intros");
    assertThat(people.types(ADA, "help intros").words()).contains("/acquaint intros join");
    assertThat(people.types(ADA, "intros jion").words()).contains("/acquaint intros join");
    assertThat(people.types(ADA, "privacy export").words())
        .contains("in your messages with the app");
    assertThat(slack.uploads())
        .singleElement()
        .satisfies(file -> assertThat(file.content()).contains("Person 2"));
    Seen erase = people.types(DAN, "privacy delete");
    assertThat(people.presses(DAN, erase, "Erase everything").words()).contains("erased");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void wordsThatAreMissingAreAskedForInAForm(Mode mode) throws Exception {
    begin(mode);
    everybodyJoins();
    Seen form = people.types(ADA, "intros request");
    assertThat(form.how()).isEqualTo(How.FORM);
    assertThat(people.submits(ADA, form, Map.of("member", BOB)).words()).contains("Noted");
    Seen days = people.types(OLGA, "intros-admin postpone");
    Seen mistake = people.submits(OLGA, days, Map.of("days", "many"));
    assertThat(mistake.how()).isEqualTo(How.MISTAKES);
    assertThat(mistake.words()).contains("many");
    assertThat(people.submits(OLGA, days, Map.of("days", "3")).words()).contains("moved");
    assertThat(people.types(ADA, "intros-admin postpone").words()).contains("Only moderators");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void theHomeTabShowsWhereSomebodyStandsAndChangesWithWhatIsPressed(Mode mode) throws Exception {
    begin(mode);
    assertThat(SlackPeople.words(people.opensHome(ADA))).contains("Take part", "Your profile");
    people.pressesAtHome(ADA, "Take part", "You are in");
    people.pressesAtHome(ADA, "Pause", "on a break");
    people.pressesAtHome(ADA, "Resume", "Welcome back");
    people.pressesAtHome(ADA, "Skip this one", "You skip");
    String mine = SlackPeople.words(people.opensHome(ADA));
    assertThat(mine).contains("You skip").doesNotContain("For moderators");
    String hers = SlackPeople.words(people.opensHome(OLGA));
    assertThat(hers).contains("For moderators", "1 person is in");
    people.pressesAtHome(OLGA, "Past rounds", "no round yet");
  }

  @ParameterizedTest
  @EnumSource(names = {"SOCKET", "HTTP"})
  void shortcutsDoTheSameAsTheirCommands(Mode mode) throws Exception {
    begin(mode);
    everybodyJoins();
    assertThat(people.uses(ADA, "intros status").words()).contains("You are in");
    assertThat(people.uses(ADA, "introduce").how()).isEqualTo(How.FORM);
  }
}
