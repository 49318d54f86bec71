package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.Optional;
import java.util.Set;

/**
 * One person who is in, as the matcher sees them.
 *
 * @param id who
 * @param interests topics, normalised
 * @param offers what they can help with, normalised
 * @param wants what they look for, normalised
 * @param languages what they speak, as language codes; empty means nothing is known
 * @param awake when they can talk
 * @param group their team, cohort or city, for group rules
 * @param mode how they want to meet
 * @param roundsSoFar in how many rounds they were introduced
 * @param timesLeftOut how often in a row they were left out last
 */
public record Person(
    MemberId id,
    Set<String> interests,
    Set<String> offers,
    Set<String> wants,
    Set<String> languages,
    Hours awake,
    Optional<String> group,
    Mode mode,
    int roundsSoFar,
    int timesLeftOut) {
  /** Copies the sets. */
  public Person {
    interests = Set.copyOf(interests);
    offers = Set.copyOf(offers);
    wants = Set.copyOf(wants);
    languages = Set.copyOf(languages);
  }

  /**
   * Returns the same person after more rounds.
   *
   * @param rounds in how many they were introduced by now
   * @param leftOut how often in a row they were left out last
   */
  public Person standing(int rounds, int leftOut) {
    return new Person(id, interests, offers, wants, languages, awake, group, mode, rounds, leftOut);
  }
}
