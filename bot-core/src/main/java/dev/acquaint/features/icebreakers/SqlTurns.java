package dev.acquaint.features.icebreakers;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How often a community used each prompt, and what came of it. */
final class SqlTurns {

  /**
   * How a prompt stands.
   *
   * @param prompt its key
   * @param turn in which turn through the bank it may come again, one after its last; 0 when it was
   *     never used
   * @param rest how many turns it sits out beyond that
   * @param times how often it was posted
   * @param scored how many of its posts have been counted
   * @param answers how many people answered these
   * @param removed whether a moderator took it out
   * @param lastAt when it was posted last
   */
  record Standing(
      String prompt,
      int turn,
      int rest,
      int times,
      int scored,
      int answers,
      boolean removed,
      Optional<Instant> lastAt) {
    static Standing fresh(String prompt) {
      return new Standing(prompt, 0, 0, 0, 0, 0, false, Optional.empty());
    }

    /** Returns from which turn on it may come. */
    int from() {
      return turn + rest;
    }
  }

  /**
   * Makes everybody else who would choose a prompt in this community wait for the end of this
   * transaction.
   */
  void lock(Transaction transaction, CommunityId community) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO icebreaker_stock (community, warned_turn, last_number) VALUES (:community, -1, 0)"
                + " ON DUPLICATE KEY UPDATE warned_turn = warned_turn")
        .bind("community", community)
        .execute();
    transaction
        .handle()
        .createQuery(
            "SELECT warned_turn FROM icebreaker_stock WHERE community = :community FOR UPDATE")
        .bind("community", community)
        .mapTo(Integer.class)
        .one();
  }

  /** Returns a number for the next prompt of the community's own; needs the lock. */
  int nextNumber(Transaction transaction, CommunityId community) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE icebreaker_stock SET last_number = last_number + 1 WHERE community = :community")
        .bind("community", community)
        .execute();
    return transaction
        .handle()
        .createQuery("SELECT last_number FROM icebreaker_stock WHERE community = :community")
        .bind("community", community)
        .mapTo(Integer.class)
        .one();
  }

  /** Notes that moderators heard that this turn runs low; returns false when they had. */
  boolean warn(Transaction transaction, CommunityId community, int turn) {
    return transaction
            .handle()
            .createUpdate(
                "UPDATE icebreaker_stock SET warned_turn = :turn WHERE community = :community AND warned_turn < :turn")
            .bind("turn", turn)
            .bind("community", community)
            .execute()
        == 1;
  }

  /** Returns how every prompt stands that was ever used or removed, by key. */
  Map<String, Standing> all(Transaction transaction, CommunityId community) {
    Map<String, Standing> all = new HashMap<>();
    transaction
        .handle()
        .createQuery(
            "SELECT prompt, turn, rest, times, scored, answers, removed, last_at FROM icebreaker_turn WHERE community = :community")
        .bind("community", community)
        .mapTo(Standing.class)
        .forEach(standing -> all.put(standing.prompt(), standing));
    return all;
  }

  /** Notes that a prompt was posted in a turn: it may come again in the one after it. */
  void used(Transaction transaction, CommunityId community, String prompt, int turn, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO icebreaker_turn (community, prompt, turn, times, scored, answers, removed, last_at)"
                + " VALUES (:community, :prompt, :next, 1, 0, 0, FALSE, :now)"
                + " ON DUPLICATE KEY UPDATE turn = VALUES(turn), rest = 0, times = times + 1, last_at = VALUES(last_at)")
        .bind("community", community)
        .bind("prompt", prompt)
        .bind("next", turn + 1)
        .bind("now", now)
        .execute();
  }

  /** Takes back that a prompt was posted, because its message never stood. */
  void unused(Transaction transaction, CommunityId community, String prompt, int turn) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE icebreaker_turn SET turn = :turn, times = times - 1"
                + " WHERE community = :community AND prompt = :prompt AND turn = :turn + 1")
        .bind("community", community)
        .bind("prompt", prompt)
        .bind("turn", turn)
        .execute();
  }

  /** Adds the answers to one post; a weak prompt rests for one more turn through the bank. */
  void score(
      Transaction transaction, CommunityId community, String prompt, int answers, boolean weak) {
    transaction
        .handle()
        .createUpdate(
            "UPDATE icebreaker_turn SET scored = scored + 1, answers = answers + :answers, rest = rest + :rest"
                + " WHERE community = :community AND prompt = :prompt")
        .bind("answers", answers)
        .bind("rest", weak ? 1 : 0)
        .bind("community", community)
        .bind("prompt", prompt)
        .execute();
  }

  /** Takes a prompt out of the community's bank. */
  void remove(Transaction transaction, CommunityId community, String prompt) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO icebreaker_turn (community, prompt, turn, times, scored, answers, removed)"
                + " VALUES (:community, :prompt, 0, 0, 0, 0, TRUE) ON DUPLICATE KEY UPDATE removed = TRUE")
        .bind("community", community)
        .bind("prompt", prompt)
        .execute();
  }
}
