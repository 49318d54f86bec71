package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The cards of introductions. */
final class IntroViews {
  private static final int MOST_REASONS = 4;

  private IntroViews() {}

  static MessageView introduction(MatchedGroup group, PublicId id) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(IntrosWords.plain("intro-title")));
    String key = group.members().size() == 2 ? "intro-people" : "intro-trio";
    blocks.add(new Block.Paragraph(IntrosWords.people(key, group.members())));
    List<Block.Field> why =
        group.reasons().stream()
            .limit(MOST_REASONS)
            .map(reason -> new Block.Field(IntrosWords.plain("why"), IntrosWords.reason(reason)))
            .toList();
    blocks.add(
        why.isEmpty()
            ? Block.Fields.of(
                new Block.Field(IntrosWords.plain("why"), IntrosWords.plain("just-people")))
            : new Block.Fields(why));
    blocks.add(new Block.Note(IntrosWords.question("opening", id.hashCode())));
    blocks.add(answers(id));
    return new MessageView(IntrosWords.people("intro-summary", group.members()), blocks);
  }

  static Block answers(PublicId group) {
    return Block.Controls.of(
        Control.Button.primary(
            IntrosWords.plain("met-button"), IntroActions.on(IntroActions.MET, group)),
        Control.Button.of(
            IntrosWords.plain("not-yet-button"), IntroActions.on(IntroActions.NOT_YET, group)),
        Control.Button.of(
            IntrosWords.plain("could-not-button"), IntroActions.on(IntroActions.COULD_NOT, group)));
  }

  static MessageView checkIn(PublicId group) {
    return MessageView.of(
        IntrosWords.plain("check-in"),
        new Block.Paragraph(IntrosWords.plain("check-in")),
        answers(group));
  }

  static MessageView nudge(PublicId group) {
    return MessageView.of(
        IntrosWords.question("nudge", group.hashCode() + 1),
        new Block.Paragraph(IntrosWords.question("nudge", group.hashCode() + 1)),
        answers(group));
  }

  static MessageView headsUp(Instant at, PublicId round) {
    return MessageView.of(
        IntrosWords.at("heads-up", at),
        new Block.Heading(IntrosWords.plain("heads-up-title")),
        new Block.Paragraph(IntrosWords.at("heads-up", at)),
        Block.Controls.of(
            Control.Button.of(
                IntrosWords.plain("skip-button"), IntroActions.on(IntroActions.SKIP, round)),
            Control.Button.of(
                IntrosWords.plain("pause-button"), IntroActions.on(IntroActions.PAUSE, round))));
  }

  static MessageView leftOut(String why) {
    return MessageView.of(
        IntrosWords.plain("left-out-summary"),
        new Block.Paragraph(IntrosWords.why("left-out", why)));
  }

  static MessageView ghostPaused(PublicId round) {
    return MessageView.of(
        IntrosWords.plain("ghost-paused"),
        new Block.Paragraph(IntrosWords.plain("ghost-paused")),
        resume(round));
  }

  static Block resume(PublicId round) {
    return Block.Controls.of(
        Control.Button.primary(
            IntrosWords.plain("resume-button"), IntroActions.on(IntroActions.RESUME, round)));
  }

  static List<MemberId> others(List<MemberId> people, MemberId me) {
    return people.stream().filter(member -> !member.equals(me)).toList();
  }
}
