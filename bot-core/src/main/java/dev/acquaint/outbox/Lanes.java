package dev.acquaint.outbox;

import dev.acquaint.chat.Chat;
import dev.acquaint.id.SpaceId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The spaces that are served beside each other, one thread each. A lane serves a few messages and
 * goes to the back of the queue, so a round of thousands leaves room for a single hello elsewhere;
 * no platform takes more than half of the lanes. Run by one thread.
 */
final class Lanes implements AutoCloseable {
  /** At 50 requests a second for a whole Discord bot, a full half waits three seconds at most. */
  static final int MOST = 256;

  private static final int MOST_OF_ONE_PLATFORM = MOST / 2;
  private static final int MESSAGES_A_TURN = 20;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** What lanes do. */
  interface Work {
    /** Returns the spaces for which something is due, the longest waiting first. */
    List<SpaceId> due();

    /** Returns the platform behind a space, if it is connected here. */
    Optional<Chat> chat(SpaceId space);

    /**
     * Sends the oldest messages that are due for a space.
     *
     * @return how many were handled
     */
    int serve(SpaceId space, Chat chat, int most);

    /** Returns whether to begin anything new. */
    boolean goesOn();
  }

  private record Turn(SpaceId space, int handled, @Nullable Throwable failure) {}

  private final Work work;
  private final Bell bell;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Turn> ended = new ConcurrentLinkedQueue<>();
  private final Map<SpaceId, Chat> running = new HashMap<>();
  private final Deque<SpaceId> waiting = new ArrayDeque<>();
  private final Map<SpaceId, Integer> lastTurns = new HashMap<>();

  /** Nothing could be done for these now: not connected, or all they have waits for another try. */
  private final Set<SpaceId> idle = new HashSet<>();

  private int turns;
  private int handled;
  private @Nullable Throwable failure;

  Lanes(Work work, Bell bell) {
    this.work = work;
    this.bell = bell;
  }

  /**
   * Serves until nothing is due, something fails or the work ends; whatever was begun is finished.
   *
   * @return how many messages were handled
   */
  int run() {
    try {
      look();
      startLanes();
      while (!running.isEmpty()) {
        bell.await(LOOK_EVERY);
        boolean laneEnded = takeTurns();
        if (!laneEnded) {
          idle.clear();
        }
        if (goesOn() && (!laneEnded || waiting.isEmpty())) {
          look();
        }
        startLanes();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throwFailure();
    return handled;
  }

  private boolean goesOn() {
    return failure == null && work.goesOn();
  }

  private void look() {
    waiting.clear();
    work.due().stream()
        .filter(space -> !running.containsKey(space) && !idle.contains(space))
        .sorted(Comparator.comparingInt(space -> lastTurns.getOrDefault(space, 0)))
        .forEach(waiting::add);
  }

  /** Takes note of lanes that ended; returns whether any did. */
  private boolean takeTurns() {
    boolean any = false;
    for (Turn turn = ended.poll(); turn != null; turn = ended.poll()) {
      any = true;
      running.remove(turn.space());
      lastTurns.put(turn.space(), ++turns);
      handled += turn.handled();
      if (turn.handled() == 0) {
        idle.add(turn.space());
      }
      if (failure == null) {
        failure = turn.failure();
      }
    }
    return any;
  }

  private void startLanes() {
    for (int i = waiting.size(); i > 0 && running.size() < MOST && goesOn(); i--) {
      SpaceId space = waiting.remove();
      Optional<Chat> chat = work.chat(space);
      if (chat.isEmpty()) {
        idle.add(space);
      } else if (lanesOf(chat.get()) >= MOST_OF_ONE_PLATFORM) {
        waiting.add(space);
      } else {
        running.put(space, chat.get());
        threads.execute(() -> serve(space, chat.get()));
      }
    }
  }

  private long lanesOf(Chat chat) {
    return running.values().stream().filter(chat::equals).count();
  }

  private void serve(SpaceId space, Chat chat) {
    Turn turn = new Turn(space, 0, null);
    try {
      turn = new Turn(space, work.serve(space, chat, MESSAGES_A_TURN), null);
    } catch (RuntimeException | Error broken) {
      turn = new Turn(space, 0, broken);
    } finally {
      ended.add(turn);
      bell.ring();
    }
  }

  private void throwFailure() {
    switch (failure) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    threads.close();
  }
}
