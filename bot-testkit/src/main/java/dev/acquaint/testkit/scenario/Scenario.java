package dev.acquaint.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.alarm.Alarms;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Intake;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.community.Settings;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.community.SqlSettings;
import dev.acquaint.dispatch.AreaHelpers;
import dev.acquaint.dispatch.Callers;
import dev.acquaint.dispatch.Dispatcher;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Runner;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.FeatureSet;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Transactions;
import dev.acquaint.testkit.chat.FakeMessage;
import dev.acquaint.testkit.chat.FakePerson;
import dev.acquaint.testkit.chat.FakePlatform;
import dev.acquaint.testkit.chat.PlainWriting;
import dev.acquaint.testkit.chat.RenderedSizes;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * One community on the fake platform with the bot under test: real dispatcher, real words, real
 * database, a clock that the test moves. Tests hold it under three names, {@code given}, {@code
 * when} and {@code then}, so that they read as sentences.
 *
 * <p>The story starts on Monday, 4 January 2027, at 09:00 UTC, in the channel {@code
 * introductions}, with nobody there. Used by one thread.
 */
public final class Scenario {
  /** When every story starts. */
  public static final Instant START = Instant.parse("2027-01-04T09:00:00Z");

  /** Where people act unless they say otherwise. */
  public static final String HOME = "introductions";

  private static final int MOST_RINGS_AT_ONCE = 200;
  private static final byte[] KEY =
      "a key of tests keeps no secrets".getBytes(StandardCharsets.UTF_8);

  private final SettableClock clock = new SettableClock(START);
  private final FakePlatform platform = new FakePlatform();
  private final Catalogue catalogue = new Catalogue();
  private final ActionCodec codec = new ActionCodec(KEY);
  private final Map<String, Actor> actors = new HashMap<>();
  private final SplittableRandom chance = new SplittableRandom(20270104);
  private final Ids ids = new Ids(chance.split());
  private final Communities communities = new SqlCommunities(ids);
  private final Settings settings = new SqlSettings();
  private final Transactions transactions;
  private final Function<Stage, List<Feature>> features;
  private final CommunityId community;
  private Duration longestStep = Duration.ofHours(1);
  private Bot bot;
  private int read;
  private int events;

  /** The bot as it runs between two restarts. */
  private record Bot(FeatureSet features, Intake intake, Courier courier, Alarms alarms) {}

  /**
   * Starts a story on an empty database.
   *
   * @param database migrated and empty
   * @param features makes the features under test
   */
  public Scenario(Database database, Function<Stage, List<Feature>> features) {
    this.transactions = database.transactions();
    this.features = features;
    this.bot = start();
    platform.addChannel(HOME);
    this.community =
        transactions.inTransaction(transaction ->
            communities
                .connect(transaction, FakePlatform.SPACE, "fake", "Maple Street", START)
                .community());
  }

  private Bot start() {
    SqlOutbox outbox = new SqlOutbox(clock, () -> {});
    SqlAudit audit = new SqlAudit();
    FeatureSet set =
        new FeatureSet(
            features.apply(
                new Stage(
                    transactions,
                    communities,
                    settings,
                    audit,
                    outbox,
                    clock,
                    ids,
                    codec,
                    _ -> Optional.of(platform))));
    return new Bot(
        set,
        dispatcher(set, audit),
        new Courier(
            transactions,
            _ -> Optional.of(platform),
            set.deliveries(),
            clock,
            chance,
            KillPoint.NEVER),
        new Alarms(set.alarms()));
  }

  private Dispatcher dispatcher(FeatureSet set, SqlAudit audit) {
    Callers callers = new Callers(transactions, communities, clock, _ -> Optional.of(platform));
    Runner runner =
        new Runner(callers, transactions, audit, clock, ids, new Race.Direct())
            .helpedBy(
                new AreaHelpers(
                    transactions,
                    communities,
                    settings,
                    _ -> Optional.of(platform),
                    set.features()));
    return new Dispatcher(
        set.book(),
        codec,
        callers,
        runner,
        caller -> transactions.inTransaction(transaction -> set.home(transaction, caller)),
        set::tell);
  }

  /** Ends the bot and starts it anew: all that was not in the database is forgotten. */
  public void theBotRestarts() {
    bot = start();
  }

  /** Returns somebody, who joins the space when they are named for the first time. */
  public Actor member(String id) {
    return actors.computeIfAbsent(
        id,
        _ -> {
          String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
          platform.put(
              new FakePerson(id, name, Locale.ENGLISH, ZoneId.of("UTC"), Rank.MEMBER, true));
          return new Actor(this, id);
        });
  }

  /** Returns somebody whom the platform itself makes a moderator. */
  public Actor moderator(String id) {
    return member(id).ranked(Rank.MODERATOR);
  }

  /** Adds a channel that everybody reads. */
  public void channel(String id) {
    platform.addChannel(id);
  }

  /**
   * Has quiet alarms, which nobody waits for, look less often than each hour from now on: in a
   * story of a year, most of the time would go into that.
   *
   * @param step how often
   */
  public void quietAlarmsLookEvery(Duration step) {
    longestStep = step;
  }

  /** Lets time pass. */
  public void timePasses(Duration length) {
    at(clock.instant().plus(length));
  }

  /** Lets time pass to a moment: alarms ring when they are due, and what they cause is sent. */
  public void at(Instant moment) {
    int rings = 0;
    Instant before = Instant.MIN;
    while (true) {
      Instant next = nextStep(moment);
      clock.advanceTo(next);
      int rang = bot.alarms().ringDue(clock.instant());
      bot.courier().drain();
      rings = clock.instant().equals(before) ? rings + rang : 0;
      before = clock.instant();
      assertThat(rings).as("alarms that stay due at %s", before).isLessThan(MOST_RINGS_AT_ONCE);
      if (!next.isBefore(moment) && (rang == 0 || !isDue())) {
        return;
      }
    }
  }

  /**
   * Lets time pass while the bot does not run, and starts it anew: what was due meanwhile it sees
   * only then.
   */
  public void theBotSleepsUntil(Instant moment) {
    clock.advanceTo(moment);
    bot = start();
    at(moment);
  }

  private Instant nextStep(Instant moment) {
    Instant longest = clock.instant().plus(longestStep);
    Instant bound = longest.isBefore(moment) ? longest : moment;
    return bot.alarms().nextDue().filter(due -> due.isBefore(bound)).orElse(bound);
  }

  private boolean isDue() {
    return bot.alarms().nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
  }

  /**
   * Lets time pass to the next such weekday and time in a zone.
   *
   * @param time for example {@code 10:00}
   * @param zone for example {@code Europe/Berlin}
   */
  public void at(DayOfWeek weekday, String time, String zone) {
    ZonedDateTime now = clock.instant().atZone(ZoneId.of(zone));
    ZonedDateTime then =
        now.with(TemporalAdjusters.nextOrSame(weekday)).with(LocalTime.parse(time));
    at((then.isAfter(now) ? then : then.plusWeeks(1)).toInstant());
  }

  /** Sends what waits to be sent, without letting time pass. */
  public void messagesAreSent() {
    bot.courier().drain();
  }

  /** Forgets the messages that the bot has sent so far, for {@link #nothingWasSent}. */
  public void everythingIsRead() {
    read = sentByItself().size();
  }

  /** Checks that the bot has sent nothing by itself, since the start or since all was read. */
  public void nothingWasSent() {
    messagesAreSent();
    assertThat(sentByItself().stream().skip(read).map(this::words).toList()).isEmpty();
  }

  private List<FakeMessage> sentByItself() {
    return platform.messages().stream().filter(FakeMessage::sentByItself).toList();
  }

  /** Hands something that happened in the space to the bot. */
  public void happens(CommunityEvent event) {
    bot.intake().tell(event);
  }

  /** Returns the present moment. */
  public Instant now() {
    return clock.instant();
  }

  /** Returns the platform's server. */
  public FakePlatform platform() {
    return platform;
  }

  /** Returns the database. */
  public Transactions transactions() {
    return transactions;
  }

  /** Returns who is who. */
  public Communities communities() {
    return communities;
  }

  /** Returns what admins decided. */
  public Settings settings() {
    return settings;
  }

  /** Returns the community of the story. */
  public CommunityId community() {
    return community;
  }

  /** Returns the features under test. */
  public FeatureSet features() {
    return bot.features();
  }

  /** Returns what writes and reads the ids of controls. */
  public ActionCodec codec() {
    return codec;
  }

  /** Returns what the bot calls somebody, who has acted before. */
  public MemberId id(String person) {
    return transactions
        .inTransaction(
            transaction -> communities.account(transaction, FakePlatform.account(person)))
        .map(Account::member)
        .orElseThrow(() -> new AssertionError("the bot does not know " + person));
  }

  Intake intake() {
    return bot.intake();
  }

  String nextEvent() {
    return "event-" + ++events;
  }

  /** Returns how somebody in a zone reads what is written. */
  public PlainWriting writing(ZoneId zone) {
    return new PlainWriting(catalogue, this::name, zone);
  }

  RenderedSizes sizes() {
    return new RenderedSizes(writing(ZoneId.of("UTC")));
  }

  private String words(FakeMessage message) {
    return writing(ZoneId.of("UTC")).message(message.view(), message.locale());
  }

  private String name(MemberId member) {
    return transactions
        .inTransaction(transaction -> communities.find(transaction, community, member))
        .map(Member::name)
        .orElse("somebody");
  }
}
