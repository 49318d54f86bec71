package dev.acquaint.community;

import dev.acquaint.chat.People;
import dev.acquaint.chat.Profile;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** {@link People} by the rows of {@link Communities}. */
public final class KnownPeople implements People {
  private static final String UNKNOWN = "?";

  private final Transactions transactions;
  private final Communities communities;
  private final InstantSource clock;

  /**
   * Makes it.
   *
   * @param transactions the database
   * @param communities who is who
   * @param clock when somebody is met
   */
  public KnownPeople(Transactions transactions, Communities communities, InstantSource clock) {
    this.transactions = transactions;
    this.communities = communities;
    this.clock = clock;
  }

  @Override
  public Optional<AccountRef> account(SpaceId space, MemberId member) {
    return transactions.inTransaction(transaction ->
        communities.space(transaction, space).stream()
            .flatMap(found -> communities.accounts(transaction, found.community(), member).stream())
            .map(Account::ref)
            .filter(account -> account.space().equals(space))
            .findFirst());
  }

  @Override
  public String name(SpaceId space, MemberId member) {
    return transactions.inTransaction(transaction ->
        communities
            .space(transaction, space)
            .flatMap(found -> communities.find(transaction, found.community(), member))
            .map(Member::name)
            .orElse(UNKNOWN));
  }

  @Override
  public Optional<MemberId> meet(AccountRef account, Profile profile) {
    if (profile.bot()) {
      return Optional.empty();
    }
    return transactions.inTransaction(transaction ->
        communities
            .space(transaction, account.space())
            .filter(space -> !communities.isErased(transaction, space.community(), account))
            .map(space ->
                communities.meet(transaction, space, account, profile, clock.instant()).id()));
  }
}
