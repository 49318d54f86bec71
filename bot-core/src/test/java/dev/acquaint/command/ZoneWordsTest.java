package dev.acquaint.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones by what people call them. */
class ZoneWordsTest {
  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  static Stream<String> regions() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void everyRegionIsFoundByItsIdHoweverItIsWritten(String id) {
    assertThat(ZoneWords.find(id)).contains(ZoneId.of(id));
    assertThat(ZoneWords.find(" " + id.toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " "))
        .contains(ZoneId.of(id));
    assertThat(ZoneWords.nearest(id, 3)).startsWith(id);
  }

  @ParameterizedTest
  @CsvSource({
    "London, Europe/London",
    "berlin, Europe/Berlin",
    "Wien, Europe/Vienna",
    "Vienna, Europe/Vienna",
    "Lissabon, Europe/Lisbon",
    "München, Europe/Berlin",
    "Genf, Europe/Zurich",
    "Zürich, Europe/Zurich",
    "são paulo, America/Sao_Paulo",
    "New York, America/New_York",
    "new-york, America/New_York",
    "San Francisco, America/Los_Angeles",
    "Eastern Time, America/New_York",
    "Kolkata, Asia/Kolkata",
    "Kalkutta, Asia/Kolkata",
    "Bengaluru, Asia/Kolkata",
    "Kyiv, Europe/Kyiv",
    "US/Pacific, US/Pacific",
    "utc, UTC"
  })
  void aCityIsEnough(String typed, String zone) {
    assertThat(ZoneWords.find(typed)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "EST",
        "CET",
        "GMT+2",
        "+02:00",
        "East",
        "West",
        "Pacific",
        "Central",
        "General",
        "nowhere",
        "Europe",
        "Europe/",
        "../../etc/passwd",
        "🙂"
      })
  void whatIsNotClearIsNotGuessed(String typed) {
    assertThat(ZoneWords.find(typed)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSlipOfOneLetterIsAnsweredWithTheCityMeant(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    List<String> cities =
        List.of(
            "London",
            "Berlin",
            "Lisbon",
            "Nairobi",
            "Istanbul",
            "Stockholm",
            "Singapore",
            "Toronto");
    String city = cities.get(chance.nextInt(cities.size()));
    int at = 1 + chance.nextInt(city.length() - 2);
    String slip =
        switch (chance.nextInt(3)) {
          case 0 -> city.substring(0, at) + city.substring(at + 1);
          case 1 -> city.substring(0, at) + "x" + city.substring(at);
          default ->
              city.substring(0, at)
                  + city.charAt(at + 1)
                  + city.charAt(at)
                  + city.substring(at + 2);
        };
    if (ZoneWords.find(slip).isEmpty()) {
      assertThat(ZoneWords.nearest(slip, 5))
          .as(slip)
          .anySatisfy(id -> assertThat(id).endsWith("/" + city));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsTypedTheSuggestionsAreFewAndUsable(long seed) {
    RandomGenerator chance = new SplittableRandom(seed);
    StringBuilder typed = new StringBuilder();
    for (int i = chance.nextInt(12); i > 0; i--) {
      typed.appendCodePoint(
          chance.nextInt(4) == 0
              ? chance.nextInt(0x20, 0x1F9FF) & ~0xD800
              : 'a' + chance.nextInt(26));
    }
    List<String> nearest = ZoneWords.nearest(typed.toString(), 25);
    assertThat(nearest).hasSizeLessThanOrEqualTo(25).doesNotHaveDuplicates();
    assertThat(nearest).allSatisfy(id -> assertThat(ZoneWords.find(id)).contains(ZoneId.of(id)));
  }
}
