package dev.acquaint.features.intros;

import dev.acquaint.command.Action;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.community.Communities;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * "Find a time": each taps the hours they are free, one tap settles, and a calendar file is handed
 * out.
 */
final class TimesActions {
  private static final LocalTime WAKES = LocalTime.of(8, 0);
  private static final LocalTime SLEEPS = LocalTime.of(22, 0);
  private static final int MOST_BEST = 3;

  private final Desk desk;
  private final Communities communities;
  private final Clocks clocks;

  TimesActions(Desk desk, Communities communities) {
    this.desk = desk;
    this.communities = communities;
    this.clocks = new Clocks(communities, desk.store().preferences());
  }

  List<Action> actions() {
    return List.of(
        Action.called(
            IntroActions.FIND_TIME,
            (caller, use) ->
                on(caller, use, (tx, talking) -> new Response.Tell(tapping(tx, talking, caller)))),
        Action.called(
                IntroActions.FREE_HOURS,
                (caller, use) -> on(caller, use, (tx, talking) -> tapped(tx, talking, caller, use)))
            .updatesMessage(),
        Action.called(
                IntroActions.SETTLE,
                (caller, use) -> on(caller, use, (tx, talking) -> settle(tx, talking, caller, use)))
            .answersInPublic(),
        Action.called(
            IntroActions.CALENDAR,
            (caller, use) -> on(caller, use, (tx, talking) -> calendar(tx, talking))),
        Action.called(
            IntroActions.CHANGE_TIME,
            (caller, use) -> on(caller, use, (tx, talking) -> change(tx, talking, caller))));
  }

  /** A group that somebody acts in. */
  private record Talking(Programme programme, Round round, Talk talk) {
    PublicId group() {
      return talk.group().id();
    }
  }

  /** What is done in a group. */
  private interface Work {
    Response in(Transaction transaction, Talking talking);
  }

  private Response on(Caller caller, Use use, Work work) {
    return desk.on(
        caller,
        use.target(),
        (transaction, programme) -> {
          Talk talk =
              desk.store()
                  .talks()
                  .find(transaction, caller.community(), use.target())
                  .filter(found -> found.staying().contains(caller.member()))
                  .orElseThrow(() -> new Refusal(IntrosWords.plain("not-your-card")));
          if (talk.fellApart()) {
            throw new Refusal(IntrosWords.plain("nobody-left-here"));
          }
          Round round =
              desk.store().rounds().get(transaction, caller.community(), talk.group().round());
          return work.in(transaction, new Talking(programme, round, talk));
        });
  }

  private MessageView tapping(Transaction transaction, Talking talking, Caller caller) {
    Map<MemberId, NavigableSet<Instant>> free = free(transaction, talking);
    NavigableMap<LocalDate, NavigableSet<Instant>> times = offered(transaction, talking, caller);
    TimesCards.Progress progress = progress(transaction, talking);
    boolean mineGiven = free.containsKey(caller.member());
    boolean othersSilent = progress.missing().size() == talking.talk().staying().size() - 1;
    boolean rescueAhead =
        talking.round().kind() == Round.Kind.REGULAR
            && desk.now().isBefore(desk.planner().rescueAt(talking.programme(), talking.round()));
    return TimesCards.tapping(
        progress,
        new TimesCards.Mine(
            caller.zone(),
            times,
            free.getOrDefault(caller.member(), new TreeSet<>()),
            mineGiven && othersSilent && rescueAhead));
  }

  private Map<MemberId, NavigableSet<Instant>> free(Transaction transaction, Talking talking) {
    Map<MemberId, NavigableSet<Instant>> free =
        new TreeMap<>(
            desk.store()
                .times()
                .free(transaction, talking.programme().community(), talking.group()));
    free.keySet().retainAll(talking.talk().staying());
    return free;
  }

  /** Everybody's waking hours at first; where those never meet, the reader's own. */
  private NavigableMap<LocalDate, NavigableSet<Instant>> offered(
      Transaction transaction, Talking talking, Caller caller) {
    List<CommonHours.Day> waking =
        talking.talk().staying().stream()
            .map(member -> clocks.between(transaction, talking.programme(), member, WAKES, SLEEPS))
            .toList();
    NavigableMap<LocalDate, NavigableSet<Instant>> times =
        Offer.times(waking, caller.zone(), desk.now());
    CommonHours.Day own = new CommonHours.Day(caller.zone(), WAKES, SLEEPS);
    return times.isEmpty() ? Offer.times(List.of(own), caller.zone(), desk.now()) : times;
  }

  private TimesCards.Progress progress(Transaction transaction, Talking talking) {
    Map<MemberId, NavigableSet<Instant>> free = free(transaction, talking);
    List<MemberId> missing =
        talking.talk().staying().stream().filter(member -> !free.containsKey(member)).toList();
    Map<MemberId, CommonHours.Day> liked = new TreeMap<>();
    for (MemberId member : talking.talk().staying()) {
      liked.put(member, clocks.hours(transaction, talking.programme(), member));
    }
    free.replaceAll((_, times) -> new TreeSet<>(times).tailSet(desk.now(), true));
    return new TimesCards.Progress(
        talking.group(),
        TimesCards.zones(liked),
        missing,
        missing.isEmpty() ? Offer.best(free, List.copyOf(liked.values()), MOST_BEST) : List.of(),
        desk.store()
            .times()
            .found(transaction, talking.programme().community(), talking.group())
            .starts());
  }

  private Response tapped(Transaction transaction, Talking talking, Caller caller, Use use) {
    LocalDate day = day(use.detail());
    CommonHours.Span whole =
        new CommonHours.Span(
            day.atStartOfDay(caller.zone()).toInstant(),
            day.plusDays(1).atStartOfDay(caller.zone()).toInstant());
    List<Instant> chosen =
        use.chosen().stream()
            .flatMap(value -> TimesCards.time(value).stream())
            .filter(time -> !time.isBefore(whole.start()) && time.isBefore(whole.end()))
            .toList();
    desk.store()
        .times()
        .replace(
            transaction,
            talking.group(),
            new SqlTimes.Tapper(caller.community(), caller.member()),
            whole,
            chosen);
    if (progress(transaction, talking).missing().isEmpty()) {
      tellRoom(transaction, talking);
    }
    return new Response.Replace(tapping(transaction, talking, caller));
  }

  private static LocalDate day(String detail) {
    try {
      return LocalDate.parse(detail);
    } catch (DateTimeParseException notOurs) {
      throw new Refusal(IntrosWords.plain("not-your-card"));
    }
  }

  /** The room's message is written once and changes from then on. */
  private void tellRoom(Transaction transaction, Talking talking) {
    Programme programme = talking.programme();
    SqlTimes times = desk.store().times();
    int version = times.changed(transaction, programme.community(), talking.group());
    SqlTimes.Found found = times.found(transaction, programme.community(), talking.group());
    Letter letter =
        Letter.of(programme, "times", talking.group(), talking.talk().staying(), desk.now())
            .step("v" + version)
            .saying(TimesCards.room(progress(transaction, talking)))
            .prompted();
    Optional<MessageRef> standing = found.message(programme.home().space());
    if (standing.isPresent()) {
      desk.tools().post().edit(transaction, letter, standing.get());
    } else {
      talking
          .talk()
          .group()
          .roomIn(programme.home().space())
          .ifPresent(room -> desk.tools().post().into(transaction, letter, room));
    }
  }

  private Response settle(Transaction transaction, Talking talking, Caller caller, Use use) {
    TimesCards.Progress before = progress(transaction, talking);
    Instant time =
        TimesCards.time(use.detail())
            .filter(chosen -> before.best().contains(chosen) || before.settled().isPresent())
            .orElseThrow(() -> new Refusal(IntrosWords.plain("times-not-any-more")));
    boolean settled =
        desk.store()
            .times()
            .settle(
                transaction,
                talking.group(),
                new SqlTimes.Tapper(caller.community(), caller.member()),
                time);
    TimesCards.Progress after = progress(transaction, talking);
    if (!settled) {
      Instant other =
          after.settled().orElseThrow(() -> new Refusal(IntrosWords.plain("times-not-any-more")));
      throw new Refusal(IntrosWords.meeting("times-settled-before", other, after.zones()));
    }
    tellRoom(transaction, talking);
    return new Response.Say(TimesCards.settled(after, file(transaction, talking, time)));
  }

  private Response calendar(Transaction transaction, Talking talking) {
    TimesCards.Progress progress = progress(transaction, talking);
    Instant at =
        progress.settled().orElseThrow(() -> new Refusal(IntrosWords.plain("times-not-any-more")));
    return new Response.Tell(
        MessageView.of(
            IntrosWords.meeting("times-settled", at, progress.zones()),
            new Block.Paragraph(IntrosWords.meeting("times-settled", at, progress.zones())),
            file(transaction, talking, at)));
  }

  private Block.Attachment file(Transaction transaction, Talking talking, Instant at) {
    Programme programme = talking.programme();
    String names =
        String.join(
            ", ",
            talking.talk().staying().stream()
                .map(member -> communities.get(transaction, programme.community(), member).name())
                .toList());
    int version =
        desk.store().times().found(transaction, programme.community(), talking.group()).version();
    return new CalendarFile(
            talking.group().value() + "@acquaint",
            version,
            at,
            Offer.LENGTH,
            names + " (" + communities.get(transaction, programme.community()).name() + ")")
        .made(desk.now());
  }

  private Response change(Transaction transaction, Talking talking, Caller caller) {
    desk.store().times().reopen(transaction, caller.community(), talking.group());
    if (progress(transaction, talking).missing().isEmpty()) {
      tellRoom(transaction, talking);
    }
    return new Response.Tell(tapping(transaction, talking, caller));
  }
}
