package dev.acquaint.features.icebreakers;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All prompts of a community: those that come with the bot, and its own. */
final class Bank {
  /** With fewer prompts in the community's language, the English ones come as well. */
  private static final int ENOUGH_OF_A_LANGUAGE = 20;

  private final PromptPacks packs;
  private final SqlOwnPrompts own;
  private final SqlTurns turns;

  Bank(PromptPacks packs, SqlOwnPrompts own, SqlTurns turns) {
    this.packs = packs;
    this.own = own;
    this.turns = turns;
  }

  /** A prompt with how it stands in a community. */
  record Known(Prompt prompt, SqlTurns.Standing standing) {}

  /**
   * Returns what may be posted in channels: in the community's language, as far as there is any of
   * the wanted themes in it, and in English otherwise; without what moderators took out.
   */
  List<Known> forChannels(
      Transaction transaction, CommunityId community, Locale language, Schedule.Manner manner) {
    List<Known> all =
        everything(transaction, community, language).stream()
            .filter(known -> manner.takes(known.prompt().pack()) && !known.standing().removed())
            .toList();
    List<Known> speaking = all.stream().filter(known -> known.prompt().speaks(language)).toList();
    return speaking.size() >= ENOUGH_OF_A_LANGUAGE ? speaking : all;
  }

  /** Returns the opening questions of introductions. */
  List<Prompt> openings(Locale language) {
    return packs.of(Pack.INTRODUCTIONS).stream().filter(prompt -> prompt.speaks(language)).toList();
  }

  /** Returns everything that may be in the community's bank, also what moderators took out. */
  List<Known> everything(Transaction transaction, CommunityId community, Locale language) {
    Map<String, SqlTurns.Standing> standings = turns.all(transaction, community);
    return prompts(transaction, community, language).stream()
        .filter(prompt -> prompt.pack() != Pack.INTRODUCTIONS)
        .map(prompt ->
            new Known(
                prompt,
                standings.getOrDefault(prompt.key(), SqlTurns.Standing.fresh(prompt.key()))))
        .toList();
  }

  private List<Prompt> prompts(Transaction transaction, CommunityId community, Locale language) {
    List<Prompt> all = new ArrayList<>(packs.all());
    own.in(transaction, community, OwnPrompt.State.APPROVED)
        .forEach(prompt -> all.add(prompt.prompt(language)));
    return all;
  }

  /** Returns a prompt by its key, whatever became of it. */
  Optional<Prompt> find(
      Transaction transaction, CommunityId community, String key, Locale language) {
    return packs
        .find(key)
        .or(() -> own.find(transaction, community, key).map(prompt -> prompt.prompt(language)));
  }
}
