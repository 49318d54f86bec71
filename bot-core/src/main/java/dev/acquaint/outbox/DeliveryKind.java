package dev.acquaint.outbox;

import dev.acquaint.chat.Outcome;
import dev.acquaint.storage.Transaction;
import java.time.Instant;

/** How a feature looks after one kind of message it sends by itself. */
public interface DeliveryKind {

  /**
   * Returns the kind's name, lower-case words with hyphens, unique in the feature set; part of the
   * delivery's key.
   */
  String name();

  /**
   * Decides, right before sending, whether the message still makes sense: people leave, pause and
   * avoid each other between writing and sending.
   *
   * @param transaction where to read
   * @param delivery the message
   * @param now the present moment
   */
  default Verdict check(Transaction transaction, Delivery delivery, Instant now) {
    return new Verdict.Send();
  }

  /**
   * Takes note that it was sent, in the transaction that records it.
   *
   * @param transaction where to write
   * @param delivery the message
   * @param sent where it stands
   * @param now the present moment
   */
  default void sent(Transaction transaction, Delivery delivery, Outcome.Sent sent, Instant now) {}

  /**
   * Takes note that it will never be sent, in the transaction that records it.
   *
   * @param transaction where to write
   * @param delivery the message
   * @param reason why
   * @param now the present moment
   */
  default void failed(
      Transaction transaction, Delivery delivery, Outcome.Reason reason, Instant now) {}

  /**
   * Takes note that it was not sent because it makes no sense any more, in the transaction that
   * records it.
   *
   * @param transaction where to write
   * @param delivery the message
   * @param reason the word of {@link Verdict.Skip}, or {@code too-late}
   * @param now the present moment
   */
  default void skipped(Transaction transaction, Delivery delivery, String reason, Instant now) {}

  /** What to do with a message that is about to be sent. */
  sealed interface Verdict {
    /** Send it. */
    record Send() implements Verdict {}

    /**
     * Do not.
     *
     * @param reason one word for the ledger, for example {@code left}
     */
    record Skip(String reason) implements Verdict {}
  }
}
