package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Response;
import dev.acquaint.testkit.scenario.Actor;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.FormValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every command and every control, tried by those who may not and with ids that do not hold. */
class RightsTest extends BotStory {
  @BeforeEach
  void aCommunity() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    for (String one : List.of("ada", "bob")) {
      given.member(one).runs("/intros join");
    }
  }

  private Map<String, List<String>> everything() {
    return new SqlTables(given.transactions()).content(SqlTables.NOTES);
  }

  private List<Audit.Kept> audit() {
    return given
        .transactions()
        .inTransaction(transaction ->
            new SqlAudit().last(transaction, given.community(), Audit.Wanted.all(), 100));
  }

  @Test
  void nobodyRunsACommandAboveTheirRank() {
    Map<String, List<String>> before = everything();
    List<Command> commands = given.features().book().commands();
    assertThat(commands).anyMatch(command -> command.rank() != Rank.MEMBER);
    for (Command command : commands) {
      for (Rank rank : Rank.values()) {
        if (!rank.reaches(command.rank())) {
          int noted = audit().size();
          given.member("ada").ranked(rank).runs("/" + command.path().words());
          then.member("ada").seesPrivately("Only ");
          assertThat(audit().size()).as("%s is noted", command.path()).isEqualTo(noted + 1);
          assertThat(audit().getFirst().line().result()).isEqualTo(Audit.Result.DENIED);
        }
      }
    }
    assertThat(everything()).isEqualTo(before);
    then.nothingWasSent();
  }

  @Test
  void nobodyUsesAControlAboveTheirRank() {
    Map<String, List<String>> before = everything();
    PublicId target = new PublicId(given.id("bob").value());
    for (Action action : actions()) {
      for (Rank rank : Rank.values()) {
        if (!rank.reaches(action.rank())) {
          int noted = audit().size();
          String control = given.codec().encode(action.on(target));
          given.member("ada").ranked(rank).pressesControl(control).seesPrivately("Only ");
          submit(given.member("ada"), control);
          then.member("ada").seesPrivately("Only ");
          assertThat(audit().size()).as("%s is noted", action.code()).isEqualTo(noted + 2);
        }
      }
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aMadeUpIdIsAClosedCard() {
    Map<String, List<String>> before = everything();
    ActionCodec other =
        new ActionCodec("another key than the bot's own".getBytes(StandardCharsets.UTF_8));
    for (Action action : actions()) {
      String forged = other.encode(action.on(new PublicId(given.id("bob").value())));
      for (String person : List.of("ada", "mod")) {
        given.member(person).pressesControl(forged).seesPrivately("card is closed");
        submit(given.member(person), forged);
        then.member(person).seesPrivately("card is closed");
      }
    }
    for (String nonsense :
        List.of("", "x", "1im", "'; DROP TABLE member; --", "1zz" + "A".repeat(90))) {
      given.member("ada").pressesControl(nonsense).seesPrivately("card is closed");
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void anIdOfARowThatIsGoneChangesNothingOfAnybodyElse() {
    PublicId gone = new PublicId("AAAAAAAAAAAAAAAAAAAAAA");
    for (Action action : actions()) {
      for (String detail : List.of("", "1", "de")) {
        Map<String, List<String>> before = everything();
        String control = given.codec().encode(new ActionRef(action.code(), gone, detail));
        given.member("cyd").pressesControl(control);
        assertThat(then.member("cyd").words()).as(action.code()).doesNotContain("went wrong");
        // Forms about oneself change the caller's own rows, whatever the id says.
        String own = given.id("cyd").value();
        everything()
            .forEach((table, rows) -> {
              List<String> changed = new ArrayList<>(rows);
              changed.removeAll(before.getOrDefault(table, List.of()));
              assertThat(changed)
                  .as("%s after %s with %s", table, action.code(), detail)
                  .allMatch(row -> row.contains(own));
            });
      }
    }
  }

  @Test
  void everybodyElseSeesNothingOfARefusal() {
    for (Command command : given.features().book().commands()) {
      if (command.rank() != Rank.MEMBER) {
        Actor ada = given.member("ada").runs("/" + command.path().words());
        assertThat(ada.answer().response()).isInstanceOf(Response.Tell.class);
      }
    }
    assertThat(then.member("bob").all()).doesNotContain("Only moderators");
  }

  private List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    for (char one = 'a'; one <= 'z'; one++) {
      for (char other : "abcdefghijklmnopqrstuvwxyz0123456789".toCharArray()) {
        given.features().book().action("" + one + other).ifPresent(actions::add);
      }
    }
    assertThat(actions).hasSizeGreaterThan(10);
    return actions;
  }

  private static void submit(Actor actor, String control) {
    actor.does(origin -> new Interaction.Submitted(origin, control, new FormValues(Map.of())));
  }
}
