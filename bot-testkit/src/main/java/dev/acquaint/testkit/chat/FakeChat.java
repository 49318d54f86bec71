package dev.acquaint.testkit.chat;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Swept;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;

/**
 * A platform that keeps what it is sent and, when told, answers badly. It never recognises a key
 * sent twice, so every copy the courier sends too many shows in {@link #copies}. Safe for many
 * threads.
 */
public final class FakeChat implements Chat {
  private final Queue<Mood> moods = new ArrayDeque<>();
  private final List<Post> standing = new ArrayList<>();
  private final List<Post> late = new ArrayList<>();
  private final Set<DeliveryKey> removed = new HashSet<>();
  private final Queue<Swept> sweeps = new ArrayDeque<>();
  private int edits;
  private int swept;

  /** How it answers one request. */
  public sealed interface Mood {
    /** It takes the message and the answer gets lost. */
    record Silent() implements Mood {}

    /** The answer gets lost, and the message appears when {@link FakeChat#arrive} is called. */
    record Late() implements Mood {}

    /** The answer is unclear and the message was not taken. */
    record Unclear() implements Mood {}

    /**
     * It asks to come back.
     *
     * @param after when
     */
    record Busy(Duration after) implements Mood {}

    /**
     * It refuses for good.
     *
     * @param reason why
     */
    record Refusing(Outcome.Reason reason) implements Mood {}

    /** The adapter itself breaks with an exception. */
    record Broken() implements Mood {}
  }

  /**
   * Sets how the next request is answered; called again, the one after it. Without a mood all goes
   * well.
   *
   * @param mood how
   */
  public synchronized void next(Mood mood) {
    moods.add(mood);
  }

  /** Lets messages taken late appear. */
  public synchronized void arrive() {
    standing.addAll(late);
    late.clear();
  }

  /**
   * Has somebody delete a message.
   *
   * @param key which
   */
  public synchronized void remove(DeliveryKey key) {
    standing.removeIf(post -> post.key().equals(key));
    removed.add(key);
  }

  /**
   * Returns how many copies of a message people see.
   *
   * @param key which
   */
  public synchronized long copies(DeliveryKey key) {
    return standing.stream().filter(post -> post.key().equals(key)).count();
  }

  /** Returns the keys of all messages people see, oldest first. */
  public synchronized List<DeliveryKey> shown() {
    return standing.stream().map(Post::key).toList();
  }

  /** Returns how often a message was given new words. */
  public synchronized int edits() {
    return edits;
  }

  @Override
  public synchronized Outcome post(Post post) {
    Mood mood = moods.poll();
    if (mood == null) {
      standing.add(post);
      return new Outcome.Sent(message(post), channel(post.place()));
    }
    if (mood instanceof Mood.Silent) {
      standing.add(post);
    } else if (mood instanceof Mood.Late) {
      late.add(post);
    }
    return badly(mood);
  }

  @Override
  public synchronized Outcome edit(MessageRef message, MessageView view, Locale locale) {
    Mood mood = moods.poll();
    if (mood == null || mood instanceof Mood.Silent) {
      edits++;
    }
    return mood == null ? new Outcome.Sent(message, message.channel()) : badly(mood);
  }

  private static Outcome badly(Mood mood) {
    return switch (mood) {
      case Mood.Silent _, Mood.Late _, Mood.Unclear _ -> new Outcome.Unknown("no answer");
      case Mood.Busy(Duration after) -> new Outcome.TryLater(after);
      case Mood.Refusing(Outcome.Reason reason) -> new Outcome.Refused(reason);
      case Mood.Broken _ -> throw new IllegalStateException("the adapter broke");
    };
  }

  @Override
  public synchronized Found find(Post post, Doubt doubt) {
    if (removed.contains(post.key())) {
      return new Found.Removed();
    }
    if (copies(post.key()) > 0) {
      return new Found.Standing(message(post), channel(post.place()));
    }
    boolean underWay = late.stream().anyMatch(one -> one.key().equals(post.key()));
    return underWay ? new Found.CannotTell(Duration.ofMinutes(1)) : new Found.Absent();
  }

  /**
   * Lets a try that was given up show up all the same, beside the message that stands.
   *
   * @param key which
   */
  public synchronized void copy(DeliveryKey key) {
    standing.add(
        standing.stream().filter(post -> post.key().equals(key)).findFirst().orElseThrow());
  }

  /**
   * Sets what looking for copies answers, with nothing done; called again, the time after. Without
   * it all goes well.
   *
   * @param answer what
   */
  public synchronized void nextSweep(Swept answer) {
    sweeps.add(answer);
  }

  /** Returns how often it was asked to take copies away. */
  public synchronized int swept() {
    return swept;
  }

  @Override
  public synchronized Swept sweep(DeliveryKey key, MessageRef recorded, Instant since) {
    swept++;
    Swept answer = sweeps.poll();
    if (answer != null) {
      return answer;
    }
    int removed = 0;
    while (copies(key) > 1) {
      standing.remove(
          standing.stream().filter(post -> post.key().equals(key)).findFirst().orElseThrow());
      removed++;
    }
    return new Swept.Done(removed);
  }

  private static MessageRef message(Post post) {
    return new MessageRef(channel(post.place()), post.key().value());
  }

  private static ChannelRef channel(Place place) {
    return switch (place) {
      case Place.In in -> in.channel();
      case Place.Together together -> together.home();
      case Place.Aside aside -> aside.home();
    };
  }
}
