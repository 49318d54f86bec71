package dev.acquaint.features.intros;

import dev.acquaint.features.profiles.Introduced;
import dev.acquaint.features.profiles.IntroductionsChannel;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What other features may know of introductions: who was introduced to whom, and where. */
public final class SqlAcquaintances implements Introduced, IntroductionsChannel {
  @Override
  public Set<MemberId> to(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT DISTINCT b.member FROM round_member a
            JOIN round_member b ON b.community = a.community AND b.intro_group = a.intro_group AND b.member <> a.member
            WHERE a.community = :community AND a.member = :member
            """)
        .bind("community", community)
        .bind("member", member)
        .mapTo(MemberId.class)
        .set();
  }

  @Override
  public Optional<ChannelRef> of(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(
            "SELECT home_space, home_channel FROM programme WHERE community = :community AND running"
                + " ORDER BY id LIMIT 1")
        .bind("community", community)
        .map((row, _) ->
            new ChannelRef(new SpaceId(row.getString("home_space")), row.getString("home_channel")))
        .findOne();
  }

  /**
   * Returns when the next round runs that a member takes part in.
   *
   * @return nothing when none is planned, or they take part in none
   */
  public Optional<Instant> nextIntroduction(
      Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT r.due_at FROM participation p JOIN round r USING (community, programme)
            WHERE p.community = :community AND p.member = :member AND r.state = 'PLANNED'
              AND (p.state = 'IN' OR (p.state = 'PAUSED' AND p.paused_until <= r.due_at))
            ORDER BY r.due_at LIMIT 1
            """)
        .bind("community", community)
        .bind("member", member)
        .mapTo(Instant.class)
        .findOne();
  }

  /**
   * Returns everybody from whom a member is kept apart: whoever of the two wished it, or
   * moderators, or because one reported the other.
   */
  public Set<MemberId> apart(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            """
            SELECT other FROM avoid WHERE community = :community AND member = :member
            UNION SELECT member FROM avoid WHERE community = :community AND other = :member
            UNION SELECT IF(one = :member, other, one) FROM separation
              WHERE community = :community AND (one = :member OR other = :member)
            """)
        .bind("community", community)
        .bind("member", member)
        .mapTo(MemberId.class)
        .set();
  }
}
