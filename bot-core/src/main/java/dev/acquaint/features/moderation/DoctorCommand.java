package dev.acquaint.features.moderation;

import dev.acquaint.chat.Finding;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;

/** {@code /acquaint-admin doctor}: what is wrong, a line each, with its repair. */
final class DoctorCommand {
  private static final int MOST = 12;
  private static final PublicId HERE = new PublicId("doctor");

  private final Doctor doctor;
  private final Action again =
      Action.called("mg", this::again).forModerators("acquaint-admin doctor").updatesMessage();

  DoctorCommand(Doctor doctor) {
    this.doctor = doctor;
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "doctor", ModerationWords.plain("doctor-description"), this::run)
        .forRank(Rank.MODERATOR);
  }

  List<Action> actions() {
    return List.of(again);
  }

  private Response run(Caller caller, Arguments arguments) {
    return new Response.Say(view(doctor.examine(caller.community()), again));
  }

  private Response again(Caller caller, Use use) {
    return new Response.Replace(view(doctor.examine(caller.community()), again));
  }

  /** Returns the findings that need a repair, as moderators are told of them unasked. */
  MessageView told(List<Finding> findings) {
    return view(
        findings.stream().filter(finding -> finding.grade() == Finding.Grade.BAD).toList(), again);
  }

  private static MessageView view(List<Finding> findings, Action again) {
    long bad = findings.stream().filter(finding -> finding.grade() == Finding.Grade.BAD).count();
    Text title = ModerationWords.count("doctor-title", bad);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(title));
    findings.stream()
        .limit(MOST)
        .map(ModerationWords::finding)
        .forEach(line -> blocks.add(new Block.Paragraph(line)));
    blocks.add(
        Block.Controls.of(
            Control.Button.of(ModerationWords.plain("doctor-again-button"), again.on(HERE))));
    return new MessageView(title, blocks);
  }
}
