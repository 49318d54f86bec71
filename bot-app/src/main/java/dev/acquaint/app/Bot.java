package dev.acquaint.app;

import dev.acquaint.Oversized;
import dev.acquaint.alarm.Alarms;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Intake;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.community.SqlSettings;
import dev.acquaint.dispatch.AreaHelpers;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.dispatch.Callers;
import dev.acquaint.dispatch.Dispatcher;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Runner;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.dispatch.Throttle;
import dev.acquaint.feature.FeatureSet;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.id.Ids;
import dev.acquaint.id.SpaceId;
import dev.acquaint.outbox.Bell;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.CourierLoop;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.outbox.Sweeper;
import dev.acquaint.outbox.SweeperLoop;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The whole bot, put together: features on a database and on any number of platforms. */
public final class Bot {
  private final Ground ground;
  private final Map<String, Platform> platforms;
  private final Settings settings = new SqlSettings();
  private final Audit audit = new SqlAudit();
  private final Bell bell = new Bell();
  private final SqlOutbox outbox;
  private final IntrosFeature intros;
  private final FeatureSet features;
  private final Alarms alarms;
  private final Communities communities;
  private final Courier courier;
  private final Sweeper sweeper;
  private final Callers callers;
  private final Runner runner;

  /**
   * What differs between a real bot and a demo.
   *
   * @param transactions the database
   * @param platforms where people are, each known to its spaces by its name
   * @param clock the present moment
   * @param chance for names of rows and uneven pauses
   * @param race how handlers run
   * @param codec writes and reads the ids of buttons
   */
  public record Ground(
      Transactions transactions,
      List<Platform> platforms,
      InstantSource clock,
      RandomGenerator chance,
      Race race,
      ActionCodec codec) {

    /** Copies the platforms. */
    public Ground {
      platforms = List.copyOf(platforms);
    }
  }

  /**
   * Puts the bot together; nothing runs yet.
   *
   * @param ground what it stands on
   */
  public Bot(Ground ground) {
    this(ground, KillPoint.NEVER, Throttle.Rates.NONE);
  }

  /**
   * Puts the bot together for real operation, or for a test of what happens when the process dies.
   *
   * @param ground what it stands on
   * @param killPoint passed by the courier between its steps
   * @param rates how much people may ask for
   */
  @Oversized("puts the parts together, one line each, in the order they need one another")
  public Bot(Ground ground, KillPoint killPoint, Throttle.Rates rates) {
    this.ground = ground;
    this.platforms = byName(ground.platforms());
    Transactions transactions = ground.transactions();
    Ids ids = new Ids(ground.chance());
    this.communities = new SqlCommunities(ids);
    this.outbox = new SqlOutbox(ground.clock(), bell::ring);
    BotFeatures all =
        BotFeatures.on(
            new BotFeatures.Foundation(
                transactions,
                communities,
                settings,
                audit,
                outbox,
                this::platform,
                ground.clock(),
                ids,
                ground.clock().equals(InstantSource.system()),
                ground.codec()));
    this.intros = all.intros();
    this.features = new FeatureSet(all.list());
    this.alarms = new Alarms(features.alarms());
    this.courier =
        new Courier(
            transactions,
            space -> platform(space).map(Platform::chat),
            features.deliveries(),
            ground.clock(),
            ground.chance(),
            killPoint);
    this.sweeper =
        new Sweeper(transactions, space -> platform(space).map(Platform::chat), ground.clock());
    this.callers = new Callers(transactions, communities, ground.clock(), this::platform);
    this.runner = runner(ids, new Throttle(rates, ground.clock()));
  }

  private static Map<String, Platform> byName(List<Platform> platforms) {
    Map<String, Platform> byName = new HashMap<>();
    for (Platform platform : platforms) {
      if (byName.put(platform.name(), platform) != null) {
        throw new IllegalArgumentException("two platforms are called " + platform.name());
      }
    }
    return Map.copyOf(byName);
  }

  /** The platform of a space; none when its adapter is not configured in this copy of the bot. */
  private Optional<Platform> platform(SpaceId space) {
    return ground
        .transactions()
        .inTransaction(transaction -> communities.space(transaction, space))
        .flatMap(this::platform);
  }

  private Optional<Platform> platform(Space space) {
    return Optional.ofNullable(platforms.get(space.platform()));
  }

  private Runner runner(Ids ids, Throttle throttle) {
    return new Runner(callers, ground.transactions(), audit, ground.clock(), ids, ground.race())
        .within(throttle)
        .helpedBy(helpers());
  }

  private AreaHelpers helpers() {
    return new AreaHelpers(
        ground.transactions(), communities, settings, this::platform, features.features());
  }

  /** {@return where adapters hand in what happened} */
  public Intake intake() {
    return intake(() -> {});
  }

  /**
   * Where adapters hand in what happened.
   *
   * @param changed told whenever what a person did has changed something, so that what is due may
   *     be due earlier
   */
  public Intake intake(Runnable changed) {
    return new Dispatcher(
        features.book(),
        ground.codec(),
        callers,
        runner.telling(changed),
        caller ->
            ground.transactions().inTransaction(transaction -> features.home(transaction, caller)),
        features::tell);
  }

  /** {@return everything the bot can do} */
  public FeatureSet features() {
    return features;
  }

  /** {@return who is who} */
  public Communities communities() {
    return communities;
  }

  /** {@return what waits to be sent} */
  public SqlOutbox outbox() {
    return outbox;
  }

  /** {@return introductions} */
  public IntrosFeature intros() {
    return intros;
  }

  /** {@return when something will be due next, if anything is planned} */
  public Optional<Instant> nextDue() {
    return alarms.nextDue();
  }

  /**
   * Does what is due and sends what it caused: how simulations let time pass. In real time {@link
   * #alarms}, {@link #courierLoop} and {@link #sweeperLoop} do the same in the background.
   *
   * @param now the present moment
   */
  public void ring(Instant now) {
    alarms.ringDue(now);
    courier.drain();
    sweeper.sweep();
  }

  /** {@return all alarms, to be woken by a clock} */
  public Alarms alarms() {
    return alarms;
  }

  /** {@return a courier for the background, not yet running} */
  public CourierLoop courierLoop() {
    return new CourierLoop(courier, bell);
  }

  /** {@return a sweeper for the background, not yet running} */
  public SweeperLoop sweeperLoop() {
    return new SweeperLoop(sweeper);
  }

  /** {@return how many copies of messages were taken away since the start} */
  public long copiesRemoved() {
    return sweeper.removed();
  }

  /** {@return what the bot stands on} */
  public Ground ground() {
    return ground;
  }
}
