package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.community.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an admin can change by {@code /acquaint-admin settings}. */
enum Knob {
  /** What the community is called. */
  NAME(Rank.MODERATOR, Optional.empty()),
  /** The language of what many read. */
  LANGUAGE(Rank.MODERATOR, Optional.of("en")),
  /** The zone of those who tell none. */
  ZONE(Rank.MODERATOR, Optional.of("UTC")),
  /** Where cards are posted. */
  HOME_CHANNEL(Rank.MODERATOR, Optional.empty()),
  /** Who is a moderator besides those of the platform; moderators cannot make each other. */
  MODERATORS(Rank.OWNER, Optional.empty()),
  /** Roles of the platform whose members are moderators. */
  MODERATOR_ROLES(Rank.OWNER, Optional.empty()),
  /** Who may run one area besides moderators. */
  HELPERS(Rank.OWNER, Optional.empty()),
  /** Where moderators read reports and troubles. */
  MODERATORS_CHANNEL(Rank.MODERATOR, Optional.empty()),
  /** Where questions are posted. */
  QUESTIONS_CHANNEL(Rank.MODERATOR, Optional.empty()),
  /** Whether moderators get the weekly report. */
  WEEKLY_REPORT(Rank.MODERATOR, Optional.of(Settings.WEEKLY_REPORT.otherwise())),
  /** How long the audit is kept. */
  AUDIT_DAYS(Rank.OWNER, Optional.of(Settings.AUDIT_DAYS.otherwise())),
  /** How long messages are remembered. */
  MESSAGE_DAYS(Rank.OWNER, Optional.of(Settings.MESSAGE_DAYS.otherwise()));

  /** All of them, in the order in which they are shown. */
  static final List<Knob> ALL = List.of(values());

  private final Rank needed;
  private final Optional<String> otherwise;

  Knob(Rank needed, Optional<String> otherwise) {
    this.needed = needed;
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

  /** Returns its value until somebody decides. */
  Optional<String> otherwise() {
    return otherwise;
  }
}
