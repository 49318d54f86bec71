package dev.acquaint.storage;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * How to wait for the database, and whom to tell.
 *
 * @param limit how long pauses may add up to while the database is away at the start; zero means
 *     one try. The time the tries themselves take comes on top, each at most the connect timeout
 * @param sleeper waits
 * @param chance makes the pauses uneven so that several copies of the bot do not knock in step
 * @param report takes one line per step for the person who watches the start
 */
public record Patience(
    Duration limit, Sleeper sleeper, RandomGenerator chance, Consumer<String> report) {

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException when the limit is negative
   */
  public Patience {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("limit must not be negative: " + limit);
    }
  }

  /**
   * A pause whose length grows from try to try and is uneven: between half of the step and all of
   * it.
   *
   * @param attempt counts from 0
   * @param first the step before the second try; it doubles with each further one
   * @param most no step is longer than this
   * @return more than zero, at most {@code most}
   */
  Duration pause(int attempt, Duration first, Duration most) {
    long step = Math.min(most.toNanos(), first.toNanos() << Math.min(attempt, 20));
    return Duration.ofNanos(step - chance.nextLong(step / 2 + 1));
  }
}
