package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.app.Bot;
import dev.acquaint.config.Configuration;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Throttle;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.view.ActionCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot dies between any two steps of sending; every pair still meets once. Larger with {@code
 * -Dacquaint.kill.people=400 -Dacquaint.kill.times=100}.
 */
@Tag("slow")
@Timeout(900)
class DiscordKillTest {
  private static final int PEOPLE = Integer.getInteger("acquaint.kill.people", 24);
  private static final int FIRST = 10_000;
  private static final int KILLS = Integer.getInteger("acquaint.kill.times", 40);
  private static final String OLGA = "1";

  /** The death of the process, as far as one process can play it. */
  private static final class Killed extends Error {
    Killed() {
      super("killed", null, false, false);
    }
  }

  @TempDir Path home;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-03-03T09:00:00Z"));
  private final Random chance = new Random(11);
  private FakeDiscord discord;
  private Database database;

  /** One life of the bot. */
  private record Life(Bot bot, Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      connection.close();
    }
  }

  private Life live(KillPoint killPoint) throws Exception {
    Configuration configuration =
        Configuration.load(
            home.resolve("config/acquaint.yaml"),
            Map.of(
                "ACQUAINT_DISCORD_TOKEN",
                "token",
                "ACQUAINT_DISCORD_RESTURL",
                discord.restUrl(),
                "ACQUAINT_DISCORD_GATEWAYURL",
                discord.gatewayUrl(),
                "ACQUAINT_DISCORD_COMPRESSION",
                "none"));
    Connection connection = new DiscordKind().connection(configuration, now::get);
    Bot bot =
        new Bot(
            new Bot.Ground(
                database.transactions(),
                List.of(connection.platform()),
                now::get,
                new Random(chance.nextLong()),
                new Race.Direct(),
                new ActionCodec(new byte[32])),
            killPoint,
            Throttle.Rates.NONE);
    connection.open(bot, bot.intake());
    DiscordRunTest.until(() -> connection.health().isWell());
    return new Life(bot, connection);
  }

  private static ArrayNode options(String name) {
    ArrayNode options = new ObjectMapper().createArrayNode();
    options.addObject().put("name", name).put("type", 1).putArray("options");
    return options;
  }

  private void runs(String user, String group, String name) {
    discord.command(user, group, options(name));
    discord.answer();
  }

  private void prepare() throws Exception {
    try (Life _ = live(KillPoint.NEVER)) {
      // The space is known once Discord has told of its server.
      DiscordRunTest.until(() ->
          database
              .transactions()
              .inTransaction(transaction ->
                  transaction
                          .handle()
                          .createQuery("SELECT COUNT(*) FROM space")
                          .mapTo(Integer.class)
                          .one()
                      > 0));
      ArrayNode setup = options("setup");
      ArrayNode given = (ArrayNode) setup.get(0).get("options");
      Map.of("weekday", "monday", "time", "10:00", "zone", "Europe/Berlin")
          .forEach((name, value) ->
              given.addObject().put("name", name).put("type", 3).put("value", value));
      discord.command(OLGA, "acquaint-admin", setup);
      discord.answer();
      for (int number = 0; number < PEOPLE; number++) {
        runs(Integer.toString(FIRST + number), "intros", "join");
      }
      runs(OLGA, "intros-admin", "run");
    }
  }

  /** Lives once, until the death or until nothing is left to do; returns whether it died. */
  private boolean dies(int after) throws Exception {
    AtomicInteger left = new AtomicInteger(after);
    KillPoint killPoint =
        _ -> {
          if (left.decrementAndGet() == 0) {
            throw new Killed();
          }
        };
    try (Life life = live(killPoint)) {
      life.bot().ring(now.get());
      return false;
    } catch (Killed _) {
      return true;
    }
  }

  /**
   * Time passes: leases end, and Discord forgets nonces. A message during which the bot died three
   * times would be set aside; here the deaths are not its fault, so they are not counted.
   */
  private void timePasses() {
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(5)));
    discord.forgetNonces();
    database
        .transactions()
        .run(transaction ->
            transaction
                .handle()
                .execute(
                    "UPDATE delivery SET crashes = 0, lease_until = IF(lease_until IS NULL, NULL,"
                        + " UTC_TIMESTAMP(6) - INTERVAL 1 SECOND)"));
  }

  @Test
  void everyPairHasOneThreadAndOneMessageHoweverOftenTheBotDies(TestReporter reporter)
      throws Exception {
    discord = FakeDiscord.start();
    database = TestDatabase.fresh();
    try {
      for (int number = 0; number < PEOPLE; number++) {
        discord.addMember(Integer.toString(FIRST + number), "member" + number);
      }
      prepare();
      int kills = 0;
      for (int life = 0; life < KILLS; life++) {
        kills += dies(2 + chance.nextInt(8)) ? 1 : 0;
        timePasses();
      }
      for (int calm = 0; calm < 6; calm++) {
        assertThat(dies(Integer.MAX_VALUE)).isFalse();
        timePasses();
      }
      reporter.publishEntry("deaths", Integer.toString(kills));
      assertThat(kills).isGreaterThan(5);
      assertMeetings();
    } finally {
      database.close();
      discord.close();
    }
    assertThat(discord.complaints()).isEmpty();
  }

  private void assertMeetings() {
    List<String> met = new ArrayList<>();
    for (ObjectNode thread : discord.threads()) {
      List<String> people = discord.peopleOf(thread.get("id").asText());
      if (people.size() == 2) {
        met.addAll(people);
        assertThat(discord.messages(thread.get("id").asText()))
            .as("messages in the room of %s", people)
            .hasSize(1);
      }
    }
    assertThat(met).as("everybody meets once").hasSize(PEOPLE).doesNotHaveDuplicates();
  }
}
