package dev.acquaint.chat;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a platform tells of one account.
 *
 * @param name the name shown there, as typed by its owner
 * @param avatar where the picture can be fetched
 * @param locale the language the person set there
 * @param zone the time zone, where the platform knows it
 * @param bot whether it is a program and not a person
 */
public record Profile(
    String name,
    Optional<URI> avatar,
    Optional<Locale> locale,
    Optional<ZoneId> zone,
    boolean bot) {

  /** Returns a profile of which only the name is known. */
  public static Profile named(String name) {
    return new Profile(name, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
