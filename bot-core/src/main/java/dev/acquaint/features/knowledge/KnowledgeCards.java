package dev.acquaint.features.knowledge;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in channels, and what somebody sees who opens an entry. */
final class KnowledgeCards {
  private static final int SHOWN_WORDS = 700;
  private static final int SHOWN_ANSWERS = 2;

  private KnowledgeCards() {}

  /** Returns the card of an entry for everybody. */
  static MessageView entry(Entry entry) {
    Text summary = summary(entry);
    List<Block> blocks = new ArrayList<>();
    if (entry.state() == EntryState.REMOVED || entry.state() == EntryState.MERGED) {
      return MessageView.of(summary);
    }
    blocks.add(new Block.Heading(Text.typed(entry.content().title())));
    if (!entry.content().words().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.typed(entry.content().words())));
    }
    blocks.add(new Block.Fields(fields(entry)));
    List<Control> controls = controls(entry);
    if (!controls.isEmpty()) {
      blocks.add(new Block.Controls(controls));
    }
    return new MessageView(summary, blocks);
  }

  private static Text summary(Entry entry) {
    return switch (entry.state()) {
      case REMOVED -> KnowledgeWords.plain("removed-card");
      case MERGED -> KnowledgeWords.entry("merged-card", entry);
      case DRAFT, WAITING, OPEN, SOLVED, CLOSED ->
          KnowledgeWords.entry(
              entry.kind() == EntryKind.QUESTION ? "question-summary" : "note-summary", entry);
    };
  }

  private static List<Block.Field> fields(Entry entry) {
    List<Block.Field> fields = new ArrayList<>();
    fields.add(new Block.Field(KnowledgeWords.plain("field-author"), KnowledgeWords.author(entry)));
    fields.add(
        new Block.Field(
            KnowledgeWords.plain("field-topics"), KnowledgeWords.topics(entry.content().topics())));
    if (entry.kind() == EntryKind.QUESTION) {
      fields.add(
          new Block.Field(
              KnowledgeWords.plain("field-state"),
              KnowledgeWords.plain(entry.locked() ? "state-locked" : "state-" + stateWord(entry))));
    }
    fields.add(
        new Block.Field(KnowledgeWords.plain("field-number"), Text.typed("#" + entry.number())));
    return fields;
  }

  private static String stateWord(Entry entry) {
    return entry.state().name().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<Control> controls(Entry entry) {
    List<Control> controls = new ArrayList<>();
    if (entry.kind() == EntryKind.QUESTION && !entry.locked()) {
      if (entry.state() != EntryState.CLOSED) {
        controls.add(
            Control.Button.primary(
                KnowledgeWords.plain("write-answer-button"),
                ActionRef.to(KnowledgeActions.WRITE_ANSWER, entry.id())));
      }
      controls.add(
          entry.isOpenQuestion()
              ? Control.Button.of(
                  KnowledgeWords.plain("close-button"),
                  ActionRef.to(KnowledgeActions.OPEN_CLOSE, entry.id()))
              : Control.Button.of(
                  KnowledgeWords.plain("reopen-button"),
                  ActionRef.to(KnowledgeActions.REOPEN, entry.id())));
    }
    controls.add(
        Control.Button.of(
            KnowledgeWords.plain("show-button"), ActionRef.to(KnowledgeActions.SHOW, entry.id())));
    entry
        .content()
        .link()
        .filter(link -> link.toString().length() <= dev.acquaint.view.Limits.LINK)
        .ifPresent(link -> controls.add(new Control.Link(KnowledgeWords.plain("open-link"), link)));
    return controls;
  }

  /** Returns an answer as it stands in the question's room. */
  static MessageView answer(Entry entry, Answer answer) {
    return MessageView.of(
        KnowledgeWords.entry("answer-summary", entry),
        new Block.Paragraph(KnowledgeWords.person("answers", answer.author())),
        new Block.Paragraph(Text.typed(answer.words())),
        Block.Controls.of(
            Control.Button.primary(
                KnowledgeWords.plain("mark-button"),
                ActionRef.to(KnowledgeActions.MARK, answer.id())),
            Control.Button.of(
                KnowledgeWords.plain("helpful-button"),
                ActionRef.to(KnowledgeActions.HELPFUL, entry.id()))));
  }

  /**
   * Returns everything about an entry, for whoever opens it.
   *
   * @param answers what may be shown, the accepted ones first
   * @param helped how many people it helped
   */
  static MessageView whole(Entry entry, List<Answer> answers, int helped) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.typed(entry.content().title())));
    if (!entry.content().words().isEmpty()) {
      blocks.add(new Block.Paragraph(shortened(entry.content().words())));
    }
    blocks.add(new Block.Fields(fields(entry)));
    answers.stream()
        .filter(answer -> !answer.words().isEmpty())
        .limit(SHOWN_ANSWERS)
        .forEach(answer -> {
          blocks.add(
              new Block.Note(
                  KnowledgeWords.person(
                      answer.accepted() ? "accepted-by" : "answered-by", answer.author())));
          blocks.add(new Block.Paragraph(shortened(answer.words())));
        });
    blocks.add(new Block.Note(KnowledgeWords.found(entry, helped, Optional.empty())));
    List<Control> controls = new ArrayList<>(controls(entry));
    controls.removeIf(control ->
        control instanceof Control.Button button
            && button.action().action().equals(KnowledgeActions.SHOW));
    controls.add(
        Control.Button.of(
            KnowledgeWords.plain("helpful-button"),
            ActionRef.to(KnowledgeActions.HELPFUL, entry.id())));
    blocks.add(new Block.Controls(controls));
    return new MessageView(KnowledgeWords.entry("question-summary", entry), blocks);
  }

  /** Returns thanks to people, in the question's room. */
  static MessageView thanks(List<MemberId> people) {
    return MessageView.of(KnowledgeWords.people("thanks", people));
  }

  /** Returns the weekly list of questions that nobody answered. */
  static MessageView unanswered(List<Entry> waiting) {
    Text summary = KnowledgeWords.count("weekly-unanswered", waiting.size());
    return MessageView.of(
        summary,
        new Block.Paragraph(summary),
        new Block.Fields(waiting.stream().map(KnowledgeCards::line).toList()),
        Block.Controls.of(open(waiting)));
  }

  private static Block.Field line(Entry entry) {
    return new Block.Field(
        Text.typed("#" + entry.number()),
        KnowledgeWords.entry("found-title", entry)
            .with("line", KnowledgeWords.found(entry, 0, Optional.empty())));
  }

  private static Control open(List<Entry> entries) {
    return SearchCommand.menu(
        entries.stream().map(entry -> new Finder.Hit(entry, 0, 0, Optional.empty())).toList());
  }

  /** Returns a member's weekly digest. */
  static MessageView digest(Digest.Content content) {
    Text summary = KnowledgeWords.topics("digest", content.topics());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(summary));
    List<Entry> all = new ArrayList<>(content.news());
    if (!content.news().isEmpty()) {
      blocks.add(new Block.Fields(content.news().stream().map(KnowledgeCards::line).toList()));
    }
    if (!content.waiting().isEmpty()) {
      all.addAll(content.waiting());
      blocks.add(new Block.Note(KnowledgeWords.plain("digest-waiting")));
      blocks.add(new Block.Fields(content.waiting().stream().map(KnowledgeCards::line).toList()));
    }
    if (!content.insights().isEmpty()) {
      blocks.add(new Block.Note(KnowledgeWords.plain("digest-insights")));
      content
          .insights()
          .forEach(insight -> blocks.add(new Block.Paragraph(KnowledgeWords.insight(insight))));
    }
    if (!all.isEmpty()) {
      blocks.add(Block.Controls.of(open(all)));
    }
    blocks.add(new Block.Note(KnowledgeWords.command("digest-stop", "knowledge unfollow java")));
    return new MessageView(summary, blocks);
  }

  /** Returns a question as it is brought before somebody who offered help. */
  static MessageView request(Entry entry) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(KnowledgeWords.entry("expert-request", entry)));
    if (!entry.content().words().isEmpty()) {
      blocks.add(new Block.Paragraph(shortened(entry.content().words())));
    }
    blocks.add(new Block.Controls(controls(entry)));
    blocks.add(new Block.Note(KnowledgeWords.command("expert-stop", "knowledge expert none")));
    return new MessageView(KnowledgeWords.entry("expert-request", entry), blocks);
  }

  /** Returns the question to an author whether their words may be kept. */
  static MessageView consent(Text why, String words, PublicId target) {
    return MessageView.of(
        why,
        new Block.Paragraph(why),
        new Block.Paragraph(Text.typed(TypedWords.shorten(words, SHOWN_WORDS))),
        Block.Controls.of(
            Control.Button.primary(
                KnowledgeWords.plain("consent-button"),
                new ActionRef(KnowledgeActions.CONSENT, target, "name")),
            Control.Button.of(
                KnowledgeWords.plain("consent-nameless-button"),
                new ActionRef(KnowledgeActions.CONSENT, target, "nameless")),
            Control.Button.of(
                KnowledgeWords.plain("consent-no-button"),
                new ActionRef(KnowledgeActions.CONSENT, target, "no"))));
  }

  private static Text shortened(String words) {
    return Text.typed(TypedWords.shorten(words, SHOWN_WORDS));
  }
}
