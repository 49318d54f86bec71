package dev.acquaint.features.knowledge;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.community.Communities;
import dev.acquaint.feature.SqlSearches;
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
import java.util.List;

/** {@code /knowledge search}, its pages, and opening what was found. */
final class SearchCommand {
  private static final int PAGE_SIZE = 5;
  private static final String LIBRARY = "LIBRARY";
  private static final int LONGEST = 250;

  private final Desk desk;
  private final Communities communities;
  private final Finder finder;
  private final SqlSearches queries = new SqlSearches("knowledge_query");
  private final Option<String> words =
      Option.words("words", KnowledgeWords.plain("search-words-option"), LONGEST);

  SearchCommand(Desk desk, Communities communities, Finder finder) {
    this.desk = desk;
    this.communities = communities;
    this.finder = finder;
  }

  List<Command> commands() {
    return List.of(
        Command.at("knowledge", "search", KnowledgeWords.plain("search-description"), this::search)
            .requires(words));
  }

  List<Action> actions() {
    return List.of(
        Action.called(KnowledgeActions.PAGE, this::page).updatesMessage(),
        Action.called(KnowledgeActions.SHOW, this::show));
  }

  private Response search(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          SqlSearches.Stored query =
              new SqlSearches.Stored(
                  desk.ids().nextPublicId(), caller.member(), LIBRARY, arguments.get(words));
          List<Finder.Hit> hits = hits(transaction, caller, query);
          if (hits.isEmpty()) {
            return Response.say(KnowledgeWords.nothingFound(query.words()));
          }
          if (hits.size() > PAGE_SIZE) {
            queries.add(transaction, caller.community(), query, desk.now());
          }
          return new Response.Say(page(transaction, query, hits, 0));
        });
  }

  private List<Finder.Hit> hits(Transaction transaction, Caller caller, SqlSearches.Stored query) {
    return finder.find(
        transaction,
        caller.community(),
        SearchWords.read(transaction, communities, caller, query.words()));
  }

  private Response page(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          SqlSearches.Stored query =
              queries
                  .find(transaction, caller.community(), use.target())
                  .filter(stored -> stored.member().equals(caller.member()))
                  .filter(_ -> use.detail().matches("\\d{1,3}"))
                  .orElseThrow(() ->
                      new Refusal(KnowledgeWords.command("search-gone", "knowledge search java")));
          List<Finder.Hit> hits = hits(transaction, caller, query);
          return new Response.Replace(
              page(transaction, query, hits, Integer.parseInt(use.detail())));
        });
  }

  private MessageView page(
      Transaction transaction, SqlSearches.Stored query, List<Finder.Hit> hits, int wanted) {
    int last = Math.max(0, (hits.size() - 1) / PAGE_SIZE);
    int page = Math.min(wanted, last);
    List<Finder.Hit> shown =
        finder.withExcerpts(
            transaction,
            hits.subList(
                Math.min(hits.size(), page * PAGE_SIZE),
                Math.min((page + 1) * PAGE_SIZE, hits.size())));
    Text summary = KnowledgeWords.results(query.words(), hits.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(summary));
    if (!shown.isEmpty()) {
      blocks.add(new Block.Fields(shown.stream().map(SearchCommand::field).toList()));
      blocks.add(Block.Controls.of(menu(shown)));
    }
    List<Control> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn("back-button", query.id(), page - 1));
    }
    if (page < last) {
      turns.add(turn("more-button", query.id(), page + 1));
    }
    if (!turns.isEmpty()) {
      blocks.add(new Block.Controls(turns));
    }
    return new MessageView(summary, blocks);
  }

  private static Block.Field field(Finder.Hit hit) {
    return new Block.Field(
        Text.typed(
            TypedWords.shorten(
                "#" + hit.entry().number() + " " + hit.entry().content().title(),
                Limits.FIELD_LABEL - 5)),
        KnowledgeWords.found(hit.entry(), hit.helped(), hit.excerpt()));
  }

  /** Returns a menu that opens one of the entries found. */
  static Control menu(List<Finder.Hit> shown) {
    return new Control.Menu(
        KnowledgeWords.plain("open-menu"),
        ActionRef.to(KnowledgeActions.SHOW, shown.getFirst().entry().id()),
        shown.stream()
            .map(hit ->
                Choice.of(
                    hit.entry().id().value(),
                    Text.typed(
                        TypedWords.shorten(
                            hit.entry().content().title(), Limits.CHOICE_LABEL - 5))))
            .toList(),
        1);
  }

  private static Control turn(String label, PublicId query, int page) {
    return Control.Button.of(
        KnowledgeWords.plain(label),
        new ActionRef(KnowledgeActions.PAGE, query, Integer.toString(page)));
  }

  private Response show(Caller caller, Use use) {
    PublicId id = use.chosen().isEmpty() ? use.target() : new PublicId(use.chosen().getFirst());
    return desk.transactions()
        .inTransaction(transaction -> {
          Entry entry = desk.shown(transaction, caller, id);
          List<Answer> answers =
              desk.store().answers().to(transaction, caller.community(), entry.id()).stream()
                  .filter(answer -> answer.consent() == Answer.Consent.GIVEN)
                  .toList();
          int helped = desk.store().answers().helpful(transaction, caller.community(), entry.id());
          return new Response.Say(KnowledgeCards.whole(entry, answers, helped));
        });
  }
}
