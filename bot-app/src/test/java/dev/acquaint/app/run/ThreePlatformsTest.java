package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.gson.JsonObject;
import dev.acquaint.config.Configuration;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.storage.DatabaseSettings;
import dev.acquaint.testkit.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process serves Discord, Slack and the sandbox together on one database. */
@Tag("slow")
@Timeout(120)
class ThreePlatformsTest {
  @TempDir Path home;

  private static Map<String, String> environment(
      DatabaseSettings database, FakeDiscord discord, FakeSlack slack) {
    Map<String, String> all = new HashMap<>();
    all.put("ACQUAINT_DATABASE_URL", database.url());
    all.put("ACQUAINT_DATABASE_USER", database.user());
    all.put("ACQUAINT_DATABASE_PASSWORD", database.password());
    all.put("ACQUAINT_HTTP_PORT", "0");
    all.put("ACQUAINT_SANDBOX_ENABLED", "true");
    all.put("ACQUAINT_DISCORD_TOKEN", "token");
    all.put("ACQUAINT_DISCORD_RESTURL", discord.restUrl());
    all.put("ACQUAINT_DISCORD_GATEWAYURL", discord.gatewayUrl());
    all.put("ACQUAINT_DISCORD_COMPRESSION", "none");
    all.put("ACQUAINT_SLACK_BOTTOKEN", FakeSlack.TOKEN);
    all.put("ACQUAINT_SLACK_APPTOKEN", "xapp-fake");
    all.put("ACQUAINT_SLACK_APIURL", slack.apiUrl());
    return all;
  }

  private static JsonNode health(int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build(),
              HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(response.body());
    }
  }

  private static void onDiscord(FakeDiscord discord, String user, String group, String name) {
    onDiscord(discord, user, group, name, Map.of());
  }

  private static void onDiscord(
      FakeDiscord discord, String user, String group, String name, Map<String, String> words) {
    ArrayNode options = new ObjectMapper().createArrayNode();
    ArrayNode inner = options.addObject().put("name", name).put("type", 1).putArray("options");
    words.forEach((option, value) ->
        inner.addObject().put("name", option).put("type", 3).put("value", value));
    discord.command(user, group, options);
    discord.answer();
  }

  private static JsonObject overSocket(FakeSlack slack, String type, JsonObject payload) {
    JsonObject acknowledged = slack.socket().send(type, payload).join();
    return acknowledged.has("payload") ? acknowledged.getAsJsonObject("payload") : new JsonObject();
  }

  @Test
  void eachCommunityHasItsRoundAndNoneSeesTheOthers() throws Exception {
    FakeDiscord discord = FakeDiscord.start();
    FakeSlack slack = new FakeSlack();
    Configuration configuration =
        Configuration.load(
            home.resolve("config/acquaint.yaml"),
            environment(TestDatabase.emptySchema(), discord, slack));
    InstantSource clock = InstantSource.system();
    try (Running running =
        Running.start(
            new Running.Parts(
                configuration,
                Platforms.connections(configuration, clock),
                clock,
                KillPoint.NEVER,
                StartList.inLog()))) {
      DiscordRunTest.until(() -> !discord.commands().isEmpty());
      SlackPeople people =
          new SlackPeople(slack, (type, payload) -> overSocket(slack, type, payload));
      onDiscord(
          discord, "1", "acquaint-admin", "setup", Map.of("weekday", "monday", "zone", "Berlin"));
      people.types("U0000", "acquaint-admin setup weekday:monday zone:Berlin");
      for (String user : new String[] {"2", "3"}) {
        onDiscord(discord, user, "intros", "join");
        people.types("U000" + user, "intros join");
      }
      onDiscord(discord, "1", "intros-admin", "run");
      people.types("U0000", "intros-admin run");
      DiscordRunTest.until(() ->
          discord.threads().stream()
              .anyMatch(thread -> discord.peopleOf(thread.get("id").asText()).size() == 2));
      DiscordRunTest.until(() ->
          slack.messages().stream()
              .anyMatch(message -> slack.readers(message.channel()).size() == 2));
      JsonNode health = health(running.port());
      assertThat(health.get("ready").asBoolean()).as(health.toString()).isTrue();
      assertThat(health.get("parts").findValuesAsText("name"))
          .contains("database", "sandbox", "discord", "slack");
      assertThat(people.types("U0002", "intros history").words()).contains("Person 3");
    } finally {
      slack.close();
      discord.close();
    }
    assertThat(discord.complaints()).isEmpty();
  }
}
