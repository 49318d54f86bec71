package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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

  @Override
  public void note(Transaction transaction, CommunityId community, Change change) {
    if (change.before().equals(change.after())) {
      return;
    }
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO setting_change (community, at, member, name, before_value, after_value)"
                + " VALUES (:community, :at, :by, :name, :before, :after)")
        .bind("community", community)
        .bind("at", change.at())
        .bind("by", change.by().map(MemberId::value).orElse(null))
        .bind("name", change.name())
        .bind("before", change.before())
        .bind("after", change.after())
        .execute();
  }

  @Override
  public List<Change> history(
      Transaction transaction, CommunityId community, Optional<String> name, int most) {
    return transaction
        .handle()
        .createQuery(
            "SELECT at, member, name, before_value, after_value FROM setting_change"
                + " WHERE community = :community AND (:name IS NULL OR name = :name)"
                + " ORDER BY number DESC LIMIT :most")
        .bind("community", community)
        .bind("name", name.orElse(null))
        .bind("most", most)
        .map((row, _) ->
            new Change(
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.getString("member")).map(MemberId::new),
                row.getString("name"),
                row.getString("before_value"),
                row.getString("after_value")))
        .list();
  }
}
