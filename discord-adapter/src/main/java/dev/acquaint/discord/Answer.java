package dev.acquaint.discord;

import java.time.Duration;

/** What became of one request to Discord. */
sealed interface Answer {
  /**
   * Done.
   *
   * @param json the body
   */
  record Good(String json) implements Answer {}

  /**
   * Refused: it had no effect.
   *
   * @param status HTTP's
   * @param code Discord's (page opcodes and status codes), or HTTP's where it gave none
   * @param words what Discord says
   */
  record Bad(int status, int code, String words) implements Answer {}

  /**
   * It certainly never left, or was turned away for now.
   *
   * @param after how long to wait at least
   */
  record Later(Duration after) implements Answer {}

  /**
   * Nobody knows whether it had an effect.
   *
   * @param words a line for the operator
   */
  record Silence(String words) implements Answer {}
}
