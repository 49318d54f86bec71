package dev.acquaint.outbox;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;

/** Where features put messages, in the transaction of the state that causes them. */
public interface Outbox {

  /**
   * Writes a message to be sent after the transaction commits. A message of the same key is written
   * once; repeating it changes nothing.
   *
   * @param transaction the caller's
   * @param delivery the message
   * @return whether it was new
   */
  boolean put(Transaction transaction, Delivery delivery);

  /**
   * Counts the unprompted messages to a member that were sent, or are waiting to be, with a start
   * after a moment.
   *
   * @param transaction where to read
   * @param community the tenant
   * @param member to whom
   * @param after the window's start, exclusive
   */
  int unprompted(Transaction transaction, CommunityId community, MemberId member, Instant after);

  /**
   * Empties what messages about a row said, once they are settled or in doubt, because their words
   * are taken back; what waits is to be withdrawn before.
   *
   * @param transaction the caller's
   * @param community the tenant
   * @param subject the row
   * @param quoting kinds of message that may quote the row beside others; whatever they said is
   *     emptied when they are settled
   */
  void forget(
      Transaction transaction, CommunityId community, PublicId subject, List<String> quoting);

  /**
   * Withdraws messages about a row that have not been dispatched yet.
   *
   * @param transaction the caller's
   * @param community the tenant
   * @param subject the row
   * @param reason one word for the ledger
   */
  void withdraw(
      Transaction transaction,
      CommunityId community,
      dev.acquaint.id.PublicId subject,
      String reason);
}
