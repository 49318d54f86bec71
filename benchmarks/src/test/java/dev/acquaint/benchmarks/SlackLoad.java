package dev.acquaint.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.acquaint.app.run.Running;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.Tiers;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The running bot on a small Slack.
 *
 * <p>Arguments are {@code acks:N} for N commands acknowledged by the bot and by a bare Bolt app
 * that only says yes, one after the other in turns, and {@code drain:N} for N introductions sent
 * while the small Slack refuses whatever exceeds its published tiers.
 */
public final class SlackLoad {
  private static final PrintStream OUT = System.out;
  private static final int WARM_UP = 300;
  private static final double MILLION = 1e6;
  private static final int OPENED_A_MINUTE = 50;

  private SlackLoad() {}

  /** Runs what the arguments say. */
  public static void main(String[] arguments) throws Exception {
    for (String argument : arguments) {
      String[] parts = argument.split(":", -1);
      int n = Integer.parseInt(parts[1]);
      switch (parts[0]) {
        case "acks" -> acks(n);
        case "drain" -> drain(n);
        default -> throw new IllegalArgumentException("acks:N or drain:N, not " + argument);
      }
    }
  }

  private static Running bot(FakeSlack slack) throws Exception {
    return LoadBot.start(
        Map.of(
            "ACQUAINT_SLACK_BOTTOKEN",
            FakeSlack.TOKEN,
            "ACQUAINT_SLACK_APPTOKEN",
            "xapp-fake",
            "ACQUAINT_SLACK_APIURL",
            slack.apiUrl()));
  }

  private static SocketModeApp echo(FakeSlack slack) throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiUrl());
    config.setProxyUrl(null);
    config.setStatsEnabled(false);
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(FakeSlack.TOKEN)
                .signingSecret("")
                .authTestCacheEnabled(true)
                .clientId(null)
                .clientSecret(null)
                .build());
    app.command("/acquaint", (_, context) -> context.ack());
    SocketModeApp opened =
        new SocketModeApp("xapp-fake", app, SocketModeClient.Backend.JavaWebSocket, 16);
    opened.startAsync();
    return opened;
  }

  private static JsonObject command(FakeSlack slack, String user, String words, int number) {
    JsonObject payload = new JsonObject();
    payload.addProperty("command", "/acquaint");
    payload.addProperty("text", words);
    payload.addProperty("team_id", FakeSlack.TEAM);
    payload.addProperty("channel_id", FakeSlack.CHANNEL);
    payload.addProperty("user_id", user);
    payload.addProperty("trigger_id", "trigger." + words.hashCode() + "." + number);
    payload.addProperty("response_url", slack.responseUrl());
    return payload;
  }

  private static double once(FakeSlack slack, int number) {
    JsonObject payload = command(slack, "U000" + number % 8, "intros status", number);
    long before = System.nanoTime();
    slack.socket().send("slash_commands", payload).join();
    return (System.nanoTime() - before) / MILLION;
  }

  private static void acks(int n) throws Exception {
    try (FakeSlack ours = new FakeSlack();
        FakeSlack theirs = new FakeSlack();
        Running _ = bot(ours)) {
      SocketModeApp echo = echo(theirs);
      double[] bot = new double[n];
      double[] bare = new double[n];
      for (int i = 0; i < WARM_UP; i++) {
        once(ours, i);
        once(theirs, i);
      }
      for (int i = 0; i < n; i++) {
        bot[i] = once(ours, WARM_UP + i);
        bare[i] = once(theirs, WARM_UP + i);
        // People type; the answers of the one before are not what is measured.
        TimeUnit.MILLISECONDS.sleep(5);
      }
      echo.close();
      OUT.printf(
          Locale.ROOT,
          "%d commands acknowledged, milliseconds: bot p50 %.2f p99 %.2f, bare Bolt p50 %.2f p99 %.2f,"
              + " p99 ratio %.2f%n",
          n,
          LoadBot.at(bot, 50),
          LoadBot.at(bot, 99),
          LoadBot.at(bare, 50),
          LoadBot.at(bare, 99),
          LoadBot.at(bot, 99) / LoadBot.at(bare, 99));
    }
  }

  private static void drain(int n) throws Exception {
    try (FakeSlack slack = new FakeSlack();
        Running _ = bot(slack)) {
      type(slack, "U0000", "acquaint-admin setup weekday:monday zone:Berlin", 0);
      for (int number = 0; number < 2 * n; number++) {
        String user = "M%05d".formatted(number);
        slack.put(new FakeSlack.Person(user, "Member " + number, false, false, false));
        slack.socket().send("events_api", joined(user, number)).join();
        type(slack, user, "intros join", number);
      }
      TimeUnit.SECONDS.sleep(61);
      slack.obey(Tiers.measuredBy(System::nanoTime));
      long begin = System.nanoTime();
      type(slack, "U0000", "intros-admin run", 1);
      while (sent(slack) < n) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      double allowed = n * 60.0 / OPENED_A_MINUTE;
      OUT.printf(
          Locale.ROOT,
          "%d introductions in %.1f s; %d opened a minute would allow %.1f s: %+.1f %%; refused with 429: %d%n",
          n,
          seconds,
          OPENED_A_MINUTE,
          allowed,
          100 * (seconds / allowed - 1),
          slack.refusedAsTooFast());
    }
  }

  private static long sent(FakeSlack slack) {
    return slack.messages().stream()
        .filter(message -> slack.readers(message.channel()).size() == 2)
        .count();
  }

  private static void type(FakeSlack slack, String user, String words, int number) {
    int from = slack.count();
    JsonObject payload = command(slack, user, words, number);
    String url = payload.get("response_url").getAsString();
    slack.socket().send("slash_commands", payload).join();
    slack.await(from, asked -> asked.what().equals("respond") && url.endsWith(asked.path()));
  }

  private static JsonObject joined(String user, int number) {
    return JsonParser.parseString(
            """
            {"type": "event_callback", "team_id": "%s", "event_id": "Ev%d",
             "event": {"type": "team_join", "user": {"id": "%s", "name": "%s", "real_name": "%s",
              "tz": "Europe/Berlin", "locale": "en-US"}}}
            """
                .formatted(FakeSlack.TEAM, number, user, user, "Member " + number))
        .getAsJsonObject();
  }
}
