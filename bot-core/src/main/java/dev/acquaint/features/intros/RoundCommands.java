package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /intros-admin run|postpone|history}: the rounds themselves. */
final class RoundCommands {
  private static final Option<Integer> DAYS =
      Option.number("days", IntrosWords.plain("days-option"), 1, 14);
  private static final Option<String> ANYWAY =
      Option.choice(
          "anyway",
          IntrosWords.plain("anyway-option"),
          List.of(Choice.of("yes", Text.typed("yes")), Choice.of("no", Text.typed("no"))));
  private static final Option<String> EXTRA =
      Option.choice(
          "extra",
          RoundsWords.plain("extra-option"),
          List.of(Choice.of("yes", Text.typed("yes")), Choice.of("no", Text.typed("no"))));
  private static final Duration ONE_A_WEEK = Duration.ofDays(5);
  private static final int MOST_LINES = 15;

  private final Desk desk;

  RoundCommands(Desk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return Stream.of(
            command("run", "run", this::run).takes(ANYWAY, EXTRA),
            command("postpone", "postpone", this::postpone).requires(DAYS),
            command("history", "rounds", (caller, _) -> desk.in(caller, this::history)))
        .map(command -> command.forRank(Rank.MODERATOR))
        .toList();
  }

  private static Command command(String name, String words, Command.Handler handler) {
    return Command.at("intros-admin", name, IntrosWords.plain(words + "-description"), handler);
  }

  /** Runs the next round now; a second one within the week only when that is really meant. */
  private Response run(Caller caller, Arguments arguments) {
    boolean anyway = arguments.find(ANYWAY).filter("yes"::equals).isPresent();
    boolean extra = arguments.find(EXTRA).filter("yes"::equals).isPresent();
    return desk.in(
        caller,
        (transaction, programme) -> {
          Instant now = desk.now();
          Round next = desk.next(transaction, programme);
          Optional<Round> recent =
              desk.store().rounds().past(transaction, programme, SqlRounds.RECENT).stream()
                  .filter(round ->
                      round.state() == Round.State.RUN || round.state() == Round.State.CLOSED)
                  .filter(round -> Duration.between(round.dueAt(), now).compareTo(ONE_A_WEEK) < 0)
                  .findFirst();
          if (recent.isPresent() && !anyway) {
            throw new Refusal(
                IntrosWords.ranAlready(
                    recent.get().dueAt(), next.dueAt(), "intros-admin run anyway:yes"));
          }
          return extra
              ? extra(transaction, programme, next, now)
              : moved(
                  transaction, programme, next, now, RoundsWords.day("run-in-place", next.day()));
        });
  }

  private Response extra(Transaction transaction, Programme programme, Round next, Instant now) {
    if (desk.planner().extra(transaction, programme, now).isEmpty()) {
      throw new Refusal(
          RoundsWords.command("extra-today", "anyway", "intros-admin run anyway:yes"));
    }
    return Response.say(RoundsWords.at("run-extra", next.dueAt()));
  }

  private Response postpone(Caller caller, Arguments arguments) {
    return desk.in(
        caller,
        (transaction, programme) -> {
          Round next = desk.next(transaction, programme);
          Instant to =
              next.dueAt().atZone(programme.zone()).plusDays(arguments.get(DAYS)).toInstant();
          return moved(transaction, programme, next, to, IntrosWords.at("postponed", to));
        });
  }

  /** Moves the next round, and with it everything that follows from it; the slot stays used. */
  private Response moved(
      Transaction transaction, Programme programme, Round round, Instant to, Text words) {
    if (!desk.planner().move(transaction, programme, round, to)) {
      throw new Refusal(IntrosWords.plain("moved-meanwhile"));
    }
    desk.store().kept().advance(transaction, programme);
    return Response.say(words);
  }

  private Response history(Transaction transaction, Programme programme) {
    List<Block> lines = new ArrayList<>();
    desk.store().rounds().past(transaction, programme, MOST_LINES).stream()
        .map(round -> line(transaction, round))
        .forEach(words -> lines.add(new Block.Paragraph(words)));
    return lines.isEmpty()
        ? Response.say(IntrosWords.plain("rounds-none"))
        : new Response.Say(new MessageView(IntrosWords.plain("rounds-description"), lines));
  }

  /** Says what the last round brought. */
  Optional<Text> last(Transaction transaction, Programme programme) {
    return desk.store()
        .rounds()
        .last(transaction, programme)
        .map(round -> line(transaction, round));
  }

  private Text line(Transaction transaction, Round round) {
    if (round.state() == Round.State.SKIPPED) {
      return IntrosWords.roundSkipped(round.day(), round.reason().orElse("MISSED"));
    }
    List<Talk> talks = desk.store().talks().of(transaction, round);
    List<Talk.Place> without =
        desk.store().talks().places(transaction, round).stream()
            .filter(place -> place.introGroup().isEmpty())
            .toList();
    int skipped = (int) without.stream().filter(Closing::hasSkipped).count();
    int introduced = talks.stream().mapToInt(talk -> talk.places().size()).sum();
    int met = talks.stream().filter(Talk::met).mapToInt(talk -> talk.places().size()).sum();
    return IntrosWords.roundLine(
        round.day(), new IntrosWords.Figures(introduced, met, without.size() - skipped, skipped));
  }
}
