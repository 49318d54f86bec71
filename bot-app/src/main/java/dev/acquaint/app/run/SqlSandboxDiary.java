package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.chat.People;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.features.intros.RoundReport;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.sandbox.SandboxDiary;
import dev.acquaint.sandbox.SandboxPlatform;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the bot did, as its own ledgers say: deliveries, rounds, and what moderators ran. */
public final class SqlSandboxDiary implements SandboxDiary {
  private static final int MOST_AUDIT = 100;

  private final Bot bot;
  private final SandboxPlatform platform;
  private final People people;
  private final Audit audit = new SqlAudit();

  /**
   * Makes it.
   *
   * @param bot whose ledgers
   * @param platform where people have their names
   * @param people who is who
   */
  public SqlSandboxDiary(Bot bot, SandboxPlatform platform, People people) {
    this.bot = bot;
    this.platform = platform;
    this.people = people;
  }

  @Override
  public List<Line> last(int most) {
    Optional<CommunityId> community =
        bot.ground()
            .transactions()
            .inTransaction(transaction ->
                bot.communities().space(transaction, SandboxPlatform.SPACE).map(Space::community));
    return community.map(known -> last(known, most)).orElse(List.of());
  }

  private List<Line> last(CommunityId community, int most) {
    List<RoundReport> rounds = bot.intros().reports(community);
    Ledgers ledgers =
        bot.ground()
            .transactions()
            .inTransaction(transaction ->
                new Ledgers(
                    SqlDeliveryLines.last(
                        transaction, SandboxPlatform.SPACE, moment -> outcome(moment, rounds)),
                    audit.last(transaction, community, Audit.Wanted.all(), MOST_AUDIT)));
    List<Line> lines = new ArrayList<>(ledgers.sent());
    // Names are looked up in transactions of their own.
    ledgers.audited().forEach(kept -> lines.add(moderated(kept.line())));
    return lines.stream().sorted(Comparator.comparing(Line::at).reversed()).limit(most).toList();
  }

  private record Ledgers(List<Line> sent, List<Audit.Kept> audited) {
    Ledgers {
      sent = List.copyOf(sent);
      audited = List.copyOf(audited);
    }
  }

  private Line moderated(Audit.Line line) {
    String detail = line.detail().isEmpty() ? "" : " " + line.detail();
    String result =
        switch (line.result()) {
          case DONE -> "";
          case REFUSED -> ", refused";
          case DENIED -> ", not allowed";
          case FAILED -> ", failed";
        };
    String who = line.member().flatMap(this::name).orElse("Somebody");
    return new Line(line.at(), "moderator", who + " ran " + line.what() + detail + result, "");
  }

  private Optional<String> name(MemberId member) {
    return people
        .account(SandboxPlatform.SPACE, member)
        .map(AccountRef::user)
        .map(user -> platform.person(user).map(one -> one.name()).orElse(user));
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
