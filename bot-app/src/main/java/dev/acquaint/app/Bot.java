package dev.acquaint.app;

import dev.acquaint.Oversized;
import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Intake;
import dev.acquaint.community.Communities;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.community.SqlSettings;
import dev.acquaint.dispatch.Callers;
import dev.acquaint.dispatch.Dispatcher;
import dev.acquaint.dispatch.Race;
import dev.acquaint.dispatch.Runner;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.feature.FeatureSet;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.Courier;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.outbox.SqlOutbox;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The whole bot, put together: features on a database and a platform. */
public final class Bot {
  private final SqlOutbox outbox;
  private final IntrosFeature intros;
  private final FeatureSet features;
  private final Communities communities;
  private final Courier courier;
  private final Intake intake;

  /**
   * What differs between a real bot and a demo.
   *
   * @param transactions the database
   * @param platform where people are
   * @param clock the present moment
   * @param chance for names of rows and uneven pauses
   * @param race how handlers run
   * @param codec writes and reads the ids of buttons
   */
  public record Ground(
      Transactions transactions,
      Platform platform,
      InstantSource clock,
      RandomGenerator chance,
      Race race,
      ActionCodec codec) {}

  /**
   * Puts the bot together; nothing runs yet.
   *
   * @param ground what it stands on
   */
  @Oversized("puts the parts together, one line each, in the order they need one another")
  public Bot(Ground ground) {
    Transactions transactions = ground.transactions();
    Ids ids = new Ids(ground.chance());
    this.communities = new SqlCommunities(ids);
    this.outbox = new SqlOutbox(ground.clock(), () -> {});
    BotFeatures all =
        BotFeatures.on(
            new BotFeatures.Foundation(transactions, communities, outbox, ground.clock(), ids));
    this.intros = all.intros();
    this.features = new FeatureSet(all.list());
    this.courier = courier(ground, features);
    this.intake = intake(ground, features, communities, ids);
  }

  private static Courier courier(Ground ground, FeatureSet features) {
    return new Courier(
        ground.transactions(),
        _ -> Optional.of(ground.platform().chat()),
        features.deliveries(),
        ground.clock(),
        ground.chance(),
        KillPoint.NEVER);
  }

  private static Intake intake(
      Ground ground, FeatureSet features, Communities communities, Ids ids) {
    Callers callers =
        new Callers(
            ground.transactions(),
            communities,
            new SqlSettings(),
            ground.clock(),
            _ -> Optional.of(ground.platform()));
    Runner runner =
        new Runner(
            callers, ground.transactions(), new SqlAudit(), ground.clock(), ids, ground.race());
    return new Dispatcher(features.book(), ground.codec(), callers, runner, features::tell);
  }

  /** {@return where adapters hand in what happened} */
  public Intake intake() {
    return intake;
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
    return features.alarms().stream()
        .flatMap(alarm -> alarm.nextDue().stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Does what is due and sends what it caused.
   *
   * @param now the present moment
   */
  public void ring(Instant now) {
    for (Alarm alarm : features.alarms()) {
      alarm.ring(now);
    }
    courier.drain();
  }
}
