package dev.acquaint.chat;

import dev.acquaint.id.MemberId;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One message to send.
 *
 * @param key its name for ever; the adapter marks the message with it (nonce, metadata) so that
 *     {@link Chat#find} can see it
 * @param place where
 * @param view what
 * @param locale the language it is written in
 * @param notified the only members whose mention in it may ping them
 * @param thread the title of a thread to start from the message, when there should be one
 * @param called the one role or group of the platform that is called with it, if any
 * @param topics what it is about, for places that file their threads by topics; any number
 */
public record Post(
    DeliveryKey key,
    Place place,
    MessageView view,
    Locale locale,
    Set<MemberId> notified,
    Optional<Text> thread,
    Optional<Directory.Role> called,
    List<String> topics) {

  /** Copies the notified members and the topics. */
  public Post {
    notified = Set.copyOf(notified);
    topics = List.copyOf(topics);
  }

  /** Returns a message that calls no role or group and is about nothing in particular. */
  public static Post quiet(
      DeliveryKey key,
      Place place,
      MessageView view,
      Locale locale,
      Set<MemberId> notified,
      Optional<Text> thread) {
    return new Post(key, place, view, locale, notified, thread, Optional.empty(), List.of());
  }
}
