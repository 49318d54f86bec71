package dev.acquaint.benchmarks;

import dev.acquaint.app.Bot;
import dev.acquaint.chat.Rank;
import dev.acquaint.dispatch.Race;
import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.embedded.EmbeddedSettings;
import dev.acquaint.interaction.Response;
import dev.acquaint.sandbox.SandboxHands;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.storage.Patience;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long moderators wait for each command in a large community: the time from the command to its
 * answer, in the whole bot on a database of its own, without the network to a platform.
 *
 * <p>Argument: how many members, for example {@code admin:5000}.
 */
public final class AdminBenchmark {
  private static final String MODERATOR = "mod";
  private static final String HALL = "introductions";
  private static final int WEEKS = 1;
  private static final int REPEATS = 3;
  private static final List<String> COMMANDS =
      List.of(
          "acquaint-admin doctor",
          "acquaint-admin settings",
          "acquaint-admin find anna",
          "acquaint-admin find a",
          "acquaint-admin member <@p00010>",
          "acquaint-admin audit",
          "acquaint-admin reports",
          "acquaint-admin report",
          "acquaint-admin report weeks:26",
          "acquaint-admin report picture:participation",
          "acquaint-admin report picture:meetings",
          "acquaint-admin report picture:network",
          "acquaint-admin report picture:topics",
          "acquaint-admin export what:members",
          "acquaint-admin export what:introductions",
          "acquaint-admin export format:json",
          "intros-admin history",
          "intros-admin preview");

  /** Said once: a second one would be told that the first is still going out. */
  private static final String RUN = "intros-admin run extra:yes anyway:yes";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-01-03T09:00:00Z"));
  private final SandboxPlatform platform = new SandboxPlatform(now::get);
  private final Bot bot;
  private final SandboxHands hands;

  private AdminBenchmark(Transactions transactions) {
    this.bot =
        new Bot(
            new Bot.Ground(
                transactions,
                List.of(platform),
                now::get,
                new SplittableRandom(7),
                new Race.Direct(),
                new ActionCodec(new byte[16])));
    this.hands = new SandboxHands(platform, bot.intake(), "bench");
    platform.addChannel(HALL);
    transactions.run(transaction ->
        bot.communities()
            .connect(transaction, SandboxPlatform.SPACE, "sandbox", "Large", now.get()));
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    int members = Integer.parseInt(args[0]);
    try (EmbeddedMariaDb server =
            EmbeddedMariaDb.start(
                new EmbeddedSettings(
                    Files.createTempDirectory("admin-benchmark"),
                    Optional.empty(),
                    true,
                    _ -> {}));
        Database database =
            Database.open(
                DatabaseSettings.of(server.jdbcUrl(), server.user(), server.password()),
                new Patience(
                    Duration.ofSeconds(30), Thread::sleep, new SplittableRandom(1), _ -> {}))) {
      AdminBenchmark benchmark = new AdminBenchmark(database.transactions());
      benchmark.fill(members);
      COMMANDS.forEach(benchmark::measure);
      System.out.printf("%6.0f ms at first                      /%s%n", benchmark.once(RUN), RUN);
    }
  }

  private void fill(int members) {
    platform.put(new SandboxPerson(MODERATOR, "Mo", ZoneOffset.UTC, Rank.MODERATOR));
    ask(MODERATOR, "acquaint-admin setup weekday:monday time:10:00 zone:UTC");
    long begun = System.nanoTime();
    for (int i = 0; i < members; i++) {
      String id = "p%05d".formatted(i);
      String name = (i % 50 == 0 ? "Anna " : "Person ") + i;
      platform.put(new SandboxPerson(id, name, ZoneOffset.UTC, Rank.MEMBER));
      ask(id, "intros join");
    }
    System.out.printf("%d members joined, %.1f ms each%n", members, millis(begun) / members);
    for (int week = 0; week < WEEKS; week++) {
      long round = System.nanoTime();
      now.set(now.get().plus(Duration.ofDays(week == 0 ? 1 : 7)).plus(Duration.ofHours(2)));
      bot.ring(now.get());
      System.out.printf("a round was held and sent in %.1f s%n", millis(round) / 1000);
    }
  }

  private Response ask(String person, String line) {
    return hands.type(person, HALL, line).join().response();
  }

  private void measure(String line) {
    double first = once(line);
    double best = first;
    for (int again = 0; again < REPEATS; again++) {
      best = Math.min(best, once(line));
    }
    System.out.printf("%6.0f ms at first, %6.0f ms at best  /%s%n", first, best, line);
  }

  private double once(String line) {
    long begun = System.nanoTime();
    Response response = ask(MODERATOR, line);
    if (response instanceof Response.Say) {
      return millis(begun);
    }
    throw new IllegalStateException(line + " was answered by " + response);
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }
}
