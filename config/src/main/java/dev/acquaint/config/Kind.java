package dev.acquaint.config;

/**
 * One kind of value: how it is read from words, what is allowed and an example.
 *
 * @param allowed completes the sentence "allowed: ..."
 * @param example a value that works, as it stands after the colon
 * @param parser reads it
 */
record Kind<T>(String allowed, String example, Parser<T> parser) {

  /** Reads words. */
  interface Parser<T> {
    T parse(String words) throws Unacceptable;
  }

  /** Says why words are not a value; completes the sentence "http.port ...". */
  static final class Unacceptable extends Exception {
    Unacceptable(String problem) {
      super(problem, null, false, false);
    }

    String problem() {
      return String.valueOf(getMessage());
    }
  }
}
