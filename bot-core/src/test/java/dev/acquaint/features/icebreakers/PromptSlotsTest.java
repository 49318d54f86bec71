package dev.acquaint.features.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When prompts are due. */
class PromptSlotsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Schedule.Rhythm USUAL = Schedule.Rhythm.usual(BERLIN);

  private static Instant next(Schedule.Rhythm rhythm, String after, LocalDate... without) {
    return PromptSlots.next(rhythm, Instant.parse(after), Set.of(without)).at();
  }

  @Test
  void theUsualRhythmIsTuesdayAndThursdayAtNine() {
    assertThat(next(USUAL, "2027-01-04T09:00:00Z")).isEqualTo("2027-01-05T08:00:00Z");
    assertThat(next(USUAL, "2027-01-05T08:00:00Z")).isEqualTo("2027-01-07T08:00:00Z");
    assertThat(next(USUAL, "2027-01-07T08:00:00Z")).isEqualTo("2027-01-12T08:00:00Z");
  }

  @Test
  void theWallClockHoldsThroughTheChangesOfTheClock() {
    assertThat(next(USUAL, "2027-03-26T12:00:00Z")).isEqualTo("2027-03-30T07:00:00Z");
    assertThat(next(USUAL, "2027-10-29T12:00:00Z")).isEqualTo("2027-11-02T08:00:00Z");
    Schedule.Rhythm atNight =
        new Schedule.Rhythm(Set.of(DayOfWeek.SUNDAY), LocalTime.of(2, 30), BERLIN);
    assertThat(next(atNight, "2027-03-27T12:00:00Z"))
        .as("a time that does not exist that day")
        .isEqualTo("2027-03-28T01:30:00Z");
    assertThat(next(atNight, "2027-10-30T12:00:00Z"))
        .as("a time that comes twice")
        .isEqualTo("2027-10-31T00:30:00Z");
  }

  @Test
  void daysThatAreLeftOutAreSkipped() {
    assertThat(
            next(
                USUAL,
                "2027-12-22T12:00:00Z",
                LocalDate.of(2027, 12, 23),
                LocalDate.of(2027, 12, 28)))
        .isEqualTo("2027-12-30T08:00:00Z");
  }
}
