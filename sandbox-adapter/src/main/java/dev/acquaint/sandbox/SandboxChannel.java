package dev.acquaint.sandbox;

import java.util.List;

/**
 * A place of the sandbox: a channel, a room of some people, or a thread.
 *
 * @param id its id
 * @param name as shown; for rooms empty, the page names them by their people
 * @param people who is in it; empty means everybody
 * @param under the message from which a thread starts, or empty for channels and rooms
 */
public record SandboxChannel(String id, String name, List<String> people, String under) {
  /** Copies the people. */
  public SandboxChannel {
    people = List.copyOf(people);
  }

  /** Whether somebody sees this place. */
  public boolean isFor(String person) {
    return people.isEmpty() || people.contains(person);
  }

  /** Whether this is a thread of a channel or room. */
  public boolean isThread() {
    return !under.isEmpty();
  }
}
