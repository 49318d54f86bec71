package dev.acquaint.features.icebreakers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the files of the bank: a prompt in each line, {@code key | depth | topics | words}. Empty
 * lines and those that begin with {@code #} say nothing.
 */
final class PromptLines {
  private static final int PARTS = 4;

  private PromptLines() {}

  /**
   * One line.
   *
   * @param key the prompt's name
   * @param depth how much it asks
   * @param topics what it is about
   * @param words what it says
   */
  record Line(String key, Depth depth, List<String> topics, String words) {
    Line {
      topics = List.copyOf(topics);
    }
  }

  /**
   * Reads a file.
   *
   * @param name its name, for messages
   * @param content all of it
   * @throws IllegalArgumentException when a line cannot be read, or a key comes twice
   */
  static List<Line> read(String name, String content) {
    List<Line> lines = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        Line read = read(name + " line " + number, line.split("\\|", -1));
        if (!keys.add(read.key())) {
          throw new IllegalArgumentException(name + " has two prompts " + read.key());
        }
        lines.add(read);
      }
    }
    return List.copyOf(lines);
  }

  private static Line read(String where, String[] parts) {
    if (parts.length != PARTS || !parts[0].strip().matches("[a-z][a-z0-9-]{1,31}")) {
      throw new IllegalArgumentException(where + " is not: key | depth | topics | words");
    }
    Depth depth =
        Depth.find(parts[1])
            .orElseThrow(() -> new IllegalArgumentException(where + " has no depth " + parts[1]));
    List<String> topics = new ArrayList<>();
    for (String topic : parts[2].split(",", -1)) {
      if (!topic.isBlank()) {
        topics.add(topic.strip());
      }
    }
    return new Line(parts[0].strip(), depth, topics, parts[3].strip());
  }
}
