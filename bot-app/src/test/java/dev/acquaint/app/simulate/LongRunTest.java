package dev.acquaint.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.app.CommandRun;
import dev.acquaint.features.intros.matching.Network;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.MemberId;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who wonders how introductions go in the long run gets. */
class LongRunTest {
  private static JsonNode json(Object... more) throws IOException {
    CommandRun run =
        CommandRun.of(Stream.concat(Stream.of("simulate", "--json"), Stream.of(more)).toArray());
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode node = new ObjectMapper().readTree(run.out());
    node.get("rounds").forEach(round -> ((ObjectNode) round).remove("seconds"));
    ((ObjectNode) node.get("summary")).remove("seconds");
    return node;
  }

  @Test
  void everyRoundIsShownAndASummaryAfterThem() {
    CommandRun run = CommandRun.of("simulate", "--members", 20, "--rounds", 5, "--seed", 3);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(1 + 5 + 5);
    assertThat(run.out())
        .contains(
            "round", "left out", "Repeats: none.", "Left out: nobody, ever.", "Planning took");
  }

  @Test
  void theSameSeedPlaysTheSameRunAndAnotherSeedAnother() throws IOException {
    JsonNode once = json("--members", 30, "--rounds", 6, "--seed", 11);
    assertThat(json("--members", 30, "--rounds", 6, "--seed", 11)).isEqualTo(once);
    assertThat(json("--members", 30, "--rounds", 6, "--seed", 12)).isNotEqualTo(once);
  }

  @Test
  void membersComeGoAndStayAwayAsAskedFor() throws IOException {
    JsonNode rounds = json("--members", 200, "--rounds", 10, "--attendance", 0.5).get("rounds");
    double active = 0;
    double joined = 0;
    for (JsonNode round : rounds) {
      active += round.get("active").asInt() / 10.0;
      joined += round.get("joined").asInt() / 9.0;
    }
    assertThat(active).isBetween(85.0, 115.0);
    assertThat(joined).isBetween(6.0, 14.0);
    assertThat(rounds.get(0).get("joined").asInt()).isZero();
  }

  @Test
  void whoMeetsEverybodyMeetsSomebodyAgain() throws IOException {
    JsonNode node = json("--members", 6, "--rounds", 9, "--attendance", 1, "--churn", 0);
    JsonNode summary = node.get("summary");
    assertThat(summary.get("repeats").asInt()).isPositive();
    int first = summary.get("firstRepeat").asInt();
    assertThat(node.get("rounds").get(first - 1).get("repeats").asInt()).isPositive();
    for (int i = 0; i < first - 1; i++) {
      assertThat(node.get("rounds").get(i).get("repeats").asInt()).isZero();
    }
    assertThat(summary.get("network").get("parts").asInt()).isEqualTo(1);
  }

  @Test
  void whereEverybodyComesAndNobodyAvoidsAnybodyNothingRepeatsBeforeAllHaveMet()
      throws IOException {
    JsonNode summary =
        json("--members", 20, "--rounds", 20, "--attendance", 1, "--churn", 0, "--avoids", 0)
            .get("summary");
    assertThat(summary.get("firstRepeat").asInt()).isEqualTo(20);
    assertThat(summary.get("repeats").asInt()).isEqualTo(10);
    assertThat(summary.get("network").get("met").asDouble()).isEqualTo(19);
  }

  @Test
  void nobodyIsLeftOutTwiceBeforeAnybodyElseWhenTheOddOneSitsOut() throws IOException {
    JsonNode summary =
        json("--members", 9, "--rounds", 9, "--attendance", 1, "--churn", 0, "--sit-out")
            .get("summary");
    assertThat(summary.get("leftOut").asInt()).isEqualTo(9);
    assertThat(summary.get("mostTimesLeftOut").asInt()).isEqualTo(1);
  }

  @Test
  void aYearWithComingAndGoingHasNoRepeatsAndLeavesNobodyOut() throws IOException {
    JsonNode summary = json("--members", 60, "--rounds", 52, "--seed", 1).get("summary");
    assertThat(summary.get("repeats").asInt()).isLessThanOrEqualTo(1);
    assertThat(summary.get("leftOut").asInt()).isZero();
    assertThat(summary.get("worth").asLong()).isLessThanOrEqualTo(summary.get("bound").asLong());
  }

  @ParameterizedTest
  @CsvSource({
    "--members,1,'--members takes 2 to 1,000,000, not 1. For example: --members 100'",
    "--rounds,0,--rounds takes 1",
    "--attendance,1.5,--attendance takes 0 to 1",
    "--attendance,NaN,--attendance takes 0 to 1",
    "--churn,-0.1,--churn takes 0 to 1",
    "--avoids,2,--avoids takes 0 to 1",
    "--size,9,--size takes 2 to 8",
  })
  void anOptionThatMakesNoSenseIsRefused(String option, String value, String says) {
    CommandRun run = CommandRun.of("simulate", option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(says);
  }

  @Test
  void aNetworkIsMeasuredByItsLargestPartAndItsSteps() {
    List<MemberId> five = Stream.of("a", "b", "c", "d", "e").map(MemberId::new).toList();
    List<Pair> chain =
        List.of(pair("a", "b"), pair("b", "c"), pair("c", "d"), pair("a", "somebody who left"));
    Network network = Network.of(five, chain);
    assertThat(network.largestPart()).isEqualTo(0.8);
    assertThat(network.parts()).isEqualTo(2);
    assertThat(network.met()).isEqualTo(1.2);
    assertThat(network.steps()).isEqualTo(1.667);
    assertThat(Network.of(five, List.of())).isEqualTo(new Network(0.2, 5, 0, 0));
  }

  private static Pair pair(String a, String b) {
    return new Pair(new MemberId(a), new MemberId(b));
  }
}
