package dev.acquaint.features.intros;

import dev.acquaint.command.Refusal;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A picture of a programme's next round. It is read in one transaction and worked on without it, so
 * that a large round keeps nobody waiting for the database.
 *
 * @param programme of which programme
 * @param round the round that comes next
 * @param version what moderators changed of it last
 * @param due who is due, with nothing decided beforehand
 * @param wished whom moderators wish to keep together
 * @param skipping who is in but skips this round
 */
record NextRound(
    Programme programme,
    Round round,
    long version,
    MatchingRequest due,
    List<Set<MemberId>> wished,
    List<MemberId> skipping) {
  static final String PREVIEW = "intros-admin preview";

  /** Copies the lists. */
  NextRound {
    wished = wished.stream().map(Set::copyOf).toList();
    skipping = List.copyOf(skipping);
  }

  /** Reads it for the programme that a caller means. */
  static NextRound read(Desk desk, Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> read(desk, transaction, desk.programme(transaction, caller)));
  }

  static NextRound read(Desk desk, Transaction transaction, Programme programme) {
    Round round = desk.next(transaction, programme);
    List<MemberId> skipping =
        desk.store().parts().all(transaction, programme).stream()
            .filter(part -> part.isIn(desk.now()) && part.skips(round))
            .map(Part::member)
            .toList();
    return new NextRound(
        programme,
        round,
        desk.store().kept().version(transaction, programme),
        desk.tools().snapshots().due(transaction, programme, round, desk.now()),
        desk.store().kept().all(transaction, programme),
        skipping);
  }

  KeptTogether kept() {
    return new KeptTogether(due);
  }

  /** Returns the round to be matched. */
  MatchingRequest request() {
    return kept().with(wished);
  }

  /** Returns the round as it would be now. */
  Plan plan(Desk desk) {
    return desk.tools().matcher().match(request());
  }

  /** Says politely when somebody is not in the round. */
  void check(MemberId member) {
    if (due.people().stream().noneMatch(person -> person.id().equals(member))) {
      throw new Refusal(RoundsWords.member("not-in-round", member, "preview", PREVIEW));
    }
  }

  static Optional<MatchedGroup> groupOf(Plan plan, MemberId member) {
    return plan.groups().stream().filter(group -> group.members().contains(member)).findFirst();
  }
}
