package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /icebreaker-admin queue|approve|deny}: what members suggested. A prompt is approved as it
 * is or with other words, or denied with a reason; its author hears of it either way.
 */
final class QueueCommands {
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_KEY = 32;
  private static final String REASON_FIELD = "reason";

  private final Option<String> prompt =
      Option.words("prompt", IcebreakerWords.plain("prompt-option"), LONGEST_KEY)
          .suggesting(this::waiting);
  private final Option<String> reason =
      Option.words("reason", IcebreakerWords.plain("reason-option"), LONGEST_REASON);

  private final Desk desk;
  private final QueueView view;

  QueueCommands(Desk desk) {
    this.desk = desk;
    this.view = new QueueView(desk);
  }

  List<Command> commands() {
    return Stream.of(
            command("queue", (caller, _) -> queue(caller)),
            command("approve", this::approve).requires(prompt),
            command("deny", this::deny).requires(prompt, reason))
        .map(command -> command.forRank(Rank.MODERATOR))
        .toList();
  }

  private static Command command(String name, Command.Handler handler) {
    return Command.at(
        "icebreaker-admin", name, IcebreakerWords.plain(name + "-description"), handler);
  }

  List<Action> actions() {
    return Stream.of(
            Action.called(IcebreakerActions.APPROVE, this::approvePressed).updatesMessage(),
            Action.called(IcebreakerActions.EDIT, this::edit).opensForm(),
            Action.called(IcebreakerActions.SAVE, this::save),
            Action.called(IcebreakerActions.DENY, this::askWhy).opensForm(),
            Action.called(IcebreakerActions.REASON, this::denyPressed))
        .map(action -> action.forModerators("icebreaker-admin queue"))
        .toList();
  }

  private List<Choice> waiting(Caller caller, String typed) {
    return desk.transactions()
        .inTransaction(transaction ->
            desk.store().own().in(transaction, caller.community(), OwnPrompt.State.WAITING).stream()
                .filter(one -> (one.key() + " " + one.draft().words()).contains(typed.strip()))
                .limit(dev.acquaint.view.Limits.CHOICES)
                .map(one ->
                    Choice.of(
                        one.key(),
                        Text.typed(
                            TypedWords.shorten(
                                one.key() + " " + one.draft().words(),
                                dev.acquaint.view.Limits.CHOICE_LABEL))))
                .toList());
  }

  private Response queue(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> new Response.Say(view.of(transaction, caller.community())));
  }

  private OwnPrompt waiting(Transaction transaction, Caller caller, String typed) {
    String key = typed.strip().matches("\\d+") ? OwnPrompt.PREFIX + typed.strip() : typed.strip();
    return desk.store()
        .own()
        .find(transaction, caller.community(), key)
        .filter(one -> one.state() == OwnPrompt.State.WAITING)
        .orElseThrow(() ->
            new Refusal(IcebreakerWords.typed("not-waiting", typed, "icebreaker-admin queue")));
  }

  private Response approve(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          OwnPrompt seen = waiting(transaction, caller, arguments.get(prompt));
          take(transaction, caller, seen, seen.draft());
          return Response.say(IcebreakerWords.decided("approved", seen.draft().words()));
        });
  }

  private Response approvePressed(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          OwnPrompt seen = waiting(transaction, caller, use.target().value());
          take(transaction, caller, seen, seen.draft());
          return new Response.Replace(view.of(transaction, caller.community()));
        });
  }

  private Response edit(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          OwnPrompt seen = waiting(transaction, caller, use.target().value());
          return new Response.Ask(
              DraftForm.filled(
                  "edit-title", ActionRef.to(IcebreakerActions.SAVE, use.target()), seen.draft()));
        });
  }

  private Response save(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          OwnPrompt seen = waiting(transaction, caller, use.target().value());
          DraftForm.Read read =
              desk.read(transaction, caller, use.values(), Optional.of(seen.key()));
          if (!read.isGood()) {
            ActionRef again = ActionRef.to(IcebreakerActions.SAVE, use.target());
            return new Response.Correct(
                DraftForm.empty("edit-title", again, false).filledWith(use.values()),
                read.mistakes());
          }
          take(transaction, caller, seen, read.draft());
          return Response.say(IcebreakerWords.decided("approved", read.draft().words()));
        });
  }

  private void take(Transaction transaction, Caller caller, OwnPrompt seen, OwnPrompt.Draft draft) {
    decide(transaction, seen, OwnPrompt.State.APPROVED, draft, Optional.empty());
    boolean changed = !draft.words().equals(seen.draft().words());
    tell(
        transaction,
        caller,
        seen,
        changed
            ? IcebreakerWords.changed(seen.draft().words(), draft.words())
            : IcebreakerWords.decided("your-prompt-approved", draft.words()));
  }

  private Response deny(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          OwnPrompt seen = waiting(transaction, caller, arguments.get(prompt));
          return refuse(transaction, caller, seen, arguments.get(reason));
        });
  }

  private Response askWhy(Caller caller, Use use) {
    desk.transactions().run(transaction -> waiting(transaction, caller, use.target().value()));
    return new Response.Ask(reasonForm(use.target()));
  }

  private static FormView reasonForm(PublicId target) {
    return new FormView(
        IcebreakerWords.plain("deny-title"),
        ActionRef.to(IcebreakerActions.REASON, target),
        IcebreakerWords.plain("form-submit"),
        List.of(
            new FormField.Words(
                REASON_FIELD,
                IcebreakerWords.label(REASON_FIELD),
                Optional.of(IcebreakerWords.hint(REASON_FIELD)),
                true,
                LONGEST_REASON,
                true,
                "")));
  }

  private Response denyPressed(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          OwnPrompt seen = waiting(transaction, caller, use.target().value());
          Optional<String> why =
              use.values()
                  .words(REASON_FIELD)
                  .filter(words -> TypedWords.length(words) <= LONGEST_REASON);
          return why.map(words -> refuse(transaction, caller, seen, words))
              .orElseGet(() ->
                  new Response.Correct(
                      reasonForm(use.target()).filledWith(use.values()),
                      Map.of(
                          REASON_FIELD, IcebreakerWords.count("reason-missing", LONGEST_REASON))));
        });
  }

  private Response refuse(Transaction transaction, Caller caller, OwnPrompt seen, String words) {
    decide(transaction, seen, OwnPrompt.State.DENIED, seen.draft(), Optional.of(words));
    tell(transaction, caller, seen, IcebreakerWords.denied(seen.draft().words(), words));
    return Response.say(IcebreakerWords.decided("denied", seen.draft().words()));
  }

  /** Two moderators may look at one suggestion; the first decides. */
  private void decide(
      Transaction transaction,
      OwnPrompt seen,
      OwnPrompt.State state,
      OwnPrompt.Draft draft,
      Optional<String> why) {
    if (!desk.store().own().decide(transaction, seen, state, draft, why, desk.now())) {
      throw new Refusal(IcebreakerWords.typed("not-waiting", seen.key(), "icebreaker-admin queue"));
    }
  }

  private void tell(Transaction transaction, Caller caller, OwnPrompt seen, Text words) {
    ChannelRef home =
        desk.store().schedules().all(transaction, seen.community()).stream()
            .map(Schedule::channel)
            .filter(channel -> channel.space().equals(seen.where().space()))
            .findFirst()
            .orElse(seen.where());
    seen.author()
        .filter(author -> !author.equals(caller.member()))
        .ifPresent(author ->
            desk.notices()
                .tell(
                    transaction,
                    author,
                    new Notices.Notice(
                        seen.community(), new PublicId(seen.key()), "decided", home, words),
                    desk.now()));
  }
}
