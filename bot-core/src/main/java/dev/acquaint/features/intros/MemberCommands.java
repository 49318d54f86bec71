package dev.acquaint.features.intros;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /intros}: what members decide about their introductions, and the buttons of their cards.
 */
final class MemberCommands {
  private static final Option<Instant> UNTIL =
      Option.until("until", IntrosWords.plain("until-option"));
  private static final Option<String> WHAT =
      Option.choice(
          "what",
          IntrosWords.plain("what-option"),
          List.of(
              Choice.of("add", Text.typed("add")),
              Choice.of("remove", Text.typed("remove")),
              Choice.of("list", Text.typed("list"))));
  private static final Option<MemberId> MEMBER =
      Option.member("member", IntrosWords.plain("who-option"));
  private static final int MOST_LINES = 12;

  private final Desk desk;

  MemberCommands(Desk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return List.of(
        Command.at("intros", "join", IntrosWords.plain("join-description"), this::join),
        Command.at("intros", "pause", IntrosWords.plain("pause-description"), this::pause)
            .takes(UNTIL),
        Command.at(
            "intros",
            "resume",
            IntrosWords.plain("resume-description"),
            (caller, _) -> resume(caller)),
        Command.at(
            "intros", "skip", IntrosWords.plain("skip-description"), (caller, _) -> skip(caller)),
        Command.at("intros", "leave", IntrosWords.plain("leave-description"), this::leave),
        Command.at("intros", "status", IntrosWords.plain("status-description"), this::status),
        Command.at("intros", "history", IntrosWords.plain("history-description"), this::history),
        Command.at("intros", "avoid", IntrosWords.plain("avoid-description"), this::avoid)
            .requires(WHAT)
            .takes(MEMBER));
  }

  List<Action> actions() {
    return List.of(
        Action.called(IntroActions.MET, (caller, use) -> answer(caller, use, "MET", "met-thanks")),
        Action.called(
            IntroActions.NOT_YET,
            (caller, use) -> answer(caller, use, "NOT_YET", "not-yet-thanks")),
        Action.called(
            IntroActions.COULD_NOT,
            (caller, use) -> answer(caller, use, "COULD_NOT", "could-not-thanks")),
        Action.called(IntroActions.SKIP, (caller, _) -> skip(caller)),
        Action.called(IntroActions.PAUSE, (caller, _) -> pause(caller, Arguments.none())),
        Action.called(IntroActions.RESUME, (caller, _) -> resume(caller)));
  }

  private Response in(
      Caller caller, java.util.function.BiFunction<Transaction, Programme, Response> work) {
    return desk.transactions()
        .inTransaction(transaction ->
            work.apply(transaction, desk.programme(transaction, caller.community())));
  }

  private Instant next(Transaction transaction, Programme programme) {
    return desk.planner().next(transaction, programme, desk.clock().instant()).dueAt();
  }

  private Response join(Caller caller, Arguments arguments) {
    return in(
        caller,
        (transaction, programme) -> {
          boolean already =
              desk.programmes()
                  .part(transaction, programme, caller.member())
                  .filter(part -> part.state() == SqlProgrammes.State.IN)
                  .isPresent();
          if (!already) {
            desk.change(
                transaction, programme, caller.member(), Desk.Change.to(SqlProgrammes.State.IN));
          }
          return Response.say(
              IntrosWords.at(already ? "already-in" : "joined", next(transaction, programme)));
        });
  }

  private Response pause(Caller caller, Arguments arguments) {
    return in(
        caller,
        (transaction, programme) -> {
          desk.part(transaction, programme, caller.member());
          desk.change(
              transaction,
              programme,
              caller.member(),
              new Desk.Change(SqlProgrammes.State.PAUSED, arguments.find(UNTIL), Optional.empty()));
          Text words =
              arguments
                  .find(UNTIL)
                  .map(until -> IntrosWords.at("paused-until", until))
                  .orElse(IntrosWords.command("paused", "resume", "intros resume"));
          return new Response.Say(
              MessageView.of(words, new Block.Paragraph(words), IntroViews.resume(programme.id())));
        });
  }

  private Response resume(Caller caller) {
    return in(
        caller,
        (transaction, programme) -> {
          desk.part(transaction, programme, caller.member());
          desk.change(
              transaction, programme, caller.member(), Desk.Change.to(SqlProgrammes.State.IN));
          return Response.say(IntrosWords.at("resumed", next(transaction, programme)));
        });
  }

  private Response skip(Caller caller) {
    return in(
        caller,
        (transaction, programme) -> {
          desk.part(transaction, programme, caller.member());
          SqlRounds.Round round =
              desk.planner().next(transaction, programme, desk.clock().instant());
          desk.change(
              transaction,
              programme,
              caller.member(),
              new Desk.Change(
                  SqlProgrammes.State.IN, Optional.empty(), Optional.of(round.slotKey())));
          return Response.say(IntrosWords.day("skipped", LocalDate.parse(round.slotKey())));
        });
  }

  private Response leave(Caller caller, Arguments arguments) {
    return in(
        caller,
        (transaction, programme) -> {
          desk.part(transaction, programme, caller.member());
          desk.change(
              transaction, programme, caller.member(), Desk.Change.to(SqlProgrammes.State.OUT));
          return Response.say(IntrosWords.command("left", "join", "intros join"));
        });
  }

  private Response status(Caller caller, Arguments arguments) {
    return in(
        caller,
        (transaction, programme) -> {
          SqlProgrammes.Part part = desk.part(transaction, programme, caller.member());
          if (!part.isIn(desk.clock().instant())) {
            Text words =
                part.pausedUntil()
                    .map(until -> IntrosWords.at("paused-until", until))
                    .orElse(IntrosWords.command("paused", "resume", "intros resume"));
            return new Response.Say(
                MessageView.of(
                    words, new Block.Paragraph(words), IntroViews.resume(programme.id())));
          }
          SqlRounds.Round round =
              desk.planner().next(transaction, programme, desk.clock().instant());
          return Response.say(
              part.skips().filter(round.slotKey()::equals).isPresent()
                  ? IntrosWords.day("skipped", LocalDate.parse(round.slotKey()))
                  : IntrosWords.status(round.dueAt(), part.rounds()));
        });
  }

  private Response history(Caller caller, Arguments arguments) {
    return in(
        caller,
        (transaction, programme) -> {
          List<Block> lines = new ArrayList<>();
          for (SqlRounds.Round round : desk.rounds().of(transaction, programme)) {
            List<SqlRounds.Place> places = desk.rounds().places(transaction, round);
            places.stream()
                .filter(place ->
                    place.member().equals(caller.member()) && place.introGroup().isPresent())
                .findFirst()
                .map(mine -> companions(places, mine))
                .filter(people -> lines.size() < MOST_LINES)
                .ifPresent(people ->
                    lines.add(
                        new Block.Paragraph(
                            IntrosWords.historyLine(LocalDate.parse(round.slotKey()), people))));
          }
          return lines.isEmpty()
              ? Response.say(IntrosWords.plain("history-empty"))
              : new Response.Say(new MessageView(IntrosWords.plain("history-description"), lines));
        });
  }

  private static List<MemberId> companions(List<SqlRounds.Place> places, SqlRounds.Place mine) {
    List<MemberId> group =
        places.stream()
            .filter(place -> place.introGroup().equals(mine.introGroup()))
            .map(SqlRounds.Place::member)
            .toList();
    return IntroViews.others(group, mine.member());
  }

  private Response avoid(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          if (arguments.get(WHAT).equals("list")) {
            List<MemberId> avoided =
                desk.programmes().avoidedBy(transaction, caller.community(), caller.member());
            return Response.tell(
                avoided.isEmpty()
                    ? IntrosWords.plain("avoid-none")
                    : IntrosWords.people("avoid-list", avoided));
          }
          MemberId other =
              arguments
                  .find(MEMBER)
                  .filter(member -> !member.equals(caller.member()))
                  .orElseThrow(() ->
                      new Refusal(
                          IntrosWords.command(
                              "avoid-who", "example", "intros avoid what:add member:@ada")));
          if (arguments.get(WHAT).equals("add")) {
            desk.programmes()
                .avoid(
                    transaction,
                    caller.community(),
                    caller.member(),
                    other,
                    desk.clock().instant());
            return Response.tell(IntrosWords.member("avoid-added", other));
          }
          desk.programmes().stopAvoiding(transaction, caller.community(), caller.member(), other);
          return Response.tell(IntrosWords.member("avoid-removed", other));
        });
  }

  private Response answer(Caller caller, Use use, String answer, String thanks) {
    boolean counted =
        desk.transactions()
            .inTransaction(transaction ->
                desk.rounds()
                    .answer(
                        transaction, caller.community(), use.target(), caller.member(), answer));
    return Response.tell(IntrosWords.plain(counted ? thanks : "not-your-card"));
  }
}
