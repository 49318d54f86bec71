package dev.acquaint.testkit.intros;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Rank;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Space;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.community.SqlSettings;
import dev.acquaint.dispatch.Callers;
import dev.acquaint.dispatch.Dispatcher;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Runner;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.feature.FeatureSet;
import dev.acquaint.features.icebreakers.IntroductionQuestions;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.features.intros.RoundReport;
import dev.acquaint.features.intros.SqlAcquaintances;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.onboarding.OnboardingFeature;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.features.profiles.ProfilesFeature;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Response;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Transactions;
import dev.acquaint.testkit.database.TestDatabase;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.MessageView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A community on a real database whose time somebody sets: people type, press and read, alarms ring
 * in order, and the courier sends what they cause.
 */
final class IntrosStage {
  /** A Friday in Berlin. */
  static final Instant START = Instant.parse("2027-01-01T12:00:00Z");

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ActionCodec CODEC =
      new ActionCodec("a key for nothing but tests".getBytes(StandardCharsets.UTF_8));

  private final Catalogue catalogue = new Catalogue();
  private final Transactions transactions;
  private final PaperPlace place;
  private final CommunityId community;
  private final Communities communities;
  private final SqlOutbox outbox;
  private Bot bot;
  private Instant now = START;
  private long events;
  private Optional<Response> last = Optional.empty();

  /** One process of the bot. */
  private record Bot(
      FeatureSet features, IntrosFeature intros, Dispatcher dispatcher, Courier courier) {}

  IntrosStage(Database database) {
    TestDatabase.truncate(database);
    this.transactions = database.transactions();
    this.place = new PaperPlace("maple", () -> now);
    this.communities = new SqlCommunities(new Ids(new SplittableRandom(7)));
    this.outbox = new SqlOutbox(() -> now, () -> {});
    Space space =
        transactions.inTransaction(transaction ->
            communities.connect(transaction, place.space(), "paper", "Maple Street", now));
    this.community = space.community();
    this.bot = start(1);
  }

  private ProfilesFeature profiles(SqlProfiles profiles, Ids ids) {
    SqlAcquaintances acquaintances = new SqlAcquaintances();
    return new ProfilesFeature(
        new ProfilesFeature.Parts(
            transactions,
            communities,
            profiles,
            new Portraits(communities, profiles, acquaintances),
            acquaintances,
            outbox,
            () -> now,
            ids));
  }

  private Bot start(long seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    Ids ids = new Ids(chance);
    SqlProfiles profiles = new SqlProfiles();
    IntrosFeature intros =
        new IntrosFeature(
            new IntrosFeature.Parts(
                transactions,
                communities,
                profiles,
                outbox,
                new ExactMatcher(),
                new IntroductionQuestions(communities),
                () -> now,
                ids));
    OnboardingFeature onboarding =
        new OnboardingFeature(
            new OnboardingFeature.Parts(
                transactions,
                communities,
                new SqlSettings(),
                new SqlAudit(),
                intros,
                () -> now,
                _ -> Optional.of(place),
                "in a test"),
            List.of());
    FeatureSet features = new FeatureSet(List.of(profiles(profiles, ids), intros, onboarding));
    Courier courier =
        new Courier(
            transactions,
            _ -> Optional.of(place.chat()),
            features.deliveries(),
            () -> now,
            chance,
            KillPoint.NEVER);
    Callers callers = new Callers(transactions, communities, () -> now, _ -> Optional.of(place));
    Runner runner =
        new Runner(callers, transactions, new SqlAudit(), () -> now, ids, new Race.Direct());
    return new Bot(
        features,
        intros,
        new Dispatcher(
            features.book(),
            CODEC,
            callers,
            runner,
            caller -> transactions.inTransaction(transaction -> features.home(transaction, caller)),
            features::tell),
        courier);
  }

  /** Ends the process and starts another one on the same database. */
  void restart() {
    bot = start(++events + 1_000);
  }

  PaperPlace place() {
    return place;
  }

  Instant now() {
    return now;
  }

  /** A moment by the clock of Berlin. */
  static Instant berlin(String local) {
    return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  /** Lets somebody be there without doing anything. */
  void arrive(String id, Rank rank, ZoneId zone) {
    place.put(new PaperPlace.Person(id, zone, rank, true));
    transactions.run(transaction ->
        communities.meet(
            transaction,
            communities.space(transaction, place.space()).orElseThrow(),
            new AccountRef(place.space(), id),
            PaperPlace.profile(place.person(id)),
            now));
  }

  /** Sets introductions up for Mondays at ten in Berlin and lets these people join. */
  void setUp(String... people) {
    arrive("mod", Rank.OWNER, BERLIN);
    say("mod", "acquaint-admin setup weekday:monday time:10:00 zone:Berlin");
    for (String person : people) {
      join(person);
    }
  }

  void join(String person) {
    arrive(person, Rank.MEMBER, BERLIN);
    say(person, "intros join");
  }

  /** Lets somebody leave the place, as the platform tells it. */
  void leavesThePlace(String person) {
    disappears(person);
    bot.dispatcher().tell(new CommunityEvent.Left(new AccountRef(place.space(), person), now));
    bot.courier().drain();
  }

  /** Lets somebody be gone before the platform tells it. */
  void disappears(String person) {
    PaperPlace.Person old = place.person(person);
    place.put(new PaperPlace.Person(person, old.zone(), old.rank(), false));
    transactions.run(transaction ->
        communities.markPresent(transaction, new AccountRef(place.space(), person), false));
  }

  void tell(CommunityEvent event) {
    bot.dispatcher().tell(event);
    bot.courier().drain();
  }

  /** Lets time pass, alarm by alarm. */
  void passTo(Instant end) {
    while (true) {
      Optional<Instant> due = nextDue().filter(moment -> !moment.isAfter(end));
      if (due.isEmpty()) {
        now = end.isAfter(now) ? end : now;
        bot.courier().drain();
        return;
      }
      now = due.get().isAfter(now) ? due.get() : now;
      ring();
    }
  }

  /** Lets time pass while the bot is away, and then starts it. */
  void sleepTo(Instant end) {
    now = end;
    restart();
    ring();
  }

  /** Starts the bot on a database that is older than what people have seen. */
  void restoredAt(Instant moment) {
    now = moment;
    restart();
    bot.features().alarms().forEach(alarm -> alarm.forgo(now));
    ring();
  }

  /** Rings what is due without sending anything. */
  void ringWithoutSending(Instant at) {
    now = at;
    bot.features().alarms().forEach(alarm -> alarm.ring(now));
  }

  void send() {
    bot.courier().drain();
  }

  private void ring() {
    for (Alarm alarm : bot.features().alarms()) {
      alarm.ring(now);
    }
    bot.courier().drain();
  }

  Optional<Instant> nextDue() {
    return bot.features().alarms().stream()
        .flatMap(alarm -> alarm.nextDue().stream())
        .min(Comparator.naturalOrder());
  }

  /** Types a command and returns what is answered. */
  String say(String person, String line) {
    return take(person, new Interaction.Typed(origin(person), line), Optional.empty());
  }

  /** Presses the newest button with this label that somebody sees. */
  String press(String person, String label) {
    for (PaperPlace.Message message : place.readBy(person).reversed()) {
      for (Control.Button button : buttons(message.view())) {
        if (plain(button.label(), Locale.ENGLISH).equals(label)) {
          return press(person, message, button);
        }
      }
    }
    throw new AssertionError(person + " sees no button " + label + ": " + reads(person));
  }

  private String press(String person, PaperPlace.Message message, Control.Button button) {
    MessageRef ref = new MessageRef(new ChannelRef(place.space(), message.room()), message.id());
    return take(
        person,
        new Interaction.Pressed(origin(person), CODEC.encode(button.action()), ref),
        Optional.of(message));
  }

  /** Presses a button that somebody still sees, although its message has changed since. */
  String pressOld(String person, Control.Button button) {
    return press(person, place.readBy(person).getLast(), button);
  }

  /** Chooses from the newest menu whose placeholder contains these words. */
  String choose(String person, String placeholder, List<String> values) {
    for (PaperPlace.Message message : place.readBy(person).reversed()) {
      for (Control.Menu menu : menus(message.view())) {
        if (plain(menu.placeholder(), Locale.ENGLISH).contains(placeholder)) {
          MessageRef ref =
              new MessageRef(new ChannelRef(place.space(), message.room()), message.id());
          return take(
              person,
              new Interaction.Chose(origin(person), CODEC.encode(menu.action()), ref, values),
              Optional.of(message));
        }
      }
    }
    throw new AssertionError(person + " sees no menu " + placeholder + ": " + reads(person));
  }

  /** Returns the menus of the newest message that has any. */
  List<Control.Menu> menus(String person) {
    return place.readBy(person).reversed().stream()
        .map(message -> menus(message.view()))
        .filter(menus -> !menus.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Opens a form and sends it filled in. */
  String fill(String person, String line, Map<String, String> values) {
    say(person, line);
    return fillAgain(person, values);
  }

  /** Sends the form that was answered last, filled in. */
  String fillAgain(String person, Map<String, String> values) {
    FormView form =
        switch (last.orElseThrow()) {
          case Response.Ask(FormView asked) -> asked;
          case Response.Correct(FormView corrected, var _) -> corrected;
          default -> throw new AssertionError("no form was opened but " + last);
        };
    Map<String, List<String>> all = new HashMap<>();
    values.forEach((field, value) -> all.put(field, List.of(value)));
    return take(
        person,
        new Interaction.Submitted(origin(person), CODEC.encode(form.submit()), new FormValues(all)),
        Optional.empty());
  }

  Response lastResponse() {
    return last.orElseThrow();
  }

  private Origin origin(String person) {
    return origin(person, PaperPlace.HOME);
  }

  private Origin origin(String person, String channel) {
    PaperPlace.Person who = place.person(person);
    return new Origin(
        "e" + ++events,
        new AccountRef(place.space(), person),
        PaperPlace.profile(who),
        who.rank(),
        new ChannelRef(place.space(), channel));
  }

  private String take(
      String person, Interaction interaction, Optional<PaperPlace.Message> carrier) {
    Answering answering = new Answering(person, carrier);
    bot.dispatcher().take(interaction, answering);
    bot.courier().drain();
    last = Optional.of(answering.response.orElseThrow());
    return answering.words;
  }

  private final class Answering implements Conversation {
    private final String person;
    private final Optional<PaperPlace.Message> carrier;
    private Optional<Response> response = Optional.empty();
    private String words = "";

    Answering(String person, Optional<PaperPlace.Message> carrier) {
      this.person = person;
      this.carrier = carrier;
    }

    @Override
    public void now(Response answer, FirstAnswer declared, Locale locale) {
      response = Optional.of(answer);
      switch (answer) {
        case Response.Say(MessageView view) ->
            show(view, locale, declared == FirstAnswer.PUBLIC && carrier.isPresent());
        case Response.Tell(MessageView view) -> show(view, locale, false);
        case Response.Replace(MessageView view) -> {
          words = plain(view, locale);
          place.change(carrier.orElseThrow().id(), view);
        }
        case Response.Ask _, Response.Home _, Response.Done _ -> words = "";
        case Response.Correct(FormView _, Map<String, Text> mistakes) ->
            words =
                String.join(
                    "\n", mistakes.values().stream().map(one -> plain(one, locale)).toList());
      }
    }

    private void show(MessageView view, Locale locale, boolean toAll) {
      words = plain(view, locale);
      String room = carrier.map(PaperPlace.Message::room).orElse("only-" + person);
      place.write(room, toAll ? carrier.orElseThrow().readers() : Set.of(person), view, locale);
    }

    @Override
    public void working(FirstAnswer declared) {
      throw new AssertionError("nothing is slow here");
    }

    @Override
    public void later(Response answer, Locale locale) {
      throw new AssertionError("nothing is slow here");
    }
  }

  /** Returns everything somebody reads, the oldest first. */
  List<String> reads(String person) {
    return place.readBy(person).stream()
        .map(message -> plain(message.view(), message.locale()))
        .toList();
  }

  /** Returns what somebody has read since a moment, that moment included. */
  List<String> readsSince(String person, Instant since) {
    return place.readBy(person).stream()
        .filter(message -> !message.at().isBefore(since))
        .map(message -> plain(message.view(), message.locale()))
        .toList();
  }

  /** Returns the people whose group rooms somebody was put into, without themselves. */
  List<Set<String>> introducedTo(String person) {
    return place.rooms().stream()
        .filter(room -> room.contains(person))
        .map(room -> {
          Set<String> others = new TreeSet<>(room);
          others.remove(person);
          return others;
        })
        .toList();
  }

  List<RoundReport> reports() {
    return bot.intros().reports(community);
  }

  String name(MemberId member) {
    return transactions.inTransaction(
        transaction -> communities.get(transaction, community, member).name());
  }

  MemberId member(String person) {
    return transactions.inTransaction(transaction ->
        communities
            .account(transaction, new AccountRef(place.space(), person))
            .orElseThrow()
            .member());
  }

  /** Returns the most messages without being asked that somebody got in the last week. */
  int unprompted(String person) {
    MemberId member = member(person);
    return transactions.inTransaction(transaction ->
        outbox.unprompted(transaction, community, member, now.minus(Duration.ofDays(7))));
  }

  /** Adds a programme of the same rhythm at home in another channel, with these people in it. */
  void secondProgramme(String channel, String... people) {
    transactions.run(transaction ->
        transaction
            .handle()
            .createUpdate(
                "INSERT INTO programme (community, id, running, every_weeks, weekday, at_time, zone, size, odd,"
                    + " home_space, home_channel, organiser) SELECT community, 'second', running, every_weeks, weekday,"
                    + " at_time, zone, size, odd, home_space, :channel, organiser FROM programme")
            .bind("channel", channel)
            .execute());
    for (String person : people) {
      take(person, new Interaction.Typed(origin(person, channel), "intros join"), Optional.empty());
    }
  }

  Transactions transactions() {
    return transactions;
  }

  CommunityId community() {
    return community;
  }

  FeatureSet features() {
    return bot.features();
  }

  static List<Control.Button> buttons(MessageView view) {
    return controls(view, Control.Button.class);
  }

  static List<Control.Menu> menus(MessageView view) {
    return controls(view, Control.Menu.class);
  }

  private static <T> List<T> controls(MessageView view, Class<T> type) {
    return view.shown().stream()
        .filter(Block.Controls.class::isInstance)
        .flatMap(block -> ((Block.Controls) block).controls().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  String plain(Text text, Locale locale) {
    return catalogue.plain(text, locale, this::words).replace('\u202f', ' ');
  }

  private String words(Span span) {
    return switch (span) {
      case Span.Literal(String words) -> words;
      case Span.Typed(String words) -> words;
      case Span.Person(MemberId member) -> "@" + name(member);
      case Span.Room(ChannelRef channel) -> "#" + channel.id();
      case Span.Moment(Instant at, var _) -> at.atZone(BERLIN).toLocalDateTime().toString();
      case Span.CommandLine(String path) -> "/" + path;
    };
  }

  private String plain(MessageView view, Locale locale) {
    List<String> lines = new ArrayList<>();
    for (Block block : view.shown()) {
      switch (block) {
        case Block.Heading(Text words) -> lines.add(plain(words, locale));
        case Block.Paragraph(Text words) -> lines.add(plain(words, locale));
        case Block.Note(Text words) -> lines.add(plain(words, locale));
        case Block.Fields(List<Block.Field> fields) ->
            fields.forEach(field ->
                lines.add(plain(field.label(), locale) + ": " + plain(field.value(), locale)));
        case Block.Picture(var _, Text alt) -> lines.add(plain(alt, locale));
        case Block.Drawing drawing -> lines.add(plain(drawing.alt(), locale));
        case Block.Attachment(String name, String _, String _) -> lines.add("file " + name);
        case Block.Divider _ -> lines.add("");
        case Block.Controls(List<Control> controls) -> {
          for (Control control : controls) {
            switch (control) {
              case Control.Button button -> lines.add("[" + plain(button.label(), locale) + "]");
              case Control.Link link -> lines.add("[" + plain(link.label(), locale) + "]");
              case Control.Menu menu -> lines.add("<" + plain(menu.placeholder(), locale) + ">");
            }
          }
        }
      }
    }
    return String.join("\n", lines);
  }
}
