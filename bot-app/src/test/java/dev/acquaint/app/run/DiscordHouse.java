package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The whole bot on a small Discord, through the real library, with time in the hands of a test: 1
 * owns the server, everybody speaks English.
 */
final class DiscordHouse implements AutoCloseable {
  static final String OWNER = "1";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PRIVATE = 64;

  /** Choices, people and files come back as lists; nobody chooses a file here. */
  private static final Set<Integer> VALUES = Set.of(3, 5, 19);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2027-03-03T09:00:00Z"));
  private final ActionCodec codec = new ActionCodec(new byte[32]);
  private final FakeDiscord discord = FakeDiscord.start();
  private final Database database = TestDatabase.fresh();
  private final Connection connection;
  private final Bot bot;

  /**
   * What was answered.
   *
   * @param seenByOne whether only whoever asked sees it
   * @param form whether it is a form
   * @param body the message or the form
   */
  record Answer(boolean seenByOne, boolean form, JsonNode body) {
    /** All that can be read in it, commands as they are typed. */
    String words() {
      List<String> words = new ArrayList<>();
      collect(body, words);
      return String.join("\n", words)
          .replaceAll("</([^:>]+):\\d+>", "/$1")
          .replaceAll("\\\\(.)", "$1");
    }

    private static void collect(JsonNode node, List<String> words) {
      if (node.isTextual()) {
        words.add(node.textValue());
      }
      node.forEach(inner -> collect(inner, words));
    }

    /** The controls of the message, in order. */
    List<String> controls() {
      return body.findValuesAsText("custom_id");
    }
  }

  DiscordHouse(Path home) throws Exception {
    discord.speaking("en-US");
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
    connection = new DiscordKind().connection(configuration, now::get);
    bot =
        new Bot(
            new Bot.Ground(
                database.transactions(),
                List.of(connection.platform()),
                now::get,
                new Random(5),
                new Race.Direct(),
                codec),
            KillPoint.NEVER,
            Throttle.Rates.NONE);
    connection.open(bot, bot.intake());
    DiscordRunTest.until(() -> connection.health().isWell() && knowsTheServer());
    DiscordRunTest.until(() -> !discord.commands().isEmpty());
  }

  private boolean knowsTheServer() {
    return database
        .transactions()
        .inTransaction(transaction ->
            transaction
                    .handle()
                    .createQuery("SELECT COUNT(*) FROM space")
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  FakeDiscord discord() {
    return discord;
  }

  Bot bot() {
    return bot;
  }

  ActionCodec codec() {
    return codec;
  }

  Database database() {
    return database;
  }

  /** Lets time pass, hour by hour, and everything due happen. */
  void passes(Duration length) {
    Instant end = now.get().plus(length);
    bot.ring(now.get());
    while (now.get().isBefore(end)) {
      now.updateAndGet(before -> before.plus(Duration.ofHours(1)));
      bot.ring(now.get());
    }
  }

  /** Runs a command; {@code line} is what would be typed, without the slash. */
  Answer runs(String user, String line) {
    return asks(user, SlashLine.read(line, discord.commands()));
  }

  Answer asks(String user, SlashLine line) {
    discord.command(user, line.name(), line.options());
    return answer();
  }

  Answer presses(String user, String control) {
    discord.press(user, control, "4242");
    return answer();
  }

  /** Sends a form with other words in some fields. */
  Answer sends(String user, Answer form, Map<String, String> words) {
    ArrayNode fields = JSON.createArrayNode();
    for (JsonNode label : form.body().get("components")) {
      if (label.has("component")) {
        fields.add(filled(label.get("component"), words));
      }
    }
    discord.submit(user, form.body().get("custom_id").asText(), fields);
    return answer();
  }

  private static ObjectNode filled(JsonNode field, Map<String, String> words) {
    String name = field.get("custom_id").asText();
    ObjectNode sent =
        JSON.createObjectNode().put("id", 7).put("custom_id", name).set("type", field.get("type"));
    if (VALUES.contains(field.get("type").asInt())) {
      ArrayNode values = sent.putArray("values");
      if (words.containsKey(name)) {
        List.of(words.get(name).split(",")).forEach(values::add);
      } else {
        chosen(field).forEach(values::add);
      }
      return sent;
    }
    return sent.put("value", words.getOrDefault(name, field.path("value").asText("")));
  }

  private static List<String> chosen(JsonNode field) {
    List<String> chosen = new ArrayList<>();
    field
        .path("options")
        .forEach(option -> {
          if (option.path("default").asBoolean()) {
            chosen.add(option.get("value").asText());
          }
        });
    return chosen;
  }

  /** What stands in a field of a form, several choices with commas between. */
  static String written(Answer form, String name) {
    for (JsonNode label : form.body().get("components")) {
      JsonNode field = label.path("component");
      if (field.path("custom_id").asText().equals(name)) {
        return field.get("type").asInt() == 3
            ? String.join(",", chosen(field))
            : field.path("value").asText("");
      }
    }
    throw new AssertionError("no field " + name);
  }

  Answer answer() {
    JsonNode body = discord.answer().body();
    JsonNode data = body.path("data");
    return new Answer(
        (data.path("flags").asInt() & PRIVATE) != 0, body.path("type").asInt() == 9, data);
  }

  /** The rooms of exactly so many people. */
  List<ObjectNode> rooms(int people) {
    return discord.threads().stream()
        .filter(thread -> discord.peopleOf(thread.get("id").asText()).size() == people)
        .toList();
  }

  @Override
  public void close() {
    connection.close();
    database.close();
    discord.close();
    assertThat(discord.complaints()).as("what Discord would complain about").isEmpty();
  }
}
