package dev.acquaint.dispatch;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Reader;
import dev.acquaint.command.Refusal;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Community;
import dev.acquaint.community.Member;
import dev.acquaint.community.RoleGrants;
import dev.acquaint.community.Space;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Origin;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds out who acts: the member behind the account, their rank at this moment, their language and
 * zone. Everything that people do passes here, so it asks the database as little as it can.
 */
public final class Callers {
  private final Transactions transactions;
  private final Communities communities;
  private final SqlSeenEvents seen = new SqlSeenEvents();
  private final InstantSource clock;
  private final Function<Space, Optional<Platform>> platforms;

  /**
   * Makes the finder.
   *
   * @param transactions the database
   * @param communities who is who
   * @param clock the present moment
   * @param platforms the adapter behind a space
   */
  public Callers(
      Transactions transactions,
      Communities communities,
      InstantSource clock,
      Function<Space, Optional<Platform>> platforms) {
    this.transactions = transactions;
    this.communities = communities;
    this.clock = clock;
    this.platforms = platforms;
  }

  /**
   * Who acts, and whether by an event that was not there before.
   *
   * @param caller who
   * @param first whether the event is seen for the first time
   */
  record Arrival(Caller caller, boolean first) {}

  private record Known(Caller caller, Space space, RoleGrants moderators) {}

  private record Seen(Known known, boolean first) {}

  /**
   * Returns who acts, and remembers the event in the same transaction.
   *
   * @param deliberate whether they did it on their own accord, and not by using an old card
   * @throws Refusal when the space is not connected, or the account was erased and an old card is
   *     no reason to know it again
   */
  Arrival arrive(Origin origin, boolean deliberate) {
    Seen event =
        transactions.inTransaction(transaction ->
            new Seen(
                known(transaction, origin, deliberate),
                seen.isFirst(
                    transaction, origin.account().space(), origin.key(), clock.instant())));
    return new Arrival(ranked(event.known()), event.first());
  }

  /**
   * Returns who acts.
   *
   * @param deliberate as for {@link #arrive}
   * @throws Refusal as {@link #arrive}
   */
  Caller caller(Origin origin, boolean deliberate) {
    return ranked(
        transactions.inTransaction(transaction -> known(transaction, origin, deliberate)));
  }

  private Caller ranked(Known known) {
    Caller caller = known.caller();
    boolean raised =
        caller.rank() == Rank.MEMBER
            && known.moderators().namesRoles()
            && platforms
                .apply(known.space())
                .map(platform -> platform.directory().rolesOf(caller.account()))
                .filter(known.moderators()::hasRole)
                .isPresent();
    return raised ? caller.ranked(Rank.MODERATOR) : caller;
  }

  private Known known(Transaction transaction, Origin origin, boolean deliberate) {
    Communities.Standing standing =
        communities
            .standing(transaction, origin.account(), origin.profile())
            .orElseThrow(() -> new Refusal(DispatchWords.spaceUnknown()));
    Community community = standing.community();
    Member member =
        standing
            .member()
            .orElseGet(() -> newcomer(transaction, standing.space(), origin, deliberate));
    boolean raised = List.of(standing.moderators().split(" ")).contains(member.id().value());
    Rank rank = raised && origin.rank() == Rank.MEMBER ? Rank.MODERATOR : origin.rank();
    Caller caller =
        new Caller(
            community.id(),
            member.id(),
            origin.account(),
            member.name(),
            rank,
            member.locale().orElse(community.locale()),
            member.zone().orElse(community.zone()),
            origin.where());
    return new Known(caller, standing.space(), RoleGrants.read(standing.moderatorRoles()));
  }

  private Member newcomer(Transaction transaction, Space space, Origin origin, boolean deliberate) {
    letBackIn(transaction, space, origin.account(), deliberate);
    return communities.meet(
        transaction, space, origin.account(), origin.profile(), clock.instant());
  }

  private void letBackIn(
      Transaction transaction, Space space, AccountRef account, boolean deliberate) {
    if (!communities.isErased(transaction, space.community(), account)) {
      return;
    }
    if (!deliberate) {
      throw new Refusal(DispatchWords.cardClosed());
    }
    communities.welcomeBack(transaction, space.community(), account);
  }

  /** Whether an account was erased, so that nothing that happens to it may bring it back. */
  boolean isErased(AccountRef account) {
    return transactions.inTransaction(transaction ->
        communities
            .space(transaction, account.space())
            .map(space -> communities.isErased(transaction, space.community(), account))
            .orElse(false));
  }

  /** Returns a member by the name of a row that a control points at, if it is one. */
  Optional<MemberId> known(Caller caller, String id) {
    return transactions.inTransaction(transaction ->
        communities.find(transaction, caller.community(), new MemberId(id)).map(Member::id));
  }

  /** Returns the member behind an account of the caller's space, made known on first sight. */
  Optional<MemberId> member(Caller caller, AccountRef account) {
    Optional<MemberId> known =
        transactions.inTransaction(
            transaction -> communities.account(transaction, account).map(Account::member));
    return known.isPresent() || isErased(account) ? known : firstSight(account);
  }

  /** Returns a member's account in the caller's space. */
  Optional<AccountRef> account(Caller caller, MemberId member) {
    return transactions.inTransaction(transaction ->
        communities.accounts(transaction, caller.community(), member).stream()
            .map(Account::ref)
            .filter(ref -> ref.space().equals(caller.space()))
            .findFirst());
  }

  private Optional<MemberId> firstSight(AccountRef account) {
    Optional<Space> space =
        transactions.inTransaction(transaction -> communities.space(transaction, account.space()));
    Optional<Directory.Presence> presence =
        space
            .flatMap(platforms)
            .map(platform -> platform.directory().look(List.of(account)))
            .map((Map<AccountRef, Directory.Presence> found) -> found.get(account));
    if (presence.isPresent()
        && presence.get() instanceof Directory.Presence.Here(Profile profile)
        && !profile.bot()) {
      return Optional.of(
          transactions.inTransaction(transaction ->
              communities
                  .meet(transaction, space.orElseThrow(), account, profile, clock.instant())
                  .id()));
    }
    return Optional.empty();
  }

  Reader reader(Caller caller) {
    return new Reader() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public ZoneId zone() {
        return caller.zone();
      }

      @Override
      public Locale locale() {
        return caller.locale();
      }

      @Override
      public Optional<MemberId> member(AccountRef account) {
        return Callers.this.member(caller, account);
      }

      @Override
      public Optional<AccountRef> named(String name) {
        String plain = name.replaceFirst("^@", "").strip();
        return transactions.inTransaction(transaction ->
            communities.members(transaction, caller.community()).stream()
                .filter(member -> member.name().equalsIgnoreCase(plain))
                .flatMap(member ->
                    communities.accounts(transaction, caller.community(), member.id()).stream())
                .map(Account::ref)
                .filter(ref -> ref.space().equals(caller.space()))
                .findFirst());
      }
    };
  }
}
