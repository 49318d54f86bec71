package dev.acquaint.app.roster;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a roster is written down.
 *
 * @param people the list of people
 * @param history who met whom, and when
 * @param avoid who must not be introduced to each other
 * @param strangersAllowed whether history and avoid lists may name people who are not in the list
 *     of people; their lines are then passed over
 */
public record RosterFiles(
    Path people, Optional<Path> history, Optional<Path> avoid, boolean strangersAllowed) {

  /**
   * Returns a list of people without history and avoid lists.
   *
   * @param people the file
   */
  public static RosterFiles of(Path people) {
    return new RosterFiles(people, Optional.empty(), Optional.empty(), false);
  }
}
