package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Made-up people for tests of matching. */
final class People {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String[] ZONES = {"Europe/Berlin", "America/New_York", "Asia/Tokyo"};

  private People() {}

  static MemberId id(int number) {
    return new MemberId("p%05d".formatted(number));
  }

  static Pair pair(int a, int b) {
    return new Pair(id(a), id(b));
  }

  static Person person(int number, Random chance) {
    ZoneId zone = ZoneId.of(ZONES[chance.nextInt(3)]);
    return new Person(
        id(number),
        some("topic", 40, 4, chance),
        some("skill", 20, 2, chance),
        some("skill", 20, 2, chance),
        Set.of("en"),
        Hours.of(zone, LocalTime.of(9, 0), LocalTime.of(17, 0), NOW),
        Optional.of("team" + chance.nextInt(5)),
        Mode.EITHER,
        chance.nextInt(9),
        0);
  }

  private static Set<String> some(String kind, int kinds, int most, Random chance) {
    Set<String> words = new HashSet<>();
    for (int i = chance.nextInt(most + 1); i > 0; i--) {
      words.add(kind + chance.nextInt(kinds));
    }
    return words;
  }

  static List<Person> some(int n, Random chance) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      people.add(person(i, chance));
    }
    return people;
  }

  /** People about whom nothing is known. */
  static List<Person> blank(int n) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      people.add(blank(i, Optional.empty()));
    }
    return people;
  }

  static Person blank(int number, Optional<String> group) {
    return new Person(
        id(number),
        Set.of("chess"),
        Set.of(),
        Set.of(),
        Set.of(),
        Hours.always(),
        group,
        Mode.EITHER,
        3,
        0);
  }

  static Rules rules(Rules.OddPerson odd, Rules.GroupRule group) {
    return new Rules(2, odd, 12, group, false, false);
  }
}
