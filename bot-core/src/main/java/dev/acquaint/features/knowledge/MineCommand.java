package dev.acquaint.features.knowledge;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /knowledge mine} and {@code unanswered}: own things, and what waits for somebody. */
final class MineCommand {
  private static final int SHOWN = 10;

  private final Desk desk;
  private final SqlFollows follows = new SqlFollows();
  private final SqlExperts experts = new SqlExperts();
  private final Withdrawing withdrawing;

  MineCommand(Desk desk, Withdrawing withdrawing) {
    this.desk = desk;
    this.withdrawing = withdrawing;
  }

  List<Command> commands() {
    return List.of(
        Command.at(
            "knowledge",
            "mine",
            KnowledgeWords.plain("mine-description"),
            (caller, _) -> mine(caller)),
        Command.at(
            "knowledge",
            "unanswered",
            KnowledgeWords.plain("unanswered-description"),
            (caller, _) -> unanswered(caller)));
  }

  List<Action> actions() {
    return List.of(
        Action.called(KnowledgeActions.TAKE_BACK, this::askToTakeBack),
        Action.called(KnowledgeActions.REALLY_TAKE_BACK, this::takeBack).updatesMessage());
  }

  private Response mine(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> {
          List<Entry> own = own(transaction, caller);
          List<Answer> given =
              desk.store().answers().of(transaction, caller.community(), caller.member());
          Set<String> followed = follows.of(transaction, caller.community(), caller.member());
          Set<String> offered = experts.topics(transaction, caller.community(), caller.member());
          Text summary = KnowledgeWords.mine(own.size(), given.size());
          List<Block> blocks = new ArrayList<>();
          blocks.add(new Block.Paragraph(summary));
          if (!own.isEmpty()) {
            blocks.add(
                new Block.Fields(own.stream().limit(SHOWN).map(MineCommand::field).toList()));
          }
          blocks.add(new Block.Note(KnowledgeWords.topics("follows", followed)));
          blocks.add(new Block.Note(KnowledgeWords.topics("offers-help", offered)));
          menu(own, given).ifPresent(menu -> blocks.add(Block.Controls.of(menu)));
          return new Response.Say(new MessageView(summary, blocks));
        });
  }

  /** Everything of theirs that is in the library, also what they asked without their name. */
  private List<Entry> own(Transaction transaction, Caller caller) {
    return Stream.concat(
            desk.store().entries().of(transaction, caller.community(), caller.member()).stream(),
            desk.store().entries().anonymous(transaction, caller.community()).stream()
                .filter(entry -> desk.authors().wrote(entry, caller.member())))
        .filter(entry -> entry.state().isShown())
        .sorted(Comparator.comparingLong((Entry entry) -> -entry.number()))
        .toList();
  }

  static Block.Field field(Entry entry) {
    return new Block.Field(
        Text.typed("#" + entry.number()),
        KnowledgeWords.entry("found-title", entry)
            .with("line", KnowledgeWords.found(entry, 0, Optional.empty())));
  }

  private static Optional<Control> menu(List<Entry> own, List<Answer> given) {
    List<Choice> choices = new ArrayList<>();
    own.stream()
        .limit(SHOWN)
        .forEach(entry ->
            choices.add(
                Choice.of(
                    entry.id().value(),
                    label("#" + entry.number() + " " + entry.content().title()))));
    given.stream()
        .filter(answer -> !answer.words().isEmpty())
        .limit(SHOWN)
        .forEach(
            answer -> choices.add(Choice.of(answer.id().value(), label("→ " + answer.words()))));
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Control.Menu(
                KnowledgeWords.plain("take-back-menu"),
                ActionRef.to(KnowledgeActions.TAKE_BACK, new PublicId(choices.getFirst().value())),
                choices,
                1));
  }

  private static Text label(String words) {
    return Text.typed(TypedWords.shorten(words.replaceAll("\\s+", " "), Limits.CHOICE_LABEL - 5));
  }

  private Response askToTakeBack(Caller caller, Use use) {
    PublicId id = use.chosen().isEmpty() ? use.target() : new PublicId(use.chosen().getFirst());
    return desk.transactions()
        .inTransaction(transaction -> {
          Text what =
              entry(transaction, caller, id)
                  .<Text>map(entry -> KnowledgeWords.entry("take-back-entry", entry))
                  .or(() ->
                      answer(transaction, caller, id)
                          .map(answer -> KnowledgeWords.typed("take-back-answer", answer.words())))
                  .orElseThrow(() -> new Refusal(KnowledgeWords.plain("card-gone")));
          return new Response.Say(
              MessageView.of(
                  what,
                  new Block.Paragraph(what),
                  Block.Controls.of(
                      Control.Button.danger(
                          KnowledgeWords.plain("take-back-button"),
                          ActionRef.to(KnowledgeActions.REALLY_TAKE_BACK, id)))));
        });
  }

  private Optional<Entry> entry(Transaction transaction, Caller caller, PublicId id) {
    return desk.store()
        .entries()
        .find(transaction, caller.community(), id)
        .filter(entry -> entry.state().isShown())
        .filter(entry -> desk.authors().wrote(entry, caller.member()));
  }

  private Optional<Answer> answer(Transaction transaction, Caller caller, PublicId id) {
    return desk.store()
        .answers()
        .find(transaction, caller.community(), id)
        .filter(answer -> answer.author().filter(caller.member()::equals).isPresent());
  }

  private Response takeBack(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Optional<Entry> entry = entry(transaction, caller, use.target());
          Optional<Answer> answer = answer(transaction, caller, use.target());
          if (entry.isEmpty() && answer.isEmpty()) {
            throw new Refusal(KnowledgeWords.plain("card-gone"));
          }
          entry.ifPresent(own -> withdrawing.entry(transaction, own));
          answer.ifPresent(own ->
              withdrawing.answer(
                  transaction,
                  desk.store().entries().get(transaction, caller.community(), own.entry()),
                  own));
          return new Response.Replace(MessageView.of(KnowledgeWords.plain("taken-back")));
        });
  }

  private Response unanswered(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> {
          List<Entry> waiting =
              desk.store().entries().unanswered(transaction, caller.community(), SHOWN);
          if (waiting.isEmpty()) {
            return Response.say(KnowledgeWords.plain("nothing-unanswered"));
          }
          Text summary = KnowledgeWords.count("unanswered", waiting.size());
          return new Response.Say(
              MessageView.of(
                  summary,
                  new Block.Paragraph(summary),
                  new Block.Fields(waiting.stream().map(MineCommand::field).toList()),
                  Block.Controls.of(
                      SearchCommand.menu(
                          waiting.stream()
                              .map(entry -> new Finder.Hit(entry, 0, 0, Optional.empty()))
                              .toList()))));
        });
  }
}
