package dev.acquaint.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes alarms when they are due. Every copy of the bot has its own clock; an alarm that rings
 * twice is harmless, since its ledger decides what is due, so nothing is shared between clocks.
 *
 * <p>In a simulation {@link #nextDue()} and {@link #ringDue()} are called by whoever moves time; in
 * real operation {@link #start()} does the same in the background at least every 30 seconds.
 */
public final class AlarmClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
  private static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final List<Alarm> alarms;
  private final InstantSource clock;
  private final Semaphore stop = new Semaphore(0);
  private final Thread thread;

  /**
   * Makes a clock that is not yet running.
   *
   * @param alarms all of them
   * @param clock the present moment
   */
  public AlarmClock(List<Alarm> alarms, InstantSource clock) {
    this.alarms = List.copyOf(alarms);
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("alarm-clock").unstarted(this::loop);
  }

  /**
   * Returns when the first of all alarms is due, possibly past; nothing when nothing is planned.
   */
  public Optional<Instant> nextDue() {
    return dueMoments().values().stream().min(Comparator.naturalOrder());
  }

  /**
   * Rings every alarm that is due now, once, in the order of due moment and then of name. An alarm
   * that throws is logged and does not keep the others from ringing.
   *
   * @return how many rang
   */
  public int ringDue() {
    Instant now = clock.instant();
    Map<Alarm, Instant> moments = dueMoments();
    List<Alarm> due =
        moments.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .sorted(
                Map.Entry.<Alarm, Instant>comparingByValue()
                    .thenComparing(entry -> entry.getKey().name()))
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(alarm -> ring(alarm, now));
    return due.size();
  }

  private Map<Alarm, Instant> dueMoments() {
    Map<Alarm, Instant> moments = new HashMap<>();
    for (Alarm alarm : alarms) {
      try {
        alarm.nextDue().ifPresent(moment -> moments.put(alarm, moment));
      } catch (RuntimeException broken) {
        LOG.error("Alarm {} cannot say when it is due", alarm.name(), broken);
      }
    }
    return moments;
  }

  private static void ring(Alarm alarm, Instant now) {
    try {
      alarm.ring(now);
    } catch (RuntimeException broken) {
      LOG.error("Alarm {} failed at {}", alarm.name(), now, broken);
    }
  }

  /**
   * Starts ringing in the background.
   *
   * @throws IllegalThreadStateException when it was started before
   */
  public void start() {
    thread.start();
  }

  private void loop() {
    try {
      do {
        ringDue();
      } while (!stop.tryAcquire(sleep().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A second at least, so that an alarm that stays due does not turn the loop into a spin. */
  private Duration sleep() {
    Duration untilNext =
        nextDue().map(next -> Duration.between(clock.instant(), next)).orElse(LONGEST_SLEEP);
    if (untilNext.compareTo(SHORTEST_SLEEP) < 0) {
      return SHORTEST_SLEEP;
    }
    return untilNext.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : untilNext;
  }

  /** Rings nothing more and waits up to 10 seconds for the alarm that is ringing. */
  @Override
  public void close() {
    stop.release();
    try {
      if (thread.isAlive() && !thread.join(LONGEST_STOP)) {
        LOG.warn("An alarm is still ringing after {}", LONGEST_STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
