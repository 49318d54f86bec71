package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.app.UnusableInput;
import dev.acquaint.config.Configuration;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a fake Discord: from joining a server to a round of introductions. */
@Tag("slow")
@Timeout(120)
class DiscordRunTest {
  private static final String OLGA = "1";
  private static final String ADA = "2";
  private static final String BO = "3";
  private static final int PRIVATE = 64;

  @TempDir Path home;
  private FakeDiscord discord;
  private Running running;

  @BeforeEach
  void run() throws Exception {
    discord = FakeDiscord.start();
    running = start(TestDatabase.emptySchema());
    until(() -> !discord.commands().isEmpty());
  }

  @AfterEach
  void stop() {
    running.close();
    discord.close();
    assertThat(discord.complaints()).as("what Discord would complain about").isEmpty();
  }

  private Running start(DatabaseSettings database) throws Exception {
    Configuration configuration =
        Configuration.load(
            home.resolve("config/acquaint.yaml"),
            Map.of(
                "ACQUAINT_DATABASE_URL", database.url(),
                "ACQUAINT_DATABASE_USER", database.user(),
                "ACQUAINT_DATABASE_PASSWORD", database.password(),
                "ACQUAINT_HTTP_PORT", "0",
                "ACQUAINT_DISCORD_TOKEN", "token",
                "ACQUAINT_DISCORD_RESTURL", discord.restUrl(),
                "ACQUAINT_DISCORD_GATEWAYURL", discord.gatewayUrl(),
                "ACQUAINT_DISCORD_COMPRESSION", "none"));
    InstantSource clock = InstantSource.system();
    return Running.start(
        new Running.Parts(
            configuration,
            Platforms.connections(configuration, clock),
            clock,
            KillPoint.NEVER,
            StartList.inLog()));
  }

  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen within a minute");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static ArrayNode options(ObjectNode... options) {
    ArrayNode all = new ObjectMapper().createArrayNode();
    List.of(options).forEach(all::add);
    return all;
  }

  private static ObjectNode option(String name, int type, String value) {
    return new ObjectMapper()
        .createObjectNode()
        .put("name", name)
        .put("type", type)
        .put("value", value);
  }

  /** Runs a command of two words and returns what is answered. */
  private JsonNode runs(String user, String group, String name, ObjectNode... options) {
    ObjectNode sub = new ObjectMapper().createObjectNode().put("name", name).put("type", 1);
    sub.set("options", options(options));
    discord.command(user, group, options(sub));
    return seen();
  }

  /** What is seen in the end; a first answer that only says "working" does not count. */
  private JsonNode seen() {
    FakeDiscord.Request answer = discord.answer();
    return answer.path().endsWith("/callback")
            && answer.body().get("type").asInt() >= 5
            && answer.body().get("type").asInt() <= 6
        ? discord.answer().body()
        : answer.body().get("data");
  }

  private static String words(JsonNode message) {
    return String.join("\n", message.findValuesAsText("content"));
  }

  private void everybodyJoins() {
    runs(
        OLGA,
        "acquaint-admin",
        "setup",
        option("weekday", 3, "monday"),
        option("zone", 3, "Berlin"));
    runs(ADA, "intros", "join");
    runs(BO, "intros", "join");
  }

  @Test
  void aServerIsSetUpAndTwoMembersMeetInAPrivateThread() {
    JsonNode setUp =
        runs(
            OLGA,
            "acquaint-admin",
            "setup",
            option("weekday", 3, "monday"),
            option("zone", 3, "Berlin"));
    assertThat(words(setUp)).contains("<#" + FakeDiscord.CHANNEL + ">").contains("<t:");
    JsonNode joined = runs(ADA, "intros", "join");
    assertThat(joined.get("flags").asInt() & PRIVATE).isNotZero();
    runs(BO, "intros", "join");
    runs(OLGA, "intros-admin", "run");

    until(() -> !meeting().isEmpty());
    ObjectNode room = meeting().getFirst();
    String id = room.get("id").asText();
    until(() -> !discord.messages(id).isEmpty());
    assertThat(room.get("type").asInt()).isEqualTo(12);
    assertThat(discord.peopleOf(id)).containsExactlyInAnyOrder(ADA, BO);
    JsonNode card = discord.messages(id).getFirst();
    assertThat(words(card)).contains("<@2>").contains("<@3>");

    String met = card.findValuesAsText("custom_id").getFirst();
    discord.press(ADA, met, card.get("id").asText());
    assertThat(words(seen())).isNotBlank();
  }

  private List<ObjectNode> meeting() {
    return discord.threads().stream()
        .filter(thread -> discord.peopleOf(thread.get("id").asText()).size() == 2)
        .toList();
  }

  @Test
  void aMemberCannotRunWhatNeedsARank() {
    everybodyJoins();
    JsonNode refused = runs(ADA, "intros-admin", "run");
    assertThat(refused.get("flags").asInt() & PRIVATE).isNotZero();
    assertThat(discord.threads()).isEmpty();
  }

  @Test
  void aForgedButtonIsAnsweredKindlyAndChangesNothing() {
    everybodyJoins();
    discord.press(ADA, "1mtAAAAAAAAnobody", "4242");
    JsonNode answer = seen();
    assertThat(answer.get("flags").asInt() & PRIVATE).isNotZero();
    assertThat(words(answer)).isNotBlank();
  }

  @Test
  void badInputIsAnsweredWithAnExampleThatWorks() {
    everybodyJoins();
    JsonNode answer = runs(ADA, "intros", "pause", option("until", 3, "soonish"));
    assertThat(answer.get("flags").asInt() & PRIVATE).isNotZero();
    assertThat(words(answer)).contains("soonish");
  }

  @Test
  void aWrongTokenIsToldInWordsThatHelp() throws Exception {
    discord.failBefore("GET", "users/@me", 401, "{\"code\":0,\"message\":\"401: Unauthorized\"}");
    assertThatThrownBy(() -> start(TestDatabase.emptySchema()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("discord.token");
  }
}
