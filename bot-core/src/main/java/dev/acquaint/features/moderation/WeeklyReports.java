package dev.acquaint.features.moderation;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.community.Settings;
import dev.acquaint.feature.Period;
import dev.acquaint.id.PublicId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;

/**
 * Writes to moderators every Monday at 09:00 of the community's wall clock what the week before
 * brought. A week that nobody was there to write of for a day is let go.
 */
final class WeeklyReports implements Alarm {
  private static final LocalTime AT = LocalTime.of(9, 0);
  private static final Duration LATEST = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final Desk desk;
  private final ModeratorsPost post;
  private final ReportCommand report;
  private final SqlWeeklyReports ledger = new SqlWeeklyReports();

  WeeklyReports(Desk desk, ModeratorsPost post, ReportCommand report) {
    this.desk = desk;
    this.post = post;
    this.report = report;
  }

  @Override
  public String name() {
    return "weekly-report";
  }

  @Override
  public Optional<Instant> nextDue() {
    return desk.transactions().inTransaction(ledger::all).stream()
        .map(WeeklyReports::due)
        .min(Comparator.naturalOrder());
  }

  private static LocalDate monday(SqlWeeklyReports.Standing standing) {
    return standing
        .last()
        .map(last -> last.plusWeeks(1))
        .orElseGet(() ->
            standing
                .since()
                .atZone(standing.zone())
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
  }

  private static Instant due(SqlWeeklyReports.Standing standing) {
    return ZonedDateTime.of(monday(standing), AT, standing.zone()).toInstant();
  }

  @Override
  public void ring(Instant now) {
    desk.transactions().inTransaction(ledger::all).stream()
        .filter(standing -> !due(standing).isAfter(now))
        .forEach(standing -> write(standing, now));
  }

  /** Weeks long past are passed over in one step, to the last Monday that has come. */
  private void write(SqlWeeklyReports.Standing standing, Instant now) {
    ZonedDateTime here = now.atZone(standing.zone());
    ZonedDateTime last = here.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).with(AT);
    ZonedDateTime due = last.isAfter(here) ? last.minusWeeks(1) : last;
    desk.transactions()
        .run(transaction -> {
          if (!ledger.begin(transaction, standing.community(), due.toLocalDate())) {
            return;
          }
          boolean wanted =
              desk.settings()
                      .get(transaction, standing.community(), Settings.WEEKLY_REPORT)
                      .equals("yes")
                  && desk.intros().setup().existing(transaction, standing.community()).isPresent();
          if (wanted && !now.isAfter(due.toInstant().plus(LATEST))) {
            Period week = new Period(due.toInstant().minus(WEEK), due.toInstant());
            post.write(
                transaction,
                standing.community(),
                new ModeratorsPost.Note(
                    ModerationFeature.WEEKLY_NOTE,
                    new PublicId("week"),
                    due.toLocalDate().toString(),
                    report.view(transaction, standing.community(), week)),
                now);
          }
        });
  }
}
