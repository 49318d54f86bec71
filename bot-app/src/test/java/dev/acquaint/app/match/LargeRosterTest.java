package dev.acquaint.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.acquaint.app.CommandRun;
import dev.acquaint.app.simulate.SyntheticCommunity;
import dev.acquaint.features.intros.matching.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company of a thousand in forty groups, who know sixteen thousand pairs already. */
@Tag("slow")
class LargeRosterTest {
  private static final int PEOPLE = 1_000;
  private static final int GROUPS = 40;
  private static final int TIES = 16_000;
  private static final int ROUNDS = 12;

  @TempDir private Path folder;

  @Test
  void twelveRoundsRepeatNothingTouchNoTieAndLeaveNobodyOut() throws IOException {
    RandomGenerator chance = new SplittableRandom(40);
    Set<String> ties = ties(chance);
    CommandRun run =
        CommandRun.of(
            "match",
            "--roster",
            people(chance),
            "--history",
            history(ties),
            "--rounds",
            ROUNDS,
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode result = new ObjectMapper().readTree(run.out());
    assertThat(result.get("members").asInt()).isEqualTo(PEOPLE);
    assertThat(result.get("rounds")).hasSize(ROUNDS);
    Set<String> met = new HashSet<>(ties);
    for (JsonNode round : result.get("rounds")) {
      assertThat(round.get("unmatched")).isEmpty();
      assertThat(round.get("repeats").asInt()).isZero();
      Set<String> placed = new HashSet<>();
      for (JsonNode group : round.get("groups")) {
        assertThat(group.get("members")).hasSize(2);
        String a = group.get("members").get(0).asText();
        String b = group.get("members").get(1).asText();
        assertThat(placed.add(a) && placed.add(b)).as(a + " and " + b + " once").isTrue();
        assertThat(met.add(tie(a, b))).as(a + " and " + b + " are new to each other").isTrue();
      }
      assertThat(placed).hasSize(PEOPLE);
    }
  }

  private static String id(int number) {
    return "p%04d".formatted(number);
  }

  private static String tie(String a, String b) {
    return a.compareTo(b) < 0 ? a + "," + b : b + "," + a;
  }

  /** Half of the ties are within groups, the others anywhere. */
  private static Set<String> ties(RandomGenerator chance) {
    Set<String> ties = new TreeSet<>();
    while (ties.size() < TIES) {
      int a = chance.nextInt(PEOPLE);
      int b = chance.nextInt(PEOPLE);
      boolean within = ties.size() < TIES / 2;
      if (a != b && (!within || a % GROUPS == b % GROUPS)) {
        ties.add(tie(id(a), id(b)));
      }
    }
    return ties;
  }

  private Path people(RandomGenerator chance) throws IOException {
    List<Person> invented =
        new SyntheticCommunity(PEOPLE, SyntheticCommunity.Family.MIXED, chance.nextLong())
            .people(PEOPLE);
    List<String> zones = List.of("Berlin", "London", "New York", "Kolkata", "Tokyo");
    List<String> lines = new ArrayList<>(List.of("id,group,timezone,offers,wants,interests"));
    for (int i = 0; i < PEOPLE; i++) {
      Person person = invented.get(i);
      lines.add(
          String.join(
              ",",
              id(i),
              "team " + i % GROUPS,
              zones.get(chance.nextInt(zones.size())),
              String.join(";", person.offers()),
              String.join(";", person.wants()),
              String.join(";", person.interests())));
    }
    return Files.write(folder.resolve("people.csv"), lines);
  }

  private Path history(Set<String> ties) throws IOException {
    List<String> lines = new ArrayList<>(List.of("date,a,b"));
    ties.forEach(tie -> lines.add("2026-01-05," + tie));
    return Files.write(folder.resolve("met.csv"), lines);
  }
}
