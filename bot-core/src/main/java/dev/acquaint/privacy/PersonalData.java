package dev.acquaint.privacy;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
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
   * @return values by name: strings, numbers, booleans, lists and maps of these
   */
  Map<String, Object> export(Transaction transaction, CommunityId community, MemberId member);

  /**
   * Erases what is stored of a member.
   *
   * @param transaction where to write
   * @param community the tenant
   * @param member whose
   */
  void erase(Transaction transaction, CommunityId community, MemberId member);
}
