package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people see while they look for a time. */
final class TimesCards {
  private TimesCards() {}

  /**
   * How far a group is.
   *
   * @param group which
   * @param zones the zones of its people, each once
   * @param missing who has not tapped anything yet
   * @param best times that suit all, the best first; empty while somebody is missing
   * @param settled when they meet, once that is clear
   */
  record Progress(
      PublicId group,
      List<ZoneId> zones,
      List<MemberId> missing,
      List<Instant> best,
      Optional<Instant> settled) {
    Progress {
      zones = List.copyOf(zones);
      missing = List.copyOf(missing);
      best = List.copyOf(best);
    }
  }

  /**
   * What one person is offered.
   *
   * @param zone in which they read times
   * @param times what can be tapped, by day
   * @param mine what they have tapped
   * @param elsewhere whether they may ask for somebody else because the others are silent
   */
  record Mine(
      ZoneId zone,
      NavigableMap<LocalDate, NavigableSet<Instant>> times,
      NavigableSet<Instant> mine,
      boolean elsewhere) {
    Mine {
      times = Collections.unmodifiableNavigableMap(new TreeMap<>(times));
      mine = Collections.unmodifiableNavigableSet(new TreeSet<>(mine));
    }
  }

  /** Shows one person the times to tap and how far the group is; only they see it. */
  static MessageView tapping(Progress progress, Mine mine) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(IntrosWords.plain("times-title")));
    blocks.add(new Block.Paragraph(IntrosWords.zone("times-how", mine.zone())));
    mine.times().forEach((day, times) -> blocks.add(menu(progress.group(), day, times, mine)));
    if (mine.times().isEmpty()) {
      blocks.add(new Block.Paragraph(IntrosWords.plain("times-never")));
    }
    blocks.add(new Block.Paragraph(state(progress, mine)));
    lines(progress).forEach(line -> blocks.add(new Block.Note(line)));
    buttons(progress, mine.elsewhere()).ifPresent(blocks::add);
    return new MessageView(IntrosWords.plain("times-title"), blocks);
  }

  private static Block menu(PublicId group, LocalDate day, NavigableSet<Instant> times, Mine mine) {
    List<Choice> choices =
        times.stream()
            .map(time ->
                Choice.of(
                        value(time),
                        IntrosWords.slot(
                            time.atZone(mine.zone()).toLocalTime(),
                            time.plus(Offer.LENGTH).atZone(mine.zone()).toLocalTime()))
                    .chosen(mine.mine().contains(time)))
            .toList();
    return Block.Controls.of(
        new Control.Menu(
            IntrosWords.day("times-of-day", day),
            new ActionRef(IntroActions.FREE_HOURS, group, day.toString()),
            choices,
            choices.size()));
  }

  /** A time as the value of a choice or the detail of a button: minutes since 1970. */
  static String value(Instant time) {
    return Long.toString(time.getEpochSecond() / 60);
  }

  /** Reads what {@link #value} wrote; nothing when it is something else. */
  static Optional<Instant> time(String value) {
    return value.matches("\\d{1,12}")
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(value) * 60))
        : Optional.empty();
  }

  private static Text state(Progress progress, Mine mine) {
    if (progress.settled().isPresent()) {
      return IntrosWords.meeting("times-settled", progress.settled().get(), progress.zones());
    }
    if (mine.mine().isEmpty()) {
      return IntrosWords.plain("times-tap");
    }
    if (!progress.missing().isEmpty()) {
      return IntrosWords.people("times-waiting", progress.missing());
    }
    return IntrosWords.plain(progress.best().isEmpty() ? "times-none" : "times-best");
  }

  private static List<Text> lines(Progress progress) {
    List<Text> lines = new ArrayList<>();
    if (progress.settled().isEmpty()) {
      for (Instant time : progress.best()) {
        lines.add(
            IntrosWords.numbered(
                lines.size() + 1, IntrosWords.meeting("times-line", time, progress.zones())));
      }
    }
    return lines;
  }

  private static Optional<Block> buttons(Progress progress, boolean elsewhere) {
    List<Control> buttons = new ArrayList<>();
    if (progress.settled().isPresent()) {
      buttons.add(
          Control.Button.primary(
              IntrosWords.plain("calendar-button"),
              ActionRef.to(IntroActions.CALENDAR, progress.group())));
      buttons.add(
          Control.Button.of(
              IntrosWords.plain("change-time-button"),
              ActionRef.to(IntroActions.CHANGE_TIME, progress.group())));
    } else {
      for (Instant time : progress.best()) {
        buttons.add(
            Control.Button.of(
                IntrosWords.count("take-button", buttons.size() + 1),
                new ActionRef(IntroActions.SETTLE, progress.group(), value(time))));
      }
    }
    if (elsewhere) {
      buttons.add(
          Control.Button.of(
              IntrosWords.plain("again-button"),
              ActionRef.to(IntroActions.AGAIN, progress.group())));
    }
    return buttons.isEmpty() ? Optional.empty() : Optional.of(new Block.Controls(buttons));
  }

  /** Shows the room what suits all, or on what they settled. */
  static MessageView room(Progress progress) {
    Text words =
        progress
            .settled()
            .map(at -> IntrosWords.meeting("times-settled", at, progress.zones()))
            .orElseGet(
                () -> IntrosWords.plain(progress.best().isEmpty() ? "times-none" : "times-best"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(words));
    lines(progress).forEach(line -> blocks.add(new Block.Note(line)));
    buttons(progress, false)
        .or(() ->
            Optional.of(
                Block.Controls.of(
                    Control.Button.of(
                        IntrosWords.plain("find-time-button"),
                        ActionRef.to(IntroActions.FIND_TIME, progress.group())))))
        .ifPresent(blocks::add);
    return new MessageView(words, blocks);
  }

  /** Hands out the calendar file with the words that go with it. */
  static MessageView settled(Progress progress, Block.Attachment file) {
    return room(progress).plus(file);
  }

  /** Returns everybody's zone once, in order. */
  static List<ZoneId> zones(Map<MemberId, CommonHours.Day> people) {
    return people.values().stream().map(CommonHours.Day::zone).distinct().toList();
  }
}
