package dev.acquaint.app.roster;

import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a roster from its files, whole or not at all. */
public final class RosterReader {
  private RosterReader() {}

  /**
   * Reads a roster.
   *
   * @param files where it is written down
   * @return the roster, with at least one person
   * @throws dev.acquaint.app.UnusableInput when anything in the files is wrong; it names all of it,
   *     each with file, line, column and reason
   */
  public static Roster read(RosterFiles files) {
    Mistakes mistakes = new Mistakes();
    List<String> notes = new ArrayList<>();
    List<RosterPerson> people = new PeopleFile(files.people(), mistakes, notes).read();
    Set<MemberId> ids = people.stream().map(RosterPerson::id).collect(Collectors.toSet());
    // Without people to compare with, everybody would be reported as a stranger.
    boolean strangersAllowed = files.strangersAllowed() || people.isEmpty();
    PairsFile pairs =
        new PairsFile(
            new RosterFiles(files.people(), files.history(), files.avoid(), strangersAllowed),
            ids,
            mistakes,
            notes);
    List<Met> met = files.history().map(pairs::history).orElse(List.of());
    Set<Pair> avoided = files.avoid().map(pairs::avoided).orElse(Set.of());
    mistakes.refuse();
    return new Roster(people, met, avoided, notes);
  }
}
