package dev.acquaint.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.acquaint.storage.StorageFailure.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.mariadb.jdbc.MariaDbDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of the bot: opened once at the start, shared by all, closed last.
 *
 * <p>All copies of the bot use the one database; nothing here is kept in memory that another copy
 * would have to know.
 */
public final class Database implements AutoCloseable {

  /** Where the migrations are on the class path, one folder per area. */
  static final List<String> MIGRATIONS = List.of("classpath:db/migration");

  /**
   * From this difference between the two clocks on, nothing that depends on time may run (slots,
   * leases, signatures).
   */
  public static final Duration LARGEST_SKEW = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(1);
  private static final Duration NO_LIMIT = Duration.ZERO;
  private static final Duration CONNECTION_LIFE = Duration.ofMinutes(20);
  private static final Duration IDLE_CHECK = Duration.ofMinutes(2);

  private final HikariDataSource pool;
  private final SqlTransactions transactions;
  private final String place;

  private Database(HikariDataSource pool, SqlTransactions transactions, String place) {
    this.pool = pool;
    this.transactions = transactions;
    this.place = place;
  }

  /**
   * Connects, brings the schema up to date and opens the pool. While the database is away, tries
   * again until the patience is used up.
   *
   * @param settings where it is
   * @param patience how long to wait at the start, how to wait, and whom to tell; also used for the
   *     pauses of repeated transactions
   * @return the open database
   * @throws StorageFailure when the database stays away ({@code AWAY}, {@code BUSY}), refuses
   *     ({@code DENIED}), is too old or not MariaDB ({@code UNSUPPORTED}), belongs to a newer
   *     program ({@code TOO_NEW}), is full or read-only while the schema must change, or cannot be
   *     migrated ({@code MIGRATION}). Nothing stays open then
   */
  public static Database open(DatabaseSettings settings, Patience patience) {
    return open(settings, patience, MIGRATIONS);
  }

  static Database open(DatabaseSettings settings, Patience patience, List<String> locations) {
    Duration waited = Duration.ZERO;
    for (int attempt = 0; ; attempt++) {
      try {
        new Migrations(plainSource(settings), locations, patience.report()).carryOut();
        return pooled(settings, patience);
      } catch (StorageFailure failure) {
        boolean passes = failure.kind() == Kind.AWAY || failure.kind() == Kind.BUSY;
        Duration pause = patience.pause(attempt, FIRST_PAUSE, LONGEST_PAUSE);
        waited = waited.plus(pause);
        if (!passes || waited.compareTo(patience.limit()) > 0) {
          throw at(settings, failure);
        }
        LOG.debug("The database is away, try {}", attempt + 1, failure);
        patience.report().accept("Waiting for the database at " + settings.place());
        waitFor(pause, patience, failure);
      }
    }
  }

  private static StorageFailure at(DatabaseSettings settings, StorageFailure failure) {
    return new StorageFailure(
        failure.kind(), "Database " + settings.place() + ": " + failure.getMessage(), failure);
  }

  private static void waitFor(Duration pause, Patience patience, StorageFailure failure) {
    try {
      patience.sleeper().sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  static DataSource plainSource(DatabaseSettings settings) {
    try {
      MariaDbDataSource source = new MariaDbDataSource(settings.fullUrl(NO_LIMIT));
      source.setUser(settings.user());
      source.setPassword(settings.password());
      return source;
    } catch (SQLException e) {
      throw new StorageFailure(
          Kind.DENIED, "database.url cannot be understood: " + e.getMessage(), e);
    }
  }

  private static Database pooled(DatabaseSettings settings, Patience patience) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("acquaint");
    config.setJdbcUrl(settings.fullUrl(STATEMENT_LIMIT));
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(Math.min(2, settings.poolSize()));
    config.setConnectionTimeout(settings.connectTimeout().toMillis());
    config.setValidationTimeout(Math.min(settings.connectTimeout().toMillis(), 2000));
    config.setMaxLifetime(CONNECTION_LIFE.toMillis());
    config.setKeepaliveTime(IDLE_CHECK.toMillis());
    config.setAutoCommit(false);
    config.setConnectionInitSql(Session.INIT);
    config.setTransactionIsolation(Session.ISOLATION);
    config.setInitializationFailTimeout(-1);
    HikariDataSource pool = new HikariDataSource(config);
    Jdbi jdbi = Jdbi.create(pool);
    jdbi.configure(Handles.class, handles -> handles.setForceEndTransactions(false));
    Mappers.register(jdbi);
    return new Database(pool, new SqlTransactions(pool, jdbi, patience), settings.place());
  }

  /**
   * The way for features to read and write.
   *
   * @return the same object each time
   */
  public Transactions transactions() {
    return transactions;
  }

  /**
   * The pool, for libraries that do their own SQL (the scheduler). Its connections have autocommit
   * off: whoever takes one commits.
   *
   * @return the pool; do not close it
   */
  public DataSource dataSource() {
    return pool;
  }

  /**
   * How often work was run again since the start.
   *
   * @param kind the reason: only {@code CONFLICT}, {@code AWAY} and {@code READ_ONLY} are repeated
   */
  public long repeats(Kind kind) {
    return transactions.repeats(kind);
  }

  /**
   * How far the clock of the database is ahead of ours.
   *
   * @param clock our wall clock
   * @return positive when the database is ahead; the time of the question itself is taken out by
   *     half
   * @throws StorageFailure when the database does not answer
   */
  public Duration clockSkew(InstantSource clock) {
    return ask(clock).skew();
  }

  /**
   * Asks the database how it is.
   *
   * @param clock our wall clock
   * @return well, or what is wrong: away, busy, or a clock that differs by more than {@link
   *     #LARGEST_SKEW}
   */
  public Health health(InstantSource clock) {
    try {
      Clocks clocks = ask(clock);
      if (clocks.skew().abs().compareTo(LARGEST_SKEW) <= 0) {
        return new Health(true, "The database at " + place + " answers");
      }
      return new Health(
          false,
          ("The clocks differ by %d seconds: the database says %s, this machine says %s (UTC). Rounds wait until"
                  + " both are right; let both take their time from the network (NTP).")
              .formatted(clocks.skew().abs().toSeconds(), clocks.theirs(), clocks.ours()));
    } catch (StorageFailure failure) {
      return new Health(false, String.valueOf(failure.getMessage()));
    }
  }

  private record Clocks(Instant ours, Instant theirs) {
    Duration skew() {
      return Duration.between(ours, theirs);
    }
  }

  private Clocks ask(InstantSource clock) {
    return transactions.inTransaction(transaction -> {
      Instant before = clock.instant();
      Instant theirs =
          transaction.handle().createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one();
      Duration took = Duration.between(before, clock.instant());
      return new Clocks(before.plus(took.dividedBy(2)), theirs);
    });
  }

  /** Closes all connections. Transactions that still run fail. */
  @Override
  public void close() {
    pool.close();
  }
}
