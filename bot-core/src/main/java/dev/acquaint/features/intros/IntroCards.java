package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Reason;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cards of introductions. */
final class IntroCards {
  private static final int MOST_REASONS = 4;

  private IntroCards() {}

  /**
   * What an introduction's card says besides its people and reasons.
   *
   * @param id the group
   * @param occasion the first words: an ordinary introduction, a rescue, a welcome
   * @param hours when all of them are at work, if ever
   * @param question to begin with
   */
  record Extras(PublicId id, String occasion, Optional<Text> hours, Text question) {}

  static MessageView introduction(MatchedGroup group, Extras extras) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(IntrosWords.plain("intro-title")));
    blocks.add(new Block.Paragraph(IntrosWords.group(extras.occasion(), group.members())));
    blocks.add(new Block.Fields(why(group.reasons(), extras.hours())));
    blocks.add(new Block.Note(IntrosWords.asking("opening", extras.question())));
    blocks.add(beforeCheckIn(extras.id()));
    blocks.add(Block.Controls.of(button("report-button", IntrosOffice.REPORT, extras.id())));
    return new MessageView(IntrosWords.group("intro-summary", group.members()), blocks);
  }

  private static List<Block.Field> why(List<Reason> reasons, Optional<Text> hours) {
    List<Block.Field> why = new ArrayList<>();
    List<Text> lines =
        reasons.stream()
            .filter(reason -> hours.isEmpty() || !(reason instanceof Reason.HoursInCommon))
            .limit(MOST_REASONS)
            .map(IntrosWords::reason)
            .toList();
    Text all = lines.isEmpty() ? IntrosWords.plain("just-people") : IntrosWords.listed(lines);
    why.add(new Block.Field(IntrosWords.plain("why"), all));
    hours.ifPresent(words -> why.add(new Block.Field(IntrosWords.plain("when"), words)));
    return why;
  }

  static Block beforeCheckIn(PublicId group) {
    return Block.Controls.of(
        button("find-time-button", IntroActions.FIND_TIME, group),
        Control.Button.primary(
            IntrosWords.plain("met-button"), ActionRef.to(IntroActions.MET, group)),
        button("cannot-button", IntroActions.CANNOT, group));
  }

  private static Block answers(PublicId group) {
    return Block.Controls.of(
        Control.Button.primary(
            IntrosWords.plain("met-button"), ActionRef.to(IntroActions.MET, group)),
        button("not-yet-button", IntroActions.NOT_YET, group),
        button("could-not-button", IntroActions.COULD_NOT, group));
  }

  private static Control.Button button(String label, String code, PublicId target) {
    return Control.Button.of(IntrosWords.plain(label), ActionRef.to(code, target));
  }

  static MessageView checkIn(String words, Talk talk) {
    return MessageView.of(
        IntrosWords.plain(words),
        new Block.Heading(IntrosWords.plain("intro-title")),
        new Block.Paragraph(IntrosWords.people(words + "-people", talk.staying())),
        answers(talk.group().id()));
  }

  static MessageView nudge(PublicId group, Text question) {
    Text words = IntrosWords.asking("nudge", question);
    return MessageView.of(words, new Block.Paragraph(words), beforeCheckIn(group));
  }

  static MessageView headsUp(Instant at, PublicId round) {
    return MessageView.of(
        IntrosWords.at("heads-up", at),
        new Block.Heading(IntrosWords.plain("heads-up-title")),
        new Block.Paragraph(IntrosWords.at("heads-up", at)),
        Block.Controls.of(
            button("skip-button", IntroActions.SKIP, round),
            button("pause-button", IntroActions.PAUSE, round)));
  }

  static MessageView leftOut(String why, Instant next) {
    return MessageView.of(
        IntrosWords.plain("left-out-summary"),
        new Block.Paragraph(IntrosWords.why("left-out", why)),
        new Block.Note(IntrosWords.at("left-out-next", next)));
  }

  static MessageView ghostPaused(PublicId round) {
    Text words = IntrosWords.plain("ghost-paused");
    return MessageView.of(words, new Block.Paragraph(words), resume(round));
  }

  static Block resume(PublicId target) {
    return Block.Controls.of(
        Control.Button.primary(
            IntrosWords.plain("resume-button"), ActionRef.to(IntroActions.RESUME, target)));
  }

  /**
   * Tells the last one of a group that nobody is left, and offers somebody else while there is
   * time.
   */
  static MessageView alone(Text words, PublicId group, Optional<Instant> rescue, Instant next) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(words));
    rescue.ifPresentOrElse(
        at -> {
          blocks.add(new Block.Paragraph(IntrosWords.at("rescue-offer", at)));
          blocks.add(again(group));
        },
        () -> blocks.add(new Block.Paragraph(IntrosWords.at("rescue-too-late", next))));
    return new MessageView(words, blocks);
  }

  /** Asks somebody whether they would meet a person whom nobody names before they agree. */
  static MessageView request(PublicId request, Instant until) {
    Text words = IntrosWords.at("request-question", until);
    return MessageView.of(
        words,
        new Block.Paragraph(words),
        Block.Controls.of(
            Control.Button.primary(
                IntrosWords.plain("willing-button"), ActionRef.to(IntroActions.WILLING, request)),
            button("unwilling-button", IntroActions.UNWILLING, request)));
  }

  static Block again(PublicId group) {
    return Block.Controls.of(
        Control.Button.primary(
            IntrosWords.plain("again-button"), ActionRef.to(IntroActions.AGAIN, group)));
  }

  static MessageView fewer(String key, MemberId gone, List<MemberId> left) {
    return MessageView.of(IntrosWords.fewer(key, gone, left));
  }
}
