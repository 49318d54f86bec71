package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Community;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.Ids;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.MessageView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code /acquaint-admin setup} and {@code /intros-admin}: how a moderator runs introductions. */
final class ModeratorCommands {
  private static final Option<String> WEEKDAY =
      Option.choice(
          "weekday",
          IntrosWords.plain("weekday-option"),
          Stream.of(DayOfWeek.values())
              .map(day -> day.name().toLowerCase(Locale.ROOT))
              .map(day -> Choice.of(day, Text.typed(day)))
              .toList());
  private static final Option<LocalTime> TIME =
      Option.time("time", IntrosWords.plain("time-option"));
  private static final Option<ZoneId> ZONE = Option.zone("zone", IntrosWords.plain("zone-option"));
  private static final Option<LocalDate> DAY = Option.day("day", IntrosWords.plain("day-option"));
  private static final Option<Integer> DAYS =
      Option.number("days", IntrosWords.plain("days-option"), 1, 14);
  private static final int MOST_LINES = 15;

  private final Desk desk;
  private final Communities communities;
  private final Snapshots snapshots;
  private final Matcher matcher;
  private final Ids ids;

  ModeratorCommands(
      Desk desk, Communities communities, Snapshots snapshots, Matcher matcher, Ids ids) {
    this.desk = desk;
    this.communities = communities;
    this.snapshots = snapshots;
    this.matcher = matcher;
    this.ids = ids;
  }

  List<Command> commands() {
    return Stream.of(
            Command.at(
                    "acquaint-admin", "setup", IntrosWords.plain("setup-description"), this::setUp)
                .takes(WEEKDAY, TIME, ZONE),
            Command.at(
                    "intros-admin",
                    "schedule",
                    IntrosWords.plain("schedule-description"),
                    this::schedule)
                .requires(WEEKDAY, TIME)
                .takes(ZONE),
            Command.at(
                    "intros-admin",
                    "blackout",
                    IntrosWords.plain("blackout-description"),
                    this::blackout)
                .requires(DAY),
            Command.at(
                "intros-admin", "preview", IntrosWords.plain("preview-description"), this::preview),
            Command.at("intros-admin", "run", IntrosWords.plain("run-description"), this::run),
            Command.at(
                    "intros-admin",
                    "postpone",
                    IntrosWords.plain("postpone-description"),
                    this::postpone)
                .requires(DAYS),
            Command.at(
                "intros-admin", "history", IntrosWords.plain("rounds-description"), this::history))
        .map(command -> command.forRank(Rank.MODERATOR))
        .toList();
  }

  private Response setUp(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          ZoneId zone = arguments.find(ZONE).orElse(caller.zone());
          Community community = communities.get(transaction, caller.community());
          communities.update(
              transaction,
              new Community(community.id(), community.name(), community.locale(), zone, true));
          PublicId id =
              desk.programmes().all(transaction, caller.community()).stream()
                  .map(Programme::id)
                  .findFirst()
                  .orElseGet(ids::nextPublicId);
          Programme programme =
              new Programme(
                  caller.community(),
                  id,
                  true,
                  1,
                  arguments.find(WEEKDAY).map(ModeratorCommands::weekday).orElse(DayOfWeek.MONDAY),
                  arguments.find(TIME).orElse(LocalTime.of(10, 0)),
                  zone,
                  2,
                  Rules.OddPerson.TRIO,
                  caller.space(),
                  caller.where().id(),
                  caller.member());
          return replanned(transaction, programme, "set-up");
        });
  }

  private static DayOfWeek weekday(String word) {
    return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Response replanned(Transaction transaction, Programme programme, String key) {
    desk.programmes().save(transaction, programme);
    desk.planner().unplan(transaction, programme);
    Instant at = desk.planner().next(transaction, programme, desk.clock().instant()).dueAt();
    return Response.say(IntrosWords.setUp(programme, key, programme.home(), at));
  }

  private Response schedule(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Programme old = desk.programme(transaction, caller.community());
          return replanned(
              transaction,
              new Programme(
                  old.community(),
                  old.id(),
                  old.running(),
                  old.everyWeeks(),
                  weekday(arguments.get(WEEKDAY)),
                  arguments.get(TIME),
                  arguments.find(ZONE).orElse(old.zone()),
                  old.size(),
                  old.odd(),
                  old.homeSpace(),
                  old.homeChannel(),
                  old.organiser()),
              "scheduled");
        });
  }

  private Response blackout(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Programme programme = desk.programme(transaction, caller.community());
          desk.programmes().addBlackout(transaction, programme, arguments.get(DAY));
          desk.planner().unplan(transaction, programme);
          Instant at = desk.planner().next(transaction, programme, desk.clock().instant()).dueAt();
          return Response.say(IntrosWords.blackedOut(arguments.get(DAY), at));
        });
  }

  private Response preview(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Programme programme = desk.programme(transaction, caller.community());
          Instant now = desk.clock().instant();
          SqlRounds.Round round = desk.planner().next(transaction, programme, now);
          Plan plan = matcher.match(snapshots.take(transaction, programme, round, now));
          List<Block> blocks = new ArrayList<>();
          blocks.add(new Block.Paragraph(IntrosWords.preview(plan)));
          plan.groups().stream()
              .limit(MOST_LINES)
              .map(group -> IntrosWords.people("preview-group", group.members()))
              .forEach(line -> blocks.add(new Block.Note(line)));
          plan.unmatched().stream()
              .limit(MOST_LINES - Math.min(MOST_LINES, plan.groups().size()))
              .map(one -> IntrosWords.summaryLeftOut(one.member(), one.why().name()))
              .forEach(line -> blocks.add(new Block.Note(line)));
          return new Response.Say(new MessageView(IntrosWords.preview(plan), blocks));
        });
  }

  private Response run(Caller caller, Arguments arguments) {
    return moved(caller, desk.clock().instant(), "run-now");
  }

  private Response postpone(Caller caller, Arguments arguments) {
    Instant at =
        desk.transactions()
            .inTransaction(transaction -> {
              Programme programme = desk.programme(transaction, caller.community());
              return desk.planner()
                  .next(transaction, programme, desk.clock().instant())
                  .dueAt()
                  .atZone(programme.zone())
                  .plusDays(arguments.get(DAYS))
                  .toInstant();
            });
    return moved(caller, at, "postponed");
  }

  /** Moves the next round, and with it everything that follows from it; the slot stays used. */
  private Response moved(Caller caller, Instant to, String key) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Programme programme = desk.programme(transaction, caller.community());
          SqlRounds.Round round =
              desk.planner().next(transaction, programme, desk.clock().instant());
          desk.rounds().moveAll(transaction, round, to);
          return Response.say(IntrosWords.at(key, to));
        });
  }

  private Response history(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Programme programme = desk.programme(transaction, caller.community());
          List<Block> lines = new ArrayList<>();
          for (SqlRounds.Round round : desk.rounds().of(transaction, programme)) {
            if (!round.state().equals("PLANNED") && lines.size() < MOST_LINES) {
              List<SqlRounds.Place> places = desk.rounds().places(transaction, round);
              int introduced =
                  (int) places.stream().filter(place -> place.introGroup().isPresent()).count();
              int met =
                  (int)
                      places.stream()
                          .filter(place -> place.answer().filter("MET"::equals).isPresent())
                          .count();
              lines.add(
                  new Block.Paragraph(
                      IntrosWords.roundLine(
                          LocalDate.parse(round.slotKey()),
                          introduced,
                          met,
                          places.size() - introduced)));
            }
          }
          return lines.isEmpty()
              ? Response.say(IntrosWords.plain("rounds-none"))
              : new Response.Say(new MessageView(IntrosWords.plain("rounds-description"), lines));
        });
  }
}
