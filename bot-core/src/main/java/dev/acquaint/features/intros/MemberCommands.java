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
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /intros}: what members decide about their introductions. */
final class MemberCommands {
  private static final Option<Instant> UNTIL =
      Option.until("until", IntrosWords.plain("until-option"));
  private static final int MOST_LINES = 12;

  private final Desk desk;
  private final Dropouts dropouts;

  MemberCommands(Desk desk, Dropouts dropouts) {
    this.desk = desk;
    this.dropouts = dropouts;
  }

  List<Command> commands() {
    return List.of(
        command("join", (caller, _) -> desk.in(caller, (tx, at) -> join(tx, at, caller))),
        command("pause", this::pause).takes(UNTIL),
        command("resume", (caller, _) -> desk.in(caller, (tx, at) -> resume(tx, at, caller))),
        command("skip", (caller, _) -> desk.in(caller, (tx, at) -> skip(tx, at, caller))),
        command("leave", (caller, _) -> desk.in(caller, (tx, at) -> leave(tx, at, caller))),
        command("status", (caller, _) -> status(caller))
            .asShortcut(IntrosWords.plain("status-shortcut")),
        command("history", (caller, _) -> history(caller)));
  }

  private static Command command(String name, Command.Handler handler) {
    return Command.at("intros", name, IntrosWords.plain(name + "-description"), handler);
  }

  List<Action> actions() {
    return List.of(
        Action.called(
            IntroActions.SKIP,
            (caller, use) -> desk.on(caller, use.target(), (tx, at) -> skip(tx, at, caller, use))),
        Action.called(
            IntroActions.PAUSE,
            (caller, use) ->
                desk.on(caller, use.target(), (tx, at) -> pause(tx, at, caller, Optional.empty()))),
        Action.called(
            IntroActions.RESUME,
            (caller, use) -> desk.on(caller, use.target(), (tx, at) -> resume(tx, at, caller))));
  }

  private Response join(Transaction transaction, Programme programme, Caller caller) {
    Round next = desk.next(transaction, programme);
    if (!desk.tools().snapshots().isIn(transaction, programme, caller.member())) {
      throw new Refusal(IntrosWords.channel("other-space", programme.home()));
    }
    Part part = desk.store().parts().get(transaction, programme, caller.member());
    if (part.state() == Part.State.IN) {
      return Response.say(IntrosWords.at("already-in", next.dueAt()));
    }
    boolean isNew = part.state() == Part.State.OUT;
    // Whoever leaves and joins again in one week is not introduced twice.
    Optional<Instant> welcome =
        isNew && !desk.store().talks().isInAnOpenRound(transaction, programme, caller.member())
            ? desk.planner().welcome(transaction, programme, desk.now())
            : Optional.empty();
    desk.save(
        transaction,
        programme,
        part.decided(Part.State.IN, Optional.empty(), Optional.empty())
            .awaitingWelcome(welcome.isPresent()));
    Text words =
        welcome
            .map(at -> IntrosWords.twice("joined-welcome", "welcome", at, next.dueAt()))
            .orElseGet(() -> IntrosWords.at("joined", next.dueAt()));
    return Response.say(words);
  }

  private Response pause(Caller caller, Arguments arguments) {
    return desk.in(
        caller,
        (transaction, programme) -> pause(transaction, programme, caller, arguments.find(UNTIL)));
  }

  private Response pause(
      Transaction transaction, Programme programme, Caller caller, Optional<Instant> until) {
    Part part = desk.part(transaction, programme, caller.member());
    Part paused = part.decided(Part.State.PAUSED, until, Optional.empty());
    desk.save(transaction, programme, paused);
    return paused(programme, paused);
  }

  private static Response paused(Programme programme, Part part) {
    Text words =
        part.pausedUntil()
            .map(until -> IntrosWords.at("paused-until", until))
            .orElse(IntrosWords.command("paused", "resume", "intros resume"));
    return new Response.Say(
        MessageView.of(words, new Block.Paragraph(words), IntroCards.resume(programme.id())));
  }

  private Response resume(Transaction transaction, Programme programme, Caller caller) {
    Part part = desk.part(transaction, programme, caller.member());
    desk.save(
        transaction, programme, part.decided(Part.State.IN, Optional.empty(), Optional.empty()));
    return Response.say(IntrosWords.at("resumed", desk.next(transaction, programme).dueAt()));
  }

  private Response skip(Transaction transaction, Programme programme, Caller caller) {
    return skip(transaction, programme, caller, desk.next(transaction, programme));
  }

  /** An old card skips its own round, never a later one. */
  private Response skip(Transaction transaction, Programme programme, Caller caller, Use use) {
    Round next = desk.next(transaction, programme);
    if (!next.id().equals(use.target())) {
      throw new Refusal(IntrosWords.command("too-late-to-skip", "skip", "intros skip"));
    }
    return skip(transaction, programme, caller, next);
  }

  private Response skip(Transaction transaction, Programme programme, Caller caller, Round round) {
    Part part = desk.part(transaction, programme, caller.member());
    if (!part.isIn(round.dueAt())) {
      return paused(programme, part);
    }
    desk.save(
        transaction,
        programme,
        part.decided(part.state(), part.pausedUntil(), Optional.of(round.slotKey())));
    return Response.say(IntrosWords.day("skipped", round.day()));
  }

  private Response leave(Transaction transaction, Programme programme, Caller caller) {
    Part part = desk.part(transaction, programme, caller.member());
    desk.save(
        transaction,
        programme,
        part.decided(Part.State.OUT, Optional.empty(), Optional.empty()).awaitingWelcome(false));
    dropouts.leaves(transaction, programme, caller.member(), desk.now());
    return Response.say(IntrosWords.command("left", "join", "intros join"));
  }

  private Response status(Caller caller) {
    return desk.transactions().inTransaction(transaction -> status(transaction, caller));
  }

  private Response status(Transaction transaction, Caller caller) {
    List<SqlParts.Taking> all =
        desk.store().parts().of(transaction, caller.community(), caller.member());
    List<SqlParts.Taking> mine = all.stream().filter(one -> one.part().isPresent()).toList();
    if (mine.size() < 2) {
      Programme meant = Desk.meant(all.stream().map(SqlParts.Taking::programme).toList(), caller);
      SqlParts.Taking one =
          mine.stream().findFirst().orElseGet(() -> new SqlParts.Taking(meant, Optional.empty()));
      Part part = one.part().orElseThrow(Desk::notIn);
      Text words = status(transaction, one.programme(), part);
      return part.isIn(desk.now())
          ? new Response.Say(withLastReason(transaction, one.programme(), caller.member(), words))
          : paused(one.programme(), part);
    }
    List<Block> blocks = new ArrayList<>();
    for (SqlParts.Taking one : mine) {
      Text words = status(transaction, one.programme(), one.part().orElseThrow());
      blocks.add(new Block.Paragraph(IntrosWords.inProgramme(one.programme().home(), words)));
    }
    return new Response.Say(new MessageView(IntrosWords.plain("status-description"), blocks));
  }

  /** Adds why somebody was not introduced in the last round, for whoever missed the message. */
  private MessageView withLastReason(
      Transaction transaction, Programme programme, MemberId member, Text words) {
    MessageView view = MessageView.of(words, new Block.Paragraph(words));
    return desk.store()
        .talks()
        .lastPlace(transaction, programme, member)
        .filter(place -> !Closing.hasSkipped(place))
        .flatMap(Talk.Place::reason)
        .map(why -> view.plus(new Block.Note(IntrosWords.why("left-out", why))))
        .orElse(view);
  }

  /** Says where somebody stands. */
  Text status(Transaction transaction, Programme programme, Part part) {
    if (programme.stopped().isPresent()) {
      return IntrosWords.stopped(programme.stopped().get());
    }
    if (!part.isIn(desk.now())) {
      return part.pausedUntil()
          .map(until -> IntrosWords.at("paused-until", until))
          .orElse(IntrosWords.command("paused", "resume", "intros resume"));
    }
    Round round = desk.next(transaction, programme);
    return part.skips(round)
        ? IntrosWords.day("skipped", round.day())
        : IntrosWords.status(round.dueAt(), part.rounds());
  }

  private Response history(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> {
          List<Block> lines = new ArrayList<>();
          for (Programme programme :
              desk.store().programmes().all(transaction, caller.community())) {
            lines.addAll(lines(transaction, programme, caller.member()));
          }
          return lines.isEmpty()
              ? Response.say(IntrosWords.plain("history-empty"))
              : new Response.Say(
                  new MessageView(
                      IntrosWords.plain("history-description"),
                      lines.subList(0, Math.min(MOST_LINES, lines.size()))));
        });
  }

  /** Says whom somebody was introduced to, the newest first. */
  List<Block> lines(Transaction transaction, Programme programme, MemberId member) {
    Store store = desk.store();
    List<Block> lines = new ArrayList<>();
    for (Talk talk : store.talks().lastOf(transaction, programme, member, MOST_LINES)) {
      Round round = store.rounds().get(transaction, programme.community(), talk.group().round());
      lines.add(
          new Block.Paragraph(IntrosWords.historyLine(round.day(), others(talk.people(), member))));
    }
    return lines;
  }

  private static List<MemberId> others(List<MemberId> people, MemberId me) {
    return people.stream().filter(member -> !member.equals(me)).toList();
  }
}
