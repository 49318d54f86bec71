package dev.acquaint.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.feature.Feature;
import dev.acquaint.features.intros.SqlAcquaintances;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.features.profiles.ProfilesFeature;
import dev.acquaint.features.profiles.SqlProfiles;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The scenario language itself, told with a small set of features. */
class StoryTest extends ScenarioTest {
  @Override
  protected List<Feature> features(Stage stage) {
    SqlProfiles profiles = new SqlProfiles();
    SqlAcquaintances acquaintances = new SqlAcquaintances();
    return List.of(
        new ProfilesFeature(
            new ProfilesFeature.Parts(
                stage.transactions(),
                stage.communities(),
                profiles,
                new Portraits(stage.communities(), profiles, acquaintances),
                acquaintances,
                stage.outbox(),
                stage.clock(),
                stage.ids())));
  }

  @Test
  void aFormIsOpenedCorrectedAndSentAndItsWordsAreKept() {
    given.member("ada").runs("/profile edit").seesForm("Headline");
    when.member("ada").submits("headline", "", "offers", "java");
    then.member("ada").seesMistake("headline").seesForm("java");
    when.member("ada").submits("headline", "Mathematician");
    given.member("bob").runs("/profile view @ada").seesPrivately("Mathematician", "java");
    then.nothingWasSent();
  }

  @Test
  void whatAPersonSeesIsInTheirLanguage() {
    given
        .member("eva")
        .speaking(Locale.GERMAN)
        .runs("/profil")
        .seesPrivately("kenne ich nicht", "/profile edit");
  }

  @Test
  void theBotForgetsNothingInARestart() {
    given.member("ada").runs("/profile edit").submits("headline", "Mathematician");
    when.theBotRestarts();
    then.member("ada").runs("/profile view").seesPrivately("Mathematician");
  }

  @Test
  void timePassesToTheNextMondayInAZone() {
    when.at(DayOfWeek.MONDAY, "10:00", "Europe/Berlin");
    assertThat(then.now()).isEqualTo(Instant.parse("2027-01-11T09:00:00Z"));
    when.timePasses(Duration.ofDays(1));
    assertThat(then.now()).isEqualTo(Instant.parse("2027-01-12T09:00:00Z"));
  }

  @Test
  void aTestFailsWhenSomebodyDoesNotSeeWhatIsExpected() {
    Actor ada = given.member("ada").runs("/profile view");
    assertThatThrownBy(() -> ada.seesPrivately("something else"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ada.seesInPublic("")).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ada.presses("No such button")).isInstanceOf(AssertionError.class);
  }
}
