package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.acquaint.chat.Rank;
import dev.acquaint.community.Member;
import dev.acquaint.view.Block;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What {@code /privacy} shows, hands out and erases. */
class PrivacyFeatureTest extends BotStory {
  private static final String NAME = "Ada Lovelace-Byron";
  private static final String USER = "ada-u1815";

  @Test
  void everythingStoredIsShownInWordsPartByPart() {
    given.member("ada").runs("/profile edit").submits("headline", "Mathematician");
    when.member("ada").runs("/privacy view");
    then.member("ada")
        .seesPrivately("Your name here", "Ada", "your profile", "Mathematician", "/privacy export")
        .doesNotSee("other", "plainName");
  }

  @Test
  void everyFeatureHasWordsForWhatItKeeps() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      given.member("ada").speaking(locale).runs("/privacy view");
      then.member("ada").doesNotSee("What “", "Was „");
    }
  }

  @Test
  void theExportHoldsEverythingAsOneFile() throws Exception {
    given.member("ada").runs("/profile edit").submits("headline", "Mathematician");
    Block.Attachment file =
        when.member("ada").runs("/privacy export").seesPrivately("everything").file();
    assertThat(file.mediaType()).isEqualTo("application/json");
    JsonNode export = new ObjectMapper().readTree(file.content());
    assertThat(export.at("/account/name").asText()).isEqualTo("Ada");
    assertThat(export.at("/account/accounts/0/user").asText()).isEqualTo("ada");
    assertThat(export.at("/profiles").toString()).contains("Mathematician");
  }

  @Test
  void nothingIsErasedBeforeItIsConfirmed() {
    given.member("ada").runs("/profile edit").submits("headline", "Mathematician");
    when.member("ada").runs("/privacy delete").seesPrivately("Shall I erase");
    when.member("ada").presses("Keep it").runs("/profile view").seesPrivately("Mathematician");
    when.member("ada")
        .runs("/privacy delete confirm:yes")
        .seesPrivately("type exactly the word delete");
    then.member("ada").runs("/profile view").seesPrivately("Mathematician");
  }

  @Test
  void afterErasingNoRowOfAnyTableKnowsThePerson() {
    aCommunityInMidRound();
    String id = given.id(USER).value();
    List<String> traces = List.of(id, USER, NAME);
    SqlTables tables = new SqlTables(given.transactions());
    assertThat(tables.holding(traces)).as("the story leaves traces").hasSizeGreaterThan(8);
    when.member(USER).runs("/privacy delete").presses("Erase everything");
    then.member(USER).doesNotSee("broken");
    assertThat(tables.holding(traces)).isEmpty();
    when.timePasses(Duration.ofDays(10));
    assertThat(tables.holding(traces)).as("ten days later").isEmpty();
  }

  @Test
  void everyColumnThatTellsOfAPersonIsDeclared() {
    aCommunityInMidRound();
    Map<String, List<String>> declared = new java.util.HashMap<>();
    given.features().personalData().forEach(data -> declared.putAll(data.columns()));
    SqlTables tables = new SqlTables(given.transactions());
    assertThat(declared.keySet())
        .as("each table has an owner")
        .isEqualTo(tables.columns().keySet());
    declared.forEach((table, columns) ->
        assertThat(tables.columns().get(table)).as("columns of %s", table).containsAll(columns));
    TreeSet<String> undeclared = tables.holding(List.of(given.id(USER).value(), USER, NAME));
    undeclared.removeIf(found -> {
      int dot = found.indexOf('.');
      return declared.get(found.substring(0, dot)).contains(found.substring(dot + 1));
    });
    assertThat(undeclared).as("personal columns that nobody declared").isEmpty();
  }

  @Test
  void thePartnerHearsKindlyAndKeepsTheMeetingWithoutTheName() {
    aCommunityInMidRound();
    when.member(USER).runs("/privacy delete confirm:delete").seesPrivately("is erased");
    for (String other : List.of("bob", "cyd", "dan")) {
      assertThat(String.join("\n", then.member(other).received()))
          .as("what %s reads", other)
          .doesNotContain(NAME + " cannot");
    }
    then.member("bob").runs("/intros history").seesPrivately("");
    then.member("bob").doesNotSee(NAME);
  }

  @Test
  void aLateEventDoesNotBringAnybodyBack() {
    given.member("ada").runs("/intros status");
    given.member("bob").runs("/privacy view");
    String id = given.id("ada").value();
    when.member("ada").runs("/privacy delete confirm:delete");
    when.member("ada").joinsTheSpace();
    when.member("bob").runs("/profile view @ada").seesPrivately("I do not know");
    assertThat(members()).doesNotContain("Ada");
    when.member("ada").runs("/privacy view").seesPrivately("Ada");
    assertThat(given.id("ada").value()).as("a new person to the bot").isNotEqualTo(id);
  }

  @Test
  void anOldCardDoesNotBringAnybodyBack() {
    given.member("ada").runs("/privacy delete");
    when.member("ada").runs("/privacy delete confirm:delete");
    when.member("ada").presses("Erase everything").seesPrivately("card is closed");
    assertThat(members()).doesNotContain("Ada");
  }

  @Test
  void nobodyErasesSomebodyElse() {
    given.member("ada").runs("/privacy delete");
    String button =
        given
            .codec()
            .encode(
                new dev.acquaint.view.ActionRef(
                    "vd", new dev.acquaint.id.PublicId(given.id("ada").value()), ""));
    when.member("bob").pressesControl(button).seesPrivately("for somebody else");
    assertThat(members()).contains("Ada");
  }

  @Test
  void whatModeratorsDidStaysWithoutTheName() {
    given.moderator("eva").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    given.moderator("mod").runs("/intros-admin preview");
    String id = given.id("mod").value();
    when.member("mod").runs("/privacy delete confirm:delete");
    SqlTables tables = new SqlTables(given.transactions());
    assertThat(tables.counts().get("audit")).isEqualTo(2);
    assertThat(tables.holding(List.of(id))).isEmpty();
  }

  @Test
  void whatIsOlderThanItIsKeptIsCleanedUpAtNight() {
    aCommunityInMidRound();
    SqlTables tables = new SqlTables(given.transactions());
    int events = tables.counts().get("seen_event");
    when.timePasses(Duration.ofDays(8));
    assertThat(tables.counts().get("seen_event")).isLessThan(events);
    assertThat(tables.counts().get("audit")).isPositive();
    given.member("own").ranked(Rank.OWNER).runs("/acquaint-admin settings audit-days 30");
    when.timePasses(Duration.ofDays(32));
    assertThat(tables.counts().get("audit")).isZero();
  }

  private List<String> members() {
    return given
        .transactions()
        .inTransaction(transaction ->
            given.communities().members(transaction, given.community()).stream()
                .map(Member::name)
                .toList());
  }

  private void aCommunityInMidRound() {
    given.moderator("eva").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    given.moderator(USER).named(NAME).runs("/intros-admin preview");
    for (String one : List.of(USER, "bob", "cyd", "dan")) {
      given.member(one).runs("/profile edit").submits("headline", "I am " + one, "offers", "java");
      given.member(one).runs("/intros join");
    }
    given.member(USER).runs("/intros avoid add @bob");
    given.member("cyd").runs("/intros avoid add @" + USER);
    when.timePasses(Duration.ofDays(7).plusMinutes(5));
  }
}
