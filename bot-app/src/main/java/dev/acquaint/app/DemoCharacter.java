package dev.acquaint.app;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How one invented person behaves, drawn once; every later decision of theirs comes from the same
 * chance, so that what others do changes nothing about it.
 *
 * @param answers how likely they answer a card, in percent; ghosts never do
 * @param talks how likely they write in a room, in percent
 * @param joinsAfter how long after the beginning they opt in
 * @param leavesAfter how long after that they leave the community, if they do
 * @param chance decides everything else
 */
record DemoCharacter(
    int answers,
    int talks,
    Duration joinsAfter,
    Optional<Duration> leavesAfter,
    RandomGenerator chance) {
  private static final int DAY = 24 * 60;

  /** Draws a character. */
  static DemoCharacter draw(RandomGenerator chance) {
    int kind = chance.nextInt(100);
    int answers = kind < 8 ? 0 : kind < 30 ? 55 : 90;
    int talks = answers == 0 ? 5 : 30 + chance.nextInt(60);
    Duration joins =
        chance.nextInt(100) < 85
            ? Duration.ZERO
            : Duration.ofMinutes(DAY + chance.nextInt(14 * DAY));
    Optional<Duration> leaves =
        chance.nextInt(100) < 6
            ? Optional.of(Duration.ofMinutes(9 * DAY + chance.nextInt(60 * DAY)))
            : Optional.empty();
    return new DemoCharacter(answers, talks, joins, leaves, chance);
  }

  /** Returns whether something happens that happens so often out of a hundred times. */
  boolean does(int percent) {
    return chance.nextInt(100) < percent;
  }

  /** Returns a time between two lengths in minutes. */
  Duration within(int least, int most) {
    return Duration.ofMinutes(least + chance.nextInt(most - least));
  }

  /** Returns a time between two lengths in seconds. */
  Duration soon(int least, int most) {
    return Duration.ofSeconds(least + chance.nextInt(most - least));
  }
}
