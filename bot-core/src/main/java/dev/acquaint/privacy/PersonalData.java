package dev.acquaint.privacy;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one feature stores of people: named completely, exported on request, erased without a trace.
 */
public interface PersonalData {

  /**
   * Returns every table this feature owns, with those of its columns that tell something of a
   * person.
   *
   * @return personal columns by table; a table without any has an empty list
   */
  Map<String, List<String>> columns();

  /**
   * Returns what is stored of a member, in a form that is written as JSON.
   *
   * @param transaction where to read
   * @param community the tenant
   * @param member whose
   * @return values by name: strings, numbers, booleans, moments, lists and maps of these
   */
  Map<String, Object> export(Transaction transaction, CommunityId community, MemberId member);

  /**
   * Erases what is stored of a member. What others wait for together with them is settled first,
   * kindly; messages that this causes may name the member, the name is taken out afterwards.
   *
   * @param transaction where to write
   * @param community the tenant
   * @param member whose
   */
  void erase(Transaction transaction, CommunityId community, MemberId member);

  /**
   * Removes what is older than the community keeps it. Called about once a day; most features keep
   * nothing that grows old.
   *
   * @param transaction where to write
   * @param community the tenant
   * @param now the present moment
   */
  default void tidy(Transaction transaction, CommunityId community, Instant now) {}
}
