package dev.acquaint.testkit.intros;

import static dev.acquaint.testkit.intros.IntrosStage.berlin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people who find half an hour across an ocean. */
@ExtendWith(TestDatabaseExtension.class)
class FindTimeTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant MONDAY = berlin("2027-01-04T10:00");

  private IntrosStage stage;

  @BeforeEach
  void introduced(Database database) {
    stage = new IntrosStage(database);
    stage.setUp("ada");
    stage.arrive("bob", Rank.MEMBER, NEW_YORK);
    stage.say("bob", "intros join");
    stage.passTo(MONDAY);
  }

  private String value(String local) {
    return Long.toString(berlin(local).getEpochSecond() / 60);
  }

  private String label(String person, String value) {
    return stage.menus(person).stream()
        .flatMap(menu -> menu.choices().stream())
        .filter(choice -> choice.value().equals(value))
        .map(Choice::label)
        .map(label -> stage.plain(label, Locale.ENGLISH))
        .findFirst()
        .orElse("not offered");
  }

  @Test
  void theIntroductionShowsTheHoursInBothZones() {
    assertThat(stage.reads("ada").getLast())
        .contains("3:00 PM–6:00 PM in Berlin", "9:00 AM–12:00 PM in New York");
  }

  @Test
  void eachReadsTheTimesInTheirOwnZoneAndNoneIsAtNight() {
    stage.press("ada", "Find a time");
    assertThat(label("ada", value("2027-01-05T15:00"))).isEqualTo("3:00 PM–3:30 PM");
    assertThat(label("ada", value("2027-01-05T13:00"))).isEqualTo("not offered");
    stage.press("bob", "Find a time");
    assertThat(label("bob", value("2027-01-05T15:00"))).isEqualTo("9:00 AM–9:30 AM");
    assertThat(stage.menus("bob")).hasSizeBetween(1, 4);
    assertThat(stage.menus("bob"))
        .allSatisfy(menu -> assertThat(menu.choices()).hasSizeBetween(1, 25));
  }

  @Test
  void oneTapSettlesAndHandsOutACalendarFileToAll() throws Exception {
    stage.press("ada", "Find a time");
    assertThat(
            stage.choose(
                "ada", "Jan 5", List.of(value("2027-01-05T15:00"), value("2027-01-05T21:00"))))
        .contains("I wait for @bob");
    stage.restart();
    stage.press("bob", "Find a time");
    stage.choose("bob", "Jan 5", List.of(value("2027-01-05T21:00"), value("2027-01-05T15:00")));
    assertThat(stage.reads("ada").getLast())
        .contains("These times suit all of you:")
        .contains("1. Tue, Jan 5, 2027, 3:00 PM (Berlin) and Tue, Jan 5, 2027, 9:00 AM (New York)")
        .contains("2. Tue, Jan 5, 2027, 9:00 PM (Berlin)");
    assertThat(stage.press("ada", "Take time 1")).contains("It is settled", "file meeting.ics");
    assertThat(stage.reads("bob").getLast()).contains("It is settled", "file meeting.ics");
    VEvent event = event();
    assertThat(event.getDateTimeStart().getDate())
        .isEqualTo(berlin("2027-01-05T15:00").atOffset(java.time.ZoneOffset.UTC));
    assertThat(event.getSummary().getValue()).isEqualTo("ada, bob (Maple Street)");
    assertThat(stage.press("bob", "Calendar file")).contains("file meeting.ics");
    stage.passTo(berlin("2027-01-05T10:00"));
    assertThat(stage.readsSince("ada", berlin("2027-01-05T10:00"))).as("no nudge").isEmpty();
  }

  private VEvent event() throws Exception {
    MessageView view = ((Response.Say) stage.lastResponse()).view();
    Block.Attachment file =
        view.blocks().stream()
            .filter(Block.Attachment.class::isInstance)
            .map(Block.Attachment.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(file.content()).contains("DTSTART:20270105T140000Z\r\n");
    return (VEvent)
        new CalendarBuilder().build(new StringReader(file.content())).getComponents().getFirst();
  }

  @Test
  void aSecondTapOnAnotherTimeSaysWhatIsSettledAlready() {
    List<String> both = List.of(value("2027-01-05T15:00"), value("2027-01-05T16:00"));
    stage.press("ada", "Find a time");
    stage.choose("ada", "Jan 5", both);
    stage.press("bob", "Find a time");
    stage.choose("bob", "Jan 5", both);
    Control.Button second = button("bob", "Take time 2");
    stage.press("ada", "Take time 1");
    assertThat(stage.pressOld("bob", second)).contains("You have settled already", "3:00 PM");
    stage.press("bob", "Find another time");
    assertThat(stage.press("bob", "Take time 2")).contains("4:00 PM (Berlin)");
  }

  private Control.Button button(String person, String label) {
    return stage.place().readBy(person).stream()
        .flatMap(message -> IntrosStage.buttons(message.view()).stream())
        .filter(button -> stage.plain(button.label(), Locale.ENGLISH).equals(label))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  @Test
  void whenNothingSuitsAllTheyAreAskedForMore() {
    stage.press("ada", "Find a time");
    stage.choose("ada", "Jan 5", List.of(value("2027-01-05T15:00")));
    stage.press("bob", "Find a time");
    assertThat(stage.choose("bob", "Jan 5", List.of(value("2027-01-05T16:00"))))
        .contains("No time suits all of you yet");
    assertThat(stage.choose("bob", "Jan 5", List.of(value("2027-01-05T15:00"))))
        .contains("These times suit all of you");
  }

  @Test
  void whoeverWaitsForASilentPartnerMayHaveSomebodyElseOnWednesday() {
    stage.join("gil");
    stage.fill(
        "gil",
        "intros preferences",
        java.util.Map.of("mode", "EITHER", "greeter", "yes", "hours", "9:00-18:00"));
    stage.press("ada", "Find a time");
    stage.choose("ada", "Jan 5", List.of(value("2027-01-05T15:00")));
    assertThat(stage.press("ada", "Introduce me to somebody else"))
        .contains("If the others answer before, everything stays as it is");
    stage.passTo(berlin("2027-01-06T10:00"));
    assertThat(stage.introducedTo("ada").getLast()).containsExactly("gil");
  }

  @Test
  void whenTheSilentPartnerAnswersInTimeEverythingStaysAsItIs() {
    stage.press("ada", "Find a time");
    stage.choose("ada", "Jan 5", List.of(value("2027-01-05T15:00")));
    stage.press("ada", "Introduce me to somebody else");
    stage.press("bob", "Find a time");
    stage.choose("bob", "Jan 5", List.of(value("2027-01-05T15:00")));
    stage.passTo(berlin("2027-01-06T10:00"));
    assertThat(stage.introducedTo("ada")).containsExactly(Set.of("bob"));
    assertThat(stage.readsSince("ada", berlin("2027-01-06T10:00"))).isEmpty();
  }
}
