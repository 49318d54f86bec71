package dev.acquaint.chat;

import dev.acquaint.id.MessageRef;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.Locale;

/**
 * Sending on one platform. Only the outbox's courier calls it. No method throws for what a platform
 * can do to us: all of it is an {@link Outcome}.
 */
public interface Chat {

  /**
   * Sends a message. Making the room or thread that it needs is part of it and may be repeated with
   * the same key.
   *
   * @param post the message
   */
  Outcome post(Post post);

  /**
   * Replaces what a message of ours says. Safe to repeat.
   *
   * @param message which
   * @param view what it says from now on
   * @param locale the language it is written in
   */
  Outcome edit(MessageRef message, MessageView view, Locale locale);

  /**
   * Pins a message of ours in its channel, or takes the pin away. Safe to repeat. Platforms that
   * cannot pin refuse.
   *
   * @param message which
   * @param pinned whether it is to be pinned
   */
  default Outcome pin(MessageRef message, boolean pinned) {
    return new Outcome.Refused(Outcome.Reason.NO_PERMISSION);
  }

  /**
   * Looks for a message whose sending ended in doubt.
   *
   * @param post the message as it was to be sent
   * @param doubt between which moments it may have left
   */
  Found find(Post post, Doubt doubt);

  /**
   * Takes away the extra copies of a message that may have been sent more than once. One copy is
   * always left: the recorded one, or the oldest that stands when that one is gone. Safe to repeat.
   * Platforms that recognise a repeated message have nothing to do.
   *
   * @param key the message's name
   * @param recorded the copy that the bot knows of
   * @param since just before the first try
   */
  default Swept sweep(DeliveryKey key, MessageRef recorded, Instant since) {
    return new Swept.Needless();
  }
}
