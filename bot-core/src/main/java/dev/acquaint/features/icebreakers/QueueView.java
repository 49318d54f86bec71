package dev.acquaint.features.icebreakers;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What moderators see of the queue: suggestions that wait, and how much of the bank is left. */
final class QueueView {
  private static final int MOST_SHOWN = 4;

  private final Desk desk;

  QueueView(Desk desk) {
    this.desk = desk;
  }

  MessageView of(Transaction transaction, CommunityId community) {
    List<OwnPrompt> waiting =
        desk.store().own().in(transaction, community, OwnPrompt.State.WAITING);
    Text title = IcebreakerWords.count("queue-title", waiting.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    blocks.add(new Block.Paragraph(stock(transaction, community)));
    for (OwnPrompt prompt : waiting.stream().limit(MOST_SHOWN).toList()) {
      blocks.add(new Block.Paragraph(IcebreakerWords.waiting(prompt)));
      blocks.add(new Block.Note(IcebreakerWords.about(prompt)));
      blocks.add(decisions(new PublicId(prompt.key())));
    }
    if (waiting.size() > MOST_SHOWN) {
      blocks.add(
          new Block.Note(IcebreakerWords.count("more-of-them", waiting.size() - MOST_SHOWN)));
    }
    return new MessageView(title, blocks);
  }

  private Text stock(Transaction transaction, CommunityId community) {
    Locale language = desk.posting().language(transaction, community);
    List<Bank.Known> bank =
        desk.bank().forChannels(transaction, community, language, Schedule.Manner.usual());
    long own = bank.stream().filter(known -> known.prompt().isOwn()).count();
    return IcebreakerWords.stock(bank.size(), (int) own, Rotation.left(bank));
  }

  private static Block decisions(PublicId prompt) {
    return Block.Controls.of(
        Control.Button.primary(
            IcebreakerWords.plain("approve-button"),
            ActionRef.to(IcebreakerActions.APPROVE, prompt)),
        Control.Button.of(
            IcebreakerWords.plain("edit-button"), ActionRef.to(IcebreakerActions.EDIT, prompt)),
        Control.Button.danger(
            IcebreakerWords.plain("deny-button"), ActionRef.to(IcebreakerActions.DENY, prompt)));
  }
}
