package dev.acquaint.testkit.icebreakers;

import dev.acquaint.feature.Feature;
import dev.acquaint.features.icebreakers.IcebreakersFeature;
import dev.acquaint.testkit.chat.FakeMessage;
import dev.acquaint.testkit.chat.FakePlatform;
import dev.acquaint.testkit.scenario.ScenarioTest;
import dev.acquaint.testkit.scenario.Stage;
import java.time.ZoneId;
import java.util.List;

/** A story about prompts. */
abstract class IcebreakerStory extends ScenarioTest {
  @Override
  protected List<Feature> features(Stage stage) {
    return List.of(
        new IcebreakersFeature(
            new IcebreakersFeature.Parts(
                stage.transactions(),
                stage.communities(),
                stage.outbox(),
                stage.platforms(),
                stage.clock(),
                stage.ids())));
  }

  /** Returns what the bot posted in a channel by itself, the oldest first. */
  List<FakeMessage> posts(String channel) {
    given.messagesAreSent();
    return given.platform().messages().stream()
        .filter(FakeMessage::sentByItself)
        .filter(message -> message.ref().channel().equals(FakePlatform.channel(channel)))
        .toList();
  }

  /** Returns the words of these messages. */
  List<String> words(List<FakeMessage> messages) {
    return messages.stream()
        .map(message -> given.writing(ZoneId.of("UTC")).message(message.view(), message.locale()))
        .toList();
  }
}
