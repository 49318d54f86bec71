package dev.acquaint.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.app.CommandRun;
import dev.acquaint.app.roster.RosterFiles;
import dev.acquaint.app.roster.RosterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who plans introductions with files gets. */
class MatchCommandTest {
  private static final Path ROOT = Path.of(System.getProperty("acquaint.root"));
  private static final Path PEOPLE = ROOT.resolve("examples/people.csv");
  private static final Path MET = ROOT.resolve("examples/met.csv");
  private static final Path AVOID = ROOT.resolve("examples/avoid.csv");

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static JsonNode json(Object... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("match", "--json"));
    words.addAll(List.of(more));
    CommandRun run = CommandRun.of(words.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode node = new ObjectMapper().readTree(run.out());
    node.get("rounds").forEach(round -> ((ObjectNode) round).remove("seconds"));
    return node;
  }

  private static List<Set<String>> groups(JsonNode round) {
    List<Set<String>> groups = new ArrayList<>();
    for (JsonNode group : round.get("groups")) {
      Set<String> members = new TreeSet<>();
      group.get("members").forEach(member -> members.add(member.asText()));
      groups.add(members);
    }
    return groups;
  }

  private static String golden(String name) throws IOException {
    try (var stream = MatchCommandTest.class.getResourceAsStream(name)) {
      assertThat(stream).as("the golden file " + name).isNotNull();
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  @Test
  void theExampleIsReadableByPeople() throws IOException {
    CommandRun run = CommandRun.of("match", "--roster", PEOPLE, "--history", MET, "--avoid", AVOID);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().replaceAll("\\(\\d+\\.\\d+ s\\)", "(… s)"))
        .isEqualTo(golden("example.txt"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theExampleIsReadableByPrograms() throws IOException {
    JsonNode node = json("--roster", PEOPLE, "--history", MET, "--avoid", AVOID, "--rounds", 2);
    assertThat(node).isEqualTo(new ObjectMapper().readTree(golden("example.json")));
  }

  @Test
  void theExampleIsReadableBySpreadsheets() throws IOException {
    Path out = folder.resolve("new/folder");
    CommandRun run =
        CommandRun.of(
            "match", "--roster", PEOPLE, "--history", MET, "--avoid", AVOID, "--out", out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("Written: " + out.resolve("groups-1.csv"));
    String text = Files.readString(out.resolve("groups-1.csv"));
    assertThat(text).startsWith("\uFEFF").contains("\r\n");
    assertThat(text.substring(1).replace("\r\n", "\n")).isEqualTo(golden("example.csv"));
  }

  @Test
  void everybodyIsInExactlyOneGroupOfEveryRoundAndNobodyMeetsTwice() throws IOException {
    JsonNode node = json("--roster", PEOPLE, "--history", MET, "--avoid", AVOID, "--rounds", 3);
    assertThat(node.get("members").asInt()).isEqualTo(12);
    for (JsonNode round : node.get("rounds")) {
      List<String> placed = groups(round).stream().flatMap(Set::stream).toList();
      assertThat(placed).hasSize(12).doesNotHaveDuplicates();
      assertThat(round.get("unmatched")).isEmpty();
      assertThat(round.get("repeats").asInt()).isZero();
      assertThat(groups(round)).doesNotContain(Set.of("hugo", "jonas"), Set.of("ada", "bruno"));
    }
  }

  @Test
  void theOrderOfRowsDoesNotMatter() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(PEOPLE));
    List<String> rows = lines.subList(1, lines.size());
    Collections.shuffle(rows, new Random(4));
    Path shuffled = write("people.csv", String.join("\n", lines));
    assertThat(json("--roster", shuffled, "--rounds", 4, "--date", "2026-11-24"))
        .isEqualTo(json("--roster", PEOPLE, "--rounds", 4, "--date", "2026-11-24"));
  }

  @Test
  void anotherSeedDecidesAnotherWayAmongEquals() throws IOException {
    Path alike = write("people.csv", "id\n" + "abcdefghij".replaceAll("(.)", "$1\n"));
    Set<Object> ways = new HashSet<>();
    for (int seed = 0; seed < 5; seed++) {
      ways.add(new HashSet<>(groups(json("--roster", alike, "--seed", seed).get("rounds").get(0))));
    }
    assertThat(ways).hasSizeGreaterThan(1);
  }

  @Test
  void fourPeopleMeetAllOthersInThreeRoundsAndThenAgainFromTheFirst() throws IOException {
    Path people = write("people.csv", "id\na\nb\nc\nd\n");
    JsonNode rounds = json("--roster", people, "--rounds", 4).get("rounds");
    assertThat(rounds)
        .extracting(round -> round.get("repeats").asInt())
        .containsExactly(0, 0, 0, 2);
    assertThat(new HashSet<>(groups(rounds.get(3))))
        .isEqualTo(new HashSet<>(groups(rounds.get(0))));
  }

  @Test
  void aRepeatGoesToThosePairsWhoMetLongestAgo() throws IOException {
    Path people = write("people.csv", "id\na\nb\nc\nd\n");
    Path met =
        write(
            "met.csv",
            """
            date,a,b
            2026-03-02,a,b
            2026-03-02,c,d
            2026-10-05,a,c
            2026-10-05,b,d
            2026-11-16,a,d
            2026-11-16,b,c
            """);
    JsonNode round = json("--roster", people, "--history", met).get("rounds").get(0);
    assertThat(groups(round)).containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c", "d"));
    assertThat(round.get("repeats").asInt()).isEqualTo(2);
  }

  @Test
  void twoWhoAvoidEachOtherStayApartAndNobodyReadsWhy() throws IOException {
    Path people = write("people.csv", "id\nada\nbob\n");
    Path avoid = write("avoid.csv", "a,b\nbob,ada\n");
    JsonNode round = json("--roster", people, "--avoid", avoid).get("rounds").get(0);
    assertThat(round.get("groups")).isEmpty();
    assertThat(round.get("unmatched"))
        .extracting(one -> one.get("id").asText())
        .containsExactly("ada", "bob");
    CommandRun run = CommandRun.of("match", "--roster", people, "--avoid", avoid);
    assertThat(run.out())
        .contains("left out: ada: nobody fitting was free")
        .doesNotContain("avoid");
  }

  @Test
  void aLanguageInCommonIsNeededAndWhoTellsNoneIsTakenToSpeakAny() throws IOException {
    Path people =
        write("people.csv", "id,languages\na,English\nb,de\nc,en\nd,Deutsch\ne,Finnish\nf,\n");
    JsonNode round = json("--roster", people).get("rounds").get(0);
    assertThat(groups(round))
        .containsExactlyInAnyOrder(Set.of("a", "c"), Set.of("b", "d"), Set.of("e", "f"));
    Path alone = write("alone.csv", "id,languages\na,English\nb,English\ne,Finnish\n");
    JsonNode left = json("--roster", alone).get("rounds").get(0).get("unmatched").get(0);
    assertThat(left.get("id").asText()).isEqualTo("e");
    assertThat(left.get("reason").asText()).isEqualTo("NO_COMMON_LANGUAGE");
  }

  @Test
  void waysOfMeetingMustFit() throws IOException {
    Path people =
        write(
            "people.csv", "id,mode\na,remote\nb,in person\nc,\nd,remote\ne,In-Person\nf,either\n");
    for (Set<String> group : groups(json("--roster", people).get("rounds").get(0))) {
      assertThat(group).doesNotContainSequence("a", "b");
      assertThat(group.containsAll(Set.of("d", "b")) || group.containsAll(Set.of("d", "e")))
          .isFalse();
    }
  }

  @Test
  void aGroupRuleCanBeHard() throws IOException {
    Path people = write("people.csv", "id,group\na,x\nb,x\nc,x\nd,y\n");
    JsonNode round =
        json("--roster", people, "--group-rule", "require-across", "--odd", "sit-out")
            .get("rounds")
            .get(0);
    assertThat(round.get("groups")).hasSize(1);
    assertThat(round.get("unmatched")).hasSize(2);
  }

  @Test
  void theOddPersonOfPairsSitsOutWhenAskedForAndNotTwice() throws IOException {
    Path people = write("people.csv", "id\na\nb\nc\nd\ne\n");
    JsonNode rounds = json("--roster", people, "--odd", "sit-out", "--rounds", 3).get("rounds");
    Set<String> out = new TreeSet<>();
    for (JsonNode round : rounds) {
      assertThat(round.get("unmatched")).hasSize(1);
      assertThat(round.get("unmatched").get(0).get("reason").asText()).isEqualTo("ODD_ONE_OUT");
      out.add(round.get("unmatched").get(0).get("id").asText());
    }
    assertThat(out).hasSize(3);
  }

  @Test
  void aHistoryThatWasSavedIsTakenBackAlsoWithIdsThatLookLikeFormulas() throws IOException {
    Path people = write("people.csv", "id\n=1+1\n-b\n\"@c;=d\"\n+e\n");
    Path history = folder.resolve("history.csv");
    assertThat(CommandRun.of("match", "--roster", people, "--save-history", history).code())
        .isZero();
    assertThat(Files.readString(history)).contains(",'").doesNotContain(",=", ",-b", ",+", ",@");
    for (int week = 2; week <= 3; week++) {
      CommandRun run =
          CommandRun.of(
              "match", "--roster", people, "--history", history, "--save-history", history);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("no repeats");
    }
    var files =
        new RosterFiles(people, java.util.Optional.of(history), java.util.Optional.empty(), false);
    assertThat(RosterReader.read(files).met()).hasSize(6);
  }

  @Test
  void namesThatLookLikeFormulasAreHarmlessInTheSpreadsheet() throws IOException {
    Path people = write("people.csv", "id,name,interests\na,=HYPERLINK(0),@x\nb,\"x;=cmd\",@x\n");
    assertThat(CommandRun.of("match", "--roster", people, "--out", folder).code()).isZero();
    String text = Files.readString(folder.resolve("groups-1.csv"));
    assertThat(text).contains("'=HYPERLINK", "x;'=cmd");
    assertThat(text.lines().flatMap(line -> List.of(line.split("[,;]", -1)).stream()))
        .noneMatch(cell -> cell.replace("\"", "").matches("[=@+-].*"));
  }

  @ParameterizedTest
  @CsvSource({
    "--size,1,--size takes 2 to 8",
    "--size,9,--size takes 2 to 8",
    "--rounds,0,--rounds takes 1 to 520",
    "--date,2026-02-30,--date takes a day of the calendar",
    "--odd,dance,'--odd takes trio, sit-out'",
    "--group-rule,mix,'--group-rule takes any, prefer-across'",
    "--size,many,many",
  })
  void anOptionThatMakesNoSenseIsRefusedWithWhatIsAllowed(
      String option, String value, String says) {
    CommandRun run = CommandRun.of("match", "--roster", PEOPLE, option, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(says);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void mistakesInFilesEndWithTwoAndNothingIsPlanned() throws IOException {
    Path people = write("people.csv", "id,timezone\na,Nowhere\nb,\n");
    Path avoid = write("avoid.csv", "a,b\na,c\n");
    CommandRun run = CommandRun.of("match", "--roster", people, "--avoid", avoid, "--out", folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(2);
    assertThat(folder.resolve("groups-1.csv")).doesNotExist();
    assertThat(CommandRun.of("match").code()).isEqualTo(2);
  }

  @Test
  void aFileWhereAFolderIsNeededIsRefused() throws IOException {
    Path file = write("taken", "");
    CommandRun run = CommandRun.of("match", "--roster", PEOPLE, "--out", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("taken");
  }

  @Test
  void filesOfAnEarlierLongerRunAreNamed() {
    CommandRun.of("match", "--roster", PEOPLE, "--out", folder, "--rounds", 2);
    CommandRun run = CommandRun.of("match", "--roster", PEOPLE, "--out", folder);
    assertThat(run.err()).contains("groups-2.csv and what follows it is from an earlier run");
  }

  @Test
  void columnsThatAreNotUsedAreNamedBesidesTheResult() throws IOException {
    Path people = write("people.csv", "id,e-mail\na,a@example.org\nb,b@example.org\n");
    CommandRun run = CommandRun.of("match", "--roster", people, "--json");
    assertThat(run.err()).contains("not used: e-mail");
    assertThat(new ObjectMapper().readTree(run.out()).get("members").asInt()).isEqualTo(2);
  }

  @Test
  void onePersonAloneIsLeftOutWithTheReason() throws IOException {
    Path people = write("people.csv", "id,name\na,Ada\n");
    CommandRun run = CommandRun.of("match", "--roster", people);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("left out: Ada (a): nobody else is in the list");
  }

  @Test
  void groupsOfThreeToEightHoldEverybody() throws IOException {
    for (int size = 3; size <= 8; size++) {
      JsonNode round = json("--roster", PEOPLE, "--size", size).get("rounds").get(0);
      assertThat(groups(round).stream().flatMap(Set::stream).collect(Collectors.toList()))
          .hasSizeGreaterThanOrEqualTo(10)
          .doesNotHaveDuplicates();
    }
  }
}
