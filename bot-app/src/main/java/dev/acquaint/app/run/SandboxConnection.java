package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Intake;
import dev.acquaint.community.KnownPeople;
import dev.acquaint.config.HttpSettings;
import dev.acquaint.sandbox.SandboxClock;
import dev.acquaint.sandbox.SandboxHands;
import dev.acquaint.sandbox.SandboxPage;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.storage.Health;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Catalogue;
import io.javalin.config.JavalinConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The sandbox as a platform of the running bot: a page where a visitor can be any of a few people,
 * in real time. What was written there is forgotten when the program ends; what the bot knows of
 * the people stays in the database.
 */
final class SandboxConnection implements Connection {
  private static final String HALL = "general";
  private static final int DIGITS = 36;
  private static final List<SandboxPerson> PEOPLE =
      List.of(
          person("olga", "Olga Brandt", "Europe/Berlin", Rank.OWNER),
          person("mateo", "Mateo Rivas", "America/Bogota", Rank.MODERATOR),
          person("aisha", "Aisha Diallo", "Africa/Dakar", Rank.MEMBER),
          person("ken", "Ken Morita", "Asia/Tokyo", Rank.MEMBER),
          person("lucy", "Lucy Hart", "Europe/London", Rank.MEMBER),
          person("ravi", "Ravi Menon", "Asia/Kolkata", Rank.MEMBER));

  private final HttpSettings http;
  private final InstantSource clock;
  private final Catalogue catalogue = new Catalogue();
  private final SandboxPlatform sandbox;
  private final String session;
  private Optional<SandboxPage> page = Optional.empty();

  SandboxConnection(HttpSettings http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
    this.session = Long.toString(clock.instant().getEpochSecond(), DIGITS) + "x";
    this.sandbox = new SandboxPlatform(clock, _ -> "Thread", session);
  }

  private static SandboxPerson person(String id, String name, String zone, Rank rank) {
    return new SandboxPerson(id, name, ZoneId.of(zone), rank);
  }

  @Override
  public Platform platform() {
    return sandbox;
  }

  @Override
  public void open(Bot bot, Intake intake) {
    Transactions transactions = bot.ground().transactions();
    transactions.run(transaction ->
        bot.communities()
            .connect(
                transaction, SandboxPlatform.SPACE, SandboxKind.NAME, "Sandbox", clock.instant()));
    sandbox.addChannel(HALL);
    PEOPLE.forEach(sandbox::put);
    People people = new KnownPeople(transactions, bot.communities(), clock);
    page =
        Optional.of(
            new SandboxPage(
                new SandboxPage.Parts(
                    "Sandbox",
                    sandbox,
                    new SandboxHands(sandbox, intake, session),
                    () -> bot.features().book(),
                    catalogue,
                    bot.ground().codec(),
                    people,
                    new RealTime(bot, clock),
                    new SqlSandboxDiary(bot, sandbox, people))));
  }

  @Override
  public void serve(JavalinConfig server) {
    page.ifPresent(one -> {
      one.addTo(server, http.allowedHosts());
      one.begin();
    });
  }

  @Override
  public Health health() {
    return new Health(true, "a page on the web server, where you can be anybody");
  }

  @Override
  public void close() {
    page.ifPresent(SandboxPage::close);
  }

  /** Time as it is. */
  private record RealTime(Bot bot, InstantSource clock) implements SandboxClock {
    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public Optional<Instant> nextEvent() {
      return bot.nextDue();
    }

    @Override
    public boolean stepTowards(Instant end) {
      return false;
    }

    @Override
    public boolean mayJump() {
      return false;
    }

    @Override
    public void settle() {
      // Alarms and courier work in the background.
    }
  }
}
