package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What moderators may know and do about one member's part in introductions. Whom somebody avoids is
 * not among it.
 */
public final class IntrosOffice {
  /**
   * The code of the action by which a card reports somebody of its group; whoever looks after
   * reports answers it.
   */
  public static final String REPORT = "mr";

  private final SqlSeparations separations = new SqlSeparations();
  private final Store store;
  private final Dropouts dropouts;
  private final InstantSource clock;

  IntrosOffice(Store store, Dropouts dropouts, InstantSource clock) {
    this.store = store;
    this.dropouts = dropouts;
    this.clock = clock;
  }

  /** Whether somebody takes part. */
  public enum State {
    /** They are introduced in every round. */
    IN,
    /** They are on a break. */
    PAUSED,
    /** They do not take part. */
    OUT
  }

  /**
   * How somebody stands, and why.
   *
   * @param state whether they take part
   * @param pausedUntil when their break ends by itself
   * @param silentRounds rounds in a row without a word from them
   * @param leftOut rounds in a row in which they were left out
   * @param rounds in how many they were introduced
   */
  public record Standing(
      State state, Optional<Instant> pausedUntil, int silentRounds, int leftOut, int rounds) {}

  /**
   * Returns how somebody stands, in the programme in which they take part most.
   *
   * @return nothing when they never took part
   */
  public Optional<Standing> standing(
      Transaction transaction, CommunityId community, MemberId member) {
    return store.programmes().all(transaction, community).stream()
        .flatMap(programme -> store.parts().find(transaction, programme, member).stream())
        .map(this::standing)
        .min(
            Comparator.comparing(Standing::state)
                .thenComparing(Standing::rounds, Comparator.reverseOrder()));
  }

  private Standing standing(Part part) {
    State state =
        switch (part.state()) {
          case IN -> State.IN;
          case PAUSED -> part.isIn(clock.instant()) ? State.IN : State.PAUSED;
          case OUT -> State.OUT;
        };
    return new Standing(
        state,
        part.pausedUntil().filter(until -> state == State.PAUSED),
        part.silentRounds(),
        part.leftOut(),
        part.rounds());
  }

  /** Gives somebody a break in all programmes; returns false when they take part in none. */
  public boolean pause(Transaction transaction, CommunityId community, MemberId member) {
    return change(transaction, community, member, Part.State.PAUSED);
  }

  /**
   * Ends somebody's part in all programmes. Those who are introduced to them at the moment are told
   * kindly. Returns false when they take part in none.
   */
  public boolean takeOut(Transaction transaction, CommunityId community, MemberId member) {
    boolean changed = change(transaction, community, member, Part.State.OUT);
    leaves(transaction, community, member);
    return changed;
  }

  /**
   * Keeps two members apart from now on: they are not introduced to each other, whatever wakes the
   * round. Neither of them is told.
   */
  public void separate(
      Transaction transaction, CommunityId community, MemberId one, MemberId other) {
    separations.add(transaction, community, one, other, clock.instant());
  }

  /** Lets two members be introduced again; returns false when nobody kept them apart. */
  public boolean rejoin(
      Transaction transaction, CommunityId community, MemberId one, MemberId other) {
    return separations.remove(transaction, community, one, other);
  }

  /** Returns from whom somebody is kept apart; never whom they avoid by themselves. */
  public List<MemberId> apartFrom(Transaction transaction, CommunityId community, MemberId member) {
    return separations.of(transaction, community, member);
  }

  /** Returns everybody who was ever in a group; empty when there is no such group. */
  public List<MemberId> group(Transaction transaction, CommunityId community, PublicId group) {
    return store.talks().find(transaction, community, group).map(Talk::people).orElse(List.of());
  }

  private boolean change(
      Transaction transaction, CommunityId community, MemberId member, Part.State state) {
    boolean changed = false;
    for (Programme programme : store.programmes().all(transaction, community)) {
      List<Part> parts =
          store.parts().find(transaction, programme, member).stream()
              .filter(part -> part.state() != Part.State.OUT)
              .toList();
      for (Part part : parts) {
        store
            .parts()
            .save(
                transaction,
                programme,
                part.decided(state, Optional.empty(), Optional.empty()).awaitingWelcome(false),
                clock.instant());
        changed = true;
      }
    }
    return changed;
  }

  /** Takes somebody out of what they are introduced in at the moment; the others hear it kindly. */
  void leaves(Transaction transaction, CommunityId community, MemberId member) {
    store
        .programmes()
        .all(transaction, community)
        .forEach(programme -> dropouts.leaves(transaction, programme, member, clock.instant()));
  }
}
