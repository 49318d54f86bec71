package dev.acquaint.features.icebreakers;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /icebreaker suggest} and {@code /icebreaker mine}: what members add to the bank. */
final class SuggestCommands {
  private static final int MOST_WAITING = 5;
  private static final int MOST_SHOWN = 8;
  private static final ActionRef SEND =
      ActionRef.to(IcebreakerActions.SUGGEST, new PublicId("suggest"));

  private final Desk desk;

  SuggestCommands(Desk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return List.of(
        Command.at(
                "icebreaker",
                "suggest",
                IcebreakerWords.plain("suggest-description"),
                (caller, _) -> ask(caller))
            .opensForm(),
        Command.at(
            "icebreaker",
            "mine",
            IcebreakerWords.plain("mine-description"),
            (caller, _) -> mine(caller)));
  }

  Action action() {
    return Action.called(IcebreakerActions.SUGGEST, this::suggest);
  }

  private List<OwnPrompt> by(Transaction transaction, Caller caller) {
    return desk.store().own().by(transaction, caller.community(), caller.member());
  }

  private void mustHaveRoom(Transaction transaction, Caller caller) {
    long waiting =
        by(transaction, caller).stream()
            .filter(prompt -> prompt.state() == OwnPrompt.State.WAITING)
            .count();
    if (waiting >= MOST_WAITING) {
      throw new Refusal(IcebreakerWords.tooManyWaiting(MOST_WAITING));
    }
  }

  private Response ask(Caller caller) {
    desk.transactions().run(transaction -> mustHaveRoom(transaction, caller));
    return new Response.Ask(DraftForm.empty("suggest-title", SEND, true));
  }

  private Response suggest(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          mustHaveRoom(transaction, caller);
          DraftForm.Read read = desk.read(transaction, caller, use.values(), Optional.empty());
          if (!read.isGood()) {
            return new Response.Correct(
                DraftForm.empty("suggest-title", SEND, true).filledWith(use.values()),
                read.mistakes());
          }
          desk.writing()
              .add(
                  transaction,
                  caller,
                  read.draft(),
                  OwnPrompt.State.WAITING,
                  read.credited(),
                  desk.now());
          return Response.say(IcebreakerWords.command("suggested", "icebreaker mine"));
        });
  }

  private Response mine(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> {
          List<OwnPrompt> all = by(transaction, caller);
          if (all.isEmpty()) {
            return Response.say(IcebreakerWords.command("mine-none", "icebreaker suggest"));
          }
          Map<String, SqlTurns.Standing> standings =
              desk.store().turns().all(transaction, caller.community());
          Text title = IcebreakerWords.count("mine-title", all.size());
          List<Block> blocks = new ArrayList<>();
          blocks.add(new Block.Heading(title));
          for (OwnPrompt prompt : all.stream().limit(MOST_SHOWN).toList()) {
            blocks.add(
                new Block.Paragraph(
                    IcebreakerWords.mine(
                        prompt,
                        standings.getOrDefault(
                            prompt.key(), SqlTurns.Standing.fresh(prompt.key())))));
          }
          if (all.size() > MOST_SHOWN) {
            blocks.add(
                new Block.Note(IcebreakerWords.count("more-of-them", all.size() - MOST_SHOWN)));
          }
          return new Response.Say(new MessageView(title, blocks));
        });
  }
}
