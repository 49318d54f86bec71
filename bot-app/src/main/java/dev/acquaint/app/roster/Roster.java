package dev.acquaint.app.roster;

import dev.acquaint.features.intros.matching.Pair;
import java.util.List;
import java.util.Set;

/**
 * People to be introduced to each other, and what is known about them.
 *
 * @param people everybody, in the order of the file; ids are unique
 * @param met who met before, in the order of the file; both are among the people
 * @param avoided who must not be introduced to each other; both are among the people
 * @param notes what the reader passed over, in words for the person who gave the files
 */
public record Roster(
    List<RosterPerson> people, List<Met> met, Set<Pair> avoided, List<String> notes) {
  /** Copies the collections. */
  public Roster {
    people = List.copyOf(people);
    met = List.copyOf(met);
    avoided = Set.copyOf(avoided);
    notes = List.copyOf(notes);
  }
}
