package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Who may see which part of whose profile, in MariaDB. */
final class SqlVisibility {
  private record Row(MemberId member, ProfileField field, Audience audience) {}

  Visibility get(Transaction transaction, CommunityId community, MemberId member) {
    Map<ProfileField, Audience> audiences = new EnumMap<>(ProfileField.class);
    transaction
        .handle()
        .createQuery(
            "SELECT member, field, audience FROM profile_visibility WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .map((row, _) -> row(row))
        .forEach(row -> audiences.put(row.field(), row.audience()));
    return new Visibility(audiences);
  }

  /** Returns the visibility of all who restricted anything. */
  Map<MemberId, Visibility> all(Transaction transaction, CommunityId community) {
    Map<MemberId, Map<ProfileField, Audience>> audiences = new HashMap<>();
    transaction
        .handle()
        .createQuery(
            "SELECT member, field, audience FROM profile_visibility WHERE community = :community")
        .bind("community", community)
        .map((row, _) -> row(row))
        .forEach(row ->
            audiences
                .computeIfAbsent(row.member(), _ -> new EnumMap<>(ProfileField.class))
                .put(row.field(), row.audience()));
    Map<MemberId, Visibility> all = new HashMap<>();
    audiences.forEach((member, each) -> all.put(member, new Visibility(each)));
    return all;
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        new MemberId(row.getString("member")),
        ProfileField.valueOf(row.getString("field")),
        Audience.valueOf(row.getString("audience")));
  }

  void set(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      ProfileField field,
      Audience audience) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO profile_visibility (community, member, field, audience)"
                + " VALUES (:community, :member, :field, :audience) ON DUPLICATE KEY UPDATE audience = VALUES(audience)")
        .bind("community", community)
        .bind("member", member)
        .bind("field", field)
        .bind("audience", audience)
        .execute();
  }

  void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate(
            "DELETE FROM profile_visibility WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
