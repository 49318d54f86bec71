package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;

/** {@link Settings} in MariaDB. */
public final class SqlSettings implements Settings {

  @Override
  public String get(Transaction transaction, CommunityId community, Setting setting) {
    return transaction
        .handle()
        .createQuery("SELECT value FROM setting WHERE community = :community AND name = :name")
        .bind("community", community)
        .bind("name", setting.name())
        .mapTo(String.class)
        .findOne()
        .orElse(setting.otherwise());
  }

  @Override
  public void set(
      Transaction transaction, CommunityId community, Setting setting, String value, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO setting (community, name, value, changed) VALUES (:community, :name, :value, :now)"
                + " ON DUPLICATE KEY UPDATE value = VALUES(value), changed = VALUES(changed)")
        .bind("community", community)
        .bind("name", setting.name())
        .bind("value", value)
        .bind("now", now)
        .execute();
  }
}
