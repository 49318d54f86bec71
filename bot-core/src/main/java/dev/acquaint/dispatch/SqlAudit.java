package dev.acquaint.dispatch;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.List;

/** {@link Audit} in MariaDB. */
public final class SqlAudit implements Audit {

  @Override
  public void add(Transaction transaction, CommunityId community, Line line) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO audit (community, at, member, what, result) VALUES (:community, :at, :member, :what, :result)")
        .bind("community", community)
        .bind("at", line.at())
        .bind("member", line.member())
        .bind("what", line.what())
        .bind("result", line.result())
        .execute();
  }

  @Override
  public List<Line> last(Transaction transaction, CommunityId community, int most) {
    return transaction
        .handle()
        .createQuery(
            "SELECT at, member, what, result FROM audit WHERE community = :community ORDER BY number DESC LIMIT :most")
        .bind("community", community)
        .bind("most", most)
        .mapTo(Line.class)
        .list();
  }
}
