package dev.acquaint.features.icebreakers;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Choice;
import dev.acquaint.view.MessageView;
import java.util.Optional;
import java.util.Set;

/** {@code /icebreaker random}: something to talk about now, which its asker can change. */
final class RandomCommand {
  static final Option<String> THEME =
      Option.choice(
          "theme",
          IcebreakerWords.plain("theme-option"),
          Pack.FOR_CHANNELS.stream()
              .map(pack -> Choice.of(pack.word(), Text.typed(pack.word())))
              .toList());

  private final Desk desk;

  RandomCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "icebreaker", "random", IcebreakerWords.plain("random-description"), this::random)
        .takes(THEME)
        .answersInPublic();
  }

  Action action() {
    return Action.called(IcebreakerActions.ANOTHER, this::another).updatesMessage();
  }

  private Response random(Caller caller, Arguments arguments) {
    Set<Pack> packs = arguments.find(THEME).flatMap(Pack::find).map(Set::of).orElse(Set.of());
    return desk.transactions()
        .inTransaction(
            transaction -> new Response.Say(take(transaction, caller, caller.where(), packs)));
  }

  private MessageView take(
      Transaction transaction, Caller caller, ChannelRef channel, Set<Pack> packs) {
    Posting.Taken taken =
        desk.posting()
            .take(
                transaction,
                new Posting.Occasion(
                    caller.community(),
                    channel,
                    new Schedule.Manner(packs, false, false, Optional.empty()),
                    Optional.empty(),
                    Optional.of(caller.member()),
                    desk.now()))
            .orElseThrow(
                () -> new Refusal(IcebreakerWords.command("no-prompts", "icebreaker random")));
    return PromptViews.asked(
        taken.post(), taken.prompt(), desk.posting().language(transaction, caller.community()));
  }

  private Response another(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          SqlPosts.Post post =
              desk.store()
                  .posts()
                  .find(transaction, caller.community(), use.target())
                  .orElseThrow(() -> new Refusal(IcebreakerWords.plain("prompt-over")));
          if (post.askedBy().filter(caller.member()::equals).isEmpty()) {
            throw new Refusal(IcebreakerWords.command("not-yours-to-change", "icebreaker random"));
          }
          return new Response.Replace(take(transaction, caller, post.place(), Set.of()));
        });
  }
}
