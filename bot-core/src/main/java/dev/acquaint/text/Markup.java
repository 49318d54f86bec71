package dev.acquaint.text;

/**
 * How one platform writes a span; each adapter has one, and there is a plain one for files and
 * logs.
 */
@FunctionalInterface
public interface Markup {

  /**
   * Writes a span.
   *
   * @param span the piece
   * @return what the platform shows for it; words that people typed are escaped
   */
  String write(Span span);
}
