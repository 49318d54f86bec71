package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What members tell of themselves, in MariaDB. */
public final class SqlProfiles {
  private final SqlVisibility visibilities = new SqlVisibility();

  /** Returns what a member tells of themselves; empty when they told nothing. */
  public MemberProfile get(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT headline, about, offers, wants, interests FROM profile WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .map((row, _) -> profile(row))
        .findOne()
        .orElse(MemberProfile.empty());
  }

  /**
   * Returns what a member tells people they are introduced to: without the parts that they show to
   * nobody, which therefore give no reason for an introduction either.
   */
  public MemberProfile toldWhenIntroduced(
      Transaction transaction, CommunityId community, MemberId member) {
    return get(transaction, community, member)
        .seenBy(Relation.INTRODUCED, visibilities.get(transaction, community, member));
  }

  /**
   * Returns what members tell people they are introduced to, like {@link #toldWhenIntroduced}, of
   * all who told anything.
   */
  public Map<MemberId, MemberProfile> allToldWhenIntroduced(
      Transaction transaction, CommunityId community) {
    Map<MemberId, Visibility> shown = visibilities.all(transaction, community);
    Visibility open = new Visibility(Map.of());
    Map<MemberId, MemberProfile> all = all(transaction, community);
    all.replaceAll(
        (member, profile) -> profile.seenBy(Relation.INTRODUCED, shown.getOrDefault(member, open)));
    return all;
  }

  /** Returns what all members of a community tell, those who told nothing left out. */
  Map<MemberId, MemberProfile> all(Transaction transaction, CommunityId community) {
    Map<MemberId, MemberProfile> all = new HashMap<>();
    transaction
        .handle()
        .createQuery(
            "SELECT member, headline, about, offers, wants, interests FROM profile WHERE community = :community")
        .bind("community", community)
        .map((row, _) -> Map.entry(new MemberId(row.getString("member")), profile(row)))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  private static MemberProfile profile(ResultSet row) throws SQLException {
    return new MemberProfile(
        row.getString("headline"),
        row.getString("about"),
        Topics.stored(row.getString("offers")),
        Topics.stored(row.getString("wants")),
        Topics.stored(row.getString("interests")));
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

  /** Erases what a member told. */
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    transaction
        .handle()
        .createUpdate("DELETE FROM profile WHERE community = :community AND member = :member")
        .bind("community", community)
        .bind("member", member)
        .execute();
  }
}
