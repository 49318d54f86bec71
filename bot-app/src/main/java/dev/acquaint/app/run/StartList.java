package dev.acquaint.app.run;

import dev.acquaint.app.Progress;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the person at the terminal, line by line, what was started. Where a collector reads the log
 * as JSON, the same goes there.
 */
public final class StartList {
  private static final Logger LOG = LoggerFactory.getLogger(StartList.class);

  private final Progress progress;
  private final Consumer<String> line;

  private StartList(Progress progress, Consumer<String> line) {
    this.progress = progress;
    this.line = line;
  }

  /**
   * For people.
   *
   * @param progress shows long steps
   * @param out where finished steps are written
   */
  public static StartList onPaper(Progress progress, PrintWriter out) {
    return new StartList(
        progress,
        words -> {
          progress.close();
          out.println(words);
          out.flush();
        });
  }

  /** For a log that is read by a program. */
  public static StartList inLog() {
    return new StartList(
        new Progress(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), false),
        words -> LOG.info("{}", words.strip()));
  }

  /** {@return where long work tells what it is at; the same words twice in a row are told once} */
  Consumer<String> steps() {
    return new Consumer<>() {
      private String last = "";

      @Override
      public void accept(String what) {
        if (!what.equals(last)) {
          last = what;
          progress.step("  " + what);
        }
      }
    };
  }

  /** A part runs. */
  void started(String part, String words) {
    line.accept("  %-10s %s".formatted(part, words));
  }

  /**
   * Says something that is about no part.
   *
   * @param words one line
   */
  public void say(String words) {
    line.accept(words);
  }
}
