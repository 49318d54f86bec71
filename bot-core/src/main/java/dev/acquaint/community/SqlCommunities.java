package dev.acquaint.community;

import dev.acquaint.chat.Profile;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.TypedWords;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** {@link Communities} in MariaDB. */
public final class SqlCommunities implements Communities {
  private static final int LONGEST_NAME = 100;
  private static final String MEMBER =
      """
      SELECT m.id, m.community, m.name, m.locale, m.zone, m.since,
        EXISTS (SELECT 1 FROM account a WHERE a.community = m.community AND a.member = m.id AND a.present) AS present
      FROM member m
      WHERE m.community = :community
      """;
  private static final RowMapper<Account> ACCOUNT = (row, _) -> account(row);

  private final SqlRecognition recognition = new SqlRecognition();
  private final SqlErasedAccounts erased = new SqlErasedAccounts();
  private final Ids ids;

  /**
   * Makes the repository.
   *
   * @param ids names for new communities and members
   */
  public SqlCommunities(Ids ids) {
    this.ids = ids;
  }

  @Override
  public List<Community> all(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT id, name, locale, zone, set_up FROM community ORDER BY since, id")
        .mapTo(Community.class)
        .list();
  }

  @Override
  public Community get(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery("SELECT id, name, locale, zone, set_up FROM community WHERE id = :id")
        .bind("id", community)
        .mapTo(Community.class)
        .findOne()
        .orElseThrow(() -> new NoSuchElementException("no community " + community));
  }

  @Override
  public Optional<Space> space(Transaction transaction, SpaceId space) {
    return transaction
        .handle()
        .createQuery("SELECT id, community, platform, name, connected FROM space WHERE id = :id")
        .bind("id", space)
        .mapTo(Space.class)
        .findOne();
  }

  @Override
  public List<Space> spaces(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(
            "SELECT id, community, platform, name, connected FROM space"
                + " WHERE community = :community AND connected ORDER BY since, id")
        .bind("community", community)
        .mapTo(Space.class)
        .list();
  }

  @Override
  public Space connect(
      Transaction transaction, SpaceId space, String platform, String name, Instant now) {
    Optional<Space> known = space(transaction, space);
    if (known.isPresent()) {
      transaction
          .handle()
          .createUpdate(
              "UPDATE space SET connected = TRUE, name = :name, changed = :now WHERE id = :id")
          .bind("id", space)
          .bind("name", shortened(name))
          .bind("now", now)
          .execute();
    } else {
      insert(transaction, space, platform, name, now);
    }
    return space(transaction, space).orElseThrow();
  }

  /** Two copies of the bot may hear of a new space at the same moment: the first one makes it. */
  private void insert(
      Transaction transaction, SpaceId space, String platform, String name, Instant now) {
    CommunityId community = new CommunityId(ids.next());
    insertCommunity(transaction, community, name, now);
    try {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO space (id, community, platform, name, connected, since, changed)"
                  + " VALUES (:id, :community, :platform, :name, TRUE, :now, :now)")
          .bind("id", space)
          .bind("community", community)
          .bind("platform", platform)
          .bind("name", shortened(name))
          .bind("now", now)
          .execute();
    } catch (DuplicateKey anotherCopyWasFirst) {
      transaction
          .handle()
          .createUpdate("DELETE FROM community WHERE id = :id")
          .bind("id", community)
          .execute();
    }
  }

  private static void insertCommunity(
      Transaction transaction, CommunityId community, String name, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO community (id, name, locale, zone, set_up, since)"
                + " VALUES (:id, :name, :locale, :zone, FALSE, :now)")
        .bind("id", community)
        .bind("name", shortened(name))
        .bind("locale", Locale.ENGLISH)
        .bind("zone", ZoneOffset.UTC.getId())
        .bind("now", now)
        .execute();
  }

  @Override
  public void disconnect(Transaction transaction, SpaceId space, Instant now) {
    transaction
        .handle()
        .createUpdate("UPDATE space SET connected = FALSE, changed = :now WHERE id = :id")
        .bind("id", space)
        .bind("now", now)
        .execute();
  }

  @Override
  public void update(Transaction transaction, Community community) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE community SET name = :name, locale = :locale, zone = :zone, set_up = :setUp WHERE id = :id")
        .bind("id", community.id())
        .bind("name", shortened(community.name()))
        .bind("locale", community.locale())
        .bind("zone", community.zone())
        .bind("setUp", community.setUp())
        .execute();
  }

  @Override
  public Optional<Standing> standing(Transaction transaction, AccountRef account, Profile profile) {
    return recognition.standing(transaction, account, profile);
  }

  @Override
  public Member meet(
      Transaction transaction, Space space, AccountRef account, Profile profile, Instant now) {
    Optional<Member> known =
        recognition.standing(transaction, account, profile).flatMap(Standing::member);
    if (known.isPresent()) {
      return known.get();
    }
    MemberId member = ids.nextMemberId();
    recognition.add(transaction, space, account, member, profile, now);
    return get(transaction, space.community(), member);
  }

  @Override
  public Member get(Transaction transaction, CommunityId community, MemberId member) {
    return find(transaction, community, member)
        .orElseThrow(() -> new NoSuchElementException("no member " + member));
  }

  @Override
  public Optional<Member> find(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(MEMBER + " AND m.id = :id")
        .bind("community", community)
        .bind("id", member)
        .mapTo(Member.class)
        .findOne();
  }

  @Override
  public Optional<Account> account(Transaction transaction, AccountRef account) {
    return transaction
        .handle()
        .createQuery(
            "SELECT space, user, member, name, avatar, present FROM account WHERE space = :space AND user = :user")
        .bind("space", account.space())
        .bind("user", account.user())
        .map(ACCOUNT)
        .findOne();
  }

  @Override
  public List<Account> accounts(Transaction transaction, CommunityId community, MemberId member) {
    return transaction
        .handle()
        .createQuery(
            "SELECT space, user, member, name, avatar, present FROM account"
                + " WHERE community = :community AND member = :member ORDER BY since, space, user")
        .bind("community", community)
        .bind("member", member)
        .map(ACCOUNT)
        .list();
  }

  @Override
  public List<Member> members(Transaction transaction, CommunityId community) {
    return transaction
        .handle()
        .createQuery(MEMBER + " ORDER BY m.name, m.id")
        .bind("community", community)
        .mapTo(Member.class)
        .list();
  }

  @Override
  public void chooseLocale(
      Transaction transaction, CommunityId community, MemberId member, Locale locale) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE member SET locale = :locale, locale_chosen = TRUE WHERE community = :community AND id = :id")
        .bind("locale", locale)
        .bind("community", community)
        .bind("id", member)
        .execute();
  }

  @Override
  public void chooseZone(
      Transaction transaction, CommunityId community, MemberId member, ZoneId zone) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE member SET zone = :zone, zone_chosen = TRUE WHERE community = :community AND id = :id")
        .bind("zone", zone)
        .bind("community", community)
        .bind("id", member)
        .execute();
  }

  @Override
  public void markPresent(Transaction transaction, AccountRef account, boolean present) {
    transaction
        .handle()
        .createUpdate("UPDATE account SET present = :present WHERE space = :space AND user = :user")
        .bind("present", present)
        .bind("space", account.space())
        .bind("user", account.user())
        .execute();
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member, Instant now) {
    accounts(transaction, community, member)
        .forEach(account -> erased.remember(transaction, community, account.ref(), now));
    for (String rows : List.of("account WHERE member", "member WHERE id")) {
      transaction
          .handle()
          .createUpdate("DELETE FROM " + rows + " = :member AND community = :community")
          .bind("member", member)
          .bind("community", community)
          .execute();
    }
  }

  @Override
  public boolean isErased(Transaction transaction, CommunityId community, AccountRef account) {
    return erased.has(transaction, community, account);
  }

  @Override
  public void welcomeBack(Transaction transaction, CommunityId community, AccountRef account) {
    erased.lift(transaction, community, account);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountRef(new SpaceId(row.getString("space")), row.getString("user")),
        new MemberId(row.getString("member")),
        row.getString("name"),
        Optional.ofNullable(row.getString("avatar")).map(URI::create),
        row.getBoolean("present"));
  }

  /** A name without what would break a line or a list, at most 100 characters long. */
  static String shortened(String name) {
    String clean = TypedWords.shorten(TypedWords.clean(name), LONGEST_NAME);
    return clean.isEmpty() ? "?" : clean;
  }
}
