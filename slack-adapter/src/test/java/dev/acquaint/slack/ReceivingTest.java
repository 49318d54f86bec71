package dev.acquaint.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.slack.fake.SlackPeople;
import dev.acquaint.slack.fake.SlackRules;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.MessageView;
import dev.acquaint.view.Upload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do on Slack reaches the core, and its answers reach them. */
class ReceivingTest {
  private static final ActionRef SAVE = ActionRef.to("sv", new PublicId("row1"));
  private static final FormView FORM =
      new FormView(
          Text.typed("About you"),
          SAVE,
          Text.typed("Save"),
          List.of(
              new FormField.Words(
                  "headline", Text.typed("Headline"), Optional.empty(), true, 100, false, "")));

  private final SlackHarness harness = new SlackHarness();
  private final LinkedBlockingQueue<Interaction> taken = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<CommunityEvent> told = new LinkedBlockingQueue<>();
  private final AtomicReference<Consumer<Conversation>> answer =
      new AtomicReference<>(conversation ->
          conversation.now(new Response.Done(), FirstAnswer.PRIVATE, Locale.ENGLISH));

  @BeforeEach
  void start() {
    harness.open(
        new Intake() {
          @Override
          public void take(Interaction interaction, Conversation conversation) {
            taken.add(interaction);
            answer.get().accept(conversation);
          }

          @Override
          public List<Choice> complete(Origin origin, Path path, String option, String typed) {
            return List.of();
          }

          @Override
          public void tell(CommunityEvent event) {
            told.add(event);
          }
        });
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private void answers(Response response, FirstAnswer declared) {
    answer.set(conversation -> conversation.now(response, declared, Locale.ENGLISH));
  }

  private <T extends Interaction> T next(Class<T> kind) throws InterruptedException {
    Interaction interaction = taken.poll(10, TimeUnit.SECONDS);
    assertThat(interaction).isInstanceOf(kind);
    return kind.cast(interaction);
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private JsonObject command(String words) {
    JsonObject payload = json("{\"team_id\":\"T0001\",\"command\":\"/acquaint\"}");
    payload.addProperty("text", words);
    payload.addProperty("channel_id", FakeSlack.CHANNEL);
    payload.addProperty("user_id", "U0001");
    payload.addProperty("trigger_id", "trigger-" + words.hashCode());
    payload.addProperty("response_url", harness.slack.responseUrl());
    return payload;
  }

  private JsonObject pressed(String control) {
    JsonObject payload =
        json(
            "{\"type\":\"block_actions\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0002\"},"
                + "\"channel\":{\"id\":\"C0001\"},\"trigger_id\":\"t-press\","
                + "\"container\":{\"type\":\"message\",\"message_ts\":\"1800000000.000100\","
                + "\"channel_id\":\"C0001\"},\"actions\":[{\"type\":\"button\"}]}");
    payload.addProperty("response_url", harness.slack.responseUrl());
    payload.getAsJsonArray("actions").get(0).getAsJsonObject().addProperty("action_id", control);
    return payload;
  }

  private static JsonObject submitted(String metadata) {
    JsonObject payload =
        json(
            "{\"type\":\"view_submission\",\"team\":{\"id\":\"T0001\"},\"user\":{\"id\":\"U0001\"},"
                + "\"trigger_id\":\"t-submit\",\"view\":{\"type\":\"modal\",\"id\":\"V1\","
                + "\"state\":{\"values\":{\"headline\":{\"value\":{\"type\":\"plain_text_input\","
                + "\"value\":\"Gardener\"}}}}}}");
    payload.getAsJsonObject("view").addProperty("private_metadata", metadata);
    payload.getAsJsonObject("view").addProperty("callback_id", SlackHarness.CODEC.encode(SAVE));
    return payload;
  }

  @Test
  void aCommandReachesTheCoreWithWhoAndWhereAndIsAnsweredPrivately() throws Exception {
    answers(Response.say(Text.typed("You are in.")), FirstAnswer.PRIVATE);
    harness.slack.socket().send("slash_commands", command("intros join")).join();
    Interaction.Typed typed = next(Interaction.Typed.class);
    assertThat(typed.line()).isEqualTo("intros join");
    assertThat(typed.origin().account()).isEqualTo(harness.person(1));
    assertThat(typed.origin().rank()).isEqualTo(Rank.MODERATOR);
    JsonObject answered = harness.slack.next("respond").body();
    assertThat(answered.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(answered.toString()).contains("You are in.");
  }

  @Test
  void aCommandWithoutWordsAsksForHelpAndAddressesInItAreWhatWasTyped() throws Exception {
    harness.slack.socket().send("slash_commands", command("")).join();
    assertThat(next(Interaction.Typed.class).line()).isEqualTo("help");
    String words = "profile links <https://a.example/?x=1&amp;y=2|a.example> A &lt;B&gt; <@U0003>";
    harness.slack.socket().send("slash_commands", command(words)).join();
    assertThat(next(Interaction.Typed.class).line())
        .isEqualTo("profile links https://a.example/?x=1&y=2 A <B> <@U0003>");
  }

  @Test
  void aFileInAFormIsFetchedWithTheTokenAndFromNowhereButSlack() throws Exception {
    answers(Response.say(Text.typed("Thank you.")), FirstAnswer.PRIVATE);
    JsonObject file = harness.slack.attach("met.csv", "date,a,b");
    harness.slack.socket().send("interactive", filledWith(file)).join();
    Upload upload = next(Interaction.Submitted.class).values().file("list").orElseThrow();
    assertThat(upload.name()).isEqualTo("met.csv");
    assertThat(upload.text()).isEqualTo(new Upload.Read.Words("date,a,b"));
    JsonObject elsewhere = file.deepCopy();
    elsewhere.addProperty("url_private_download", "https://files.slack.com.evil.example/met.csv");
    harness.slack.socket().send("interactive", filledWith(elsewhere)).join();
    assertThat(next(Interaction.Submitted.class).values().file("list").orElseThrow().text())
        .isEqualTo(new Upload.Read.OutOfReach());
  }

  private int forms;

  private JsonObject filledWith(JsonObject file) {
    JsonObject payload = submitted("");
    payload.addProperty("trigger_id", "t-file-" + forms++);
    JsonObject state = payload.getAsJsonObject("view").getAsJsonObject("state");
    JsonObject field = json("{\"list\":{\"value\":{\"type\":\"file_input\",\"files\":[]}}}");
    field.getAsJsonObject("list").getAsJsonObject("value").getAsJsonArray("files").add(file);
    state.add("values", field);
    return payload;
  }

  @Test
  void slackIsAnsweredAtOnceEvenWhenTheCoreIsSlow() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    answer.set(conversation -> {
      conversation.working(FirstAnswer.PUBLIC);
      try {
        hold.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      conversation.later(Response.say(Text.typed("Done at last")), Locale.ENGLISH);
    });
    harness.slack.socket().send("slash_commands", command("slow")).get(2, TimeUnit.SECONDS);
    assertThat(harness.slack.asked("respond")).isEmpty();
    hold.countDown();
    JsonObject answered = harness.slack.next("respond").body();
    assertThat(answered.get("response_type").getAsString()).isEqualTo("in_channel");
  }

  @Test
  void whatWasWrittenIntoAFormThatSlackClosedMeanwhileIsGivenBackWithItsMistakes()
      throws Exception {
    answer.set(conversation -> {
      conversation.working(FirstAnswer.PRIVATE);
      conversation.later(
          new Response.Correct(
              FORM.filledWith(new FormValues(Map.of("headline", List.of("Gardener & <!channel>")))),
              Map.of("headline", Text.typed("At most 100 characters."))),
          Locale.ENGLISH);
    });
    JsonObject acknowledged =
        harness.slack.socket().send("interactive", submitted("C0001||" + address())).join();
    assertThat(acknowledged.toString()).contains("clear");
    JsonObject answered = harness.slack.next("respond").body();
    assertThat(SlackPeople.words(answered))
        .contains("closed the form", "At most 100 characters.", "Gardener & <!channel>");
    assertThat(harness.slack.asked("views.open")).isEmpty();
  }

  private String address() {
    return harness.slack.responseUrl();
  }

  @Test
  void aFormOpensAndItsMistakesAreShownInPlaceWithWhatWasTypedKept() throws Exception {
    answers(new Response.Ask(FORM), FirstAnswer.FORM);
    harness.slack.socket().send("slash_commands", command("profile edit")).join();
    JsonObject view = harness.slack.next("views.open").body().getAsJsonObject("view");
    assertThat(SlackRules.broken(view)).isEmpty();
    answers(
        new Response.Correct(FORM, Map.of("headline", Text.typed("At most 100 characters."))),
        FirstAnswer.PRIVATE);
    JsonObject acknowledged =
        harness
            .slack
            .socket()
            .send("interactive", submitted(view.get("private_metadata").getAsString()))
            .join();
    assertThat(acknowledged.getAsJsonObject("payload").get("response_action").getAsString())
        .isEqualTo("errors");
    assertThat(acknowledged.toString()).contains("headline", "At most 100 characters.");
  }

  @Test
  void aFormThatIsAcceptedClosesAndTheAnswerComesWhereTheFormWasAskedFor() throws Exception {
    answers(new Response.Ask(FORM), FirstAnswer.FORM);
    harness.slack.socket().send("slash_commands", command("profile edit")).join();
    next(Interaction.Typed.class);
    JsonObject view = harness.slack.next("views.open").body().getAsJsonObject("view");
    answers(Response.say(Text.typed("Saved.")), FirstAnswer.PRIVATE);
    harness
        .slack
        .socket()
        .send("interactive", submitted(view.get("private_metadata").getAsString()))
        .join();
    Interaction.Submitted sent = next(Interaction.Submitted.class);
    assertThat(sent.values().words("headline")).contains("Gardener");
    assertThat(sent.control()).isEqualTo(SlackHarness.CODEC.encode(SAVE));
    assertThat(harness.slack.next("respond").body().toString()).contains("Saved.");
  }

  @Test
  void aPressReachesTheCoreWithItsControlAndCanChangeTheMessage() throws Exception {
    answers(new Response.Replace(MessageView.of(Text.typed("You met"))), FirstAnswer.UPDATE);
    harness.slack.socket().send("interactive", pressed("1imABCDEFGHrow")).join();
    Interaction.Pressed press = next(Interaction.Pressed.class);
    assertThat(press.control()).isEqualTo("1imABCDEFGHrow");
    assertThat(press.message().id()).isEqualTo("1800000000.000100");
    JsonObject answered = harness.slack.next("respond").body();
    assertThat(answered.get("replace_original").getAsBoolean()).isTrue();
  }

  @Test
  void aLinkThatWasOpenedIsAcknowledgedAndNothingElse() {
    harness.slack.socket().send("interactive", pressed("link-0")).join();
    assertThat(taken).isEmpty();
  }

  @Test
  void somebodyWhoWasDeactivatedHasLeft() throws Exception {
    told.clear();
    JsonObject payload =
        json(
            "{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\"Ev1\","
                + "\"event\":{\"type\":\"user_change\",\"user\":{\"id\":\"U0005\",\"deleted\":true}}}");
    harness.slack.socket().send("events_api", payload).join();
    assertThat(told.poll(10, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            CommunityEvent.Left.class,
            left -> assertThat(left.account()).isEqualTo(harness.person(5)));
  }

  @Test
  void aFileIsHandedOutInThePersonsOwnConversation() {
    answers(
        new Response.Say(
            MessageView.of(
                Text.typed("Your export"),
                new Block.Attachment("export.json", "application/json", "{}"),
                Block.Controls.of(Control.Button.of(Text.typed("Again"), SAVE)))),
        FirstAnswer.PRIVATE);
    harness.slack.socket().send("slash_commands", command("privacy export")).join();
    assertThat(harness.slack.next("conversations.open").body().get("users").getAsString())
        .isEqualTo("U0001");
    assertThat(
            harness.slack.next("files.getUploadURLExternal").body().get("filename").getAsString())
        .isEqualTo("export.json");
  }
}
