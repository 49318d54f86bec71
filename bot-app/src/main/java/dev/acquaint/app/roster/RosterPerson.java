package dev.acquaint.app.roster;

import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.id.MemberId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One person of a list.
 *
 * @param id what the list calls them
 * @param name what people call them; the id when the list has no name
 * @param zone where they live, if it is known
 * @param languages what they speak, as codes where the language is known; empty when nothing is
 *     known
 * @param offers topics they can help with, normalised
 * @param wants topics they look for, normalised
 * @param interests topics they care for, normalised
 * @param group their team, cohort or city
 * @param joined since when they belong to the community
 * @param mode how they want to meet
 */
public record RosterPerson(
    MemberId id,
    String name,
    Optional<ZoneId> zone,
    Set<String> languages,
    Set<String> offers,
    Set<String> wants,
    Set<String> interests,
    Optional<String> group,
    Optional<LocalDate> joined,
    Optional<Mode> mode) {
  /** Copies the sets, in the order of words. */
  public RosterPerson {
    languages = Collections.unmodifiableSet(new TreeSet<>(languages));
    offers = Collections.unmodifiableSet(new TreeSet<>(offers));
    wants = Collections.unmodifiableSet(new TreeSet<>(wants));
    interests = Collections.unmodifiableSet(new TreeSet<>(interests));
  }
}
