package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;

/**
 * {@code /intros-admin cancel}: calls off a round that has not gone out. The button counts only
 * while the round stands as it was shown.
 */
final class CancelCommand {
  private static final String WHY = "CANCELLED";

  private final Desk desk;
  private final SkippedRound skipped;

  CancelCommand(Desk desk) {
    this.desk = desk;
    this.skipped = new SkippedRound(desk.tools());
  }

  Command command() {
    return Command.at(
            "intros-admin",
            "cancel",
            RoundsWords.plain("cancel-description"),
            (caller, _) -> desk.in(caller, this::ask))
        .forRank(Rank.MODERATOR);
  }

  Action action() {
    return Action.called(
            IntroActions.CALL_OFF,
            (caller, use) ->
                desk.on(
                    caller,
                    use.target(),
                    (transaction, programme) -> cancel(transaction, programme, caller, use)))
        .forModerators("intros-admin cancel");
  }

  private Response ask(Transaction transaction, Programme programme) {
    Round round = desk.next(transaction, programme);
    int people =
        desk.tools().snapshots().due(transaction, programme, round, desk.now()).people().size();
    Text words = RoundsWords.cancelAsk(round.dueAt(), people);
    ActionRef press = new ActionRef(IntroActions.CALL_OFF, round.id(), seconds(round));
    return new Response.Say(
        MessageView.of(
            words,
            new Block.Paragraph(words),
            Block.Controls.of(Control.Button.danger(RoundsWords.plain("cancel-button"), press))));
  }

  private static String seconds(Round round) {
    return Long.toString(round.dueAt().getEpochSecond());
  }

  private Response cancel(Transaction transaction, Programme programme, Caller caller, Use use) {
    Round round =
        desk.store()
            .rounds()
            .find(transaction, caller.community(), use.target())
            .filter(found -> seconds(found).equals(use.detail()))
            .filter(found -> desk.store().rounds().cancel(transaction, found, WHY))
            .orElseThrow(() ->
                new Refusal(
                    RoundsWords.command("changed-meanwhile", "preview", NextRound.PREVIEW)));
    skipped.tell(transaction, programme, round, WHY, desk.now());
    return Response.tell(
        RoundsWords.cancelled(round.day(), desk.next(transaction, programme).dueAt()));
  }
}
