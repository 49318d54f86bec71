package dev.acquaint.interaction;

import java.util.Locale;

/**
 * How one interaction is answered; an adapter makes one for each. Exactly one of {@link #now} and
 * {@link #working} is called first; after {@code working}, {@link #later} is called once. No method
 * throws: an answer that cannot be delivered is logged by the adapter.
 */
public interface Conversation {

  /**
   * Answers within the platform's limit.
   *
   * @param response what
   * @param declared who sees it
   * @param locale the language to answer in
   */
  void now(Response response, FirstAnswer declared, Locale locale);

  /**
   * Says that an answer is on its way, because the platform's limit is near.
   *
   * @param declared who will see it
   */
  void working(FirstAnswer declared);

  /**
   * Answers after {@link #working}. A form cannot be an answer any more.
   *
   * @param response what
   * @param locale the language to answer in
   */
  void later(Response response, Locale locale);
}
