package dev.acquaint.app.roster;

import dev.acquaint.app.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong with some files, so that all of it can be said at once. */
final class Mistakes {
  private final List<Mistake> all = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();

  /** One thing that is wrong; line 0 and an empty column stand for the whole of what is around. */
  private record Mistake(int file, long line, int order, String words) {}

  void add(Path file, String reason) {
    add(file, 0, "", reason);
  }

  void add(Path file, long line, String reason) {
    add(file, line, "", reason);
  }

  void add(Path file, long line, String column, String reason) {
    if (!files.contains(file)) {
      files.add(file);
    }
    String place =
        file + (line == 0 ? "" : ", line " + line) + (column.isEmpty() ? "" : ", column " + column);
    all.add(new Mistake(files.indexOf(file), line, all.size(), place + ": " + reason));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Refuses the files when anything is wrong with them. */
  void refuse() {
    if (!all.isEmpty()) {
      throw new UnusableInput(
          all.stream()
              .sorted(
                  Comparator.comparingInt(Mistake::file)
                      .thenComparingLong(Mistake::line)
                      .thenComparingInt(Mistake::order))
              .map(Mistake::words)
              .toList());
    }
  }
}
