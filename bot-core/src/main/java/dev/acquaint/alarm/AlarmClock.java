package dev.acquaint.alarm;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.acquaint.storage.StorageFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes alarms in real time: one recurring task of db-scheduler, shared by all copies of the bot,
 * which comes back at the next due moment and after {@value #LONGEST_SLEEP_SECONDS} seconds at the
 * latest. It only wakes; a wake that comes twice, late or not at all is made good by the ledgers of
 * the alarms.
 */
public final class AlarmClock implements AutoCloseable {
  /** After so many seconds the clock looks at the ledgers even if nothing was planned. */
  public static final int LONGEST_SLEEP_SECONDS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);
  private static final String TASK = "alarms";
  private static final TaskInstanceId ONLY = TaskInstanceId.of(TASK, RecurringTask.INSTANCE);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(LONGEST_SLEEP_SECONDS);
  private static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);
  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private static final int LONGEST_NAME = 50;

  /**
   * While a newer copy of the bot runs beside this one, its tasks are unknown here and must stay.
   */
  private static final Duration UNKNOWN_TASKS_STAY = Duration.ofDays(3650);

  private final Parts parts;
  private final Scheduler scheduler;
  private final AtomicReference<String> obstacle = new AtomicReference<>("");

  /** How often somebody asked for a look since the one under way began. */
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * What the clock is made of.
   *
   * @param alarms what to wake
   * @param source connections to the database, with autocommit off
   * @param name of this copy of the bot, unlike those of all others; cut after 50 characters
   * @param clock the present moment, in real time
   * @param obstacle asked before each ringing: why nothing may ring now, if there is a reason
   */
  public record Parts(
      Alarms alarms,
      DataSource source,
      String name,
      InstantSource clock,
      Supplier<Optional<String>> obstacle) {}

  /**
   * Makes a clock that is not yet running.
   *
   * @param parts what it is made of
   */
  public AlarmClock(Parts parts) {
    this.parts = parts;
    RecurringTask<Void> wake = Tasks.recurring(TASK, new UntilNextDue()).execute((_, _) -> ring());
    this.scheduler =
        Scheduler.create(parts.source(), List.of())
            .startTasks(List.of(wake))
            .schedulerName(new SchedulerName.Fixed(cut(parts.name())))
            .threads(1)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .deleteUnresolvedAfter(UNKNOWN_TASKS_STAY)
            .shutdownMaxWait(LONGEST_STOP)
            .alwaysPersistTimestampInUTC()
            .commitWhenAutocommitDisabled(true)
            .failureLogging(LogLevel.DEBUG, false)
            .build();
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  /**
   * Starts waking. The first wake comes within two seconds, unless another copy of the bot is at it
   * already.
   */
  public void start() {
    scheduler.start();
  }

  /**
   * Says that something may have been planned that is due before the next wake, for example because
   * somebody asked for a round now. Returns at once; however many say so while the clock looks at
   * the ledgers, it looks once more.
   */
  public void reconsider() {
    if (asked.getAndIncrement() == 0) {
      Thread.ofVirtual().name("alarm-clock").start(this::lookAgain);
    }
  }

  private void lookAgain() {
    int served;
    do {
      served = asked.get();
      bringForward();
    } while (!asked.compareAndSet(served, 0));
  }

  private void bringForward() {
    try {
      Optional<Instant> due = parts.alarms().nextDue();
      Optional<Instant> wake =
          scheduler.getScheduledExecution(ONLY).map(ScheduledExecution::getExecutionTime);
      if (due.isPresent() && wake.isPresent() && due.get().isBefore(wake.get())) {
        Instant now = parts.clock().instant();
        scheduler.reschedule(ONLY, due.get().isBefore(now) ? now : due.get());
      }
    } catch (RuntimeException busy) {
      // The task is at work or the database is away; both are followed by a look at the ledgers.
      LOG.debug("The next wake stays as it is", busy);
    }
  }

  private void ring() {
    Optional<String> reason = parts.obstacle().get();
    if (!obstacle.getAndSet(reason.orElse("")).equals(reason.orElse(""))) {
      reason.ifPresentOrElse(
          why -> LOG.warn("Nothing that is due is done for now: {}", why),
          () -> LOG.warn("What is due is done again"));
    }
    if (reason.isPresent()) {
      return;
    }
    try {
      parts.alarms().ringDue(parts.clock().instant());
    } catch (StorageFailure away) {
      LOG.warn("What is due waits: {}", away.getMessage());
      throw away;
    } catch (RuntimeException broken) {
      LOG.error("An alarm failed and rings again later", broken);
      throw broken;
    }
  }

  /** When to wake next: at the next due moment, but neither at once again nor too late. */
  private final class UntilNextDue implements Schedule {
    @Override
    public Instant getInitialExecutionTime(Instant now) {
      return now;
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
      Instant earliest = done.getTimeDone().plus(SHORTEST_SLEEP);
      Instant latest = done.getTimeDone().plus(LONGEST_SLEEP);
      if (done.getResult() == ExecutionComplete.Result.FAILED || !obstacle.get().isEmpty()) {
        return latest;
      }
      try {
        Instant next = parts.alarms().nextDue().orElse(latest);
        return next.isBefore(earliest) ? earliest : next.isAfter(latest) ? latest : next;
      } catch (RuntimeException unknown) {
        LOG.debug("When something is due next is not known", unknown);
        return latest;
      }
    }

    @Override
    public boolean isDeterministic() {
      return false;
    }
  }

  /** Rings nothing more and waits up to 10 seconds for the alarm that is ringing. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
