package dev.acquaint.dispatch;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** {@link Audit} in MariaDB. */
public final class SqlAudit implements Audit {

  /** Makes it. */
  public SqlAudit() {}

  @Override
  public void add(Transaction transaction, CommunityId community, Line line) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO audit (community, at, member, what, detail, about, result)"
                + " VALUES (:community, :at, :member, :what, :detail, :about, :result)")
        .bind("community", community)
        .bind("at", line.at())
        .bind("member", line.member().map(MemberId::value).orElse(null))
        .bind("what", line.what())
        .bind("detail", line.detail())
        .bind("about", line.about().map(MemberId::value).orElse(null))
        .bind("result", line.result())
        .execute();
  }

  @Override
  public List<Kept> last(Transaction transaction, CommunityId community, Wanted wanted, int most) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT number, at, member, what, detail, about, result FROM audit
            WHERE community = :community AND (:member IS NULL OR member = :member)
              AND (:result IS NULL OR result = :result) AND (:before IS NULL OR number < :before)
            ORDER BY number DESC LIMIT :most
            """)
        .bind("community", community)
        .bind("member", wanted.member().map(MemberId::value).orElse(null))
        .bind("result", wanted.result().map(Result::name).orElse(null))
        .bind("before", wanted.before().orElse(null))
        .bind("most", most)
        .map((row, _) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("number"),
        new Line(
            row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            Optional.ofNullable(row.getString("member")).map(MemberId::new),
            row.getString("what"),
            row.getString("detail"),
            Optional.ofNullable(row.getString("about")).map(MemberId::new),
            Result.valueOf(row.getString("result"))));
  }
}
