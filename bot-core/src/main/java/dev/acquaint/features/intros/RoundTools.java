package dev.acquaint.features.intros;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.id.Ids;
import java.util.ArrayList;
import java.util.List;

/** What moderators see and do about a round that has not gone out. */
final class RoundTools {
  private final Desk desk;
  private final KeepCommands keep;
  private final SwapCommand swap;
  private final CancelCommand cancel;

  RoundTools(Desk desk, Ids ids) {
    this.desk = desk;
    this.keep = new KeepCommands(desk, ids);
    this.swap = new SwapCommand(desk, ids);
    this.cancel = new CancelCommand(desk);
  }

  List<Command> commands() {
    List<Command> commands = new ArrayList<>(keep.commands());
    commands.add(new PreviewCommand(desk).command());
    commands.add(new SimulateCommand(desk).command());
    commands.add(new WhyNotCommand(desk).command());
    commands.add(swap.command());
    commands.add(cancel.command());
    return commands;
  }

  List<Action> actions() {
    return List.of(swap.action(), cancel.action());
  }
}
