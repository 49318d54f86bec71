package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Platform;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Space;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.Ids;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.FormValues;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the commands of icebreakers share.
 *
 * @param transactions the database
 * @param communities who is who
 * @param store the tables
 * @param planner plans slots
 * @param bank all prompts
 * @param writing adds prompts
 * @param posting chooses and posts prompts
 * @param notices writes to one person
 * @param platforms the adapter behind a space
 * @param clock the present moment
 * @param ids names for new rows
 */
record Desk(
    Transactions transactions,
    Communities communities,
    Store store,
    Planner planner,
    Bank bank,
    Writing writing,
    Posting posting,
    Notices notices,
    Function<Space, Optional<Platform>> platforms,
    InstantSource clock,
    Ids ids) {

  Instant now() {
    return clock.instant();
  }

  /**
   * Reads a form in which a prompt was written, and looks whether the bank has it already.
   *
   * @param but a prompt that is not compared, because it is the one that is being changed
   */
  DraftForm.Read read(
      Transaction transaction, Caller caller, FormValues values, Optional<String> but) {
    DraftForm.Read read = DraftForm.read(values);
    if (!read.isGood()) {
      return read;
    }
    return writing
        .near(
            transaction,
            caller.community(),
            posting.language(transaction, caller.community()),
            read.draft().words(),
            but)
        .map(other -> read.butTheWords(IcebreakerWords.there(other)))
        .orElse(read);
  }

  /** Returns the roles or groups that a space's platform has. */
  List<Directory.Role> roles(SpaceId space) {
    return transactions
        .inTransaction(transaction -> communities.space(transaction, space))
        .flatMap(platforms)
        .map(platform -> platform.directory().roles(space))
        .orElse(List.of());
  }

  /** Whether the bot can write in a channel, as far as the platform tells. */
  boolean canWriteIn(ChannelRef channel) {
    List<Directory.Channel> open =
        transactions
            .inTransaction(transaction -> communities.space(transaction, channel.space()))
            .flatMap(platforms)
            .map(platform -> platform.directory().channels(channel.space()))
            .orElse(List.of());
    return open.isEmpty() || open.stream().anyMatch(one -> one.ref().equals(channel));
  }
}
