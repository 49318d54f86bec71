package dev.acquaint.features.people;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Nearness;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.SqlSearches;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.features.profiles.TopicBook;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.Ids;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Limits;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** {@code /people}: who is here that knows, does or looks for something. */
public final class PeopleFeature implements Feature {
  private static final int LONGEST = 100;

  private final Transactions transactions;
  private final Portraits portraits;
  private final InstantSource clock;
  private final Ids ids;
  private final SqlSearches searches = new SqlSearches(SqlPeopleData.TABLE);
  private final Option<String> words =
      Option.words("words", PeopleWords.plain("words-option"), LONGEST)
          .suggesting(this::suggestTopicsAndNames);
  private final Option<String> topic =
      Option.words("topic", PeopleWords.plain("topic-option"), LONGEST)
          .suggesting(this::suggestTopics);

  /**
   * Makes the feature.
   *
   * @param transactions the database
   * @param portraits reads profiles as somebody may see them
   * @param clock the present moment
   * @param ids names for searches
   */
  public PeopleFeature(
      Transactions transactions, Portraits portraits, InstantSource clock, Ids ids) {
    this.transactions = transactions;
    this.portraits = portraits;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String name() {
    return "people";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.at(
                "people",
                "find",
                PeopleWords.plain("find-description"),
                (caller, arguments) -> search(caller, SearchKind.PEOPLE, arguments.get(words)))
            .requires(words),
        Command.at(
                "people",
                "experts",
                PeopleWords.plain("experts-description"),
                (caller, arguments) -> search(caller, SearchKind.EXPERTS, arguments.get(topic)))
            .requires(topic));
  }

  @Override
  public List<Action> actions() {
    return List.of(Action.called(PeopleViews.PAGE, this::page).updatesMessage());
  }

  @Override
  public PersonalData personalData() {
    return new SqlPeopleData();
  }

  private Response search(Caller caller, SearchKind kind, String typed) {
    return transactions.inTransaction(transaction -> {
      List<Portraits.Sight> people =
          portraits.others(transaction, caller.community(), caller.member());
      List<Hit> hits = new Search(kind, typed).among(people);
      if (hits.isEmpty()) {
        return Response.say(PeopleWords.nobody(kind, typed, nearest(kind, typed, people)));
      }
      SqlSearches.Stored search =
          new SqlSearches.Stored(ids.nextPublicId(), caller.member(), kind.name(), typed);
      if (hits.size() > PeopleViews.PAGE_SIZE) {
        searches.add(transaction, caller.community(), search, clock.instant());
      }
      return new Response.Say(PeopleViews.page(search, hits, 0));
    });
  }

  private static List<String> nearest(SearchKind kind, String typed, List<Portraits.Sight> people) {
    TopicBook book = book(kind, people);
    return Topics.read(typed).stream()
        .findFirst()
        .map(wanted -> Nearness.nearest(wanted, book.all(), 3))
        .orElse(List.of());
  }

  private static TopicBook book(SearchKind kind, List<Portraits.Sight> people) {
    return kind == SearchKind.PEOPLE
        ? TopicBook.of(people.stream().map(Portraits.Sight::told).toList())
        : TopicBook.ofOffers(people.stream().map(Portraits.Sight::told).toList());
  }

  private Response page(Caller caller, Use use) {
    return transactions.inTransaction(transaction -> {
      SqlSearches.Stored search =
          searches
              .find(transaction, caller.community(), use.target())
              .filter(stored -> stored.member().equals(caller.member()))
              .filter(_ -> use.detail().matches("\\d{1,4}"))
              .orElseThrow(() -> new Refusal(PeopleWords.closed()));
      List<Hit> hits =
          new Search(SearchKind.valueOf(search.kind()), search.words())
              .among(portraits.others(transaction, caller.community(), caller.member()));
      return new Response.Replace(PeopleViews.page(search, hits, Integer.parseInt(use.detail())));
    });
  }

  private List<Choice> suggestTopics(Caller caller, String typed) {
    return transactions.inTransaction(transaction ->
        choices(
            book(SearchKind.EXPERTS, others(transaction, caller))
                .suggest(typed, Limits.CHOICES)
                .stream()));
  }

  private List<Choice> suggestTopicsAndNames(Caller caller, String typed) {
    return transactions.inTransaction(transaction -> {
      List<Portraits.Sight> others = others(transaction, caller);
      String begins = Topics.key(TypedWords.clean(typed));
      Stream<String> names =
          others.stream()
              .map(Portraits.Sight::name)
              .filter(name -> !begins.isEmpty() && Topics.key(name).startsWith(begins));
      return choices(
          Stream.concat(
              book(SearchKind.PEOPLE, others).suggest(typed, Limits.CHOICES).stream(), names));
    });
  }

  private List<Portraits.Sight> others(Transaction transaction, Caller caller) {
    return portraits.others(transaction, caller.community(), caller.member());
  }

  private static List<Choice> choices(Stream<String> values) {
    return values
        .distinct()
        .filter(value -> value.length() <= Limits.CHOICE_VALUE)
        .limit(Limits.CHOICES)
        .map(value -> Choice.of(value, Text.typed(TypedWords.shorten(value, Limits.CHOICE_LABEL))))
        .toList();
  }
}
