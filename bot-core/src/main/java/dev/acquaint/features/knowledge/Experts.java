package dev.acquaint.features.knowledge;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks people who offered help with a topic: at most three, in turns, never more than they like.
 */
final class Experts {
  static final String KIND = "knowledge-expert";
  private static final int MOST = 3;
  private static final Duration WEEK = Duration.ofDays(7);

  private final Store store;
  private final SqlExperts offers;
  private final Authors authors;
  private final KnowledgePost post;
  private final Attention attention;
  private final KeptApart apart;

  Experts(
      Store store,
      SqlExperts offers,
      Authors authors,
      KnowledgePost post,
      Attention attention,
      KeptApart apart) {
    this.store = store;
    this.offers = offers;
    this.authors = authors;
    this.post = post;
    this.attention = attention;
    this.apart = apart;
  }

  /** Whether a member offered help with one of an entry's topics. */
  boolean helps(Transaction transaction, MemberId member, Entry entry) {
    Set<String> wanted = keys(entry.content().topics());
    return offers.topics(transaction, entry.community(), member).stream()
        .map(Topics::key)
        .anyMatch(wanted::contains);
  }

  private static Set<String> keys(Set<String> topics) {
    return topics.stream().map(Topics::key).collect(Collectors.toSet());
  }

  /**
   * Asks up to three people about a question.
   *
   * @return how many were asked
   */
  int ask(Transaction transaction, Entry entry, Instant now) {
    List<MemberId> before = offers.requested(transaction, entry.community(), entry.id());
    int asked = 0;
    for (SqlExperts.Offer offer :
        offers.offers(
            transaction, entry.community(), keys(entry.content().topics()), now.minus(WEEK))) {
      boolean may =
          asked < MOST
              && offer.recent() < offer.weekly()
              && !before.contains(offer.member())
              && !authors.wrote(entry, offer.member())
              && attention.allows(transaction, entry.community(), offer.member(), now)
              && !isKeptFrom(transaction, entry, offer.member());
      if (may && ask(transaction, entry, offer.member(), now)) {
        asked++;
      }
    }
    return asked;
  }

  private boolean ask(Transaction transaction, Entry entry, MemberId member, Instant now) {
    boolean written =
        post.aside(
            transaction,
            entry.community(),
            Optional.of(entry.standing().channel()),
            new KnowledgePost.Letter(
                KIND,
                entry.id(),
                member.value(),
                List.of(member),
                KnowledgeCards.request(entry),
                true,
                now));
    return written && offers.request(transaction, entry.community(), entry.id(), member, now);
  }

  /** Returns how many people were asked about a question. */
  int asked(Transaction transaction, CommunityId community, PublicId entry) {
    return offers.requested(transaction, community, entry).size();
  }

  /** Whether a question still waits for an answer. */
  boolean waits(Transaction transaction, CommunityId community, PublicId entry) {
    return store
        .entries()
        .find(transaction, community, entry)
        .filter(Entry::isOpenQuestion)
        .isPresent();
  }

  /** Whether a member is to hear nothing of what somebody wrote. */
  boolean isKeptFrom(Transaction transaction, Entry entry, MemberId reader) {
    return apart.from(transaction, entry.community(), reader).stream()
        .anyMatch(other -> authors.wrote(entry, other));
  }
}
