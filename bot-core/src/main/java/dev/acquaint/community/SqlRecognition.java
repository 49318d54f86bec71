package dev.acquaint.community;

import dev.acquaint.chat.Profile;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * How people become known and stay up to date. Somebody acts far more often than they change their
 * name, so the rows are only written when something is new.
 */
final class SqlRecognition {

  private static final String STANDING =
      """
      SELECT s.id AS space, s.platform, s.name AS space_name, s.connected,
        c.id AS community, c.name AS community_name, c.locale AS community_locale,
        c.zone AS community_zone, c.set_up,
        m.id AS member, m.name, m.locale, m.zone, m.since, m.locale_chosen, m.zone_chosen,
        a.name AS shown, a.avatar, a.present AS here,
        (SELECT value FROM setting WHERE community = s.community AND name = :moderators) AS moderators,
        (SELECT value FROM setting WHERE community = s.community AND name = :roles) AS moderator_roles
      FROM space s
      JOIN community c ON c.id = s.community
      LEFT JOIN account a ON a.space = s.id AND a.user = :user
      LEFT JOIN member m ON m.community = a.community AND m.id = a.member
      WHERE s.id = :space
      """;

  /** All that is known where an account acts; without a member the account was never met. */
  record Row(
      SpaceId space,
      String platform,
      String spaceName,
      boolean connected,
      CommunityId community,
      String communityName,
      Locale communityLocale,
      ZoneId communityZone,
      boolean setUp,
      Optional<MemberId> member,
      Optional<String> name,
      Optional<Locale> locale,
      Optional<ZoneId> zone,
      Optional<Instant> since,
      boolean localeChosen,
      boolean zoneChosen,
      Optional<String> shown,
      Optional<String> avatar,
      boolean here,
      Optional<String> moderators,
      Optional<String> moderatorRoles) {

    Optional<Known> known() {
      return member.map(id ->
          new Known(
              id,
              community,
              name.orElseThrow(),
              locale,
              zone,
              since.orElseThrow(),
              localeChosen,
              zoneChosen,
              shown.orElseThrow(),
              avatar,
              here));
    }

    Communities.Standing standing(Optional<Member> who) {
      return new Communities.Standing(
          new Space(space, community, platform, spaceName, connected),
          new Community(community, communityName, communityLocale, communityZone, setUp),
          who,
          moderators.orElse(Settings.MODERATORS.otherwise()),
          moderatorRoles.orElse(Settings.MODERATOR_ROLES.otherwise()));
    }
  }

  /**
   * A member with the account they act by; {@code shown} is its name, {@code here} its presence.
   */
  record Known(
      MemberId id,
      CommunityId community,
      String name,
      Optional<Locale> locale,
      Optional<ZoneId> zone,
      Instant since,
      boolean localeChosen,
      boolean zoneChosen,
      String shown,
      Optional<String> avatar,
      boolean here) {

    Member member() {
      return new Member(id, community, name, locale, zone, since, true);
    }

    /** The account as the platform tells it now. */
    Known seen(Profile profile) {
      String now = SqlCommunities.shortened(profile.name());
      return new Known(
          id,
          community,
          now,
          localeChosen ? locale : profile.locale().or(() -> locale),
          zoneChosen ? zone : profile.zone().or(() -> zone),
          since,
          localeChosen,
          zoneChosen,
          now,
          profile.avatar().map(URI::toString),
          true);
    }

    boolean isSameAccount(Known other) {
      return here == other.here && shown.equals(other.shown) && avatar.equals(other.avatar);
    }

    boolean isSameMember(Known other) {
      return name.equals(other.name) && locale.equals(other.locale) && zone.equals(other.zone);
    }
  }

  /** Returns how an account stands, with what the platform tells of it now. */
  Optional<Communities.Standing> standing(
      Transaction transaction, AccountRef account, Profile profile) {
    return transaction
        .handle()
        .createQuery(STANDING)
        .bind("moderators", Settings.MODERATORS.name())
        .bind("roles", Settings.MODERATOR_ROLES.name())
        .bind("user", account.user())
        .bind("space", account.space())
        .mapTo(Row.class)
        .findOne()
        .map(row ->
            row.standing(
                row.known().map(before -> refreshed(transaction, account, before, profile))));
  }

  private static Member refreshed(
      Transaction transaction, AccountRef account, Known before, Profile profile) {
    Known now = before.seen(profile);
    if (!now.isSameAccount(before)) {
      update(transaction, account, now);
    }
    if (!now.isSameMember(before)) {
      update(transaction, now);
    }
    return now.member();
  }

  private static void update(Transaction transaction, AccountRef account, Known now) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE account SET name = :name, avatar = :avatar, present = TRUE"
                + " WHERE space = :space AND user = :user")
        .bind("name", now.shown())
        .bind("avatar", now.avatar().orElse(null))
        .bind("space", account.space())
        .bind("user", account.user())
        .execute();
  }

  private static void update(Transaction transaction, Known now) {
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE member SET name = :name,
              locale = IF(locale_chosen, locale, :locale),
              zone = IF(zone_chosen, zone, :zone)
            WHERE community = :community AND id = :id
            """)
        .bind("name", now.name())
        .bind("locale", now.locale().map(Locale::toLanguageTag).orElse(null))
        .bind("zone", now.zone().map(ZoneId::getId).orElse(null))
        .bind("community", now.community())
        .bind("id", now.id())
        .execute();
  }

  /** Makes somebody known who was never met. */
  void add(
      Transaction transaction,
      Space space,
      AccountRef account,
      MemberId member,
      Profile profile,
      Instant now) {
    addMember(transaction, space, member, profile, now);
    addAccount(transaction, space, account, member, profile, now);
  }

  private static void addMember(
      Transaction transaction, Space space, MemberId member, Profile profile, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO member (community, id, name, locale, zone, since)"
                + " VALUES (:community, :id, :name, :locale, :zone, :now)")
        .bind("community", space.community())
        .bind("id", member)
        .bind("name", SqlCommunities.shortened(profile.name()))
        .bind("locale", profile.locale().map(Locale::toLanguageTag).orElse(null))
        .bind("zone", profile.zone().map(ZoneId::getId).orElse(null))
        .bind("now", now)
        .execute();
  }

  private static void addAccount(
      Transaction transaction,
      Space space,
      AccountRef account,
      MemberId member,
      Profile profile,
      Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO account (space, user, community, member, name, avatar, present, since)"
                + " VALUES (:space, :user, :community, :member, :name, :avatar, TRUE, :now)")
        .bind("space", account.space())
        .bind("user", account.user())
        .bind("community", space.community())
        .bind("member", member)
        .bind("name", SqlCommunities.shortened(profile.name()))
        .bind("avatar", profile.avatar().map(URI::toString).orElse(null))
        .bind("now", now)
        .execute();
  }
}
