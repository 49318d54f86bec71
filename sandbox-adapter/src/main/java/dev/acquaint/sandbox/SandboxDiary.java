package dev.acquaint.sandbox;

import java.time.Instant;
import java.util.List;

/** What the bot did, for whoever wants to look behind the scenes. */
public interface SandboxDiary {
  /**
   * Returns the last lines, newest first.
   *
   * @param most at least 1
   */
  List<Line> last(int most);

  /**
   * One thing the bot did, or several of a kind at one moment.
   *
   * @param at when
   * @param kind one word, by which the page chooses a sign: {@code sent}, {@code skipped}, {@code
   *     failed}, {@code waiting}, {@code round} or {@code moderator}
   * @param words what, in English, as an operator would read it
   * @param channel where it can be seen, or empty
   */
  record Line(Instant at, String kind, String words, String channel) {}
}
