package dev.acquaint.outbox;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Place;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One logical message: what is sent, where, to whom, and until when it makes sense.
 *
 * @param community the tenant
 * @param kind the {@link DeliveryKind}'s name
 * @param subject the row it is about, for example a group
 * @param step tells several messages of one kind about one row apart, for example a member's id;
 *     may be empty
 * @param space where
 * @param target a new message in a place, or an edit of one of ours
 * @param view what it says
 * @param locale the language it is written in
 * @param people for whom it is; mentions of them may ping
 * @param unprompted whether it counts against these people's attention budget
 * @param from not to be sent before
 * @param until not to be sent after; it then ends as skipped
 */
public record Delivery(
    CommunityId community,
    String kind,
    PublicId subject,
    String step,
    SpaceId space,
    Target target,
    MessageView view,
    Locale locale,
    List<MemberId> people,
    boolean unprompted,
    Instant from,
    Instant until) {

  /** Copies the people. */
  public Delivery {
    people = List.copyOf(people);
  }

  /** Returns the name of this message for ever, derived from community, kind, subject and step. */
  public DeliveryKey key() {
    return DeliveryKeys.of(this);
  }

  /** Where a delivery goes. */
  public sealed interface Target {
    /**
     * A new message.
     *
     * @param place where
     * @param thread the title of a thread to start from it
     * @param called the role or group of the platform that is called with it; usually none
     * @param topics what it is about, for places that file their threads by topics
     */
    record NewMessage(
        Place place, Optional<Text> thread, Optional<Directory.Role> called, List<String> topics)
        implements Target {
      /** Accepts a message that was written down before groups could be called or topics named. */
      @SuppressWarnings("NullAway") // what an older copy of the bot wrote lacks the fields
      public NewMessage {
        called = called == null ? Optional.empty() : called;
        topics = topics == null ? List.of() : List.copyOf(topics);
      }

      /** Makes a message that calls no role or group. */
      public NewMessage(Place place, Optional<Text> thread) {
        this(place, thread, Optional.empty(), List.of());
      }

      /** Makes a message that calls a role or group. */
      public NewMessage(Place place, Optional<Text> thread, Optional<Directory.Role> called) {
        this(place, thread, called, List.of());
      }
    }

    /**
     * New words for a message of ours.
     *
     * @param message which
     */
    record Edit(MessageRef message) implements Target {}

    /**
     * Pinning a message of ours, or taking the pin away; the view is what the log says of it.
     *
     * @param message which
     * @param pinned whether it is to be pinned
     */
    record Pin(MessageRef message, boolean pinned) implements Target {}
  }
}
