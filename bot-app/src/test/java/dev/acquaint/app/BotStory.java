package dev.acquaint.app;

import dev.acquaint.feature.Feature;
import dev.acquaint.testkit.scenario.ScenarioTest;
import dev.acquaint.testkit.scenario.Stage;
import java.util.List;

/** A story with all features of the bot. */
abstract class BotStory extends ScenarioTest {
  @Override
  protected List<Feature> features(Stage stage) {
    return BotFeatures.on(
            new BotFeatures.Foundation(
                stage.transactions(),
                stage.communities(),
                stage.settings(),
                stage.audit(),
                stage.outbox(),
                stage.platforms(),
                stage.clock(),
                stage.ids(),
                false,
                stage.codec()))
        .list();
  }
}
