package dev.acquaint.app.run;

import dev.acquaint.slack.SlackInstallations;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workspaces that installed the app by themselves, their tokens encrypted in the database. */
final class SqlSlackInstallations implements SlackInstallations {
  private static final Logger LOG = LoggerFactory.getLogger(SqlSlackInstallations.class);
  private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(30);
  private static final String ROW =
      "team, name, bot_user, generation, token, token_version, installed_at";

  private final Transactions transactions;
  private final Sealing sealing;
  private final Optional<Sealing> previous;
  private final InstantSource clock;

  SqlSlackInstallations(Transactions transactions, Sealing sealing, InstantSource clock) {
    this(transactions, sealing, Optional.empty(), clock);
  }

  private SqlSlackInstallations(
      Transactions transactions, Sealing sealing, Optional<Sealing> previous, InstantSource clock) {
    this.transactions = transactions;
    this.sealing = sealing;
    this.previous = previous;
    this.clock = clock;
  }

  /**
   * Returns the same store while the key is being changed: what was sealed with the former key is
   * sealed anew at once, and what another copy of the bot still seals with it opens too.
   *
   * @param former the key until now
   */
  SqlSlackInstallations takingOver(Sealing former) {
    SqlSlackInstallations both =
        new SqlSlackInstallations(transactions, sealing, Optional.of(former), clock);
    both.sealAnew();
    return both;
  }

  private void sealAnew() {
    List<Row> rows =
        transactions.inTransaction(transaction ->
            transaction
                .handle()
                .createQuery("SELECT " + ROW + " FROM slack_installation WHERE installed")
                .mapTo(Row.class)
                .list());
    int changed = 0;
    for (Row row : rows) {
      changed += sealAnew(row) ? 1 : 0;
    }
    LOG.info(
        "{} of {} workspaces' tokens were encrypted with the new slack.tokenKey; the others had it"
            + " already",
        changed,
        rows.size());
  }

  /** A row that somebody changes meanwhile is theirs: it was written with their key. */
  private boolean sealAnew(Row row) {
    if (opens(row, sealing).isPresent()) {
      return false;
    }
    Optional<String> words = previous.flatMap(former -> opens(row, former));
    return words.isPresent()
        && transactions.inTransaction(transaction ->
            transaction
                    .handle()
                    .createUpdate(
                        "UPDATE slack_installation SET token = :anew"
                            + " WHERE team = :team AND generation = :generation AND token = :old")
                    .bind("anew", sealing.seal(words.get(), row.bond()))
                    .bind("team", row.team())
                    .bind("generation", row.generation())
                    .bind("old", row.token())
                    .execute()
                == 1);
  }

  private static Optional<String> opens(Row row, Sealing key) {
    try {
      return Optional.of(key.open(row.token(), row.bond()));
    } catch (Sealing.WrongSeal wrong) {
      return Optional.empty();
    }
  }

  /** A row as it stands. */
  @SuppressWarnings("ArrayRecordComponent") // a row is read once and compared with nothing
  public record Row(
      String team,
      String name,
      String botUser,
      int generation,
      byte[] token,
      int tokenVersion,
      Instant installedAt) {

    /** What the token is bound to. */
    String bond() {
      return bond(team, generation, tokenVersion);
    }

    static String bond(String team, int generation, int version) {
      return "slack_installation|token|" + team + "|" + generation + "|" + version;
    }
  }

  @Override
  public List<Installation> all() {
    return transactions
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery("SELECT " + ROW + " FROM slack_installation WHERE installed")
                .mapTo(Row.class)
                .list())
        .stream()
        .flatMap(row -> opened(row).stream())
        .toList();
  }

  @Override
  public Optional<Installation> find(String team) {
    return transactions.inTransaction(transaction -> row(transaction, team)).flatMap(this::opened);
  }

  private static Optional<Row> row(Transaction transaction, String team) {
    return transaction
        .handle()
        .createQuery("SELECT " + ROW + " FROM slack_installation WHERE team = :team AND installed")
        .bind("team", team)
        .mapTo(Row.class)
        .findOne();
  }

  /** A token that does not open is as good as none: the workspace has to install again. */
  private Optional<Installation> opened(Row row) {
    Optional<String> words =
        opens(row, sealing).or(() -> previous.flatMap(former -> opens(row, former)));
    if (words.isEmpty()) {
      LOG.error(
          "The token of the workspace {} does not open with slack.tokenKey: it was sealed with"
              + " another key or for another row, or was changed",
          row.team());
    }
    return words.map(written ->
        new Installation(
            row.team(),
            row.name(),
            row.botUser(),
            row.generation(),
            read(written),
            row.installedAt()));
  }

  private static String written(Token token) {
    return token.access()
        + "\n"
        + token.refresh().orElse("")
        + "\n"
        + token.until().map(Instant::toString).orElse("");
  }

  private static Token read(String written) {
    String[] lines = written.split("\n", -1);
    return new Token(
        lines[0],
        Optional.of(lines[1]).filter(word -> !word.isEmpty()),
        Optional.of(lines[2]).filter(word -> !word.isEmpty()).map(Instant::parse));
  }

  @Override
  public Installation save(Installation given) {
    return transactions.inTransaction(transaction -> {
      try {
        transaction
            .handle()
            .createUpdate(
                """
                INSERT INTO slack_installation
                  (team, name, bot_user, generation, installed, token, token_version, installed_at)
                  VALUES (:team, '', '', 0, FALSE, NULL, 0, :at)
                """)
            .bind("team", given.team())
            .bind("at", given.at())
            .execute();
      } catch (DuplicateKey before) {
        LOG.debug("The workspace {} was installed before", given.team());
      }
      int generation =
          transaction
                  .handle()
                  .createQuery(
                      "SELECT generation FROM slack_installation WHERE team = :team FOR UPDATE")
                  .bind("team", given.team())
                  .mapTo(Integer.class)
                  .one()
              + 1;
      update(transaction, given, generation);
      return new Installation(
          given.team(), given.name(), given.botUser(), generation, given.token(), given.at());
    });
  }

  private void update(Transaction transaction, Installation given, int generation) {
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE slack_installation SET name = :name, bot_user = :bot, generation = :generation,
                installed = TRUE, token = :token, token_version = 1, renewing_until = NULL,
                installed_at = :at
              WHERE team = :team
            """)
        .bind("name", cut(given.name()))
        .bind("bot", given.botUser())
        .bind("generation", generation)
        .bind("token", sealing.seal(written(given.token()), Row.bond(given.team(), generation, 1)))
        .bind("at", given.at())
        .bind("team", given.team())
        .execute();
  }

  private static String cut(String name) {
    int most = 200;
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most));
  }

  @Override
  public Optional<Installation> renew(Installation old, Renewal renewal) {
    Optional<Row> row =
        transactions
            .inTransaction(transaction -> row(transaction, old.team()))
            .filter(one -> one.generation() == old.generation());
    Optional<Installation> now = row.flatMap(this::opened);
    if (now.isEmpty() || !now.get().token().access().equals(old.token().access())) {
      return now;
    }
    if (!claimRenewal(row.get())) {
      return Optional.empty();
    }
    return renewal.renew(now.get().token()).flatMap(token -> renewed(row.get(), token));
  }

  /** One copy of the bot renews at a time, since a refresh token works once. */
  private boolean claimRenewal(Row row) {
    Instant now = clock.instant();
    return transactions.inTransaction(transaction ->
        transaction
                .handle()
                .createUpdate(
                    """
                    UPDATE slack_installation SET renewing_until = :until
                      WHERE team = :team AND generation = :generation
                        AND token_version = :version
                        AND (renewing_until IS NULL OR renewing_until < :now)
                    """)
                .bind("until", now.plus(LONGEST_RENEWAL))
                .bind("team", row.team())
                .bind("generation", row.generation())
                .bind("version", row.tokenVersion())
                .bind("now", now)
                .execute()
            == 1);
  }

  private Optional<Installation> renewed(Row row, Token token) {
    int version = row.tokenVersion() + 1;
    byte[] sealed = sealing.seal(written(token), Row.bond(row.team(), row.generation(), version));
    boolean kept =
        transactions.inTransaction(transaction ->
            transaction
                    .handle()
                    .createUpdate(
                        """
                        UPDATE slack_installation SET token = :token, token_version = :version,
                            renewing_until = NULL
                          WHERE team = :team AND generation = :generation
                            AND token_version = :old
                        """)
                    .bind("token", sealed)
                    .bind("version", version)
                    .bind("team", row.team())
                    .bind("generation", row.generation())
                    .bind("old", row.tokenVersion())
                    .execute()
                == 1);
    return kept
        ? Optional.of(
            new Installation(
                row.team(), row.name(), row.botUser(), row.generation(), token, row.installedAt()))
        : Optional.empty();
  }

  @Override
  public void remove(String team, int generation) {
    transactions.run(transaction ->
        transaction
            .handle()
            .createUpdate(
                """
                UPDATE slack_installation SET installed = FALSE, token = NULL
                  WHERE team = :team AND generation = :generation
                """)
            .bind("team", team)
            .bind("generation", generation)
            .execute());
  }

  @Override
  public void begin(String state, String browser, Instant until) {
    transactions.run(transaction -> {
      transaction
          .handle()
          .createUpdate("DELETE FROM slack_install_state WHERE until_at < :now")
          .bind("now", clock.instant())
          .execute();
      transaction
          .handle()
          .createUpdate(
              """
              INSERT INTO slack_install_state (state_hash, browser_hash, until_at)
                VALUES (:state, :browser, :until)
              """)
          .bind("state", hash(state))
          .bind("browser", hash(browser))
          .bind("until", until)
          .execute();
    });
  }

  @Override
  public boolean comeBack(String state, String browser, Instant now) {
    return transactions.inTransaction(transaction ->
        transaction
                .handle()
                .createUpdate(
                    """
                    DELETE FROM slack_install_state
                      WHERE state_hash = :state AND browser_hash = :browser AND until_at >= :now
                    """)
                .bind("state", hash(state))
                .bind("browser", hash(browser))
                .bind("now", now)
                .execute()
            == 1);
  }

  private static byte[] hash(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
