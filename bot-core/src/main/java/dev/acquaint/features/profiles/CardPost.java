package dev.acquaint.features.profiles;

import dev.acquaint.chat.Place;
import dev.acquaint.community.Communities;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts public cards into the outbox: one for each member, posted once and changed where it stands.
 * A change made while the card is still on its way follows once it stands.
 */
final class CardPost {
  static final String KIND = "introduction-card";
  static final String WITHDRAWN = "introduction-card-withdrawn";
  private static final Duration KEEPS = Duration.ofDays(7);

  private final Communities communities;
  private final Portraits portraits;
  private final Outbox outbox;
  private final Ids ids;
  private final SqlCards cards = new SqlCards();

  CardPost(Communities communities, Portraits portraits, Outbox outbox, Ids ids) {
    this.communities = communities;
    this.portraits = portraits;
    this.outbox = outbox;
    this.ids = ids;
  }

  /**
   * Why a delivery of a card was written, and what should stand then.
   *
   * @param asked whether its owner asked for the card itself, and not only changed their profile
   * @param version what should stand
   */
  record Step(boolean asked, int version) {
    static Step of(Delivery delivery) {
      String step = delivery.step();
      return new Step(step.startsWith("i"), Integer.parseInt(step.substring(1)));
    }

    String written() {
      return (asked ? "i" : "c") + version;
    }
  }

  /**
   * Where a card is or will be.
   *
   * @param isNew whether it is posted only now
   * @param channel in which channel
   */
  record Placed(boolean isNew, ChannelRef channel) {}

  /** Has a member's card posted, or changed when they have one that stands or is on its way. */
  Placed introduce(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      ChannelRef channel,
      Instant now) {
    Optional<SqlCards.Card> known = cards.turn(transaction, community, member);
    if (known.isPresent() && isAlive(known.get(), now)) {
      edit(transaction, known.get(), true, now);
      return new Placed(false, known.get().channel());
    }
    known.ifPresent(lost -> cards.forget(transaction, lost));
    post(transaction, community, member, channel, now);
    return new Placed(true, channel);
  }

  /** A card that never stood and cannot be delivered any more has to be posted anew. */
  private static boolean isAlive(SqlCards.Card card, Instant now) {
    return card.message().isPresent() || now.isBefore(card.requestedAt().plus(KEEPS));
  }

  /** Has the card show a changed profile, when there is one. */
  void refresh(Transaction transaction, CommunityId community, MemberId member, Instant now) {
    cards
        .turn(transaction, community, member)
        .ifPresent(card -> edit(transaction, card, false, now));
  }

  private void post(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      ChannelRef channel,
      Instant now) {
    SqlCards.Card card =
        new SqlCards.Card(community, member, ids.nextPublicId(), channel, 1, now, Optional.empty());
    if (!cards.open(transaction, card)) {
      refresh(transaction, community, member, now);
      return;
    }
    Delivery.Target target =
        new Delivery.Target.NewMessage(
            new Place.In(channel),
            Optional.of(
                ProfileWords.thread(communities.get(transaction, community, member).name())));
    put(transaction, card, new Step(true, 1), target, now);
  }

  private void edit(Transaction transaction, SqlCards.Card card, boolean asked, Instant now) {
    card.message()
        .ifPresent(message ->
            put(
                transaction,
                card,
                new Step(asked, card.version()),
                new Delivery.Target.Edit(message),
                now));
  }

  private void put(
      Transaction transaction, SqlCards.Card card, Step step, Delivery.Target target, Instant now) {
    outbox.put(
        transaction,
        new Delivery(
            card.community(),
            KIND,
            card.id(),
            step.written(),
            card.channel().space(),
            target,
            CardViews.card(portraits.inPublic(transaction, card.community(), card.member())),
            locale(transaction, card.community()),
            List.of(card.member()),
            false,
            now,
            now.plus(KEEPS)));
  }

  private Locale locale(Transaction transaction, CommunityId community) {
    return communities.get(transaction, community).locale();
  }

  /** Notes that a card stands, and has it catch up with what changed while it was on its way. */
  void stands(Transaction transaction, Delivery delivery, MessageRef message, Instant now) {
    Optional<SqlCards.Card> card =
        cards.stands(transaction, delivery.community(), delivery.subject(), message);
    if (card.isEmpty()) {
      withdraw(transaction, delivery.community(), delivery.subject(), message, now);
    } else if (card.get().version() > Step.of(delivery).version()) {
      edit(transaction, card.get(), false, now);
    }
  }

  /** Forgets a card that is gone, and posts it anew when its owner asked for it just now. */
  void isGone(Transaction transaction, Delivery delivery, boolean onlyTheMessage, Instant now) {
    Optional<SqlCards.Card> card =
        cards.find(transaction, delivery.community(), delivery.subject());
    card.ifPresent(gone -> cards.forget(transaction, gone));
    if (onlyTheMessage && Step.of(delivery).asked()) {
      card.ifPresent(
          gone -> post(transaction, gone.community(), gone.member(), gone.channel(), now));
    }
  }

  /** Whether a delivery says what should stand now. */
  boolean isNewest(Transaction transaction, Delivery delivery) {
    boolean first = delivery.target() instanceof Delivery.Target.NewMessage;
    return cards
        .find(transaction, delivery.community(), delivery.subject())
        .filter(card -> first || card.version() == Step.of(delivery).version())
        .isPresent();
  }

  /** Takes a member's card back; what stood on it is gone when the platform has carried it out. */
  void erase(Transaction transaction, CommunityId community, MemberId member, Instant now) {
    cards
        .find(transaction, community, member)
        .ifPresent(card -> {
          cards.forget(transaction, card);
          card.message()
              .ifPresent(message -> withdraw(transaction, community, card.id(), message, now));
        });
  }

  private void withdraw(
      Transaction transaction,
      CommunityId community,
      PublicId card,
      MessageRef message,
      Instant now) {
    outbox.put(
        transaction,
        new Delivery(
            community,
            WITHDRAWN,
            card,
            "",
            message.channel().space(),
            new Delivery.Target.Edit(message),
            CardViews.withdrawn(),
            locale(transaction, community),
            List.of(),
            false,
            now,
            now.plus(KEEPS.multipliedBy(4))));
  }

  /** Returns a member's card for their own export. */
  Optional<SqlCards.Card> find(Transaction transaction, CommunityId community, MemberId member) {
    return cards.find(transaction, community, member);
  }
}
