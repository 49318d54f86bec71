package dev.acquaint.sandbox;

import dev.acquaint.chat.Rank;
import java.time.ZoneId;

/**
 * Somebody in the sandbox.
 *
 * @param id their id, 1 to 64 characters
 * @param name as shown
 * @param zone where they live
 * @param rank what the platform itself lets them do
 * @param present whether they are still there
 */
public record SandboxPerson(String id, String name, ZoneId zone, Rank rank, boolean present) {

  /** Returns this person, gone or back. */
  public SandboxPerson present(boolean here) {
    return new SandboxPerson(id, name, zone, rank, here);
  }
}
