package dev.acquaint.features.people;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.util.List;
import java.util.Map;

/** What search stores of people: the words they looked for. */
final class SqlPeopleData implements PersonalData {
  /** Where searches are kept. */
  static final String TABLE = "people_search";

  @Override
  public Map<String, List<String>> columns() {
    return Map.of("people_search", List.of("member", "words"));
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    return Map.of(
        "searches",
        transaction
            .handle()
            .createQuery(
                "SELECT words FROM people_search WHERE community = :community AND member = :member ORDER BY at")
            .bind("community", community)
            .bind("member", member)
            .mapTo(String.class)
            .list());
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM people_search WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
