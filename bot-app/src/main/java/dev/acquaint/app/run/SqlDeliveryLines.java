package dev.acquaint.app.run;

import dev.acquaint.id.SpaceId;
import dev.acquaint.sandbox.SandboxDiary;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Lines of the sandbox's diary that say what became of the bot's messages, as the outbox says. */
public final class SqlDeliveryLines {
  private static final int ROWS = 400;

  private SqlDeliveryLines() {}

  /** One delivery of the ledger. */
  record Row(
      Instant changedAt,
      String kind,
      String state,
      Optional<String> reason,
      Optional<String> messageChannel) {
    private boolean isLike(Row other) {
      return kind.equals(other.kind)
          && state.equals(other.state)
          && reason.equals(other.reason)
          && minute().equals(other.minute());
    }

    private Instant minute() {
      return changedAt.truncatedTo(ChronoUnit.MINUTES);
    }
  }

  /**
   * Returns what was sent last, the newest first; messages alike in one minute make one line.
   *
   * @param transaction where to read
   * @param space the sandbox
   * @param outcome what to add to a line on introductions of that moment
   */
  public static List<SandboxDiary.Line> last(
      Transaction transaction, SpaceId space, Function<Instant, String> outcome) {
    List<Row> rows =
        transaction
            .handle()
            .createQuery(
                """
                SELECT changed_at, kind, state, reason, message_channel FROM delivery
                WHERE space = :space ORDER BY changed_at DESC, number DESC LIMIT :most
                """)
            .bind("space", space)
            .bind("most", ROWS)
            .mapTo(Row.class)
            .list();
    List<SandboxDiary.Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      Row first = rows.get(i);
      int end = i + 1;
      while (end < rows.size() && rows.get(end).isLike(first)) {
        end++;
      }
      lines.add(line(first, end - i, outcome));
      i = end;
    }
    return lines;
  }

  private static SandboxDiary.Line line(Row row, int count, Function<Instant, String> outcome) {
    String words = title(row.kind()) + (count == 1 ? "" : " × " + count) + became(row);
    String channel = count == 1 ? row.messageChannel().orElse("") : "";
    if (row.kind().equals("introduction") && row.state().equals("SENT")) {
      return new SandboxDiary.Line(
          row.changedAt(), "round", words + outcome.apply(row.changedAt()), channel);
    }
    String kind =
        switch (row.state()) {
          case "SENT", "SENT_REMOVED" -> "sent";
          case "SKIPPED" -> "skipped";
          case "FAILED", "PARKED" -> "failed";
          default -> "waiting";
        };
    return new SandboxDiary.Line(row.changedAt(), kind, words, channel);
  }

  private static String title(String kind) {
    String words = kind.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String became(Row row) {
    String reason = row.reason().map(why -> ": " + why.replace('-', ' ')).orElse("");
    return switch (row.state()) {
      case "SENT" -> "";
      case "SENT_REMOVED" -> ", removed by somebody";
      case "SKIPPED" -> " not sent" + reason;
      case "FAILED" -> " refused by the platform" + reason.toLowerCase(Locale.ROOT);
      case "PARKED" -> " set aside" + reason;
      default -> " waiting to be sent";
    };
  }
}
