package dev.acquaint.features.onboarding;

import dev.acquaint.community.Community;
import dev.acquaint.community.Settings;
import dev.acquaint.features.intros.IntrosSetup;
import dev.acquaint.features.intros.Programme;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a set-up decides, and carrying it out. */
final class Setup {
  private final Desk desk;

  Setup(Desk desk) {
    this.desk = desk;
  }

  /**
   * What is decided.
   *
   * @param channel where people are introduced
   * @param weekday on which day
   * @param time at which wall-clock time
   * @param zone of whose wall clock
   * @param locale the language of what many read
   */
  record Plan(ChannelRef channel, DayOfWeek weekday, LocalTime time, ZoneId zone, Locale locale) {}

  /** Returns what stands, or before the first set-up what is usual. */
  Plan standing(Transaction transaction, Caller caller) {
    Community community = desk.communities().get(transaction, caller.community());
    Optional<Programme> programme = desk.intros().existing(transaction, caller.community());
    Programme.Rhythm rhythm =
        programme.map(Programme::rhythm).orElseGet(() -> Programme.Rhythm.weekly(caller.zone()));
    ChannelRef channel =
        programme
            .map(Programme::home)
            .filter(home -> home.space().equals(caller.space()))
            .orElse(caller.where());
    return new Plan(
        channel,
        rhythm.weekday(),
        rhythm.time(),
        rhythm.zone(),
        community.setUp() ? community.locale() : caller.locale());
  }

  /** Stores what is decided; returns when the next round comes. */
  Instant carryOut(Transaction transaction, Caller caller, Plan plan) {
    Community before = desk.communities().get(transaction, caller.community());
    desk.communities()
        .update(
            transaction,
            new Community(before.id(), before.name(), plan.locale(), plan.zone(), true));
    note(transaction, caller, "zone", before.zone().getId(), plan.zone().getId());
    note(
        transaction,
        caller,
        "language",
        before.locale().toLanguageTag(),
        plan.locale().toLanguageTag());
    home(transaction, caller, plan.channel());
    int everyWeeks =
        desk.intros()
            .existing(transaction, caller.community())
            .map(programme -> programme.rhythm().everyWeeks())
            .orElse(1);
    return desk.intros()
        .open(
            transaction,
            new IntrosSetup.Wish(
                caller.community(),
                plan.channel(),
                caller.member(),
                new Programme.Rhythm(everyWeeks, plan.weekday(), plan.time(), plan.zone())))
        .firstRound();
  }

  private void home(Transaction transaction, Caller caller, ChannelRef channel) {
    String before = desk.settings().get(transaction, caller.community(), Settings.HOME_CHANNEL);
    Instant now = desk.clock().instant();
    desk.settings()
        .set(transaction, caller.community(), Settings.HOME_SPACE, channel.space().value(), now);
    desk.settings().set(transaction, caller.community(), Settings.HOME_CHANNEL, channel.id(), now);
    note(transaction, caller, Settings.HOME_CHANNEL.name(), before, channel.id());
  }

  private void note(
      Transaction transaction, Caller caller, String name, String before, String after) {
    desk.settings()
        .note(
            transaction,
            caller.community(),
            new Settings.Change(
                desk.clock().instant(), Optional.of(caller.member()), name, before, after));
  }
}
