package dev.acquaint.sandbox;

import java.util.List;

/**
 * A place of the sandbox.
 *
 * @param id its id
 * @param name as shown; for rooms empty, the page names them by their people
 * @param people who is in it; empty means everybody
 */
public record SandboxChannel(String id, String name, List<String> people) {
  /** Copies the people. */
  public SandboxChannel {
    people = List.copyOf(people);
  }

  /** Whether somebody sees this place. */
  public boolean isFor(String person) {
    return people.isEmpty() || people.contains(person);
  }
}
