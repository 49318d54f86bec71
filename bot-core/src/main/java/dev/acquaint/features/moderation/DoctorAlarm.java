package dev.acquaint.features.moderation;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Finding;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends for the doctor after a message failed for a reason that somebody can repair, and tells
 * moderators what was found: once, and the same again after a week at the earliest.
 */
final class DoctorAlarm implements Alarm {
  private static final Duration SAME_AGAIN = Duration.ofDays(7);
  private static final int LONGEST = 500;

  private final Desk desk;
  private final Doctor doctor;
  private final DoctorCommand command;
  private final ModeratorsPost post;
  private final SqlDoctorNotes notes = new SqlDoctorNotes();

  DoctorAlarm(Desk desk, Doctor doctor, DoctorCommand command, ModeratorsPost post) {
    this.desk = desk;
    this.doctor = doctor;
    this.command = command;
    this.post = post;
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public Optional<Instant> nextDue() {
    return desk.transactions().inTransaction(notes::firstUnseen);
  }

  @Override
  public void ring(Instant now) {
    unseen().forEach(community -> look(community, now, true));
  }

  /** What failed before a back-up was made has been told when it happened. */
  @Override
  public void forgo(Instant now) {
    unseen().forEach(community -> look(community, now, false));
  }

  private List<CommunityId> unseen() {
    return desk.transactions().inTransaction(notes::withUnseen);
  }

  private void look(CommunityId community, Instant now, boolean tell) {
    List<Finding> bad =
        doctor.examine(community).stream()
            .filter(finding -> finding.grade() == Finding.Grade.BAD)
            .toList();
    String what = words(bad);
    desk.transactions()
        .run(transaction -> {
          if (notes.look(transaction, community, what, SAME_AGAIN, now, now) && tell) {
            post.write(
                transaction,
                community,
                new ModeratorsPost.Note(
                    ModerationFeature.DOCTOR_NOTE,
                    new PublicId("doctor"),
                    "at" + now.getEpochSecond(),
                    command.told(bad)),
                now);
          }
        });
  }

  /** The keys of the findings, so that a number that grows is not news. */
  private static String words(List<Finding> bad) {
    String all =
        bad.stream()
            .map(finding -> finding.words() instanceof Text.Entry entry ? entry.key() : "other")
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
  }
}
