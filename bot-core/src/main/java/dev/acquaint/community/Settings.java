package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an admin decided, by name; read from the one database so that every copy of the bot sees the
 * same.
 */
public interface Settings {
  /** Members who are moderators besides those the platform makes so: ids with blanks between. */
  Setting MODERATORS = new Setting("moderators", "");

  /** The channel of introduction cards and rooms: the adapter's id of it, or empty. */
  Setting HOME_CHANNEL = new Setting("home-channel", "");

  /** The space of {@link #HOME_CHANNEL}, or empty. */
  Setting HOME_SPACE = new Setting("home-space", "");

  /**
   * The channel in which moderators read reports and troubles: the adapter's id of it, or empty.
   */
  Setting MODERATORS_CHANNEL = new Setting("moderators-channel", "");

  /** The space of {@link #MODERATORS_CHANNEL}, or empty. */
  Setting MODERATORS_SPACE = new Setting("moderators-space", "");

  /**
   * The channel in which questions and what is shared are posted: the adapter's id of it, or empty
   * for the channel in which somebody asks.
   */
  Setting QUESTIONS_CHANNEL = new Setting("questions-channel", "");

  /** The space of {@link #QUESTIONS_CHANNEL}, or empty. */
  Setting QUESTIONS_SPACE = new Setting("questions-space", "");

  /** Roles of the platform whose members are moderators: their ids with blanks between. */
  Setting MODERATOR_ROLES = new Setting("moderator-roles", "");

  /**
   * Who may run one area besides moderators: {@code area:member:id} and {@code area:role:id} with
   * blanks between.
   */
  Setting HELPERS = new Setting("helpers", "");

  /** Whether moderators get the weekly report: {@code yes} or {@code no}. */
  Setting WEEKLY_REPORT = new Setting("weekly-report", "yes");

  /** For how many days the audit is kept. */
  Setting AUDIT_DAYS = new Setting("audit-days", "365");

  /** For how many days messages are remembered that were sent or given up. */
  Setting MESSAGE_DAYS = new Setting("message-days", "90");

  /**
   * One setting.
   *
   * @param name lower-case words with hyphens
   * @param otherwise its value until somebody decides
   */
  record Setting(String name, String otherwise) {}

  /** Returns the value. */
  String get(Transaction transaction, CommunityId community, Setting setting);

  /** Stores a value of at most 2,000 characters. */
  void set(
      Transaction transaction, CommunityId community, Setting setting, String value, Instant now);

  /**
   * One change that an admin made, of a setting or of the community itself.
   *
   * @param at when
   * @param by who; nothing when they were erased since
   * @param name the setting's name
   * @param before its value before, at most 2,000 characters
   * @param after its value after, at most 2,000 characters
   */
  record Change(Instant at, Optional<MemberId> by, String name, String before, String after) {}

  /** Writes a change into the history; nothing when the value stayed the same. */
  void note(Transaction transaction, CommunityId community, Change change);

  /**
   * Returns the last changes, newest first.
   *
   * @param name only of this setting, when it is given
   * @param most 1 to 100
   */
  List<Change> history(
      Transaction transaction, CommunityId community, Optional<String> name, int most);
}
