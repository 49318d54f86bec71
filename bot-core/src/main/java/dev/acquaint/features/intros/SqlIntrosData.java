package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What introductions store of people. */
final class SqlIntrosData implements PersonalData {

  @Override
  public Map<String, List<String>> columns() {
    return Map.of(
        "programme", List.of("organiser"),
        "blackout", List.of(),
        "participation", List.of("member"),
        "avoid", List.of("member", "other"),
        "round", List.of(),
        "round_step", List.of(),
        "intro_group", List.of(),
        "round_member", List.of("member", "answer"));
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    Map<String, Object> all = new HashMap<>();
    all.put(
        "takesPartIn",
        rows(transaction, "SELECT programme, state, rounds FROM participation", community, member));
    all.put("avoids", rows(transaction, "SELECT other FROM avoid", community, member));
    all.put(
        "introductions",
        rows(
            transaction, "SELECT round, intro_group, answer FROM round_member", community, member));
    return all;
  }

  private static List<Map<String, Object>> rows(
      Transaction transaction, String select, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(select + " WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .mapToMap()
        .list();
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    for (String table : List.of("participation", "avoid", "round_member")) {
      transaction
          .handle()
          .createUpdate(
              "DELETE FROM " + table + " WHERE community = :community AND member = :member")
          .bind("community", community)
          .bind("member", member)
          .execute();
    }
    transaction
        .handle()
        .createUpdate("DELETE FROM avoid WHERE community = :community AND other = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
