package dev.acquaint.features.profiles;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The public cards of members, at most one each, in MariaDB. */
final class SqlCards {
  /**
   * A card.
   *
   * @param community the tenant
   * @param member whose
   * @param id its name
   * @param channel where it is posted
   * @param version counts what should stand on it, from 1
   * @param requestedAt when it was asked for
   * @param message the message, once it stands
   */
  record Card(
      CommunityId community,
      MemberId member,
      PublicId id,
      ChannelRef channel,
      int version,
      Instant requestedAt,
      Optional<MessageRef> message) {}

  private static final String COLUMNS =
      "SELECT community, member, id, space, channel, version, requested_at, message_channel, message_id FROM profile_card";

  Optional<Card> find(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(COLUMNS + " WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .map((row, _) -> card(row))
        .findOne();
  }

  Optional<Card> find(Transaction transaction, CommunityId community, PublicId id) {
    return transaction
        .handle()
        .createQuery(COLUMNS + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id)
        .map((row, _) -> card(row))
        .findOne();
  }

  private static Card card(ResultSet row) throws SQLException {
    SpaceId space = new SpaceId(row.getString("space"));
    String messageChannel = row.getString("message_channel");
    String message = row.getString("message_id");
    return new Card(
        new CommunityId(row.getString("community")),
        new MemberId(row.getString("member")),
        new PublicId(row.getString("id")),
        new ChannelRef(space, row.getString("channel")),
        row.getInt("version"),
        row.getObject("requested_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        messageChannel == null || message == null
            ? Optional.empty()
            : Optional.of(new MessageRef(new ChannelRef(space, messageChannel), message)));
  }

  /** Adds a card that is to be posted; returns false when the member has one already. */
  boolean open(Transaction transaction, Card card) {
    try {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO profile_card (community, member, id, space, channel, version, requested_at)"
                  + " VALUES (:community, :member, :id, :space, :channel, :version, :requestedAt)")
          .bind("community", card.community())
          .bind("member", card.member())
          .bind("id", card.id())
          .bind("space", card.channel().space())
          .bind("channel", card.channel().id())
          .bind("version", card.version())
          .bind("requestedAt", card.requestedAt())
          .execute();
      return true;
    } catch (DuplicateKey openedBefore) {
      return false;
    }
  }

  /**
   * Counts one more version of a member's card; returns the card as it is then, if there is one.
   */
  Optional<Card> turn(Transaction transaction, CommunityId community, MemberId member) {
    int changed =
        transaction
            .handle()
            .createUpdate(
                "UPDATE profile_card SET version = version + 1 WHERE community = :community AND member = :member")
            .bind("community", community)
            .bind("member", member)
            .execute();
    return changed == 0 ? Optional.empty() : find(transaction, community, member);
  }

  /** Notes where a card stands; returns the card, nothing when it was taken back meanwhile. */
  Optional<Card> stands(
      Transaction transaction, CommunityId community, PublicId id, MessageRef message) {
    // The change comes first: it waits for whoever counts a version at this moment.
    int changed =
        on(
                transaction,
                community,
                id,
                "UPDATE profile_card SET message_channel = :channel, message_id = :message")
            .bind("channel", message.channel().id())
            .bind("message", message.id())
            .execute();
    return changed == 0 ? Optional.empty() : find(transaction, community, id);
  }

  /** Forgets a card that stands nowhere any more. */
  void forget(Transaction transaction, Card card) {
    on(transaction, card.community(), card.id(), "DELETE FROM profile_card").execute();
  }

  private static Update on(
      Transaction transaction, CommunityId community, PublicId id, String change) {
    return transaction
        .handle()
        .createUpdate(change + " WHERE community = :community AND id = :id")
        .bind("community", community)
        .bind("id", id);
  }
}
