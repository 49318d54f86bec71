package dev.acquaint.app;

import dev.acquaint.dispatch.Audit;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.features.intros.RoundReport;
import dev.acquaint.id.CommunityId;
import dev.acquaint.sandbox.SandboxDiary;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the bot did, as its own ledgers say: deliveries, rounds, and what moderators ran. */
final class SqlDemoDiary implements SandboxDiary {
  private static final int ROWS = 400;
  private static final int MOST_AUDIT = 100;

  private final DemoWorld world;
  private final Audit audit = new SqlAudit();

  SqlDemoDiary(DemoWorld world) {
    this.world = world;
  }

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

  @Override
  public List<Line> last(int most) {
    CommunityId community = world.space().community();
    List<RoundReport> rounds = world.bot().intros().reports(community);
    List<Line> lines = new ArrayList<>();
    List<Audit.Line> done = new ArrayList<>();
    world
        .transactions()
        .run(transaction -> {
          lines.clear();
          lines.addAll(deliveries(transaction, community, rounds));
          done.clear();
          audit
              .last(transaction, community, Audit.Wanted.all(), MOST_AUDIT)
              .forEach(kept -> done.add(kept.line()));
        });
    done.stream().map(this::moderated).forEach(lines::add);
    return lines.stream().sorted(Comparator.comparing(Line::at).reversed()).limit(most).toList();
  }

  private Line moderated(Audit.Line line) {
    String who = line.member().flatMap(world::person).map(this::name).orElse("Somebody");
    String detail = line.detail().isEmpty() ? "" : " " + line.detail();
    String result =
        switch (line.result()) {
          case DONE -> "";
          case REFUSED -> ", refused";
          case DENIED -> ", not allowed";
          case FAILED -> ", failed";
        };
    return new Line(line.at(), "moderator", who + " ran " + line.what() + detail + result, "");
  }

  private String name(String person) {
    return world.platform().person(person).map(one -> one.name()).orElse(person);
  }

  private static List<Line> deliveries(
      Transaction transaction, CommunityId community, List<RoundReport> rounds) {
    List<Row> rows =
        transaction
            .handle()
            .createQuery(
                """
                SELECT changed_at, kind, state, reason, message_channel FROM delivery
                WHERE community = :community ORDER BY changed_at DESC, number DESC LIMIT :most
                """)
            .bind("community", community)
            .bind("most", ROWS)
            .mapTo(Row.class)
            .list();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      Row first = rows.get(i);
      int end = i + 1;
      while (end < rows.size() && rows.get(end).isLike(first)) {
        end++;
      }
      lines.add(line(first, end - i, rounds));
      i = end;
    }
    return lines;
  }

  private static Line line(Row row, int count, List<RoundReport> rounds) {
    String words = title(row.kind()) + (count == 1 ? "" : " × " + count) + became(row);
    String channel = count == 1 ? row.messageChannel().orElse("") : "";
    if (row.kind().equals("introduction") && row.state().equals("SENT")) {
      return new Line(row.changedAt(), "round", words + outcome(row, rounds), channel);
    }
    String kind =
        switch (row.state()) {
          case "SENT", "SENT_REMOVED" -> "sent";
          case "SKIPPED" -> "skipped";
          case "FAILED", "PARKED" -> "failed";
          default -> "waiting";
        };
    return new Line(row.changedAt(), kind, words, channel);
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

  private static String outcome(Row row, List<RoundReport> rounds) {
    String day = row.changedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return rounds.stream()
        .filter(round -> round.slotKey().startsWith(day))
        .findFirst()
        .map(round ->
            "; "
                + (round.leftOut().isEmpty() ? "nobody" : round.leftOut().size())
                + " left out, "
                + round.met()
                + " said they met so far")
        .orElse("");
  }
}
