package dev.acquaint.app;

import java.io.PrintStream;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows how far long work is, on standard error: on a terminal as one line that keeps changing,
 * elsewhere as one line per step. Safe to use from several threads.
 */
public final class Progress implements AutoCloseable {
  /** System property with which the start script says whether standard error is a terminal. */
  public static final String TERMINAL = "acquaint.terminal";

  private static final String ERASE_LINE = "\r\u001b[K";

  /** Shorter than the narrowest usual terminal, so that the line never wraps. */
  private static final int LONGEST = 78;

  private final PrintStream out;
  private final boolean terminal;
  private final ReentrantLock lock = new ReentrantLock();
  private String shown = "";

  /**
   * Starts with nothing shown.
   *
   * @param out where to write
   * @param terminal whether a written line can be erased again
   */
  public Progress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** {@return progress on standard error} */
  public static Progress onStandardError() {
    return new Progress(System.err, Boolean.getBoolean(TERMINAL));
  }

  /**
   * A new step begins.
   *
   * @param what words such as {@code Unpacking the database}
   */
  public void step(String what) {
    lock.lock();
    try {
      if (terminal) {
        show(what);
      } else {
        out.println(what);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * The present step got further. Only a terminal shows this.
   *
   * @param what the step
   * @param done how much is done, 0 to {@code total}
   * @param total how much there is, in the same unit
   */
  public void advance(String what, long done, long total) {
    lock.lock();
    try {
      if (terminal) {
        show(what + " " + (total <= 0 ? 100 : 100 * done / total) + " %");
      }
    } finally {
      lock.unlock();
    }
  }

  /** Clears the changing line, so that something else can be written. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (terminal && !shown.isEmpty()) {
        out.print(ERASE_LINE);
        out.flush();
        shown = "";
      }
    } finally {
      lock.unlock();
    }
  }

  private void show(String words) {
    String line = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
    if (!line.equals(shown)) {
      out.print(ERASE_LINE + line);
      out.flush();
      shown = line;
    }
  }
}
