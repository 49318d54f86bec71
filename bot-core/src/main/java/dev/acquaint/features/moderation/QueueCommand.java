package dev.acquaint.features.moderation;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /acquaint-admin reports}: what members told of one another, the oldest first, each with
 * what can be done. A moderator never sees what was told of themselves.
 */
final class QueueCommand {
  private static final int SHOWN = 4;
  private static final int LONGEST = 350;

  private final Desk desk;
  private final SqlComplaints complaints = new SqlComplaints();
  private final Action pause = act("mp", What.PAUSE);
  private final Action remove = act("mo", What.REMOVE);
  private final Action done = act("md", What.DONE);
  private final Action dismiss = act("mi", What.DISMISS);

  private enum What {
    PAUSE,
    REMOVE,
    DONE,
    DISMISS
  }

  QueueCommand(Desk desk) {
    this.desk = desk;
  }

  private Action act(String code, What what) {
    return Action.called(code, (caller, use) -> decide(caller, use, what))
        .forModerators("acquaint-admin reports")
        .updatesMessage();
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "reports", ModerationWords.plain("queue-description"), this::run)
        .forRank(Rank.MODERATOR);
  }

  List<Action> actions() {
    return List.of(pause, remove, done, dismiss);
  }

  /** Returns what moderators read when a report comes in: neither who nor about whom. */
  static MessageView note() {
    return MessageView.of(ModerationWords.command("queue-note", "acquaint-admin reports"));
  }

  private Response run(Caller caller, Arguments arguments) {
    return new Response.Say(
        desk.transactions().inTransaction(transaction -> page(transaction, caller)));
  }

  private MessageView page(Transaction transaction, Caller caller) {
    List<Complaint> open =
        complaints.open(transaction, caller.community(), caller.member(), SHOWN + 1);
    Text title = ModerationWords.count("queue-title", open.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    for (Complaint complaint : open.stream().limit(SHOWN).toList()) {
      blocks.add(new Block.Paragraph(words(transaction, caller, complaint)));
      blocks.add(
          Block.Controls.of(
              Control.Button.of(
                  ModerationWords.plain("queue-pause-button"), pause.on(complaint.id())),
              Control.Button.danger(
                  ModerationWords.plain("queue-remove-button"), remove.on(complaint.id())),
              Control.Button.of(
                  ModerationWords.plain("queue-done-button"), done.on(complaint.id())),
              Control.Button.of(
                  ModerationWords.plain("queue-dismiss-button"), dismiss.on(complaint.id()))));
    }
    if (open.size() > SHOWN) {
      blocks.add(new Block.Note(ModerationWords.plain("queue-more")));
    }
    return new MessageView(title, blocks);
  }

  private Text words(Transaction transaction, Caller caller, Complaint complaint) {
    return ModerationWords.complaint(
        complaint,
        brief(complaint.words()),
        brief(complaint.quoted()),
        complaints.about(transaction, caller.community(), complaint.reported()));
  }

  private static String brief(String words) {
    return TypedWords.shorten(words, LONGEST);
  }

  private Response decide(Caller caller, Use use, What what) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Optional<Complaint> found =
              complaints
                  .find(transaction, caller.community(), use.target())
                  .filter(complaint -> !complaint.reported().equals(caller.member()));
          Complaint complaint =
              found.orElseThrow(() -> new Refusal(ModerationWords.plain("queue-gone")));
          Complaint.State state =
              what == What.DISMISS ? Complaint.State.DISMISSED : Complaint.State.DONE;
          if (!complaints.close(
              transaction,
              caller.community(),
              complaint.id(),
              state,
              caller.member(),
              desk.now())) {
            throw new Refusal(ModerationWords.plain("queue-closed"));
          }
          carryOut(transaction, caller, complaint, what);
          return new Response.Replace(page(transaction, caller));
        });
  }

  private void carryOut(Transaction transaction, Caller caller, Complaint complaint, What what) {
    switch (what) {
      case PAUSE ->
          desk.intros().office().pause(transaction, caller.community(), complaint.reported());
      case REMOVE ->
          desk.intros().office().takeOut(transaction, caller.community(), complaint.reported());
      case DONE, DISMISS -> {
        // They stay kept apart; a moderator can let them meet again by /acquaint-admin member.
      }
    }
  }
}
