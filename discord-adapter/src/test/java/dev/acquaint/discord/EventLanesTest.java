package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.view.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Thousands of servers that are there at once do not ask for the database all at once. */
@Timeout(60)
class EventLanesTest {
  private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
  private static final int SERVERS = 2_500;

  private static SpaceId server(int number) {
    return new SpaceId(Integer.toString(1_000_000 + number));
  }

  private static CommunityEvent here(int number) {
    return new CommunityEvent.Installed(server(number), "Server " + number, NOW);
  }

  private static CommunityEvent spoke(int number) {
    ChannelRef where = new ChannelRef(server(number), "501");
    return new CommunityEvent.Spoke(where, new AccountRef(server(number), "2"), NOW);
  }

  /** Counts how many events are told at once. */
  private static class Counting implements Intake {
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore told = new Semaphore(0);

    @Override
    public void tell(CommunityEvent event) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      Thread.yield();
      now.decrementAndGet();
      told.release();
    }

    @Override
    public void take(Interaction interaction, Conversation conversation) {}

    @Override
    public List<Choice> complete(Origin origin, Path path, String option, String typed) {
      return List.of();
    }
  }

  @Test
  void everyServerIsToldAndFourAtOnceAtMost() throws InterruptedException {
    Counting intake = new Counting();
    try (EventLanes lanes = new EventLanes(intake)) {
      for (int i = 0; i < SERVERS; i++) {
        lanes.put(server(i), here(i));
      }
      intake.told.acquire(SERVERS);
    }
    assertThat(intake.most.get()).isBetween(1, 4);
  }

  @Test
  void whatHappensOnOneServerKeepsItsOrderWhateverFails() throws InterruptedException {
    List<CommunityEvent> seen = new ArrayList<>();
    CountDownLatch end = new CountDownLatch(1);
    Counting intake =
        new Counting() {
          @Override
          public void tell(CommunityEvent event) {
            seen.add(event);
            if (event instanceof CommunityEvent.Removed) {
              end.countDown();
            } else if (seen.size() == 2) {
              throw new IllegalStateException("a feature failed");
            }
          }
        };
    CommunityEvent gone = new CommunityEvent.Removed(server(1), NOW);
    try (EventLanes lanes = new EventLanes(intake)) {
      lanes.put(server(1), here(1));
      lanes.put(server(1), spoke(1));
      lanes.put(server(1), gone);
      end.await();
    }
    assertThat(seen).containsExactly(here(1), spoke(1), gone);
  }

  @Test
  void thatPeopleWriteIsDroppedWhenTooMuchWaitsAndNothingElseIs() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    Counting intake =
        new Counting() {
          @Override
          public void tell(CommunityEvent event) {
            try {
              open.await();
            } catch (InterruptedException stopped) {
              throw new IllegalStateException(stopped);
            }
            super.tell(event);
          }
        };
    try (EventLanes lanes = new EventLanes(intake)) {
      for (int i = 0; i < SERVERS; i++) {
        lanes.hint(server(1), spoke(1));
      }
      lanes.put(server(1), here(1));
      open.countDown();
      lanes.put(server(1), here(1));
      // The first is under way or waits; a thousand wait behind it; then the two that must be told.
      intake.told.acquire(1_002);
    }
    assertThat(intake.told.availablePermits()).isLessThanOrEqualTo(1);
  }
}
