package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;

/** Profiles in MariaDB. */
public final class SqlProfiles {

  /** Returns what a member tells of themselves; empty when they told nothing. */
  public MemberProfile get(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT headline, about, offers, wants, interests FROM profile WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .map((row, _) ->
            new MemberProfile(
                row.getString("headline"),
                row.getString("about"),
                Topics.read(row.getString("offers")),
                Topics.read(row.getString("wants")),
                Topics.read(row.getString("interests"))))
        .findOne()
        .orElse(MemberProfile.empty());
  }

  /** Stores what a member tells of themselves. */
  public void save(
      Transaction transaction,
      CommunityId community,
      MemberId member,
      MemberProfile profile,
      Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO profile (community, member, headline, about, offers, wants, interests, changed)"
                + " VALUES (:community, :member, :headline, :about, :offers, :wants, :interests, :now)"
                + " ON DUPLICATE KEY UPDATE headline = VALUES(headline), about = VALUES(about), offers = VALUES(offers),"
                + " wants = VALUES(wants), interests = VALUES(interests), changed = VALUES(changed)")
        .bind("community", community)
        .bind("member", member)
        .bind("headline", profile.headline())
        .bind("about", profile.about())
        .bind("offers", Topics.write(profile.offers()))
        .bind("wants", Topics.write(profile.wants()))
        .bind("interests", Topics.write(profile.interests()))
        .bind("now", now)
        .execute();
  }

  /** Erases a member's profile. */
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM profile WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
