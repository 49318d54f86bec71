package dev.acquaint.features.knowledge;

import dev.acquaint.command.CommandRefs;
import dev.acquaint.feature.HomePart;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Path;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody's own questions that still wait for an answer, and what others wait for. */
final class KnowledgeHome {
  private static final int ORDER = 30;
  private static final int SHOWN = 5;
  private static final int COUNTED = 100;

  private final Desk desk;

  KnowledgeHome(Desk desk) {
    this.desk = desk;
  }

  HomePart of(Transaction transaction, Caller caller) {
    List<Entry> open = open(transaction, caller);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(KnowledgeWords.plain("home-title")));
    blocks.add(new Block.Paragraph(KnowledgeWords.count("home-open", open.size())));
    List<Entry> shown = open.stream().limit(SHOWN).toList();
    if (!shown.isEmpty()) {
      blocks.add(new Block.Fields(shown.stream().map(MineCommand::field).toList()));
    }
    blocks.add(new Block.Controls(controls(transaction, caller)));
    if (!shown.isEmpty()) {
      blocks.add(
          Block.Controls.of(
              SearchCommand.menu(
                  shown.stream()
                      .map(entry -> new Finder.Hit(entry, 0, 0, Optional.empty()))
                      .toList())));
    }
    return new HomePart(ORDER, blocks);
  }

  /** Also what they asked without their name: nobody else reads their panel. */
  private List<Entry> open(Transaction transaction, Caller caller) {
    SqlEntries entries = desk.store().entries();
    return Stream.concat(
            entries.of(transaction, caller.community(), caller.member()).stream()
                .filter(Entry::isOpenQuestion),
            entries.anonymous(transaction, caller.community()).stream()
                .filter(Entry::isOpenQuestion)
                .filter(entry -> desk.authors().wrote(entry, caller.member())))
        .sorted(Comparator.comparingLong((Entry entry) -> -entry.number()))
        .toList();
  }

  private List<Control> controls(Transaction transaction, Caller caller) {
    List<Control> controls = new ArrayList<>();
    controls.add(CommandRefs.button(KnowledgeWords.plain("home-ask"), new Path("ask", "")));
    int others = desk.store().entries().unanswered(transaction, caller.community(), COUNTED).size();
    if (others > 0) {
      controls.add(
          CommandRefs.button(
              KnowledgeWords.count("home-unanswered", others),
              new Path("knowledge", "unanswered")));
    }
    controls.add(
        CommandRefs.button(KnowledgeWords.plain("home-mine"), new Path("knowledge", "mine")));
    return controls;
  }
}
