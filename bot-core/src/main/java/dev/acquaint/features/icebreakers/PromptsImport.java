package dev.acquaint.features.icebreakers;

import dev.acquaint.community.Communities;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Many prompts of a community at once, from a file: lines or CSV as {@code /icebreaker-admin
 * import} takes them, without its limit of length.
 */
public final class PromptsImport {
  /** Nobody is told about such prompts, so they stand in no channel. */
  private static final String NOWHERE = "none";

  private final PromptTable.Read read;

  private PromptsImport(PromptTable.Read read) {
    this.read = read;
  }

  /**
   * A line that cannot be taken.
   *
   * @param number which, from 1
   * @param why what is wrong and what is accepted
   */
  public record BadLine(int number, Text why) {}

  /**
   * What was written.
   *
   * @param taken how many prompts are new in the bank
   * @param known how many nearly the same were there already, or wait for a moderator
   */
  public record Written(int taken, int known) {}

  /**
   * Reads a file; writes nothing.
   *
   * @param content its words
   */
  public static PromptsImport read(String content) {
    return new PromptsImport(PromptTable.read(content, Pack.GETTING_TO_KNOW));
  }

  /** Returns how many prompts were understood. */
  public int understood() {
    return read.drafts().size();
  }

  /** Returns the lines that cannot be taken, in order. */
  public List<BadLine> bad() {
    return read.bad().stream().map(line -> new BadLine(line.line(), line.why())).toList();
  }

  /**
   * Puts what was understood into a community's bank, but nothing that is nearly there already.
   *
   * @param communities who is who
   * @param community which
   * @param now the present moment
   */
  public Written write(
      Transaction transaction, Communities communities, CommunityId community, Instant now) {
    Store store = Store.onTables();
    Writing writing =
        new Writing(store, new Bank(PromptPacks.ofTheProgram(), store.own(), store.turns()));
    Locale language = communities.get(transaction, community).locale();
    ChannelRef where =
        new ChannelRef(communities.spaces(transaction, community).getFirst().id(), NOWHERE);
    int taken = 0;
    for (OwnPrompt.Draft draft : read.drafts()) {
      if (writing
          .near(transaction, community, language, draft.words(), Optional.empty())
          .isEmpty()) {
        writing.add(
            transaction,
            new Writing.Source(community, Optional.empty(), where, false),
            draft,
            OwnPrompt.State.APPROVED,
            now);
        taken++;
      }
    }
    return new Written(taken, read.drafts().size() - taken);
  }
}
