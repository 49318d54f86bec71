package dev.acquaint.testkit.icebreakers;

import dev.acquaint.event.CommunityEvent;
import dev.acquaint.feature.Feature;
import dev.acquaint.features.icebreakers.IcebreakersFeature;
import dev.acquaint.features.icebreakers.IntroductionQuestions;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.features.intros.IntrosSetup;
import dev.acquaint.features.intros.Programme;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.testkit.chat.FakeMessage;
import dev.acquaint.testkit.chat.FakePlatform;
import dev.acquaint.testkit.scenario.ScenarioTest;
import dev.acquaint.testkit.scenario.Stage;
import java.time.ZoneId;
import java.util.List;

/** A story about prompts. */
abstract class IcebreakerStory extends ScenarioTest {
  private IntrosFeature intros;

  @Override
  protected List<Feature> features(Stage stage) {
    intros =
        new IntrosFeature(
            new IntrosFeature.Parts(
                stage.transactions(),
                stage.communities(),
                new SqlProfiles(),
                stage.outbox(),
                new ExactMatcher(),
                new IntroductionQuestions(stage.communities()),
                stage.clock(),
                stage.ids()));
    return List.of(
        intros,
        new IcebreakersFeature(
            new IcebreakersFeature.Parts(
                stage.transactions(),
                stage.communities(),
                stage.outbox(),
                intros.agreed(),
                stage.platforms(),
                stage.clock(),
                stage.ids())));
  }

  /** Lets somebody set introductions up, in the channel of all stories. */
  void introductionsRun(String organiser) {
    given.member(organiser).runs("/intros status");
    MemberId who = given.id(organiser);
    given
        .transactions()
        .run(transaction ->
            intros
                .setup()
                .open(
                    transaction,
                    new IntrosSetup.Wish(
                        given.community(),
                        FakePlatform.channel("introductions"),
                        who,
                        Programme.Rhythm.weekly(ZoneId.of("UTC")))));
  }

  /** Has people write in a place, and the bot hear of it. */
  void speak(ChannelRef where, String... people) {
    for (String person : people) {
      given.happens(new CommunityEvent.Spoke(where, FakePlatform.account(person), given.now()));
    }
  }

  /** Returns the thread of the newest prompt in a channel. */
  ChannelRef thread(String channel) {
    return FakePlatform.channel("t-" + posts(channel).getLast().ref().id());
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
