package dev.acquaint.features.moderation;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import dev.acquaint.view.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /acquaint-admin import}: past introductions or a list of members from another tool, as a
 * file or pasted into a form. What was understood is shown first; nothing is written before it is
 * confirmed. Files too large for a form are for the operator's {@code ./acquaint import}.
 */
final class ImportCommand {
  private static final int MOST_BAD = 10;
  private static final PublicId HERE = new PublicId("import");
  private static final String LINES = "lines";
  private static final String FILE = "file";
  private static final String WHAT = "what";

  private final Desk desk;
  private final BroughtIn brought;
  private final SqlImportDrafts drafts = new SqlImportDrafts();
  private final Action look =
      Action.called("ml", this::look).forModerators("acquaint-admin import");
  private final Action write =
      Action.called("mv", this::write).forModerators("acquaint-admin import").updatesMessage();

  ImportCommand(Desk desk) {
    this.desk = desk;
    this.brought = new BroughtIn(desk);
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
            new FormField.Pick(
                WHAT,
                ModerationWords.plain("label-what"),
                Optional.empty(),
                true,
                Stream.of(BroughtIn.Kind.values())
                    .map(kind ->
                        Choice.of(kind.word(), ModerationWords.plain("import-" + kind.word()))
                            .chosen(kind == BroughtIn.Kind.PAST))
                    .toList(),
                1),
            new FormField.File(
                FILE,
                ModerationWords.plain("label-file"),
                Optional.of(ModerationWords.plain("hint-file")),
                false),
            new FormField.Words(
                LINES,
                ModerationWords.plain("label-lines"),
                Optional.of(ModerationWords.plain("hint-lines")),
                false,
                Limits.FORM_TEXT,
                true,
                "")));
  }

  private Response run(Caller caller, Arguments arguments) {
    return new Response.Ask(form());
  }

  private Response look(Caller caller, Use use) {
    // The file is fetched before the transaction begins, because that takes as long as a network.
    return use.values()
        .file(FILE)
        .map(file ->
            switch (file.text()) {
              case Upload.Read.Words(String words) -> look(caller, use, FILE, words);
              case Upload.Read.TooLong() -> wrong(use, FILE, "file-too-long");
              case Upload.Read.NoText() -> wrong(use, FILE, "file-no-text");
              case Upload.Read.OutOfReach() -> outOfReach(use);
            })
        .orElseGet(() -> pasted(caller, use));
  }

  /** Comes late as a rule, when some platforms show no form any more that says why. */
  private Response outOfReach(Use use) {
    if (use.values().words(LINES).isEmpty()) {
      throw new Refusal(ModerationWords.plain("file-out-of-reach"));
    }
    return wrong(use, FILE, "file-out-of-reach");
  }

  private Response pasted(Caller caller, Use use) {
    // Not cleaned as other words are, because lines and tabs mean something here.
    String words = use.values().all(LINES).stream().findFirst().orElse("");
    return words.isBlank() ? wrong(use, LINES, "import-nothing") : look(caller, use, LINES, words);
  }

  private Response wrong(Use use, String field, String mistake) {
    return new Response.Correct(
        form().filledWith(use.values()), Map.of(field, ModerationWords.plain(mistake)));
  }

  private Response look(Caller caller, Use use, String field, String words) {
    BroughtIn.Kind kind = BroughtIn.Kind.of(use.values().words(WHAT).orElse(""));
    return desk.transactions()
        .inTransaction(transaction -> {
          Optional<BroughtIn.Understood> read =
              brought.read(transaction, caller.community(), kind, words);
          if (read.isEmpty()) {
            return wrong(use, field, kind.word() + "-columns");
          }
          PublicId id = desk.ids().nextPublicId();
          if (read.get().any()) {
            drafts.add(transaction, caller.community(), id, caller.member(), words, desk.now());
          }
          return new Response.Say(shown(read.get(), write.on(id, kind.word())));
        });
  }

  private static MessageView shown(BroughtIn.Understood read, ActionRef writing) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(read.title()));
    read.columns().forEach(line -> blocks.add(new Block.Paragraph(line)));
    read.bad().stream().limit(MOST_BAD).forEach(line -> blocks.add(new Block.Note(line)));
    if (read.bad().size() > MOST_BAD) {
      blocks.add(
          new Block.Note(ModerationWords.count("import-bad-more", read.bad().size() - MOST_BAD)));
    }
    if (read.any()) {
      blocks.add(
          Block.Controls.of(
              Control.Button.primary(ModerationWords.plain("import-write-button"), writing)));
    }
    return new MessageView(read.title(), blocks);
  }

  private Response write(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          String words =
              drafts
                  .find(transaction, caller.community(), use.target())
                  .orElseThrow(() -> new Refusal(ModerationWords.plain("import-gone")));
          BroughtIn.Kind kind = BroughtIn.Kind.of(use.detail());
          Text written = brought.write(transaction, caller.community(), kind, words);
          drafts.remove(transaction, caller.community(), use.target());
          return new Response.Replace(MessageView.of(written));
        });
  }
}
