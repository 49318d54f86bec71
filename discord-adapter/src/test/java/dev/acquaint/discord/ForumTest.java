package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Finding;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is posted in a forum. */
class ForumTest {
  private static final ChannelRef HELP = new ChannelRef(TestBot.SPACE, FakeDiscord.FORUM);
  private static final MessageView QUESTION =
      MessageView.of(Text.typed("How do I close a stream?"));

  private final TestBot bot = TestBot.started();
  private final Chat chat = bot.platform.chat();

  @AfterEach
  void stop() {
    bot.close();
  }

  private static Post about(int key, String... topics) {
    return new Post(
        TestBot.key(key),
        new Place.In(HELP),
        QUESTION,
        Locale.ENGLISH,
        Set.of(),
        Optional.of(Text.typed("Closing streams")),
        Optional.empty(),
        List.of(topics));
  }

  private ObjectNode onlyThread() {
    assertThat(bot.discord.threads()).hasSize(1);
    return bot.discord.threads().getFirst();
  }

  private static List<String> tags(JsonNode thread) {
    return StreamSupport.stream(thread.path("applied_tags").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** A tag of the forum, by its place among all. */
  private static String tag(int place) {
    return FakeDiscord.FORUM + place;
  }

  @Test
  void aQuestionBecomesAPostUnderTheTagsThatAreCalledLikeItsTopics() {
    Outcome sent = chat.post(about(1, "java", "files", "staff", "databases"));
    ObjectNode thread = onlyThread();
    String id = thread.get("id").asText();
    ChannelRef room = new ChannelRef(TestBot.SPACE, id);
    assertThat(sent).isEqualTo(new Outcome.Sent(new MessageRef(room, id), room));
    assertThat(thread.get("name").asText()).isEqualTo("Closing streams");
    assertThat(thread.get("parent_id").asText()).isEqualTo(FakeDiscord.FORUM);
    assertThat(tags(thread)).containsExactly(tag(2), tag(3));
    assertThat(bot.discord.messages(id).toString()).contains("How do I close a stream?");
    assertThat(bot.discord.complaints()).isEmpty();
  }

  @Test
  void whereATagIsWantedAPostOfOtherTopicsTakesTheFirstThatEverybodyMayUse() {
    bot.discord.wantTags();
    // What comes later on the same connection shows that the change has arrived.
    bot.answering(new Response.Say(QUESTION), FirstAnswer.PRIVATE);
    bot.discord.command("2", "introduce", TestBot.fields());
    bot.discord.answer();
    assertThat(chat.post(about(1, "gardening"))).isInstanceOf(Outcome.Sent.class);
    assertThat(tags(onlyThread())).containsExactly(tag(2));
  }

  @Test
  void aPostWhoseAnswerWasLostIsFoundAndNotBegunAgain() {
    bot.discord.failAfter("POST", "/threads", 502);
    assertThat(chat.post(about(1, "java"))).isInstanceOf(Outcome.Unknown.class);
    assertThat(chat.post(about(2, "java"))).isInstanceOf(Outcome.Sent.class);
    String first = bot.discord.threads().getFirst().get("id").asText();
    ChannelRef room = new ChannelRef(TestBot.SPACE, first);
    assertThat(chat.find(about(1, "java"), TestBot.justNow()))
        .isEqualTo(new Found.Standing(new MessageRef(room, first), room));
  }

  @Test
  void aPostThatIsNotThereWasNotBegunAMomentAfterTheLastTry() {
    Doubt now = new Doubt(Instant.now(), Instant.now());
    assertThat(chat.find(about(1), now)).isInstanceOf(Found.CannotTell.class);
    assertThat(chat.find(about(1), TestBot.longAgo())).isEqualTo(new Found.Absent());
  }

  @Test
  void aForumIsAmongTheBoardsAndNotAmongTheChannels() {
    Directory directory = bot.platform.directory();
    assertThat(directory.boards(TestBot.SPACE))
        .containsExactly(new Directory.Channel(HELP, "help"));
    assertThat(directory.channels(TestBot.SPACE))
        .extracting(Directory.Channel::ref)
        .doesNotContain(HELP);
    assertThat(bot.platform.examine(TestBot.SPACE, List.of(HELP)))
        .singleElement()
        .matches(finding -> finding.grade() == Finding.Grade.GOOD);
  }

  @Test
  void wordsOfAPostAreChangedWhereTheyStand() {
    Outcome.Sent sent = (Outcome.Sent) chat.post(about(1));
    MessageView solved = MessageView.of(Text.typed("Solved: use try with resources"));
    assertThat(chat.edit(sent.message(), solved, Locale.ENGLISH)).isInstanceOf(Outcome.Sent.class);
    assertThat(bot.discord.messages(sent.room().id()).toString()).contains("try with resources");
  }
}
