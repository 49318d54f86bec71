package dev.acquaint.features.profiles;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Use;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.Ids;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /profile goals}: what somebody wants right now, and whether it still holds. */
final class GoalsCommands {
  private static final int HOLD_DAYS = 45;
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final int LEARN = 100;

  private final ProfileDesk desk;
  private final Ids ids;
  private final SqlGoals goals = new SqlGoals();

  GoalsCommands(ProfileDesk desk, Ids ids) {
    this.desk = desk;
    this.ids = ids;
  }

  List<Command> commands() {
    return List.of(
        Command.at(
                "profile",
                "goals",
                ProfileWords.plain("goals-description"),
                (caller, _) -> ask(caller))
            .opensForm());
  }

  List<Action> actions() {
    return List.of(
        Action.called(ProfileActions.GOALS, (caller, _) -> ask(caller)).opensForm(),
        Action.called(ProfileActions.SAVE_GOALS, this::save),
        Action.called(ProfileActions.STILL_TRUE, this::stillTrue).updatesMessage());
  }

  private Response ask(Caller caller) {
    Goals now =
        desk.transactions()
            .inTransaction(
                transaction -> goals.find(transaction, caller.community(), caller.member()))
            .map(SqlGoals.Declared::goals)
            .orElse(Goals.NONE);
    return new Response.Ask(
        form(caller)
            .filledWith(
                new FormValues(
                    Map.of(
                        "goals", now.chosen().stream().map(Goal::word).toList(),
                        "learn", List.of(now.learn())))));
  }

  private static FormView form(Caller caller) {
    List<Choice> choices =
        Arrays.stream(Goal.values())
            .map(goal -> Choice.of(goal.word(), ProfileWords.goal(goal)))
            .toList();
    return new FormView(
        ProfileWords.plain("goals-title"),
        ProfileActions.on(ProfileActions.SAVE_GOALS, caller.member()),
        ProfileWords.plain("form-submit"),
        List.of(
            new FormField.Pick(
                "goals",
                ProfileWords.label("goals-form"),
                Optional.of(ProfileWords.hint("goals")),
                false,
                choices,
                choices.size()),
            new FormField.Words(
                "learn",
                ProfileWords.label("learn"),
                Optional.of(ProfileWords.hint("learn")),
                false,
                LEARN,
                false,
                "")));
  }

  private Response save(Caller caller, Use use) {
    FormReading form = new FormReading(use.values());
    List<Goal> chosen =
        use.values().all("goals").stream().flatMap(word -> Goal.of(word).stream()).toList();
    String learn = form.words("learn", LEARN).replaceAll("[\\s\\p{Z}]+", " ");
    if (chosen.contains(Goal.LEARN) && learn.isEmpty()) {
      form.mistake("learn", ProfileWords.plain("learn-missing"));
    } else if (!learn.isEmpty() && !chosen.contains(Goal.LEARN)) {
      form.mistake("goals", ProfileWords.plain("learn-not-chosen"));
    }
    if (!form.isGood()) {
      return new Response.Correct(form(caller).filledWith(use.values()), form.mistakes());
    }
    Goals now = Goals.of(chosen, learn);
    desk.transactions()
        .run(transaction -> {
          if (now.isEmpty()) {
            goals.erase(transaction, caller.community(), caller.member());
          } else {
            declare(transaction, caller, now, caller.where());
          }
        });
    return Response.say(
        now.isEmpty() ? ProfileWords.plain("goals-none") : ProfileWords.goalsSaved(now));
  }

  private void declare(Transaction transaction, Caller caller, Goals now, ChannelRef where) {
    goals.declare(
        transaction,
        new SqlGoals.Declared(
            caller.community(),
            caller.member(),
            ids.nextPublicId(),
            now,
            where,
            askAt(desk.clock().instant(), caller.zone())));
  }

  /** The first morning, on the member's own clock, that is at least 45 days away. */
  private static Instant askAt(Instant now, ZoneId zone) {
    ZonedDateTime earliest = now.atZone(zone).plusDays(HOLD_DAYS);
    ZonedDateTime morning = earliest.with(MORNING);
    return (morning.isBefore(earliest) ? morning.plusDays(1) : morning).toInstant();
  }

  private Response stillTrue(Caller caller, Use use) {
    boolean renewed =
        desk.transactions()
            .inTransaction(transaction -> {
              Optional<SqlGoals.Declared> declared =
                  goals
                      .find(transaction, caller.community(), caller.member())
                      .filter(one -> one.id().equals(use.target()));
              declared.ifPresent(one -> declare(transaction, caller, one.goals(), one.where()));
              return declared.isPresent();
            });
    return renewed
        ? new Response.Replace(MessageView.of(ProfileWords.plain("goals-renewed")))
        : Response.tell(ProfileWords.command("goals-closed", "profile goals"));
  }
}
