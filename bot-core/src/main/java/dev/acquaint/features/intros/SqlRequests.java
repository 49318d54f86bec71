package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who would like to be introduced to whom. */
final class SqlRequests {
  private static final String SELECT =
      "SELECT community, id, programme, member, other, state, next_at, expires_at FROM intro_request";

  /** How far a request is. */
  enum State {
    /** The other has not answered, and may not have been asked yet. */
    OPEN,
    /** Both agreed. */
    AGREED,
    /** The other would rather not; nobody is told. */
    REFUSED,
    /** Its time is over. */
    EXPIRED
  }

  /**
   * A request.
   *
   * @param community the tenant
   * @param id its name
   * @param programme in which programme
   * @param member who asks
   * @param other for whom
   * @param state how far it is
   * @param nextAt when something is to be done about it
   * @param expiresAt when its time is over
   */
  record Request(
      CommunityId community,
      PublicId id,
      PublicId programme,
      MemberId member,
      MemberId other,
      State state,
      Instant nextAt,
      Instant expiresAt) {}

  void add(Transaction transaction, Request request) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO intro_request (community, id, programme, member, other, state, next_at, expires_at)"
                + " VALUES (:community, :id, :programme, :member, :other, :state, :nextAt, :expiresAt)")
        .bind("community", request.community())
        .bind("id", request.id())
        .bind("programme", request.programme())
        .bind("member", request.member())
        .bind("other", request.other())
        .bind("state", request.state())
        .bind("nextAt", request.nextAt())
        .bind("expiresAt", request.expiresAt())
        .execute();
  }

  Optional<Request> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .mapTo(Request.class)
        .findOne();
  }

  /** Returns what somebody asked for whose time is not over, whatever became of it meanwhile. */
  List<Request> by(Transaction transaction, Programme programme, MemberId member, Instant now) {
    return transaction
        .handle()
        .createQuery(
            SELECT
                + " WHERE community = :community AND programme = :programme AND member = :member"
                + " AND expires_at > :now ORDER BY expires_at, id")
        .bind("community", programme.community())
        .bind("programme", programme.id())
        .bind("member", member)
        .bind("now", now)
        .mapTo(Request.class)
        .list();
  }

  Optional<Instant> nextDue(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT MIN(next_at) FROM intro_request WHERE state = 'OPEN'")
        .mapTo(Instant.class)
        .findOne();
  }

  List<Request> due(Transaction transaction, Instant now) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE state = 'OPEN' AND next_at <= :now ORDER BY next_at, id")
        .bind("now", now)
        .mapTo(Request.class)
        .list();
  }

  /** Moves an open request on; returns false when somebody else did. */
  boolean change(Transaction transaction, Request request, State state, Instant nextAt) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE intro_request SET state = :state, next_at = :nextAt"
                    + " WHERE community = :community AND id = :id AND state = 'OPEN' AND next_at = :before")
            .bind("state", state)
            .bind("nextAt", nextAt)
            .bind("community", request.community())
            .bind("id", request.id())
            .bind("before", request.nextAt())
            .execute()
        == 1;
  }
}
