package dev.acquaint.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.acquaint.app.run.SlackLife.Mode;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.slack.fake.SlackPeople.How;
import dev.acquaint.slack.fake.SlackPeople.Seen;
import dev.acquaint.slack.fake.SlackRequestLine;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What attackers and broken clients may try on Slack. */
class SlackAttackTest extends SlackWorldTest {
  private static final int UNAUTHORIZED = 401;
  private SlackLife life;
  private SlackPeople people;
  private SlackRequestLine line;

  @BeforeEach
  void begin() throws Exception {
    life = SlackLife.begin(world, Mode.HTTP);
    people = life.people;
    line = requests(life);
    people.types(OLGA, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
  }

  @AfterEach
  void end() {
    life.close();
  }

  private String join(String trigger) {
    JsonObject payload = new JsonObject();
    payload.addProperty("command", "/acquaint");
    payload.addProperty("text", "intros join");
    payload.addProperty("team_id", FakeSlack.TEAM);
    payload.addProperty("channel_id", FakeSlack.CHANNEL);
    payload.addProperty("user_id", ADA);
    payload.addProperty("trigger_id", trigger);
    payload.addProperty("response_url", slack.responseUrl());
    return SlackRequestLine.body("slash_commands", payload);
  }

  private int inTheProgramme() {
    return count("SELECT COUNT(*) FROM participation WHERE state = 'IN'");
  }

  private int status(String body, Map<String, String> headers) {
    HttpResponse<String> response = line.request("slash_commands", body, headers);
    assertThat(response.body()).as("no detail is given away").isEmpty();
    return response.statusCode();
  }

  @Test
  void aForgedOrChangedRequestIsRefusedAndNothingHappens() {
    String body = join("t1");
    assertThat(status(body, Map.of("X-Slack-Signature", "v0=" + "0".repeat(64))))
        .isEqualTo(UNAUTHORIZED);
    assertThat(status(body, Map.of("X-Slack-Signature", ""))).isEqualTo(UNAUTHORIZED);
    String timestamp = Long.toString(now.get().getEpochSecond());
    String signature = line.sign(timestamp, body);
    assertThat(status(body.replace(ADA, BOB), Map.of("X-Slack-Signature", signature)))
        .isEqualTo(UNAUTHORIZED);
    assertThat(inTheProgramme()).isZero();
  }

  @Test
  void anOldRequestAndOneFromTheFutureAreRefusedEvenWhenSigned() {
    String body = join("t1");
    for (Duration off : new Duration[] {Duration.ofSeconds(-301), Duration.ofSeconds(301)}) {
      String timestamp = Long.toString(now.get().plus(off).getEpochSecond());
      assertThat(
              status(
                  body,
                  Map.of(
                      "X-Slack-Request-Timestamp",
                      timestamp,
                      "X-Slack-Signature",
                      line.sign(timestamp, body))))
          .isEqualTo(UNAUTHORIZED);
    }
    assertThat(inTheProgramme()).isZero();
  }

  @Test
  void aCapturedRequestThatIsSentAgainHasNoSecondEffect() {
    String body = join("captured");
    int before = slack.count();
    line.request("slash_commands", body, Map.of());
    slack.await(before, asked -> asked.what().equals("respond"));
    assertThat(inTheProgramme()).isOne();
    people.types(ADA, "intros leave");
    assertThat(line.request("slash_commands", body, Map.of()).statusCode()).isEqualTo(200);
    people.types(ADA, "intros status");
    assertThat(inTheProgramme()).isZero();
  }

  @Test
  void aWrongSecretInAHeaderOfOursOpensNothing() {
    String body = join("t1");
    assertThat(status(body, Map.of("X-Slack-Signature", "v0=", "X-Slack-Retry-Num", "1")))
        .isEqualTo(UNAUTHORIZED);
  }

  @Test
  void madeUpAndForeignButtonsAreClosedCardsAndChangeNothing() {
    people.types(ADA, "intros join");
    for (String id : new String[] {"1mtAAAAAAAAnobody", "x", "1c1AAAAAAAAcommand.privacy_delete"}) {
      Seen answer = people.pressesId(BOB, id);
      assertThat(answer.how()).isEqualTo(How.PRIVATE);
      assertThat(answer.words()).contains("card is closed");
    }
    Seen erase = people.types(ADA, "privacy delete");
    assertThat(people.presses(BOB, erase, "Erase everything").words())
        .contains("for somebody else");
    assertThat(people.types(ADA, "intros status").words()).contains("You are in");
  }

  @Test
  void aMemberRunsNothingThatNeedsARankHoweverTheyAsk() {
    for (String command :
        new String[] {
          "intros-admin run",
          "intros-admin postpone 3",
          "acquaint-admin settings",
          "acquaint-admin audit",
          "acquaint-admin member <@" + BOB + ">"
        }) {
      Seen answer = people.types(ADA, command);
      assertThat(answer.how()).isEqualTo(How.PRIVATE);
      assertThat(answer.words()).contains("Only");
    }
  }

  @Test
  void whoeverLostTheirRankIsRefusedAtOnce() {
    String admin = "U0001";
    assertThat(people.types(admin, "intros-admin preview").words()).doesNotContain("Only moder");
    Seen form = people.types(admin, "intros-admin postpone");
    slack.put(new FakeSlack.Person(admin, "Person 1", false, false, false));
    assertThat(people.submits(admin, form, Map.of("days", "3")).words()).contains("Only moder");
    assertThat(people.types(admin, "intros-admin preview").words()).contains("Only moder");
  }

  @Test
  void whatComesFromAnotherWorkspaceIsAcknowledgedAndLeft() {
    JsonObject payload =
        JsonParser.parseString(
                "{\"type\":\"event_callback\",\"team_id\":\"T9999\",\"event_id\":\"Ev-other\","
                    + "\"event\":{\"type\":\"app_home_opened\",\"user\":\"U0002\",\"tab\":\"home\"}}")
            .getAsJsonObject();
    assertThat(line.request("events_api", payload.toString(), Map.of()).statusCode())
        .isEqualTo(200);
    people.types(ADA, "intros status");
    assertThat(slack.home(ADA)).isEmpty();
  }

  @Test
  void unknownEventsAndBrokenBodiesAreAnsweredAndDoNoHarm() {
    String unknown =
        "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\"Ev-new\","
            + "\"event\":{\"type\":\"something_of_2030\"}}";
    assertThat(line.request("events_api", unknown, Map.of()).statusCode()).isEqualTo(200);
    String deep = "{\"type\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
    assertThat(line.request("events_api", deep, Map.of()).statusCode()).isBetween(200, 500);
    assertThat(line.request("events_api", "{", Map.of()).statusCode()).isBetween(200, 500);
    assertThat(line.request("slash_commands", "payload=%7B%22", Map.of()).statusCode())
        .isBetween(200, 500);
    assertThat(people.types(ADA, "intros join").words()).contains("You are in");
  }

  @Test
  void aBodyOfMegabytesIsRefusedAndTheNextPersonIsServed() {
    String huge = join("huge") + "&filler=" + "x".repeat(3_000_000);
    assertThat(line.request("slash_commands", huge, Map.of()).statusCode()).isBetween(400, 499);
    assertThat(inTheProgramme()).isZero();
    assertThat(people.types(BOB, "intros join").words()).contains("You are in");
  }

  @Test
  void aFormWhoseOwnNotesWereChangedIsStillAnsweredToWhoeverSentIt() {
    Seen form = people.types(ADA, "profile edit");
    JsonObject forged = form.body().deepCopy();
    forged.addProperty("private_metadata", "no|way");
    assertThat(people.submits(ADA, new Seen(form.how(), forged), Map.of("headline", "x")).words())
        .contains("saved");
  }

  @Test
  void wordsThatLookLikeMarkupStayWordsEverywhere() {
    String evil = "<!channel> <@U0003> <http://evil.example|click> *bold* `code` & co";
    Seen form = people.types(ADA, "profile edit");
    people.submits(ADA, form, Map.of("headline", evil, "about", evil));
    Seen view = people.types(BOB, "profile view <@" + ADA + ">");
    assertThat(view.words()).contains("<!channel>", "<@U0003>");
    assertThat(view.body().get("text").getAsString()).doesNotContain("<!", "<@", "<http");
    assertThat(view.body().toString()).doesNotContain("\"user_id\"", "\"range\"", "broadcast");
  }

  @Test
  void aTokenAppearsNowhereInWhatPeopleSeeOrTheDatabaseKeeps() {
    people.types(ADA, "help");
    slack
        .messages()
        .forEach(message -> assertThat(message.sent().toString()).doesNotContain("xox"));
    assertThat(count("SELECT COUNT(*) FROM slack_inbox WHERE body LIKE '%xox%'")).isZero();
  }
}
