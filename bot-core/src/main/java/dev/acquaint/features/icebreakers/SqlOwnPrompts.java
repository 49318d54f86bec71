package dev.acquaint.features.icebreakers;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Prompts that communities wrote themselves. */
final class SqlOwnPrompts {
  private static final String SELECT =
      "SELECT community, number, state, words, topics, depth, pack, author, credited, space, channel, reason, since"
          + " FROM icebreaker_prompt";

  /** A prompt as it stands in its table. */
  record Row(
      CommunityId community,
      int number,
      OwnPrompt.State state,
      String words,
      String topics,
      Depth depth,
      Pack pack,
      Optional<MemberId> author,
      boolean credited,
      SpaceId space,
      String channel,
      Optional<String> reason,
      Instant since) {

    OwnPrompt prompt() {
      return new OwnPrompt(
          community,
          number,
          state,
          new OwnPrompt.Draft(words, Topics.read(topics), depth, pack),
          author,
          credited,
          new ChannelRef(space, channel),
          reason,
          since);
    }
  }

  void add(Transaction transaction, OwnPrompt prompt) {
    transaction
        .handle()
        .createUpdate(
            """
            INSERT INTO icebreaker_prompt (community, prompt, number, state, words, topics, depth, pack, author,
              credited, space, channel, since)
            VALUES (:community, :prompt, :number, :state, :words, :topics, :depth, :pack, :author, :credited, :space,
              :channel, :since)
            """)
        .bind("community", prompt.community())
        .bind("prompt", prompt.key())
        .bind("number", prompt.number())
        .bind("state", prompt.state())
        .bind("words", prompt.draft().words())
        .bind("topics", Topics.write(prompt.draft().topics()))
        .bind("depth", prompt.draft().depth())
        .bind("pack", prompt.draft().pack())
        .bind("author", prompt.author().map(MemberId::value).orElse(null))
        .bind("credited", prompt.credited())
        .bind("space", prompt.where().space())
        .bind("channel", prompt.where().id())
        .bind("since", prompt.since())
        .execute();
  }

  /** Returns a community's prompts in a state, the oldest first. */
  List<OwnPrompt> in(Transaction transaction, CommunityId community, OwnPrompt.State state) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community AND state = :state ORDER BY number")
        .bind("community", community)
        .bind("state", state)
        .mapTo(Row.class)
        .map(Row::prompt)
        .list();
  }

  /** Returns what somebody suggested, the newest first. */
  List<OwnPrompt> by(Transaction transaction, CommunityId community, MemberId author) {
    return transaction
        .handle()
        .createQuery(
            SELECT + " WHERE community = :community AND author = :author ORDER BY number DESC")
        .bind("community", community)
        .bind("author", author)
        .mapTo(Row.class)
        .map(Row::prompt)
        .list();
  }

  Optional<OwnPrompt> find(Transaction transaction, CommunityId community, String key) {
    return transaction
        .handle()
        .createQuery(SELECT + " WHERE community = :community AND prompt = :key")
        .bind("community", community)
        .bind("key", key)
        .mapTo(Row.class)
        .map(Row::prompt)
        .findOne();
  }

  /** Decides about a prompt; returns false when it is no longer in the state it was seen in. */
  boolean decide(
      Transaction transaction,
      OwnPrompt seen,
      OwnPrompt.State state,
      OwnPrompt.Draft draft,
      Optional<String> reason,
      Instant now) {
    return transaction
            .handle()
            .createUpdate(
                """
                UPDATE icebreaker_prompt SET state = :state, words = :words, topics = :topics, depth = :depth,
                  pack = :pack, reason = :reason, decided_at = :now
                WHERE community = :community AND prompt = :key AND state = :before
                """)
            .bind("state", state)
            .bind("words", draft.words())
            .bind("topics", Topics.write(draft.topics()))
            .bind("depth", draft.depth())
            .bind("pack", draft.pack())
            .bind("reason", reason.orElse(null))
            .bind("now", now)
            .bind("community", seen.community())
            .bind("key", seen.key())
            .bind("before", seen.state())
            .execute()
        == 1;
  }
}
