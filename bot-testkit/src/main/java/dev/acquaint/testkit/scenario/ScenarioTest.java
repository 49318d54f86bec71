package dev.acquaint.testkit.scenario;

import dev.acquaint.feature.Feature;
import dev.acquaint.storage.Database;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test told as a story; each test starts a new one on an emptied database.
 *
 * <pre>{@code
 * given.member("ada").runs("/kudos give to:@ada for:everything").seesPrivately("You cannot thank yourself.");
 * then.nothingWasSent();
 * }</pre>
 */
@ExtendWith(TestDatabaseExtension.class)
public abstract class ScenarioTest {
  /** The story, for what is so from the start. */
  protected Scenario given;

  /** The same story, for what happens. */
  protected Scenario when;

  /** The same story, for what can be seen. */
  protected Scenario then;

  /** Called by JUnit in a subclass. */
  protected ScenarioTest() {}

  /**
   * Makes the features under test; called at the start of the story and at every restart of the
   * bot.
   *
   * @param stage what they are made of
   */
  protected abstract List<Feature> features(Stage stage);

  /** Starts a new story. */
  @BeforeEach
  void aNewStory(Database database) {
    TestDatabase.truncate(database);
    given = new Scenario(database, this::features);
    when = given;
    then = given;
  }
}
