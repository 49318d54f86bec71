package dev.acquaint.app;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.testkit.chat.FakeMessage;
import dev.acquaint.testkit.chat.FakePlatform;
import dev.acquaint.testkit.scenario.Actor;
import dev.acquaint.testkit.scenario.Scenario;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A story in which people ask and answer. */
abstract class KnowledgeStory extends BotStory {
  static final String HOW = "How do I test code that reads the clock?";
  private int written;

  @BeforeEach
  void aCommunity() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    given.channel("lounge");
  }

  /** Has somebody ask in the lounge. */
  Actor asks(String person, String title, String topics) {
    return given
        .member(person)
        .goesTo("lounge")
        .runs("/ask")
        .submits("title", title, "words", "I tried to sleep in the test.", "topics", topics);
  }

  /** Has somebody answer the newest question they see. */
  Actor answers(String person, String words) {
    return given.member(person).presses("Write an answer").submits("answer", words);
  }

  /** Has a question asked, answered and solved. */
  void solved(String title, String topics, String words) {
    asks("ada", title, topics);
    answers("bob", words);
    given.member("ada").presses("Mark as answer").seesPrivately("is solved");
  }

  /** Has somebody use an entry of the menu on a message that somebody wrote. */
  Actor uses(String person, String menu, String author, String channel, String words) {
    given.member(author);
    MessageRef message = new MessageRef(FakePlatform.channel(channel), "by-hand-" + ++written);
    return uses(person, menu, author, message, words);
  }

  Actor uses(String person, String menu, String author, MessageRef message, String words) {
    return given
        .member(person)
        .does(origin ->
            new Interaction.UsedOnMessage(
                origin, menu, message, FakePlatform.account(author), words));
  }

  /** Returns the room of the newest thread. */
  ChannelRef newestThread() {
    return given.platform().messages().stream()
        .map(message -> FakePlatform.channel("t-" + message.ref().id()))
        .filter(room -> given.platform().readers(room).isEmpty())
        .toList()
        .getLast();
  }

  /** Returns what stands in a channel, one message after the other. */
  List<String> standsIn(String channel) {
    return given.platform().messages().stream()
        .filter(message -> message.ref().channel().id().equals(channel))
        .filter(message -> message.onlyFor().isEmpty())
        .map(this::words)
        .toList();
  }

  private String words(FakeMessage message) {
    Scenario story = given;
    return story.writing(ZoneId.of("UTC")).message(message.view(), message.locale());
  }
}
