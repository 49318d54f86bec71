package dev.acquaint.features.moderation;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.features.intros.SqlPastIntroductions;
import dev.acquaint.features.moderation.files.KnownNames;
import dev.acquaint.features.moderation.files.PastFile;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /acquaint-admin import}: past introductions from another tool, pasted into a form. What
 * was understood is shown first; nothing is written before it is confirmed. Files too large for a
 * form are for the operator's {@code ./acquaint import}.
 */
final class ImportCommand {
  private static final int MOST_BAD = 10;
  private static final PublicId HERE = new PublicId("import");

  private final Desk desk;
  private final SqlImportDrafts drafts = new SqlImportDrafts();
  private final SqlPastIntroductions past = new SqlPastIntroductions();
  private final Action look = Action.called("ml", this::look).forRank(Rank.MODERATOR);
  private final Action write =
      Action.called("mv", this::write).forRank(Rank.MODERATOR).updatesMessage();

  ImportCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "import", ModerationWords.plain("import-description"), this::run)
        .forRank(Rank.MODERATOR)
        .opensForm();
  }

  List<Action> actions() {
    return List.of(look, write);
  }

  private FormView form() {
    return new FormView(
        ModerationWords.plain("import-form"),
        look.on(HERE),
        ModerationWords.plain("import-look"),
        List.of(
            new FormField.Words(
                "lines",
                ModerationWords.plain("label-lines"),
                Optional.of(ModerationWords.plain("hint-lines")),
                true,
                Limits.FORM_TEXT,
                true,
                "")));
  }

  private Response run(Caller caller, Arguments arguments) {
    return new Response.Ask(form());
  }

  private PastFile.Read read(Transaction transaction, Caller caller, String pasted) {
    LocalDate today = desk.now().atOffset(ZoneOffset.UTC).toLocalDate();
    return new PastFile(KnownNames.of(transaction, caller.community()), today).read(pasted);
  }

  private Response look(Caller caller, Use use) {
    // Not cleaned as other words are, because lines and tabs mean something here.
    String pasted = use.values().all("lines").stream().findFirst().orElse("");
    return desk.transactions()
        .inTransaction(transaction -> {
          PastFile.Read read = read(transaction, caller, pasted);
          if (read.mapping().isEmpty()) {
            return new Response.Correct(
                form().filledWith(use.values()),
                Map.of("lines", ModerationWords.plain("import-columns")));
          }
          PublicId id = desk.ids().nextPublicId();
          if (!read.past().isEmpty()) {
            drafts.add(transaction, caller.community(), id, caller.member(), pasted, desk.now());
          }
          return new Response.Say(shown(read, id));
        });
  }

  private MessageView shown(PastFile.Read read, PublicId id) {
    Text title = ModerationWords.count("import-found", read.past().size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    blocks.add(new Block.Paragraph(ModerationWords.mapping(read.mapping())));
    read.bad().stream()
        .limit(MOST_BAD)
        .map(ModerationWords::badLine)
        .forEach(line -> blocks.add(new Block.Note(line)));
    if (read.bad().size() > MOST_BAD) {
      blocks.add(
          new Block.Note(ModerationWords.count("import-bad-more", read.bad().size() - MOST_BAD)));
    }
    if (!read.past().isEmpty()) {
      blocks.add(
          Block.Controls.of(
              Control.Button.primary(ModerationWords.plain("import-write-button"), write.on(id))));
    }
    return new MessageView(title, blocks);
  }

  private Response write(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          String pasted =
              drafts
                  .find(transaction, caller.community(), use.target())
                  .orElseThrow(() -> new Refusal(ModerationWords.plain("import-gone")));
          PastFile.Read read = read(transaction, caller, pasted);
          int added = past.add(transaction, caller.community(), read.past());
          drafts.remove(transaction, caller.community(), use.target());
          return new Response.Replace(
              MessageView.of(ModerationWords.count("import-written", added)));
        });
  }
}
