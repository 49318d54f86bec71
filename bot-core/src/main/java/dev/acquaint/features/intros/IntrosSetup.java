package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Makes a community's first programme, or gives it a new home and rhythm; for the set-up. */
public final class IntrosSetup {
  private final Store store;
  private final RoundPlanner planner;
  private final InstantSource clock;
  private final Ids ids;

  IntrosSetup(Store store, RoundPlanner planner, InstantSource clock, Ids ids) {
    this.store = store;
    this.planner = planner;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What is wished for.
   *
   * @param community the tenant
   * @param home the channel under which people are introduced
   * @param organiser who reads the summaries
   * @param rhythm when rounds are due
   */
  public record Wish(
      CommunityId community, ChannelRef home, MemberId organiser, Programme.Rhythm rhythm) {}

  /**
   * What stands now.
   *
   * @param programme the programme as stored
   * @param firstRound when its next round comes
   */
  public record Opened(Programme programme, Instant firstRound) {}

  /** Returns the programme that the set-up would change, if there is one. */
  public Optional<Programme> existing(Transaction transaction, CommunityId community) {
    return store.programmes().all(transaction, community).stream().findFirst();
  }

  /**
   * Stores the wish and plans the next round. An existing programme keeps its rules and people.
   *
   * @param transaction the caller's
   * @param wish what is wished for
   */
  public Opened open(Transaction transaction, Wish wish) {
    Programme programme =
        existing(transaction, wish.community())
            .map(old -> old.at(wish.home()).with(wish.rhythm()))
            .orElseGet(() ->
                new Programme(
                    wish.community(),
                    ids.nextPublicId(),
                    Optional.empty(),
                    wish.rhythm(),
                    Rules.defaults(),
                    wish.home(),
                    wish.organiser()));
    return replan(transaction, programme);
  }

  /** Stores a changed programme and plans its next round anew. */
  Opened replan(Transaction transaction, Programme programme) {
    store.programmes().save(transaction, programme);
    planner.unplan(transaction, programme);
    return new Opened(programme, planner.next(transaction, programme, clock.instant()).dueAt());
  }
}
