package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sending: once, whatever goes wrong. */
class ChatTest {
  private static final MessageView HELLO = MessageView.of(Text.typed("Hello"));
  private static final Place IN = new Place.In(TestBot.HOME);
  private static final Place ASIDE = new Place.Aside(TestBot.HOME, TestBot.ADA);

  private TestBot bot = TestBot.started();
  private Chat chat = bot.platform.chat();

  @AfterEach
  void stop() {
    bot.close();
  }

  private static Post post(int key, Place place) {
    return TestBot.post(TestBot.key(key), place, HELLO);
  }

  private static Post withThread(int key) {
    return Post.quiet(
        TestBot.key(key), IN, HELLO, Locale.ENGLISH, Set.of(), Optional.of(Text.typed("Welcome")));
  }

  private static Outcome refused(Outcome.Reason reason) {
    return new Outcome.Refused(reason);
  }

  private int inHome() {
    return bot.discord.messages(FakeDiscord.CHANNEL).size();
  }

  @Test
  void anErrorOfTheServerLeavesAMessageInDoubtAndItIsNotRepeatedBehindOurBack() {
    bot.discord.failBefore("POST", "/messages", 502, "{}");
    assertThat(chat.post(post(1, IN))).isInstanceOf(Outcome.Unknown.class);
    assertThat(bot.discord.requests("POST", "/messages")).hasSize(1);
    assertThat(chat.find(post(1, IN), TestBot.justNow())).isEqualTo(new Found.Absent());
  }

  @Test
  void aMessageWhoseAnswerWasLostIsFoundAndNotSentAgain() {
    bot.discord.failAfter("POST", "/messages", 500);
    assertThat(chat.post(post(1, IN))).isInstanceOf(Outcome.Unknown.class);
    bot.discord.forgetNonces();
    Found found = chat.find(post(1, IN), TestBot.justNow());
    String id = bot.discord.messages(FakeDiscord.CHANNEL).getFirst().get("id").asText();
    assertThat(found).isEqualTo(new Found.Standing(new MessageRef(TestBot.HOME, id), TestBot.HOME));
  }

  @Test
  void aRoleIsPingedOnlyByAMessageThatCallsIt() {
    Post quiet = post(1, IN);
    Post calling =
        new Post(
            TestBot.key(2),
            IN,
            HELLO,
            Locale.ENGLISH,
            Set.of(),
            Optional.empty(),
            Optional.of(new Directory.Role("4242", "designers")),
            List.of());
    assertThat(chat.post(quiet)).isInstanceOf(Outcome.Sent.class);
    assertThat(chat.post(calling)).isInstanceOf(Outcome.Sent.class);
    List<JsonNode> bodies =
        bot.discord.requests("POST", "/messages").stream().map(sent -> sent.body()).toList();
    assertThat(bodies.getFirst().toString()).doesNotContain("<@&");
    assertThat(bodies.getFirst().path("allowed_mentions").path("roles")).isEmpty();
    assertThat(bodies.getLast().path("components").toString()).contains("<@&4242>");
    assertThat(bodies.getLast().path("allowed_mentions").path("roles").toString())
        .isEqualTo("[\"4242\"]");
  }

  @Test
  void aMessageIsPinnedAndUnpinnedAndARefusalIsTold() {
    MessageRef message = new MessageRef(TestBot.HOME, "4711");
    assertThat(chat.pin(message, true)).isInstanceOf(Outcome.Sent.class);
    assertThat(chat.pin(message, false)).isInstanceOf(Outcome.Sent.class);
    assertThat(bot.discord.requests("PUT", "/messages/pins/4711")).hasSize(1);
    assertThat(bot.discord.requests("DELETE", "/messages/pins/4711")).hasSize(1);
    bot.discord.forbid(FakeDiscord.CHANNEL);
    assertThat(chat.pin(message, true)).isEqualTo(refused(Outcome.Reason.NO_PERMISSION));
  }

  @Test
  void whatIsNotThereWasNeverSentOnlyLongEnoughAfterTheLastTry() {
    assertThat(chat.find(post(1, IN), TestBot.longAgo())).isEqualTo(new Found.Absent());
    assertThat(chat.find(post(1, IN), TestBot.triedAgain())).isInstanceOf(Found.CannotTell.class);
    assertThat(chat.find(post(1, ASIDE), TestBot.triedAgain()))
        .isInstanceOf(Found.CannotTell.class);
    assertThat(chat.find(post(1, TestBot.together()), TestBot.longAgo()))
        .isEqualTo(new Found.Absent());
  }

  @Test
  void aMessageIsNotTakenForAnother() {
    chat.post(post(1, IN));
    assertThat(chat.find(post(2, IN), TestBot.justNow())).isEqualTo(new Found.Absent());
  }

  @Test
  void aShortLimitIsWaitedForAndTheMessageIsThereOnce() {
    bot.discord.limit("POST", "/messages", 1);
    assertThat(chat.post(post(1, IN))).isInstanceOf(Outcome.Sent.class);
    assertThat(inHome()).isEqualTo(1);
  }

  @Test
  void aThreadStartsFromItsMessageAndIsMadeOnce() {
    Outcome.Sent first = (Outcome.Sent) chat.post(withThread(1));
    Outcome.Sent second = (Outcome.Sent) chat.post(withThread(1));
    assertThat(second).isEqualTo(first);
    assertThat(first.room().id()).isEqualTo(first.message().id());
    assertThat(bot.discord.threads()).hasSize(1);
    assertThat(bot.discord.threads().getFirst().get("name").asText()).isEqualTo("Welcome");
  }

  @Test
  void aThreadInDoubtIsMadeWhenItsMessageIsFound() {
    bot.discord.failBefore("POST", "/threads", 503, "{}");
    assertThat(chat.post(withThread(1))).isInstanceOf(Outcome.Unknown.class);
    assertThat(bot.discord.threads()).isEmpty();
    Found.Standing found = (Found.Standing) chat.find(withThread(1), TestBot.justNow());
    assertThat(found.room().id()).isEqualTo(found.message().id());
    assertThat(bot.discord.threads()).hasSize(1);
    assertThat(inHome()).isEqualTo(1);
  }

  @Test
  void aRoomWhoseMakingWasLostIsFoundAgainAndNotMadeTwice() {
    Post together = post(1, TestBot.together());
    bot.discord.failAfter("POST", "/threads", 504);
    assertThat(chat.post(together)).isInstanceOf(Outcome.Unknown.class);
    assertThat(chat.find(together, TestBot.justNow())).isEqualTo(new Found.Absent());
    assertThat(chat.post(together)).isInstanceOf(Outcome.Sent.class);
    assertThat(bot.discord.threads()).hasSize(1);
    String room = bot.discord.threads().getFirst().get("id").asText();
    assertThat(bot.discord.peopleOf(room)).containsExactly("2", "3");
    assertThat(bot.discord.messages(room)).hasSize(1);
  }

  @Test
  void aMessageInARoomIsFoundByARestartedBot() {
    Post together = post(1, TestBot.together());
    Outcome.Sent sent = (Outcome.Sent) chat.post(together);
    bot.discord.forgetNonces();
    bot.platform.close();
    try (TestBot restarted = new TestBot(bot.discord).start()) {
      assertThat(restarted.platform.chat().find(together, TestBot.justNow()))
          .isEqualTo(new Found.Standing(sent.message(), sent.room()));
    }
  }

  @Test
  void twoGroupsOfTheSamePeopleHaveRoomsOfTheirOwn() {
    chat.post(post(1, TestBot.together()));
    chat.post(post(2, TestBot.together()));
    assertThat(bot.discord.threads()).hasSize(2);
  }

  @Test
  void somebodyWhoLeftMeanwhileEndsTheMeeting() {
    bot.discord.removeMember("3");
    assertThat(chat.post(post(1, TestBot.together())))
        .isEqualTo(refused(Outcome.Reason.MEMBER_GONE));
    String room = bot.discord.threads().getFirst().get("id").asText();
    assertThat(bot.discord.messages(room)).isEmpty();
  }

  @Test
  void wherePrivateThreadsAreNotAllowedPeopleMeetInAPublicThread() {
    bot.close();
    bot = new TestBot(FakeDiscord.withoutPrivateThreads()).start();
    chat = bot.platform.chat();
    Outcome.Sent sent = (Outcome.Sent) chat.post(post(1, TestBot.together()));
    assertThat(sent.message().channel()).isEqualTo(TestBot.HOME);
    assertThat(bot.discord.threads())
        .singleElement()
        .satisfies(thread -> assertThat(thread.get("type").asInt()).isEqualTo(11));
    assertThat(chat.find(post(1, TestBot.together()), TestBot.justNow()))
        .isEqualTo(new Found.Standing(sent.message(), sent.room()));
  }

  @Test
  void whatIsMeantForOnePersonNeverBecomesPublic() {
    bot.close();
    bot = new TestBot(FakeDiscord.withoutPrivateThreads()).start();
    chat = bot.platform.chat();
    assertThat(chat.post(post(1, ASIDE))).isEqualTo(refused(Outcome.Reason.NO_PERMISSION));
    assertThat(inHome()).isZero();
  }

  @Test
  void aPersonHasOneRoomWithTheBotAlsoAfterARestartAndInTheArchive() {
    chat.post(post(1, ASIDE));
    chat.post(post(2, ASIDE));
    assertThat(bot.discord.threads()).hasSize(1);
    String room = bot.discord.threads().getFirst().get("id").asText();
    assertThat(bot.discord.peopleOf(room)).containsExactly("2");
    assertThat(bot.discord.messages(room)).hasSize(2);
    bot.discord.archive(room);
    bot.platform.close();
    try (TestBot restarted = new TestBot(bot.discord).start()) {
      restarted.platform.chat().post(post(3, ASIDE));
      assertThat(restarted.discord.threads()).hasSize(1);
      assertThat(restarted.discord.messages(room)).hasSize(3);
    }
  }

  @Test
  void aRoomThatSomebodyDeletedIsMadeAnewForTheNextMessage() {
    chat.post(post(1, ASIDE));
    bot.discord.deleteThread(bot.discord.threads().getFirst().get("id").asText());
    assertThat(chat.post(post(2, ASIDE))).isInstanceOf(Outcome.TryLater.class);
    assertThat(chat.post(post(2, ASIDE))).isInstanceOf(Outcome.Sent.class);
    assertThat(bot.discord.threads()).hasSize(1);
  }

  @Test
  void everyRefusalIsToldByItsReason() {
    assertThat(chat.post(post(1, new Place.In(new ChannelRef(TestBot.SPACE, "999")))))
        .isEqualTo(refused(Outcome.Reason.CHANNEL_GONE));
    assertThat(answeredWith(403, 50001)).isEqualTo(refused(Outcome.Reason.NO_PERMISSION));
    assertThat(answeredWith(403, 50013)).isEqualTo(refused(Outcome.Reason.NO_PERMISSION));
    assertThat(answeredWith(403, 50007)).isEqualTo(refused(Outcome.Reason.CLOSED_TO_US));
    assertThat(answeredWith(404, 10004)).isEqualTo(refused(Outcome.Reason.SPACE_GONE));
    assertThat(answeredWith(400, 50035)).isEqualTo(refused(Outcome.Reason.MALFORMED));
    assertThat(answeredWith(400, 30033)).isEqualTo(refused(Outcome.Reason.CLOSED_TO_US));
    assertThat(answeredWith(400, 160006)).isInstanceOf(Outcome.TryLater.class);
    assertThat(answeredWith(400, 20028)).isInstanceOf(Outcome.TryLater.class);
    assertThat(answeredWith(401, 0)).isInstanceOf(Outcome.TryLater.class);
    assertThat(answeredWith(408, 0)).isInstanceOf(Outcome.Unknown.class);
    assertThat(inHome()).isZero();
  }

  private Outcome answeredWith(int status, int code) {
    bot.discord.failBefore(
        "POST", "/messages", status, "{\"code\":" + code + ",\"message\":\"no\"}");
    return chat.post(post(1, IN));
  }

  @Test
  void anEditReplacesWhatAMessageSays() {
    Outcome.Sent sent = (Outcome.Sent) chat.post(post(1, IN));
    Outcome edited = chat.edit(sent.message(), MessageView.of(Text.typed("Bye")), Locale.ENGLISH);
    assertThat(edited).isEqualTo(sent);
    assertThat(bot.discord.messages(FakeDiscord.CHANNEL).getFirst().findValue("content").asText())
        .isEmpty();
    assertThat(bot.discord.messages(FakeDiscord.CHANNEL).getFirst().get("components").toString())
        .contains("Bye")
        .doesNotContain("Hello");
    JsonNode body = bot.discord.requests("PATCH", sent.message().id()).getFirst().body();
    assertThat(body.get("allowed_mentions").get("parse")).isEmpty();
    assertThat(chat.edit(new MessageRef(TestBot.HOME, "77"), HELLO, Locale.ENGLISH))
        .isEqualTo(refused(Outcome.Reason.MESSAGE_GONE));
  }

  @Test
  void historyThatCannotBeReadDecidesNothing() {
    chat.post(post(1, IN));
    bot.discord.failBefore("GET", "/messages", 403, "{\"code\":50013,\"message\":\"no\"}");
    assertThat(chat.find(post(1, IN), TestBot.justNow())).isInstanceOf(Found.CannotTell.class);
    bot.discord.failBefore("GET", "/messages", 500, "{}");
    assertThat(chat.find(post(1, IN), TestBot.justNow())).isInstanceOf(Found.CannotTell.class);
  }

  @Test
  void aDiscordThatCannotBeReachedCertainlyGotNothing() {
    bot.discord.close();
    chat.post(post(1, IN));
    assertThat(chat.post(post(2, IN))).isInstanceOf(Outcome.TryLater.class);
  }

  @Test
  void afterAHundredInvalidRequestsSendingPauses() {
    for (int i = 0; i < 100; i++) {
      answeredWith(403, 50013);
    }
    int before = bot.discord.requests("POST", "/messages").size();
    assertThat(chat.post(post(1, IN))).isInstanceOf(Outcome.TryLater.class);
    assertThat(bot.discord.requests("POST", "/messages")).hasSize(before);
  }

  @Test
  void aCardShowsItsSummaryFirstForTheNotificationButNotTwice() {
    MessageView card =
        MessageView.of(
            Text.typed("Ada, meet Bo"),
            new Block.Heading(Text.typed("Meet each other")),
            new Block.Paragraph(Text.typed("You both like Java.")));
    chat.post(TestBot.post(TestBot.key(1), IN, card));
    chat.post(
        TestBot.post(
            TestBot.key(2),
            IN,
            MessageView.of(Text.typed("Only this"), new Block.Paragraph(Text.typed("Only this")))));
    List<String> first =
        bot.discord
            .messages(FakeDiscord.CHANNEL)
            .getFirst()
            .get("components")
            .findValuesAsText("content");
    List<String> second =
        bot.discord
            .messages(FakeDiscord.CHANNEL)
            .getLast()
            .get("components")
            .findValuesAsText("content");
    assertThat(first).containsExactly("Ada, meet Bo", "## Meet each other\nYou both like Java.");
    assertThat(second).containsExactly("Only this");
  }
}
