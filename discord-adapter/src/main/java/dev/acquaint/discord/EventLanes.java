package dev.acquaint.discord;

import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.StorageFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands in what happens on servers, a few at a time: after a start thousands of servers are there
 * at once, and whoever types a command meanwhile needs the database as well. What happens on one
 * server keeps its order. While the database is away, events wait for it.
 */
final class EventLanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLanes.class);
  private static final int LANES = 4;

  /** Hints beyond these are dropped; that somebody wrote matters only for a while. */
  private static final int MOST_WAITING_HINTS = 1_000;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  private final Intake intake;
  private final List<ThreadPoolExecutor> lanes;

  EventLanes(Intake intake) {
    this.intake = intake;
    this.lanes = Stream.generate(EventLanes::lane).limit(LANES).toList();
  }

  private static ThreadPoolExecutor lane() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofVirtual().name("discord-events-", 0).factory());
  }

  /** Hands an event in when its turn comes. */
  void put(SpaceId space, CommunityEvent event) {
    try {
      of(space).execute(() -> tell(event));
    } catch (RejectedExecutionException closed) {
      LOG.debug("Not told while the bot ends: {}", event.getClass().getSimpleName());
    }
  }

  /** Hands an event in, unless too many wait already. */
  void hint(SpaceId space, CommunityEvent event) {
    if (of(space).getQueue().size() < MOST_WAITING_HINTS) {
      put(space, event);
    }
  }

  private ThreadPoolExecutor of(SpaceId space) {
    return lanes.get(Math.floorMod(space.hashCode(), LANES));
  }

  private void tell(CommunityEvent event) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        intake.tell(event);
        return;
      } catch (StorageFailure failure) {
        if (!heals(failure.kind())) {
          LOG.error("{} could not be noted", event.getClass().getSimpleName(), failure);
          return;
        }
        LOG.warn("What happens on servers waits for the database: {}", failure.getMessage());
      } catch (RuntimeException broken) {
        LOG.error("{} could not be noted", event.getClass().getSimpleName(), broken);
        return;
      }
      try {
        Thread.sleep(pause);
      } catch (InterruptedException closed) {
        return;
      }
      Duration twice = pause.multipliedBy(2);
      pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
  }

  private static boolean heals(StorageFailure.Kind kind) {
    return switch (kind) {
      case AWAY, BUSY, CONFLICT, COMMIT_UNKNOWN, FULL, READ_ONLY -> true;
      case DUPLICATE, DENIED, TOO_NEW, UNSUPPORTED, MIGRATION, BROKEN -> false;
    };
  }

  /** Finishes what waits, for two seconds at most; who is there is told again at the next start. */
  @Override
  public void close() {
    lanes.forEach(ThreadPoolExecutor::shutdown);
    try {
      for (ThreadPoolExecutor lane : lanes) {
        lane.awaitTermination(LONGEST_STOP.toMillis() / LANES, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    lanes.forEach(ThreadPoolExecutor::shutdownNow);
  }
}
