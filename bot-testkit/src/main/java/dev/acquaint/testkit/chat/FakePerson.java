package dev.acquaint.testkit.chat;

import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody on the fake platform.
 *
 * @param id the platform's id of them
 * @param name as shown
 * @param locale the language they set on the platform
 * @param zone the zone the platform tells of them
 * @param rank what the platform itself lets them do
 * @param present whether they are in the space
 */
public record FakePerson(
    String id, String name, Locale locale, ZoneId zone, Rank rank, boolean present) {

  /** Returns this person under another name. */
  public FakePerson named(String other) {
    return new FakePerson(id, other, locale, zone, rank, present);
  }

  /** Returns this person with another language. */
  public FakePerson speaking(Locale other) {
    return new FakePerson(id, name, other, zone, rank, present);
  }

  /** Returns this person in another zone. */
  public FakePerson livingIn(ZoneId other) {
    return new FakePerson(id, name, locale, other, rank, present);
  }

  /** Returns this person with another rank. */
  public FakePerson ranked(Rank other) {
    return new FakePerson(id, name, locale, zone, other, present);
  }

  /** Returns this person, gone or back. */
  public FakePerson present(boolean here) {
    return new FakePerson(id, name, locale, zone, rank, here);
  }

  /** Returns what the platform tells of them. */
  public Profile profile() {
    return new Profile(name, Optional.empty(), Optional.of(locale), Optional.of(zone), false);
  }
}
