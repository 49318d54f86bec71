package dev.acquaint.interaction;

import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Who acts, as verified by the platform and looked up by us a moment ago.
 *
 * @param community the tenant
 * @param member who
 * @param account through which account
 * @param name the name shown to others
 * @param rank what they may do now
 * @param locale the language to answer in
 * @param zone the time zone to read and show times in
 * @param where the channel in which they act
 */
public record Caller(
    CommunityId community,
    MemberId member,
    AccountRef account,
    String name,
    Rank rank,
    Locale locale,
    ZoneId zone,
    ChannelRef where) {

  /** Returns the same person with another rank. */
  public Caller ranked(Rank other) {
    return new Caller(community, member, account, name, other, locale, zone, where);
  }

  /**
   * Returns whether they act in no channel that others read: by a shortcut, on their home page or
   * in their own conversation with the bot. The adapter names their account as the place then.
   */
  public boolean isAlone() {
    return where.equals(new ChannelRef(account.space(), account.user()));
  }

  /** Returns the space in which they act. */
  public SpaceId space() {
    return account.space();
  }
}
