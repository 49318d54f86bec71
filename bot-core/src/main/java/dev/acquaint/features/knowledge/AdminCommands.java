package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /knowledge-admin}: merge, retag, lock, remove and unseal. */
final class AdminCommands {
  private static final int OFFERED = 200;

  private final Desk desk;
  private final Unsealing unsealing;
  private final Option<Integer> entry =
      NumberOption.of("number", KnowledgeWords.plain("admin-number-option"), this::offered);
  private final Option<Integer> into =
      NumberOption.of("into", KnowledgeWords.plain("admin-into-option"), this::offered);

  AdminCommands(Desk desk, Unsealing unsealing) {
    this.desk = desk;
    this.unsealing = unsealing;
  }

  List<Command> commands() {
    return List.of(
        admin("merge", this::merge).requires(entry, into),
        admin("retag", this::retag).requires(entry).opensForm(),
        admin("lock", this::lock).requires(entry),
        admin("remove", this::remove).requires(entry),
        admin("unseal", this::unseal).requires(entry));
  }

  private static Command admin(String name, Command.Handler handler) {
    return Command.at(
            "knowledge-admin",
            name,
            KnowledgeWords.plain("admin-" + name + "-description"),
            handler)
        .forRank(Rank.MODERATOR);
  }

  List<Action> actions() {
    return List.of(
        Action.called(KnowledgeActions.RETAG, this::retagged)
            .forModerators("knowledge-admin retag"));
  }

  private List<Entry> offered(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction ->
            desk.store()
                .entries()
                .newest(transaction, caller.community(), EntryState.OPEN, OFFERED));
  }

  private Entry number(Transaction transaction, Caller caller, Arguments arguments) {
    Entry found = desk.numbered(transaction, caller, arguments.get(entry));
    if (!found.state().isShown()) {
      throw new Refusal(KnowledgeWords.entry("gone-before", found));
    }
    return found;
  }

  private Response merge(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry from = number(transaction, caller, arguments);
          Entry to = desk.numbered(transaction, caller, arguments.get(into));
          if (from.id().equals(to.id())
              || from.kind() != EntryKind.QUESTION
              || to.kind() != EntryKind.QUESTION
              || !to.state().isShown()) {
            throw new Refusal(KnowledgeWords.command("cannot-merge", "knowledge-admin merge 12 7"));
          }
          if (!from.standing().space().equals(to.standing().space())) {
            throw new Refusal(
                KnowledgeWords.entry(
                    "cannot-merge-across", from, "knowledge close " + from.number()));
          }
          desk.store().answers().move(transaction, caller.community(), from.id(), to.id());
          desk.library().change(transaction, from.mergedInto(to.id()), desk.now());
          desk.library().index(transaction, to);
          desk.post()
              .inRoom(
                  transaction,
                  from,
                  new KnowledgePost.Letter(
                      KnowledgePost.THANKS,
                      from.id(),
                      "merged",
                      List.of(),
                      dev.acquaint.view.MessageView.of(KnowledgeWords.entry("merged-into", to)),
                      false,
                      desk.now()));
          return Response.say(
              KnowledgeWords.entry("merged", to).with("other", Text.typed("#" + from.number())));
        });
  }

  private static FormView form(PublicId target) {
    return new FormView(
        KnowledgeWords.plain("retag-title"),
        ActionRef.to(KnowledgeActions.RETAG, target),
        KnowledgeWords.plain("retag-submit"),
        List.of(EntryForm.title("hint-title"), EntryForm.topics()));
  }

  private Response retag(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry found = number(transaction, caller, arguments);
          return new Response.Ask(
              form(found.id())
                  .filledWith(
                      new FormValues(
                          Map.of(
                              "title", List.of(found.content().title()),
                              "topics", List.of(String.join(", ", found.content().topics()))))));
        });
  }

  private Response retagged(Caller caller, Use use) {
    EntryForm form = new EntryForm(use.values());
    String title = form.readOtherTitle();
    Set<String> topics = form.readTopics();
    if (!form.isGood()) {
      return new Response.Correct(form(use.target()).filledWith(use.values()), form.mistakes());
    }
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry found = desk.shown(transaction, caller, use.target());
          Entry changed =
              desk.library()
                  .change(
                      transaction,
                      found.saying(
                          new Entry.Content(
                              title, found.content().words(), topics, found.content().link())),
                      desk.now());
          return Response.say(KnowledgeWords.entry("retagged", changed));
        });
  }

  private Response lock(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry found = number(transaction, caller, arguments);
          Entry changed =
              desk.library().change(transaction, found.locked(!found.locked()), desk.now());
          return Response.say(
              KnowledgeWords.entry(changed.locked() ? "locked" : "unlocked", changed));
        });
  }

  private Response remove(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry found = number(transaction, caller, arguments);
          Entry removed =
              desk.library()
                  .change(
                      transaction,
                      found.with(EntryState.REMOVED, Optional.of(desk.now())),
                      desk.now());
          return Response.say(KnowledgeWords.entry("removed", removed));
        });
  }

  private Response unseal(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction ->
            unsealing.unseal(
                transaction, caller, desk.numbered(transaction, caller, arguments.get(entry))));
  }
}
