package dev.acquaint.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** The ids Discord gave to our commands, with which a command in a text can be clicked. */
final class CommandIds {
  private final AtomicReference<Map<String, String>> ids = new AtomicReference<>(Map.of());
  private final Set<String> paths;

  /**
   * Starts without ids.
   *
   * @param paths the words of all commands that exist
   */
  CommandIds(Set<String> paths) {
    this.paths = Set.copyOf(paths);
  }

  /** Takes note of the ids, by the commands' first words. */
  void know(Map<String, String> byName) {
    ids.set(Map.copyOf(new HashMap<>(byName)));
  }

  /** Returns the command so that a click starts it; as code where only part of it is a command. */
  String written(String path) {
    String words = slashed(path).substring(1);
    String id = ids.get().get(words.split(" ", 2)[0]);
    return id != null && paths.contains(words)
        ? "</" + words + ":" + id + ">"
        : "`/" + words.replace('`', '\'') + "`";
  }

  static String slashed(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}
