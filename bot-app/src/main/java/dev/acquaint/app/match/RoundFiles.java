package dev.acquaint.app.match;

import dev.acquaint.app.roster.Met;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.id.MemberId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes planned rounds as spreadsheets. */
final class RoundFiles {
  private static final List<String> GROUPS =
      List.of("group", "id", "name", "meets", "score", "reasons");
  private static final List<String> HISTORY = List.of("date", "a", "b");

  private RoundFiles() {}

  /**
   * Writes {@code groups-<round>.csv}: one row for each person, those of a group one below another,
   * and those who meet nobody at the end without a group.
   *
   * @param folder where to; it is made when it is not there
   * @param round the round
   * @param words how to say why
   * @return the file
   */
  static Path groups(Path folder, RosterRounds.Round round, RoundWords words) {
    Plan plan = round.plan();
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (MatchedGroup group : plan.groups()) {
      number++;
      for (MemberId member : group.members()) {
        rows.add(
            List.of(
                String.valueOf(number),
                member.value(),
                words.name(member),
                words.names(
                    group.members().stream().filter(other -> !other.equals(member)).toList()),
                String.valueOf(group.score()),
                String.join("; ", words.shown(group))));
      }
    }
    plan.unmatched()
        .forEach(one ->
            rows.add(
                List.of(
                    "",
                    one.member().value(),
                    words.name(one.member()),
                    "",
                    "",
                    "left out: " + RoundWords.why(one.why()))));
    Path file = file(folder, round.number());
    SpreadsheetFile.write(file, GROUPS, rows);
    return file;
  }

  /** Returns the name of the file of a round. */
  static Path file(Path folder, int round) {
    return folder.resolve("groups-" + round + ".csv");
  }

  /** Writes meetings as a file that can be given back as history. */
  static void history(Path file, List<Met> met) {
    SpreadsheetFile.write(
        file,
        HISTORY,
        met.stream()
            .map(one ->
                List.of(one.date().toString(), one.pair().a().value(), one.pair().b().value()))
            .toList());
  }
}
