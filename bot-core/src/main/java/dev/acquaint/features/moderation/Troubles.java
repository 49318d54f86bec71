package dev.acquaint.features.moderation;

import dev.acquaint.chat.Finding;
import dev.acquaint.chat.Outcome;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.id.CommunityId;
import dev.acquaint.outbox.SqlOutboxTroubles;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What can be read of one community's troubles without asking a platform: its messages, commands
 * that failed by a bug, the clock. The doctor in the chat and the one of the command line both look
 * here, so that they say the same.
 */
public final class Troubles {
  /** What went wrong longer ago is not mentioned any more. */
  private static final Duration LATELY = Duration.ofDays(7);

  private static final Duration LONG_WAIT = Duration.ofMinutes(5);
  private static final int AUDITED = 100;

  private final Audit audit;
  private final SqlOutboxTroubles outbox = new SqlOutboxTroubles();

  /**
   * Makes it.
   *
   * @param audit who did what as a moderator
   */
  public Troubles(Audit audit) {
    this.audit = audit;
  }

  /**
   * Reads how a community's messages and commands are.
   *
   * @param transaction the database
   * @param community whose
   * @param now the present moment
   * @return at least one finding; one that is good says that messages leave
   */
  public List<Finding> read(Transaction transaction, CommunityId community, Instant now) {
    List<Finding> findings = new ArrayList<>();
    queue(outbox.read(transaction, community, now.minus(LATELY), now), findings);
    bugs(transaction, community, now).ifPresent(findings::add);
    return findings;
  }

  /**
   * Says how the clocks are.
   *
   * @param skew how far the database's clock is ahead of ours
   */
  public static Finding clock(Duration skew) {
    return skew.abs().compareTo(Database.LARGEST_SKEW) <= 0
        ? Finding.good(ModerationWords.plain("doctor-clock"))
        : Finding.bad(
            ModerationWords.count("doctor-clock-off", skew.abs().toSeconds()),
            ModerationWords.plain("doctor-clock-repair"));
  }

  private static void queue(SqlOutboxTroubles.Troubles seen, List<Finding> findings) {
    if (seen.oldestWaiting().compareTo(LONG_WAIT) > 0) {
      findings.add(
          Finding.bad(
              ModerationWords.waiting(seen.oldestWaiting()),
              ModerationWords.plain("doctor-waiting-repair")));
    }
    if (seen.parked() > 0) {
      findings.add(
          Finding.bad(
              ModerationWords.count("doctor-parked", seen.parked()),
              ModerationWords.plain("doctor-parked-repair")));
    }
    if (seen.uncertain() > 0) {
      findings.add(Finding.note(ModerationWords.count("doctor-uncertain", seen.uncertain())));
    }
    new TreeMap<>(seen.refused())
        .forEach((reason, messages) -> findings.add(refused(reason, messages)));
    if (seen.parked() == 0 && seen.refused().isEmpty()) {
      findings.add(Finding.good(ModerationWords.plain("doctor-queue")));
    }
  }

  private static Finding refused(String reason, long messages) {
    boolean repairable =
        List.of(
                Outcome.Reason.NO_PERMISSION.name(),
                Outcome.Reason.CHANNEL_GONE.name(),
                Outcome.Reason.SPACE_GONE.name(),
                Outcome.Reason.MALFORMED.name())
            .contains(reason);
    return repairable
        ? Finding.bad(
            ModerationWords.refused("doctor-refused", reason, messages),
            ModerationWords.refused("doctor-refused-repair", reason, messages))
        : Finding.note(ModerationWords.refused("doctor-refused", reason, messages));
  }

  private Optional<Finding> bugs(Transaction transaction, CommunityId community, Instant now) {
    long failed =
        audit
            .last(
                transaction,
                community,
                new Audit.Wanted(
                    Optional.empty(), Optional.of(Audit.Result.FAILED), Optional.empty()),
                AUDITED)
            .stream()
            .filter(kept -> kept.line().at().isAfter(now.minus(LATELY)))
            .count();
    return failed == 0
        ? Optional.empty()
        : Optional.of(
            Finding.bad(
                ModerationWords.count("doctor-bugs", failed),
                ModerationWords.plain("doctor-bugs-repair")));
  }
}
