package dev.acquaint.sandbox;

import dev.acquaint.chat.Rank;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody in the sandbox.
 *
 * @param id their id, 1 to 64 characters
 * @param name as shown
 * @param zone where they live
 * @param language the language they read
 * @param rank what the platform itself lets them do
 * @param present whether they are still there
 */
public record SandboxPerson(
    String id, String name, ZoneId zone, Locale language, Rank rank, boolean present) {

  /** Makes somebody who reads English and is there. */
  public SandboxPerson(String id, String name, ZoneId zone, Rank rank) {
    this(id, name, zone, Locale.ENGLISH, rank, true);
  }

  /** Returns this person, gone or back. */
  public SandboxPerson present(boolean here) {
    return new SandboxPerson(id, name, zone, language, rank, here);
  }
}
