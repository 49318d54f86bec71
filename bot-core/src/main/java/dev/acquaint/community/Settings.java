package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;

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
}
