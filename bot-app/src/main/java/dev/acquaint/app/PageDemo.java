package dev.acquaint.app;

import dev.acquaint.app.run.SqlSandboxDiary;
import dev.acquaint.chat.Rank;
import dev.acquaint.sandbox.SandboxClock;
import dev.acquaint.sandbox.SandboxPage;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.storage.Transactions;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A simulated community in a browser page, with two weeks of history behind it. */
final class PageDemo implements AutoCloseable {
  private static final int DAYS_OF_HISTORY = 14;

  private final DemoWorld world;
  private final DemoCommunity community;
  private final SandboxPage page;

  private PageDemo(DemoWorld world, DemoCommunity community) {
    this.world = world;
    this.community = community;
    this.page =
        new SandboxPage(
            new SandboxPage.Parts(
                DemoWorld.NAME,
                world.platform(),
                world.hands(),
                () -> world.bot().features().book(),
                world.catalogue(),
                world.codec(),
                world.people(),
                new Clock(),
                new SqlSandboxDiary(world.bot(), world.platform(), world.people())));
  }

  /**
   * Plays the history; nothing is served yet.
   *
   * @param transactions an empty database
   * @param people who lives there
   * @param seed decides all chance
   */
  static PageDemo play(
      Transactions transactions, DemoPeople.Source people, long seed, Progress progress) {
    SplittableRandom chance = new SplittableRandom(seed);
    DemoWorld world = DemoWorld.begin(transactions, HeadlessDemo.ARRIVAL, chance);
    DemoCommunity community = new DemoCommunity(world, chance.split());
    progress.step("Inviting people");
    community.arrive(people.people(chance.split()));
    progress.step("Playing two weeks");
    for (int day = 1; day <= DAYS_OF_HISTORY; day++) {
      progress.advance("Playing two weeks", day, DAYS_OF_HISTORY);
      community.passTo(HeadlessDemo.START.plus(Duration.ofDays(day)));
    }
    SandboxPerson guest =
        new SandboxPerson("guest", "Robin Vale", ZoneId.of("Europe/London"), Rank.MEMBER);
    world.platform().put(guest);
    world.hands().move(guest.id(), true, world.clock().instant());
    community.settle();
    return new PageDemo(world, community);
  }

  /**
   * Serves the page.
   *
   * @param port 1 to 65535, or 0 for any that is free
   * @return the port
   */
  int serve(int port) {
    try {
      return page.start("localhost", port);
    } catch (JavalinBindException taken) {
      throw new UnusableInput(
          List.of(
              "Port " + port + " is used by another program.",
              "Choose another one, for example: ./acquaint demo --port " + (port % 65_000 + 1)));
    }
  }

  DemoWorld world() {
    return world;
  }

  @Override
  public void close() {
    page.close();
  }

  /** The demo's time as the page lets it pass. */
  private final class Clock implements SandboxClock {
    @Override
    public Instant now() {
      return world.clock().instant();
    }

    @Override
    public Optional<Instant> nextEvent() {
      return world.bot().nextDue();
    }

    @Override
    public boolean stepTowards(Instant end) {
      return community.stepTowards(end);
    }

    @Override
    public void settle() {
      community.settle();
    }
  }
}
