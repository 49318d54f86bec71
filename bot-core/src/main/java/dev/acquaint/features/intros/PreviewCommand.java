package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Command;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Meeting;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /intros-admin preview}: the next round as it would be now, and how good it is. */
final class PreviewCommand {
  private static final int MOST_LINES = 15;

  private final Desk desk;

  PreviewCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "intros-admin",
            "preview",
            IntrosWords.plain("preview-description"),
            (caller, _) -> preview(caller))
        .forRank(Rank.MODERATOR);
  }

  private Response preview(Caller caller) {
    NextRound next = NextRound.read(desk, caller);
    Plan plan = next.plan(desk);
    Text first = RoundsWords.preview(plan, next.round().dueAt());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(first));
    if (!plan.groups().isEmpty()) {
      blocks.add(new Block.Paragraph(RoundsWords.quality(plan, next.programme().rules().size())));
    }
    List<Text> lines = lines(next, plan);
    lines.stream().limit(MOST_LINES).forEach(line -> blocks.add(new Block.Note(line)));
    if (lines.size() > MOST_LINES) {
      blocks.add(new Block.Note(IntrosWords.count("and-more", lines.size() - MOST_LINES)));
    }
    return new Response.Say(new MessageView(first, blocks));
  }

  private static List<Text> lines(NextRound next, Plan plan) {
    List<Text> lines = new ArrayList<>();
    KeptTogether kept = next.kept();
    for (Set<MemberId> group : next.wished()) {
      lines.add(RoundsWords.people(kept.holds(group) ? "kept" : "kept-not", group));
    }
    plan.unmatched()
        .forEach(one -> lines.add(IntrosWords.summaryLeftOut(one.member(), one.why().name())));
    lines.addAll(repeats(next, plan));
    if (!next.skipping().isEmpty()) {
      lines.add(IntrosWords.people("summary-skipped", next.skipping()));
    }
    plan.groups().forEach(group -> lines.add(IntrosWords.previewGroup(group)));
    return lines;
  }

  private static List<Text> repeats(NextRound next, Plan plan) {
    Map<Pair, Integer> ago =
        next.due().history().stream()
            .collect(Collectors.toMap(Meeting::pair, Meeting::roundsAgo, Math::min));
    List<Text> lines = new ArrayList<>();
    for (MatchedGroup group : plan.groups()) {
      List<MemberId> members = group.members();
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          Integer rounds = ago.get(new Pair(members.get(i), members.get(j)));
          if (rounds != null) {
            lines.add(RoundsWords.repeat(List.of(members.get(i), members.get(j)), rounds));
          }
        }
      }
    }
    return lines;
  }
}
