package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.fake.SlackPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Workspaces install the app by themselves. */
class SlackInstallTest extends SlackWorldTest {
  private static final String NEW_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

  private final HttpClient http = HttpClient.newHttpClient();

  /** A browser on its way back from Slack. */
  private record Visit(String state, String cookie) {}

  private HttpResponse<String> get(SlackLife life, String path, Optional<String> cookie)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + life.port() + path));
    cookie.ifPresent(words -> request.header("Cookie", words));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private Visit visit(SlackLife life) throws Exception {
    HttpResponse<String> sent = get(life, "/slack/install", Optional.empty());
    assertThat(sent.statusCode()).isEqualTo(303);
    String to = sent.headers().firstValue("Location").orElseThrow();
    assertThat(to).startsWith("https://slack.com/oauth/v2/authorize?client_id=client&scope=");
    String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("__Host-", "Secure", "HttpOnly", "SameSite=Lax", "Path=/");
    Matcher state = STATE.matcher(to);
    assertThat(state.find()).isTrue();
    return new Visit(state.group(1), cookie.substring(0, cookie.indexOf(';')));
  }

  private HttpResponse<String> comeBack(SlackLife life, Visit visit, String code) throws Exception {
    return get(
        life,
        "/slack/oauth/callback?code=" + code + "&state=" + visit.state(),
        Optional.of(visit.cookie()));
  }

  private void install(SlackLife life, String team) throws Exception {
    HttpResponse<String> page = comeBack(life, visit(life), slack.agree(team));
    assertThat(page.body()).contains("Installed");
    assertThat(page.statusCode()).isEqualTo(200);
  }

  private int answers(SlackLife life, String team, String user) {
    int before = slack.count();
    life.line.send("slash_commands", command(team, user, "help"));
    slack.await(before, asked -> asked.what().equals("respond"));
    return slack.count() - before;
  }

  private JsonObject command(String team, String user, String words) {
    JsonObject payload = new JsonObject();
    payload.addProperty("command", "/acquaint");
    payload.addProperty("text", words);
    payload.addProperty("team_id", team);
    payload.addProperty("channel_id", "C0001");
    payload.addProperty("user_id", user);
    payload.addProperty("trigger_id", "t" + slack.count() + words.hashCode() + team);
    payload.addProperty("response_url", slack.responseUrl());
    return payload;
  }

  private static JsonObject uninstalled(String team, String id) {
    return JsonParser.parseString(
            "{\"type\":\"event_callback\",\"team_id\":\""
                + team
                + "\",\"event_id\":\""
                + id
                + "\",\"event\":{\"type\":\"app_uninstalled\"}}")
        .getAsJsonObject();
  }

  @Test
  void twoWorkspacesInstallItAndEachIsServedWithItsOwnToken() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
      install(life, "T0002");
      assertThat(answers(life, "T0001", ADA)).isPositive();
      assertThat(answers(life, "T0002", BOB)).isPositive();
      assertThat(count("SELECT COUNT(*) FROM space WHERE platform = 'slack'")).isEqualTo(2);
    }
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      assertThat(answers(life, "T0002", ADA)).as("after a restart").isPositive();
    }
  }

  @Test
  void noTokenStandsInTheDatabaseAndOneMovedToAnotherRowDoesNotOpen() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
      install(life, "T0002");
    }
    assertThat(count("SELECT COUNT(*) FROM slack_installation WHERE INSTR(token, 'xox') > 0"))
        .isZero();
    database
        .transactions()
        .run(transaction ->
            transaction
                .handle()
                .execute(
                    "UPDATE slack_installation a JOIN slack_installation b ON b.team = 'T0001'"
                        + " SET a.token = b.token WHERE a.team = 'T0002'"));
    SqlSlackInstallations installations =
        new SqlSlackInstallations(
            database.transactions(), new Sealing(SlackLife.TOKEN_KEY), now::get);
    assertThat(installations.find("T0001")).isPresent();
    assertThat(installations.find("T0002")).isEmpty();
  }

  private SqlSlackInstallations with(String key) {
    return new SqlSlackInstallations(database.transactions(), new Sealing(key), now::get);
  }

  private String answer(SlackLife life, String type, JsonObject payload) {
    int before = slack.count();
    life.line.send(type, payload);
    return SlackPeople.words(slack.await(before, asked -> asked.what().equals("respond")).body());
  }

  @Test
  void aButtonOfOneWorkspaceOpensNothingInAnother() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
      install(life, "T0002");
      for (String team : new String[] {"T0001", "T0002"}) {
        answer(life, "slash_commands", command(team, OLGA, "acquaint-admin setup weekday:monday"));
        answer(life, "slash_commands", command(team, ADA, "intros join"));
      }
      int before = slack.count();
      life.line.send("slash_commands", command("T0001", ADA, "privacy delete"));
      JsonObject asked = slack.await(before, one -> one.what().equals("respond")).body();
      JsonObject press =
          JsonParser.parseString(
                  "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0002\"},\"user\":{\"id\":\""
                      + ADA
                      + "\"},\"trigger_id\":\"foreign\",\"actions\":[{\"type\":\"button\",\"action_id\":\""
                      + SlackPeople.button(asked, "Erase everything")
                      + "\"}],\"container\":{\"type\":\"message\",\"channel_id\":\"C0001\",\"message_ts\":\"1.1\"},"
                      + "\"channel\":{\"id\":\"C0001\"}}")
              .getAsJsonObject();
      press.addProperty("response_url", slack.responseUrl());
      assertThat(answer(life, "interactive", press)).contains("for somebody else");
      assertThat(count("SELECT COUNT(*) FROM participation WHERE state = 'IN'")).isEqualTo(2);
    }
  }

  @Test
  void aNewKeyTakesOverWhatTheFormerOneSealedAndThenOpensItAlone() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
      install(life, "T0002");
    }
    assertThat(with(NEW_KEY).all()).as("the new key alone opens nothing").isEmpty();
    SqlSlackInstallations former = with(SlackLife.TOKEN_KEY);
    String token = former.find("T0001").orElseThrow().token().access();
    SqlSlackInstallations both = with(NEW_KEY).takingOver(new Sealing(SlackLife.TOKEN_KEY));
    assertThat(both.all()).hasSize(2);
    assertThat(with(NEW_KEY).find("T0001").orElseThrow().token().access()).isEqualTo(token);
    assertThat(former.all()).as("the former key opens nothing any more").isEmpty();
    with(NEW_KEY).takingOver(new Sealing(SlackLife.TOKEN_KEY));
    assertThat(with(NEW_KEY).all()).as("a second start changes nothing").hasSize(2);
  }

  @Test
  void whileTheKeyIsChangedWhatAnotherCopyStillSealsWithTheFormerOneOpensToo() throws Exception {
    SqlSlackInstallations both = with(NEW_KEY).takingOver(new Sealing(SlackLife.TOKEN_KEY));
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
    }
    assertThat(both.find("T0001")).isPresent();
    assertThat(with(NEW_KEY).find("T0001")).isEmpty();
    with(NEW_KEY).takingOver(new Sealing(SlackLife.TOKEN_KEY));
    assertThat(with(NEW_KEY).find("T0001")).isPresent();
  }

  @Test
  void withTheNewKeyTheBotServesItsWorkspacesWithoutAnybodyInstallingAgain() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
    }
    Map<String, String> keys = new HashMap<>();
    keys.put("ACQUAINT_SLACK_TOKENKEY", NEW_KEY);
    keys.put("ACQUAINT_SLACK_PREVIOUSTOKENKEY", SlackLife.TOKEN_KEY);
    try (SlackLife life = SlackLife.begin(world, Mode.MANY, keys)) {
      assertThat(answers(life, "T0001", ADA)).isPositive();
    }
    keys.remove("ACQUAINT_SLACK_PREVIOUSTOKENKEY");
    try (SlackLife life = SlackLife.begin(world, Mode.MANY, keys)) {
      assertThat(answers(life, "T0001", BOB)).isPositive();
    }
  }

  @Test
  void onlyTheBrowserThatWentComesBackOnceAndInTime() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      Visit hers = visit(life);
      Visit his = visit(life);
      assertThat(comeBack(life, new Visit(hers.state(), his.cookie()), "c").statusCode())
          .as("another browser")
          .isEqualTo(400);
      assertThat(
              get(life, "/slack/oauth/callback?code=c&state=" + hers.state(), Optional.empty())
                  .statusCode())
          .as("no cookie")
          .isEqualTo(400);
      String code = slack.agree("T0001");
      assertThat(comeBack(life, hers, code).statusCode()).isEqualTo(200);
      assertThat(comeBack(life, hers, slack.agree("T0001")).statusCode())
          .as("a second time")
          .isEqualTo(400);
      now.updateAndGet(before -> before.plus(Duration.ofMinutes(11)));
      assertThat(comeBack(life, his, slack.agree("T0002")).statusCode())
          .as("too late")
          .isEqualTo(400);
      assertThat(count("SELECT COUNT(*) FROM slack_installation")).isOne();
    }
  }

  @Test
  void aTokenThatEndsIsRenewedBeforeItDoes() throws Exception {
    slack.endTokensAfter(43_200);
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
      now.updateAndGet(before -> before.plus(Duration.ofHours(11).plusMinutes(45)));
      answers(life, "T0001", ADA);
      assertThat(slack.asked("oauth.v2.access")).hasSize(2);
      answers(life, "T0001", BOB);
      assertThat(slack.asked("oauth.v2.access")).as("once").hasSize(2);
    }
  }

  @Test
  void aWorkspaceThatRemovesTheBotIsLetGoButALateWordOfItHitsNoNewInstallation() throws Exception {
    try (SlackLife life = SlackLife.begin(world, Mode.MANY)) {
      install(life, "T0001");
      String first = slack.tokens().getFirst();
      slack.revoke(first);
      install(life, "T0001");
      life.line.send("events_api", uninstalled("T0001", "Ev-late"));
      assertThat(answers(life, "T0001", ADA)).as("it is there anew").isPositive();
      assertThat(count("SELECT COUNT(*) FROM slack_installation WHERE installed")).isOne();
      slack.revoke(slack.tokens().getLast());
      life.line.send("events_api", uninstalled("T0001", "Ev-now"));
      DiscordRunTest.until(
          () -> count("SELECT COUNT(*) FROM slack_installation WHERE installed") == 0);
      assertThat(count("SELECT COUNT(*) FROM slack_installation WHERE token IS NOT NULL")).isZero();
    }
  }
}
