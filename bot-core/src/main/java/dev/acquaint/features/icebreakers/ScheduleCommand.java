package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Reading;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/** {@code /icebreaker-admin schedule}: when and how prompts are posted in a channel. */
final class ScheduleCommand {
  private static final String EXAMPLE = "icebreaker-admin schedule days:\"Tue, Thu\" time:9:00";
  private static final int LONGEST_WORDS = 200;
  private static final PublicId USUAL = new PublicId("usual");

  private static final Option<String> WHAT =
      choice("what", "list", "usual", "stop", "start", "remove");
  private static final Option<ChannelRef> CHANNEL =
      Option.channel("channel", IcebreakerWords.plain("channel-option"));
  private static final Option<Set<DayOfWeek>> DAYS =
      Option.words("days", IcebreakerWords.plain("days-option"), LONGEST_WORDS)
          .as(typed ->
              Days.ofWeek(typed)
                  .<Reading<Set<DayOfWeek>>>map(Reading.Understood::new)
                  .orElseGet(
                      () -> new Reading.Mistake<>(IcebreakerWords.typed("not-weekdays", typed))));
  private static final Option<LocalTime> TIME =
      Option.time("time", IcebreakerWords.plain("time-option"));
  private static final Option<ZoneId> ZONE =
      Option.zone("zone", IcebreakerWords.plain("zone-option"));
  private static final Option<Set<Pack>> THEMES =
      Option.words("themes", IcebreakerWords.plain("themes-option"), LONGEST_WORDS)
          .as(ScheduleCommand::themes);
  private static final Option<String> THREAD = choice("thread", "yes", "no");
  private static final Option<String> PIN = choice("pin", "yes", "no");
  private static final Option<String> BLACKOUT =
      Option.words("blackout", IcebreakerWords.plain("blackout-option"), LONGEST_WORDS);
  private static final Option<LocalDate> REOPEN =
      Option.day("reopen", IcebreakerWords.plain("reopen-option"));

  private final Desk desk;
  private final Pings pings;
  private final Option<String> ping;

  ScheduleCommand(Desk desk) {
    this.desk = desk;
    this.pings = new Pings(desk);
    this.ping =
        Option.words("ping", IcebreakerWords.plain("ping-option"), LONGEST_WORDS)
            .suggesting(pings::suggestions);
  }

  private static Option<String> choice(String name, String... values) {
    return Option.choice(
        name,
        IcebreakerWords.plain(name + "-option"),
        Stream.of(values).map(value -> Choice.of(value, Text.typed(value))).toList());
  }

  private static Reading<Set<Pack>> themes(String typed) {
    Set<Pack> packs = new HashSet<>();
    for (String part : typed.split("\\s*[,;]\\s*", -1)) {
      if (part.equalsIgnoreCase("all")) {
        return new Reading.Understood<>(Set.of());
      }
      Optional<Pack> pack = Pack.find(part);
      if (pack.isEmpty()) {
        return new Reading.Mistake<>(IcebreakerWords.typed("not-themes", part));
      }
      packs.add(pack.get());
    }
    return new Reading.Understood<>(packs);
  }

  Command command() {
    return Command.at(
            "icebreaker-admin",
            "schedule",
            IcebreakerWords.plain("schedule-description"),
            this::run)
        .takes(DAYS, TIME, ZONE, CHANNEL, THEMES, THREAD, PIN, ping, BLACKOUT, REOPEN, WHAT)
        .forRank(Rank.MODERATOR);
  }

  Action action() {
    return Action.called(IcebreakerActions.USUAL, this::usual)
        .forModerators("icebreaker-admin schedule");
  }

  private Response run(Caller caller, Arguments arguments) {
    boolean changes =
        Stream.of(DAYS, TIME, ZONE, CHANNEL, THEMES, THREAD, PIN, ping, BLACKOUT, REOPEN)
            .anyMatch(option -> arguments.find(option).isPresent());
    ChannelRef channel = arguments.find(CHANNEL).orElse(caller.where());
    return switch (arguments.find(WHAT).orElse(changes ? "set" : "list")) {
      case "list" -> list(caller);
      case "usual", "set" -> set(caller, channel, arguments);
      case "start" -> start(caller, channel);
      case "stop" -> stop(caller, channel);
      default -> remove(caller, channel);
    };
  }

  private Response usual(Caller caller, Use use) {
    return set(caller, caller.where(), Arguments.none());
  }

  private Response set(Caller caller, ChannelRef channel, Arguments arguments) {
    if (!desk.canWriteIn(channel)) {
      throw new Refusal(
          IcebreakerWords.channel(
              "not-writable", channel, "icebreaker-admin schedule channel:#lounge"));
    }
    // The platform is asked before the transaction, which should be short.
    Optional<Directory.Role> called =
        arguments.find(ping).flatMap(typed -> pings.read(channel.space(), typed));
    return desk.transactions()
        .inTransaction(transaction -> {
          Schedule before =
              desk.store()
                  .schedules()
                  .of(transaction, caller.community(), channel)
                  .orElseGet(() -> fresh(transaction, caller, channel));
          Schedule schedule = changed(before, arguments, called).stopped(Optional.empty());
          desk.store().schedules().save(transaction, schedule);
          leaveOut(transaction, schedule, arguments);
          Instant next = desk.planner().replan(transaction, schedule, desk.now());
          return Response.say(IcebreakerWords.schedule("schedule-set", schedule, next));
        });
  }

  private Schedule fresh(Transaction transaction, Caller caller, ChannelRef channel) {
    ZoneId zone = desk.communities().get(transaction, caller.community()).zone();
    return new Schedule(
        caller.community(),
        desk.ids().nextPublicId(),
        channel,
        Schedule.Rhythm.usual(zone),
        Schedule.Manner.usual(),
        Optional.empty(),
        caller.member());
  }

  private Schedule changed(Schedule before, Arguments arguments, Optional<Directory.Role> called) {
    Schedule.Rhythm rhythm = before.rhythm();
    Schedule.Manner manner = before.manner();
    return before
        .with(
            new Schedule.Rhythm(
                arguments.find(DAYS).orElse(rhythm.weekdays()),
                arguments.find(TIME).orElse(rhythm.time()),
                arguments.find(ZONE).orElse(rhythm.zone())))
        .with(
            new Schedule.Manner(
                arguments.find(THEMES).orElse(manner.packs()),
                arguments.find(THREAD).map("yes"::equals).orElse(manner.thread()),
                arguments.find(PIN).map("yes"::equals).orElse(manner.pinned()),
                arguments.find(ping).isPresent() ? called : manner.ping()));
  }

  private void leaveOut(Transaction transaction, Schedule schedule, Arguments arguments) {
    LocalDate today = desk.now().atZone(schedule.rhythm().zone()).toLocalDate();
    arguments
        .find(BLACKOUT)
        .ifPresent(typed ->
            desk.store()
                .schedules()
                .blackOut(
                    transaction,
                    schedule,
                    Days.ofCalendar(typed, today)
                        .orElseThrow(() -> new Refusal(IcebreakerWords.typed("not-days", typed)))));
    arguments
        .find(REOPEN)
        .ifPresent(day -> desk.store().schedules().openAgain(transaction, schedule, day));
  }

  private Schedule existing(Transaction transaction, Caller caller, ChannelRef channel) {
    return desk.store()
        .schedules()
        .of(transaction, caller.community(), channel)
        .orElseThrow(
            () -> new Refusal(IcebreakerWords.channel("schedule-missing", channel, EXAMPLE)));
  }

  private Response start(Caller caller, ChannelRef channel) {
    desk.transactions().run(transaction -> existing(transaction, caller, channel));
    return set(caller, channel, Arguments.none());
  }

  private Response stop(Caller caller, ChannelRef channel) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Schedule schedule = existing(transaction, caller, channel);
          desk.store().schedules().save(transaction, schedule.stopped(Optional.of("STOPPED")));
          desk.store().slots().unplan(transaction, schedule);
          return Response.say(
              IcebreakerWords.channel(
                  "schedule-stopped", channel, "icebreaker-admin schedule what:start"));
        });
  }

  private Response remove(Caller caller, ChannelRef channel) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Schedule schedule = existing(transaction, caller, channel);
          desk.store().slots().unplan(transaction, schedule);
          desk.store().schedules().remove(transaction, schedule);
          return Response.say(IcebreakerWords.channel("schedule-removed", channel));
        });
  }

  private Response list(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> {
          List<Schedule> all = desk.store().schedules().all(transaction, caller.community());
          return new Response.Say(all.isEmpty() ? none() : listed(transaction, all));
        });
  }

  private static MessageView none() {
    Text words = IcebreakerWords.command("schedule-none", EXAMPLE);
    return MessageView.of(
        words,
        new Block.Paragraph(words),
        Block.Controls.of(
            Control.Button.primary(
                IcebreakerWords.plain("usual-button"),
                new dev.acquaint.view.ActionRef(IcebreakerActions.USUAL, USUAL, ""))));
  }

  private MessageView listed(Transaction transaction, List<Schedule> all) {
    Text title = IcebreakerWords.plain("schedule-title");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    for (Schedule schedule : all.stream().limit(Limits.FIELDS).toList()) {
      blocks.add(new Block.Paragraph(line(transaction, schedule)));
    }
    blocks.add(
        new Block.Note(IcebreakerWords.command("schedule-end", EXAMPLE + " channel:#lounge")));
    return new MessageView(title, blocks);
  }

  private Text line(Transaction transaction, Schedule schedule) {
    SortedSet<LocalDate> without = desk.store().schedules().blackouts(transaction, schedule);
    Optional<Instant> next =
        desk.store().slots().planned(transaction, schedule).map(SqlSlots.Slot::wakeAt);
    LocalDate today = desk.now().atZone(schedule.rhythm().zone()).toLocalDate();
    return IcebreakerWords.line(schedule, next, without.tailSet(today));
  }
}
