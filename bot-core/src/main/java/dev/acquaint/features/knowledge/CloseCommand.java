package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /knowledge close}: asks who helped, thanks them, and opens again what was closed. */
final class CloseCommand {
  private static final List<String> HELPERS = List.of("helper", "helper-two", "helper-three");

  private final Desk desk;
  private final Accepting accepting;
  private final Option<Integer> question =
      NumberOption.of("question", KnowledgeWords.plain("close-question-option"), this::own);

  CloseCommand(Desk desk, Accepting accepting) {
    this.desk = desk;
    this.accepting = accepting;
  }

  List<Command> commands() {
    return List.of(
        Command.at("knowledge", "close", KnowledgeWords.plain("close-description"), this::open)
            .takes(question)
            .opensForm());
  }

  List<Action> actions() {
    return List.of(
        Action.called(KnowledgeActions.CLOSE, this::close),
        Action.called(KnowledgeActions.OPEN_CLOSE, this::openFromCard).opensForm(),
        Action.called(KnowledgeActions.REOPEN, this::reopen));
  }

  private List<Entry> own(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction ->
            desk
                .store()
                .entries()
                .newest(transaction, caller.community(), EntryState.OPEN, 200)
                .stream()
                .filter(Entry::isOpenQuestion)
                .filter(entry -> desk.owns(caller, entry))
                .toList());
  }

  private static FormView form(PublicId entry) {
    List<FormField> fields = new ArrayList<>();
    HELPERS.forEach(name ->
        fields.add(
            new FormField.PickMember(
                name,
                KnowledgeWords.plain("label-" + name),
                Optional.of(KnowledgeWords.plain("hint-helper")),
                false,
                Optional.empty())));
    fields.add(EntryForm.words("solution", "hint-solution", false));
    return new FormView(
        KnowledgeWords.plain("close-title"),
        ActionRef.to(KnowledgeActions.CLOSE, entry),
        KnowledgeWords.plain("close-submit"),
        fields);
  }

  private Response open(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction ->
            new Response.Ask(
                form(
                    closable(
                            caller,
                            desk.numberedOrHere(
                                transaction,
                                caller,
                                arguments.find(question),
                                "knowledge close 12"))
                        .id())));
  }

  private Response openFromCard(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction ->
            new Response.Ask(
                form(closable(caller, desk.shown(transaction, caller, use.target())).id())));
  }

  private Entry closable(Caller caller, Entry entry) {
    desk.unlocked(caller, entry);
    if (!desk.owns(caller, entry)) {
      throw new Refusal(KnowledgeWords.entry("may-not-close", entry, "knowledge unanswered"));
    }
    if (!entry.isOpenQuestion()) {
      throw new Refusal(KnowledgeWords.entry("closed-before", entry, "knowledge unanswered"));
    }
    return entry;
  }

  private Response close(Caller caller, Use use) {
    EntryForm form = new EntryForm(use.values());
    String solution = form.readWords("solution", false);
    if (!form.isGood()) {
      return new Response.Correct(form(use.target()).filledWith(use.values()), form.mistakes());
    }
    Set<MemberId> helpers = new LinkedHashSet<>();
    HELPERS.forEach(name -> use.values().words(name).map(MemberId::new).ifPresent(helpers::add));
    helpers.remove(caller.member());
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry entry = closable(caller, desk.shown(transaction, caller, use.target()));
          return close(transaction, caller, entry, List.copyOf(helpers), solution);
        });
  }

  private Response close(
      Transaction transaction,
      Caller caller,
      Entry entry,
      List<MemberId> helpers,
      String solution) {
    boolean solved = !helpers.isEmpty() || !solution.isEmpty();
    if (!solution.isEmpty()) {
      // Under the name of an anonymous asker nothing is written.
      boolean secret = entry.author().anonymous() && desk.authors().wrote(entry, caller.member());
      desk.store()
          .answers()
          .add(
              transaction,
              caller.community(),
              new Answer(
                  desk.ids().nextPublicId(),
                  entry.id(),
                  secret ? Optional.empty() : Optional.of(caller.member()),
                  solution,
                  Answer.Consent.GIVEN,
                  true,
                  false,
                  Optional.empty(),
                  desk.now()));
    }
    Entry closed =
        desk.library()
            .change(
                transaction,
                entry.with(solved ? EntryState.SOLVED : EntryState.CLOSED, Optional.of(desk.now())),
                desk.now());
    if (!helpers.isEmpty()) {
      accepting.thank(transaction, closed, helpers, "c" + closed.version());
    }
    return Response.say(KnowledgeWords.entry(solved ? "closed-solved" : "closed", closed));
  }

  private Response reopen(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry entry = desk.shown(transaction, caller, use.target());
          desk.unlocked(caller, entry);
          if (!desk.authors().wrote(entry, caller.member())
              && !caller.rank().reaches(Rank.MODERATOR)) {
            throw new Refusal(KnowledgeWords.entry("may-not-reopen", entry));
          }
          if (entry.kind() != EntryKind.QUESTION || entry.state() == EntryState.OPEN) {
            throw new Refusal(KnowledgeWords.entry("open-before", entry));
          }
          Entry opened = desk.library().reopen(transaction, entry, desk.now());
          return Response.tell(KnowledgeWords.entry("reopened", opened));
        });
  }
}
