package dev.acquaint.features.intros;

import dev.acquaint.command.Refusal;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the commands of introductions share. */
record Desk(Transactions transactions, Tools tools, InstantSource clock) {

  Store store() {
    return tools.store();
  }

  RoundPlanner planner() {
    return tools.planner();
  }

  Instant now() {
    return clock.instant();
  }

  /** Does something with the caller's programme in one transaction. */
  Response in(Caller caller, BiFunction<Transaction, Programme, Response> work) {
    return transactions.inTransaction(
        transaction -> work.apply(transaction, programme(transaction, caller)));
  }

  /** Does something with the programme that a card belongs to in one transaction. */
  Response on(Caller caller, PublicId target, BiFunction<Transaction, Programme, Response> work) {
    return transactions.inTransaction(
        transaction -> work.apply(transaction, programme(transaction, caller, target)));
  }

  /**
   * Returns the programme that is meant where the caller is: the one at home in that channel, else
   * the first one of the caller's space, else the first of all that runs. Says politely when there
   * is none.
   */
  Programme programme(Transaction transaction, Caller caller) {
    return meant(store().programmes().all(transaction, caller.community()), caller);
  }

  /** Returns which of a community's programmes is meant, as {@link #programme} does. */
  static Programme meant(List<Programme> all, Caller caller) {
    Optional<Programme> here =
        all.stream().filter(programme -> programme.home().equals(caller.where())).findFirst();
    return here.or(() ->
            all.stream()
                .filter(programme -> programme.home().space().equals(caller.space()))
                .findFirst())
        .or(() -> all.stream().filter(Programme::running).findFirst())
        .or(() -> all.stream().findFirst())
        .orElseThrow(() ->
            new Refusal(IntrosWords.command("no-programme", "setup", "acquaint-admin setup")));
  }

  /** Returns the programme of a card: its target is a programme, a round or a group. */
  private Programme programme(Transaction transaction, Caller caller, PublicId target) {
    CommunityId community = caller.community();
    return store()
        .programmes()
        .find(transaction, community, target)
        .or(() -> ofRound(transaction, community, target))
        .or(() ->
            store()
                .talks()
                .find(transaction, community, target)
                .flatMap(talk -> ofRound(transaction, community, talk.group().round())))
        .orElseGet(() -> programme(transaction, caller));
  }

  private Optional<Programme> ofRound(
      Transaction transaction, CommunityId community, PublicId round) {
    return store()
        .rounds()
        .find(transaction, community, round)
        .flatMap(found -> store().programmes().find(transaction, community, found.programme()));
  }

  /** Returns a member's part, or says politely that they have none. */
  Part part(Transaction transaction, Programme programme, MemberId member) {
    return store()
        .parts()
        .find(transaction, programme, member)
        .filter(part -> part.state() != Part.State.OUT)
        .orElseThrow(Desk::notIn);
  }

  /** Says politely that somebody has no part. */
  static Refusal notIn() {
    return new Refusal(IntrosWords.command("not-in", "join", "intros join"));
  }

  /** Returns the next round, or says politely why none is to come. */
  Round next(Transaction transaction, Programme programme) {
    programme
        .stopped()
        .ifPresent(why -> {
          throw new Refusal(IntrosWords.stopped(why));
        });
    return planner().next(transaction, programme, now());
  }

  void save(Transaction transaction, Programme programme, Part part) {
    store().parts().save(transaction, programme, part, now());
  }
}
