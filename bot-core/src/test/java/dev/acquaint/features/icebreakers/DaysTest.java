package dev.acquaint.features.icebreakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several days in the words of people. */
class DaysTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 11, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, Thu            | TUESDAY THURSDAY
          tue thu             | TUESDAY THURSDAY
          Tuesdays and Fridays| TUESDAY FRIDAY
          Di, Do              | TUESDAY THURSDAY
          Dienstag und Freitag| TUESDAY FRIDAY
          weekdays            | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY
          Mon-Fri             | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY
          mon - wed, sat      | MONDAY TUESDAY WEDNESDAY SATURDAY
          mon to wed          | MONDAY TUESDAY WEDNESDAY
          fri-mon             | FRIDAY SATURDAY SUNDAY MONDAY
          every day           | MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY
          """)
  void daysOfTheWeekAreReadAsPeopleWriteThem(String typed, String days) {
    assertThat(Days.ofWeek(typed).orElseThrow())
        .isEqualTo(
            Arrays.stream(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "someday", "Tue, Someday", "1", "Tue-", ",", "Mon-Fri-Sun"})
  void whatIsNoDayIsNotTaken(String typed) {
    assertThat(Days.ofWeek(typed)).isEmpty();
  }

  @Test
  void calendarDaysAreReadOneByOneAndInRanges() {
    assertThat(Days.ofCalendar("24 Dec, 2027-12-31", TODAY).orElseThrow())
        .containsExactlyInAnyOrder(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 31));
    assertThat(Days.ofCalendar("24 Dec to 1 Jan", TODAY).orElseThrow())
        .hasSize(9)
        .contains(LocalDate.of(2028, 1, 1));
    assertThat(Days.ofCalendar("24.12. bis 26.12.", TODAY).orElseThrow()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "24 Dec, soon", "1 Jan 2028 to 1 Jan 2029", "2020-01-01"})
  void daysThatAreNotClearArePastOrTooManyAreNotTaken(String typed) {
    assertThat(Days.ofCalendar(typed, TODAY)).isEmpty();
  }
}
