package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Choice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/** {@code /intros-admin schedule|rules|blackout}: how rounds are to be. */
final class ScheduleCommands {
  static final Option<String> WEEKDAY =
      choice("weekday", Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList());
  static final Option<LocalTime> TIME = Option.time("time", IntrosWords.plain("time-option"));
  static final Option<ZoneId> ZONE = Option.zone("zone", IntrosWords.plain("zone-option"));
  private static final Option<Integer> EVERY =
      Option.number("every", IntrosWords.plain("every-option"), 1, Programme.Rhythm.MOST_WEEKS);
  private static final Option<ChannelRef> CHANNEL =
      Option.channel("channel", IntrosWords.plain("channel-option"));
  private static final Option<String> WHAT = choice("what", List.of("LIST", "ADD", "REMOVE"));
  private static final Option<LocalDate> DAY = Option.day("day", IntrosWords.plain("day-option"));
  private static final Option<Integer> SIZE =
      Option.number("size", IntrosWords.plain("size-option"), 2, 8);
  private static final Option<String> ODD =
      choice("odd", Stream.of(Rules.OddPerson.values()).map(Enum::name).toList());
  private static final Option<Integer> REPEATS =
      Option.number("repeats", IntrosWords.plain("repeats-option"), 0, 52);
  private static final Option<String> GROUPS =
      choice("groups", Stream.of(Rules.GroupRule.values()).map(Enum::name).toList());
  private static final Option<String> LANGUAGE = choice("language", List.of("REQUIRED", "FREE"));
  private static final Option<String> MODE = choice("mode", List.of("REQUIRED", "FREE"));

  private final Desk desk;
  private final IntrosSetup setup;

  ScheduleCommands(Desk desk, IntrosSetup setup) {
    this.desk = desk;
    this.setup = setup;
  }

  private static Option<String> choice(String name, List<String> values) {
    return Option.choice(
        name,
        IntrosWords.plain(name + "-option"),
        values.stream()
            .map(value -> value.toLowerCase(Locale.ROOT).replace('_', '-'))
            .map(value -> Choice.of(value, Text.typed(value)))
            .toList());
  }

  private static <E extends Enum<E>> E chosen(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static DayOfWeek weekday(String value) {
    return chosen(DayOfWeek.class, value);
  }

  List<Command> commands() {
    return Stream.of(
            command("schedule", this::schedule).takes(WEEKDAY, TIME, ZONE, EVERY, CHANNEL),
            command("rules", this::rules).takes(SIZE, ODD, REPEATS, GROUPS, LANGUAGE, MODE),
            command("blackout", this::blackout).requires(WHAT).takes(DAY))
        .map(command -> command.forRank(Rank.MODERATOR))
        .toList();
  }

  private static Command command(String name, Command.Handler handler) {
    return Command.at("intros-admin", name, IntrosWords.plain(name + "-description"), handler);
  }

  private Response schedule(Caller caller, Arguments arguments) {
    return desk.in(
        caller,
        (transaction, old) -> {
          Programme.Rhythm before = old.rhythm();
          Programme.Rhythm rhythm =
              new Programme.Rhythm(
                  arguments.find(EVERY).orElse(before.everyWeeks()),
                  arguments.find(WEEKDAY).map(ScheduleCommands::weekday).orElse(before.weekday()),
                  arguments.find(TIME).orElse(before.time()),
                  arguments.find(ZONE).orElse(before.zone()));
          Programme moved = arguments.find(CHANNEL).map(old::at).orElse(old).with(rhythm);
          if (moved.equals(old)) {
            Round next = desk.next(transaction, old);
            return Response.say(IntrosWords.schedule("schedule-now", old, next.dueAt()));
          }
          if (moved.stopped().isPresent()) {
            throw new Refusal(IntrosWords.stopped(moved.stopped().get()));
          }
          IntrosSetup.Opened opened = setup.replan(transaction, moved);
          return Response.say(
              IntrosWords.schedule("scheduled", opened.programme(), opened.firstRound()));
        });
  }

  private Response rules(Caller caller, Arguments arguments) {
    return desk.in(
        caller,
        (transaction, programme) -> {
          Rules old = programme.rules();
          Rules rules =
              new Rules(
                  arguments.find(SIZE).orElse(old.size()),
                  arguments
                      .find(ODD)
                      .map(value -> chosen(Rules.OddPerson.class, value))
                      .orElse(old.odd()),
                  arguments.find(REPEATS).orElse(old.repeatWindow()),
                  arguments
                      .find(GROUPS)
                      .map(value -> chosen(Rules.GroupRule.class, value))
                      .orElse(old.group()),
                  isRequired(arguments.find(LANGUAGE)).orElse(old.languageRequired()),
                  isRequired(arguments.find(MODE)).orElse(old.modeRequired()));
          boolean changed = !rules.equals(old);
          if (changed) {
            desk.store().programmes().save(transaction, programme.with(rules));
          }
          return Response.say(IntrosWords.rules(changed ? "rules-changed" : "rules-now", rules));
        });
  }

  private static Optional<Boolean> isRequired(Optional<String> chosen) {
    return chosen.map("required"::equals);
  }

  private Response blackout(Caller caller, Arguments arguments) {
    return desk.in(
        caller,
        (transaction, programme) ->
            switch (arguments.get(WHAT)) {
              case "add" -> addBlackout(transaction, programme, day(arguments));
              case "remove" -> removeBlackout(transaction, programme, day(arguments));
              default -> listBlackouts(transaction, programme);
            });
  }

  private static LocalDate day(Arguments arguments) {
    return arguments
        .find(DAY)
        .orElseThrow(() ->
            new Refusal(
                IntrosWords.command(
                    "blackout-which", "example", "intros-admin blackout what:add day:24 Dec")));
  }

  private Response addBlackout(Transaction transaction, Programme programme, LocalDate day) {
    desk.store().programmes().addBlackout(transaction, programme, day);
    return Response.say(
        IntrosWords.blackedOut("blacked-out", day, replanned(transaction, programme)));
  }

  private Response removeBlackout(Transaction transaction, Programme programme, LocalDate day) {
    if (!desk.store().programmes().removeBlackout(transaction, programme, day)) {
      return listBlackouts(transaction, programme);
    }
    return Response.say(
        IntrosWords.blackedOut("blackout-removed", day, replanned(transaction, programme)));
  }

  private Instant replanned(Transaction transaction, Programme programme) {
    desk.next(transaction, programme);
    return setup.replan(transaction, programme).firstRound();
  }

  private Response listBlackouts(Transaction transaction, Programme programme) {
    SortedSet<LocalDate> days = desk.store().programmes().blackouts(transaction, programme);
    return Response.say(
        days.isEmpty()
            ? IntrosWords.plain("blackout-none")
            : IntrosWords.days("blackout-list", days));
  }
}
