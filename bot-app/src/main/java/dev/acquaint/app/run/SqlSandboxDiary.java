package dev.acquaint.app.run;

import dev.acquaint.id.SpaceId;
import dev.acquaint.sandbox.SandboxDiary;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the bot sent in the sandbox, as the outbox says. */
final class SqlSandboxDiary implements SandboxDiary {
  private static final Set<String> SIGNS = Set.of("sent", "skipped", "failed");

  private final Transactions transactions;
  private final SpaceId space;

  SqlSandboxDiary(Transactions transactions, SpaceId space) {
    this.transactions = transactions;
    this.space = space;
  }

  /** One delivery. */
  record Row(
      Instant changedAt,
      String kind,
      String state,
      Optional<String> reason,
      Optional<String> messageChannel) {}

  @Override
  public List<Line> last(int most) {
    return transactions
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery(
                    "SELECT changed_at, kind, state, reason, message_channel FROM delivery"
                        + " WHERE space = :space ORDER BY number DESC LIMIT :most")
                .bind("space", space)
                .bind("most", most)
                .mapTo(Row.class)
                .list())
        .stream()
        .map(SqlSandboxDiary::line)
        .toList();
  }

  private static Line line(Row row) {
    String state = row.state().toLowerCase(Locale.ROOT);
    String words =
        row.kind().replace('-', ' ')
            + " "
            + state
            + row.reason().map(reason -> " (" + reason + ")").orElse("");
    return new Line(
        row.changedAt(),
        SIGNS.contains(state) ? state : "waiting",
        words,
        row.messageChannel().orElse(""));
  }
}
