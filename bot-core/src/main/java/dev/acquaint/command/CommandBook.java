package dev.acquaint.command;

import dev.acquaint.interaction.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be run, pressed or chosen: the one declaration from which adapters register
 * commands and the dispatcher finds handlers.
 */
public final class CommandBook {
  private static final int MOST_MENUS = 5;
  private final Map<Path, Command> commands = new HashMap<>();
  private final Map<String, Action> actions = new HashMap<>();
  private final Map<String, MessageMenu> messageMenus = new HashMap<>();
  private final Map<String, MemberMenu> memberMenus = new HashMap<>();

  /**
   * Makes a book.
   *
   * @throws IllegalArgumentException when two things have one name, a group both is a command and
   *     has commands, an action has a code of the dispatcher's, or there are more than five menus
   *     of a kind or shortcuts
   */
  public CommandBook(
      List<Command> commands,
      List<Action> actions,
      List<MessageMenu> messageMenus,
      List<MemberMenu> memberMenus) {
    commands.forEach(command -> once(this.commands, command.path(), command));
    actions.forEach(action -> once(this.actions, action.code(), action));
    messageMenus.forEach(menu -> once(this.messageMenus, menu.code(), menu));
    memberMenus.forEach(menu -> once(this.memberMenus, menu.code(), menu));
    for (Path path : this.commands.keySet()) {
      if (!path.name().isEmpty() && this.commands.containsKey(new Path(path.group(), ""))) {
        throw new IllegalArgumentException(path.group() + " both is a command and has commands");
      }
    }
    actions.stream()
        .map(Action::code)
        .filter(CommandRefs::isTaken)
        .findFirst()
        .ifPresent(code -> {
          throw new IllegalArgumentException("the code " + code + " is the dispatcher's");
        });
    if (shortcuts().size() > MOST_MENUS) {
      throw new IllegalArgumentException("at most " + MOST_MENUS + " shortcuts");
    }
    if (messageMenus.size() > MOST_MENUS || memberMenus.size() > MOST_MENUS) {
      throw new IllegalArgumentException("at most " + MOST_MENUS + " menus of a kind");
    }
  }

  private static <K, V> void once(Map<K, V> map, K key, V value) {
    if (map.putIfAbsent(key, value) != null) {
      throw new IllegalArgumentException("two declarations of " + key);
    }
  }

  /** Returns all commands, by path. */
  public List<Command> commands() {
    return commands.values().stream().sorted(Comparator.comparing(Command::path)).toList();
  }

  /** Returns the commands that are also offered without typing, by path; at most five. */
  public List<Command> shortcuts() {
    return commands().stream().filter(command -> command.shortcut().isPresent()).toList();
  }

  /** Returns the command at a path. */
  public Optional<Command> command(Path path) {
    return Optional.ofNullable(commands.get(path));
  }

  /** Returns the action with this code. */
  public Optional<Action> action(String code) {
    return Optional.ofNullable(actions.get(code));
  }

  /** Returns the message menus, by code. */
  public List<MessageMenu> messageMenus() {
    return messageMenus.values().stream().sorted(Comparator.comparing(MessageMenu::code)).toList();
  }

  /** Returns the message menu with this code. */
  public Optional<MessageMenu> messageMenu(String code) {
    return Optional.ofNullable(messageMenus.get(code));
  }

  /** Returns the member menus, by code. */
  public List<MemberMenu> memberMenus() {
    return memberMenus.values().stream().sorted(Comparator.comparing(MemberMenu::code)).toList();
  }

  /** Returns the member menu with this code. */
  public Optional<MemberMenu> memberMenu(String code) {
    return Optional.ofNullable(memberMenus.get(code));
  }
}
