package dev.acquaint.features.intros;

import dev.acquaint.command.Refusal;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** What the commands of introductions share. */
record Desk(
    Transactions transactions,
    SqlProgrammes programmes,
    SqlRounds rounds,
    RoundPlanner planner,
    InstantSource clock) {

  /** Returns the community's programme, or says politely that there is none. */
  Programme programme(Transaction transaction, CommunityId community) {
    return programmes.all(transaction, community).stream()
        .filter(Programme::running)
        .findFirst()
        .orElseThrow(() ->
            new Refusal(IntrosWords.command("no-programme", "setup", "acquaint-admin setup")));
  }

  /** Returns a member's part, or says politely that they have none. */
  SqlProgrammes.Part part(Transaction transaction, Programme programme, MemberId member) {
    return programmes
        .part(transaction, programme, member)
        .filter(part -> part.state() != SqlProgrammes.State.OUT)
        .orElseThrow(() -> new Refusal(IntrosWords.command("not-in", "join", "intros join")));
  }

  /** Stores whether a member is in. */
  void change(Transaction transaction, Programme programme, MemberId member, Change change) {
    SqlProgrammes.Part part =
        programmes
            .part(transaction, programme, member)
            .orElse(
                new SqlProgrammes.Part(
                    member, SqlProgrammes.State.OUT, Optional.empty(), Optional.empty(), 0, 0, 0));
    programmes.save(
        transaction,
        programme,
        new SqlProgrammes.Part(
            member,
            change.state(),
            change.until(),
            change.skips(),
            0,
            part.leftOut(),
            part.rounds()),
        clock.instant());
  }

  /**
   * What a member decided.
   *
   * @param state whether they are in
   * @param until when a pause ends by itself
   * @param skips the slot they skip
   */
  record Change(
      SqlProgrammes.State state, Optional<java.time.Instant> until, Optional<String> skips) {
    static Change to(SqlProgrammes.State state) {
      return new Change(state, Optional.empty(), Optional.empty());
    }
  }
}
