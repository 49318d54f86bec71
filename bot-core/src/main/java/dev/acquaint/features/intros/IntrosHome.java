package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.CommandRefs;
import dev.acquaint.feature.HomePart;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Path;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Introductions on somebody's panel: the next one, whether they are in, the last ones; for
 * moderators how the programme does.
 */
final class IntrosHome {
  private static final int FIRST = 10;
  private static final int FOR_MODERATORS = 90;
  private static final int MOST_PROGRAMMES = 3;
  private static final int MOST_RECENT = 3;

  private final Desk desk;
  private final MemberCommands members;
  private final RoundCommands rounds;

  IntrosHome(Desk desk, MemberCommands members, RoundCommands rounds) {
    this.desk = desk;
    this.members = members;
    this.rounds = rounds;
  }

  List<HomePart> of(Transaction transaction, Caller caller) {
    List<Programme> programmes =
        desk.store().programmes().all(transaction, caller.community()).stream()
            .filter(one -> desk.tools().snapshots().isIn(transaction, one, caller.member()))
            .limit(MOST_PROGRAMMES)
            .toList();
    List<HomePart> parts = new ArrayList<>();
    for (Programme programme : programmes) {
      parts.add(new HomePart(FIRST, mine(transaction, programme, caller)));
    }
    if (caller.rank().reaches(Rank.MODERATOR)) {
      parts.add(new HomePart(FOR_MODERATORS, moderators(transaction, programmes)));
    }
    return parts;
  }

  private List<Block> mine(Transaction transaction, Programme programme, Caller caller) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(IntrosWords.plain("home-title")));
    Optional<Part> part =
        desk.store()
            .parts()
            .find(transaction, programme, caller.member())
            .filter(one -> one.state() != Part.State.OUT);
    if (part.isEmpty()) {
      blocks.add(new Block.Paragraph(IntrosWords.command("not-in", "join", "intros join")));
      blocks.add(Block.Controls.of(command("home-join", "intros", "join")));
      return blocks;
    }
    blocks.add(new Block.Paragraph(members.status(transaction, programme, part.get())));
    if (programme.stopped().isEmpty()) {
      blocks.add(controls(transaction, programme, part.get()));
    }
    blocks.addAll(recent(transaction, programme, caller));
    return blocks;
  }

  private Block controls(Transaction transaction, Programme programme, Part part) {
    if (!part.isIn(desk.now())) {
      return IntroCards.resume(programme.id());
    }
    Round next = desk.next(transaction, programme);
    List<Control> controls = new ArrayList<>();
    if (!part.skips(next)) {
      controls.add(
          Control.Button.of(
              IntrosWords.plain("skip-button"), ActionRef.to(IntroActions.SKIP, next.id())));
    }
    controls.add(
        Control.Button.of(
            IntrosWords.plain("pause-button"), ActionRef.to(IntroActions.PAUSE, programme.id())));
    controls.add(command("home-preferences", "intros", "preferences"));
    return new Block.Controls(controls);
  }

  private List<Block> recent(Transaction transaction, Programme programme, Caller caller) {
    return members.lines(transaction, programme, caller.member()).stream()
        .limit(MOST_RECENT)
        .toList();
  }

  private List<Block> moderators(Transaction transaction, List<Programme> programmes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(IntrosWords.plain("home-moderators")));
    if (programmes.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              IntrosWords.command("no-programme", "setup", "acquaint-admin setup")));
    }
    for (Programme programme : programmes) {
      long in =
          desk.store().parts().all(transaction, programme).stream()
              .filter(part -> part.isIn(desk.now()))
              .count();
      blocks.add(
          new Block.Paragraph(
              IntrosWords.inProgramme(programme.home(), IntrosWords.count("home-people", in))));
      rounds.last(transaction, programme).map(Block.Note::new).ifPresent(blocks::add);
    }
    blocks.add(
        Block.Controls.of(
            command("home-preview", "intros-admin", "preview"),
            command("home-rounds", "intros-admin", "history"),
            command("home-postpone", "intros-admin", "postpone"),
            command("home-settings", "acquaint-admin", "settings")));
    return blocks;
  }

  private static Control.Button command(String label, String group, String name) {
    return CommandRefs.button(IntrosWords.plain(label), new Path(group, name));
  }
}
