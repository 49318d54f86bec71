package dev.acquaint.community;

import dev.acquaint.chat.Profile;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rows of communities, spaces, members and accounts. No method reaches beyond the community it
 * is given.
 */
public interface Communities {

  /** Returns all communities, oldest first. */
  List<Community> all(Transaction transaction);

  /** Returns a community; throws {@link java.util.NoSuchElementException} when there is none. */
  Community get(Transaction transaction, CommunityId community);

  /** Returns the space with this id. */
  Optional<Space> space(Transaction transaction, SpaceId space);

  /** Returns the connected spaces of a community, oldest first. */
  List<Space> spaces(Transaction transaction, CommunityId community);

  /**
   * Makes a space known, with a new community of its own when it is not known yet; connects it
   * again when it was removed.
   *
   * @param platform the adapter's name
   */
  Space connect(Transaction transaction, SpaceId space, String platform, String name, Instant now);

  /** Marks a space as removed. Nothing is erased by it. */
  void disconnect(Transaction transaction, SpaceId space, Instant now);

  /** Stores what an admin decided of the community itself. */
  void update(Transaction transaction, Community community);

  /**
   * Where somebody acts, who they are, and who may do more there than their platform says: all that
   * must be known before anything is done for them, in one question to the database.
   *
   * @param space where
   * @param community whose the space is
   * @param member who, if the account was met before and not erased since
   * @param moderators the value of {@link Settings#MODERATORS}
   * @param moderatorRoles the value of {@link Settings#MODERATOR_ROLES}
   */
  record Standing(
      Space space,
      Community community,
      Optional<Member> member,
      String moderators,
      String moderatorRoles) {}

  /**
   * Returns how an account stands, its member with name and zone as the platform tells them now;
   * nothing when the space is not known.
   */
  Optional<Standing> standing(Transaction transaction, AccountRef account, Profile profile);

  /**
   * Returns the member behind an account, made known on first sight, with name and zone as the
   * platform tells them now.
   */
  Member meet(
      Transaction transaction, Space space, AccountRef account, Profile profile, Instant now);

  /** Returns a member; throws {@link java.util.NoSuchElementException} when there is none. */
  Member get(Transaction transaction, CommunityId community, MemberId member);

  /** Returns a member, if there is one. */
  Optional<Member> find(Transaction transaction, CommunityId community, MemberId member);

  /** Returns the account, if the bot has met it. */
  Optional<Account> account(Transaction transaction, AccountRef account);

  /** Returns a member's accounts, oldest first. */
  List<Account> accounts(Transaction transaction, CommunityId community, MemberId member);

  /** Returns all members of a community, by name. */
  List<Member> members(Transaction transaction, CommunityId community);

  /** Stores a member's own choice of language. */
  void chooseLocale(Transaction transaction, CommunityId community, MemberId member, Locale locale);

  /** Stores a member's own choice of time zone. */
  void chooseZone(Transaction transaction, CommunityId community, MemberId member, ZoneId zone);

  /**
   * Erases a member and their accounts. Events that come late do not bring them back; what they do
   * themselves does.
   */
  void erase(Transaction transaction, CommunityId community, MemberId member, Instant now);

  /** Whether the account was erased lately, and has done nothing deliberate since. */
  boolean isErased(Transaction transaction, CommunityId community, AccountRef account);

  /** Forgets that an account was erased, because its owner came back. */
  void welcomeBack(Transaction transaction, CommunityId community, AccountRef account);

  /** Marks an account as gone or back. */
  void markPresent(Transaction transaction, AccountRef account, boolean present);
}
