package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Given;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import org.junit.jupiter.api.Test;

class DiscordPlatformTest {
  private static final int GUILDS = 1;

  /** That somebody wrote, never what: the words would need a privileged intent. */
  private static final int GUILD_MESSAGES = 1 << 9;

  @Test
  void theBotConnectsWithoutAnyPrivilegedIntentAndTellsWhereItIs() {
    try (TestBot bot = TestBot.started()) {
      assertThat(bot.discord.identified()).containsExactly(GUILDS | GUILD_MESSAGES);
      assertThat(bot.events)
          .singleElement()
          .isInstanceOfSatisfying(
              CommunityEvent.Installed.class,
              installed -> {
                assertThat(installed.space()).isEqualTo(TestBot.SPACE);
                assertThat(installed.name()).isEqualTo("Maple Street");
              });
    }
  }

  @Test
  void aCommandArrivesWithItsOptionsAndIsAnsweredPrivately() {
    try (TestBot bot = TestBot.started()) {
      bot.answering(Response.say(Text.typed("Thank *you*")), FirstAnswer.PRIVATE);
      ObjectNode give = TestBot.object().put("name", "give").put("type", 1);
      give.set(
          "options",
          TestBot.fields(
              TestBot.object().put("name", "to").put("type", 6).put("value", "3"),
              TestBot.object().put("name", "for").put("type", 3).put("value", "all of it"),
              TestBot.object().put("name", "points").put("type", 4).put("value", 3)));
      bot.discord.command("2", "kudos", TestBot.fields(give));

      Interaction.Ran ran = (Interaction.Ran) bot.took();
      assertThat(ran.path()).isEqualTo(new Path("kudos", "give"));
      assertThat(ran.given())
          .containsEntry("to", new Given.Account(TestBot.BO))
          .containsEntry("for", new Given.Words("all of it"))
          .containsEntry("points", new Given.Words("3"));
      assertThat(ran.origin().profile().name()).isEqualTo("ada");
      assertThat(ran.origin().where()).isEqualTo(TestBot.HOME);

      FakeDiscord.Request answer = bot.discord.answer();
      assertThat(answer.path()).endsWith("/callback");
      assertThat(answer.body().get("type").asInt()).isEqualTo(4);
      JsonNode data = answer.body().get("data");
      assertThat(data.get("flags").asInt()).isEqualTo(64 + 32_768);
      assertThat(data.get("components").get(0).get("content").asText())
          .isEqualTo("Thank \\*you\\*");
      assertThat(data.get("allowed_mentions").get("parse")).isEmpty();
    }
  }

  @Test
  void aMessageCarriesItsKeyAndIsThereOnceHoweverOftenItIsSent() {
    try (TestBot bot = TestBot.started()) {
      var post =
          TestBot.post(
              TestBot.key(1),
              new Place.In(TestBot.HOME),
              MessageView.of(Text.typed("Hello everybody")));
      Outcome first = bot.platform.chat().post(post);
      Outcome second = bot.platform.chat().post(post);

      assertThat(first).isInstanceOf(Outcome.Sent.class).isEqualTo(second);
      assertThat(bot.discord.messages(FakeDiscord.CHANNEL)).hasSize(1);
      JsonNode body = bot.discord.requests("POST", "/messages").getFirst().body();
      assertThat(body.get("nonce").asText()).isEqualTo(TestBot.key(1).value());
      assertThat(body.get("enforce_nonce").asBoolean()).isTrue();
      assertThat(body.get("allowed_mentions").get("users").get(0).asText()).isEqualTo("2");
      assertThat(body.get("allowed_mentions").get("parse")).isEmpty();
    }
  }

  @Test
  void peopleWhoMeetGetAPrivateThreadWithExactlyThem() {
    try (TestBot bot = TestBot.started()) {
      Outcome outcome =
          bot.platform
              .chat()
              .post(
                  TestBot.post(
                      TestBot.key(2), TestBot.together(), MessageView.of(Text.typed("Meet"))));

      ObjectNode thread = bot.discord.threads().getFirst();
      String id = thread.get("id").asText();
      assertThat(thread.get("type").asInt()).isEqualTo(12);
      assertThat(thread.get("parent_id").asText()).isEqualTo(FakeDiscord.CHANNEL);
      assertThat(thread.get("name").asText()).startsWith("Ada and Bo");
      assertThat(thread.get("thread_metadata").get("invitable").asBoolean()).isFalse();
      assertThat(bot.discord.peopleOf(id)).containsExactly("2", "3");
      assertThat(bot.discord.messages(id)).hasSize(1);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Sent.class, sent -> assertThat(sent.room().id()).isEqualTo(id));
    }
  }
}
