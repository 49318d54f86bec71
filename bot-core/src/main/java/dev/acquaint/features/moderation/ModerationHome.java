package dev.acquaint.features.moderation;

import dev.acquaint.command.CommandRefs;
import dev.acquaint.feature.HomePart;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Path;
import dev.acquaint.outbox.SqlOutboxTroubles;
import dev.acquaint.outbox.SqlOutboxTroubles.Troubles;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What waits for moderators, how messages leave, and the way to what they do most. */
final class ModerationHome {
  private static final int ORDER = 91;
  private static final int COUNTED = 100;
  private static final Duration LATELY = Duration.ofDays(7);

  private final InstantSource clock;
  private final SqlComplaints complaints = new SqlComplaints();
  private final SqlOutboxTroubles outbox = new SqlOutboxTroubles();

  ModerationHome(InstantSource clock) {
    this.clock = clock;
  }

  HomePart of(Transaction transaction, Caller caller) {
    Instant now = clock.instant();
    int reports = complaints.open(transaction, caller.community(), caller.member(), COUNTED).size();
    Troubles troubles = outbox.read(transaction, caller.community(), now.minus(LATELY), now);
    long unsent =
        troubles.parked() + troubles.refused().values().stream().mapToLong(Long::longValue).sum();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(ModerationWords.count("home-reports", reports)));
    blocks.add(new Block.Note(ModerationWords.count("home-unsent", unsent)));
    List<Control> controls = new ArrayList<>();
    if (reports > 0) {
      controls.add(button("home-reports-button", "reports"));
    }
    controls.add(button("home-doctor-button", "doctor"));
    controls.add(button("home-report-button", "report"));
    controls.add(button("home-audit-button", "audit"));
    blocks.add(new Block.Controls(controls));
    return new HomePart(ORDER, blocks);
  }

  private static Control button(String label, String name) {
    return CommandRefs.button(ModerationWords.plain(label), new Path("acquaint-admin", name));
  }
}
