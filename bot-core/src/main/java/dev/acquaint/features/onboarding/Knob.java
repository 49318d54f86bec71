package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.community.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an admin can change by {@code /acquaint-admin settings}. */
enum Knob {
  /** What the community is called. */
  NAME(Rank.MODERATOR, "Maple Street", Optional.empty()),
  /** The language of what many read. */
  LANGUAGE(Rank.MODERATOR, "de", Optional.of("en")),
  /** The zone of those who tell none. */
  ZONE(Rank.MODERATOR, "Berlin", Optional.of("UTC")),
  /** Where cards are posted. */
  HOME_CHANNEL(Rank.MODERATOR, "#introductions", Optional.empty()),
  /** Who is a moderator besides those of the platform; moderators cannot make each other. */
  MODERATORS(Rank.OWNER, "add @ada", Optional.empty()),
  /** Roles of the platform whose members are moderators. */
  MODERATOR_ROLES(Rank.OWNER, "add Moderators", Optional.empty()),
  /** Who may run one area besides moderators. */
  HELPERS(Rank.OWNER, "add intros @ada", Optional.empty()),
  /** Where moderators read reports and troubles. */
  MODERATORS_CHANNEL(Rank.MODERATOR, "#moderators", Optional.empty()),
  /** Where questions are posted. */
  QUESTIONS_CHANNEL(Rank.MODERATOR, "#help", Optional.empty()),
  /** Whether moderators get the weekly report. */
  WEEKLY_REPORT(Rank.MODERATOR, "no", Optional.of(Settings.WEEKLY_REPORT.otherwise())),
  /** How long the audit is kept. */
  AUDIT_DAYS(Rank.OWNER, "365", Optional.of(Settings.AUDIT_DAYS.otherwise())),
  /** How long messages are remembered. */
  MESSAGE_DAYS(Rank.OWNER, "90", Optional.of(Settings.MESSAGE_DAYS.otherwise()));

  /** All of them, in the order in which they are shown. */
  static final List<Knob> ALL = List.of(values());

  private final Rank needed;
  private final String example;
  private final Optional<String> otherwise;

  Knob(Rank needed, String example, Optional<String> otherwise) {
    this.needed = needed;
    this.example = example;
    this.otherwise = otherwise;
  }

  /** Returns the knob with this word. */
  static Knob of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Returns its name as typed, for example {@code audit-days}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns who may change it. */
  Rank needed() {
    return needed;
  }

  /** Returns a value that works. */
  String example() {
    return example;
  }

  /** Returns its value until somebody decides. */
  Optional<String> otherwise() {
    return otherwise;
  }
}
