package dev.acquaint.sandbox;

/** A request of the page that cannot be served; the message is shown to the visitor. */
final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRequest(String why) {
    super(why);
  }
}
