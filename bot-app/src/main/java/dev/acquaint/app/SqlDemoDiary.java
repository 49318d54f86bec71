package dev.acquaint.app;

import dev.acquaint.app.run.SqlDeliveryLines;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.features.intros.RoundReport;
import dev.acquaint.id.CommunityId;
import dev.acquaint.sandbox.SandboxDiary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the bot did, as its own ledgers say: deliveries, rounds, and what moderators ran. */
final class SqlDemoDiary implements SandboxDiary {
  private static final int MOST_AUDIT = 100;

  private final DemoWorld world;
  private final Audit audit = new SqlAudit();

  SqlDemoDiary(DemoWorld world) {
    this.world = world;
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
          lines.addAll(
              SqlDeliveryLines.last(
                  transaction, world.space().id(), moment -> outcome(moment, rounds)));
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

  private static String outcome(Instant moment, List<RoundReport> rounds) {
    String day = moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
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
