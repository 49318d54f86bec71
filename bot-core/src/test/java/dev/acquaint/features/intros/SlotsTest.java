package dev.acquaint.features.intros;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private static Programme programme(
      ZoneId zone, int everyWeeks, DayOfWeek weekday, LocalTime time) {
    return new Programme(
        new CommunityId("c"),
        new PublicId("p"),
        Optional.empty(),
        new Programme.Rhythm(everyWeeks, weekday, time, zone),
        Rules.defaults(),
        new ChannelRef(new SpaceId("s"), "home"),
        new MemberId("m"));
  }

  @Test
  void inEveryZoneForTenYearsAWeeklySlotFallsOnceAWeekAtTheWallClockTimeAskedFor() {
    Instant end = Instant.parse("2036-01-01T00:00:00Z");
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      for (LocalTime time : new LocalTime[] {LocalTime.of(2, 30), LocalTime.of(10, 0)}) {
        Programme programme = programme(zone, 1, DayOfWeek.SUNDAY, time);
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        Optional<LocalDate> last = Optional.empty();
        Set<String> keys = new HashSet<>();
        while (now.isBefore(end)) {
          Slots.Slot slot = Slots.next(programme, now, last, Set.of());
          assertThat(keys.add(slot.key())).as("%s %s", id, slot).isTrue();
          last.ifPresent(day -> assertThat(slot.day()).isEqualTo(day.plusWeeks(1)));
          ZonedDateTime local = slot.at().atZone(zone);
          boolean exists = slot.day().atTime(time).atZone(zone).toLocalTime().equals(time);
          assertThat(exists ? local.toLocalTime() : time).as("%s %s", id, slot).isEqualTo(time);
          last = Optional.of(slot.day());
          now = slot.at();
        }
      }
    }
  }

  @Test
  void everySecondWeekStaysEverySecondWeekAlsoAfterABlackout() {
    Programme programme =
        programme(ZoneId.of("Europe/Berlin"), 2, DayOfWeek.MONDAY, LocalTime.of(10, 0));
    LocalDate last = LocalDate.of(2027, 1, 4);
    Instant now = Slots.at(last, LocalTime.of(10, 0), ZoneId.of("Europe/Berlin"));
    assertThat(Slots.next(programme, now, Optional.of(last), Set.of()).key())
        .isEqualTo("2027-01-18");
    assertThat(
            Slots.next(programme, now, Optional.of(last), Set.of(LocalDate.of(2027, 1, 18))).key())
        .isEqualTo("2027-01-25");
  }
}
