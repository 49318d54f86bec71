package dev.acquaint.features.knowledge;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something in the library.
 *
 * @param number what people type, unique in the database
 * @param community the tenant
 * @param id its name in buttons
 * @param kind what it is
 * @param state how far it has come
 * @param content what it says
 * @param author who wrote it
 * @param standing where it stands
 * @param locked whether moderators let nobody else change it
 * @param mergedInto with which other one it was joined
 * @param version grows with every change that its card shows
 * @param createdAt when
 * @param settledAt when it was solved or closed
 */
record Entry(
    long number,
    CommunityId community,
    PublicId id,
    EntryKind kind,
    EntryState state,
    Content content,
    Author author,
    Standing standing,
    boolean locked,
    Optional<PublicId> mergedInto,
    int version,
    Instant createdAt,
    Optional<Instant> settledAt) {

  /**
   * What an entry says.
   *
   * @param title one line
   * @param words more of it, or empty
   * @param topics normalised
   * @param link a page about it
   */
  record Content(String title, String words, Set<String> topics, Optional<URI> link) {
    Content {
      topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    }
  }

  /**
   * Who wrote an entry.
   *
   * @param member who, if everybody may know
   * @param anonymous whether they chose that nobody should know
   * @param sealed their sealed name, if they did
   * @param mark by which they are known again, if they did
   */
  record Author(
      Optional<MemberId> member,
      boolean anonymous,
      Optional<String> sealed,
      Optional<String> mark) {
    static Author named(MemberId member) {
      return new Author(Optional.of(member), false, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Where an entry stands.
   *
   * @param channel the channel it was written for
   * @param message its message, once it stands
   * @param room where its conversation goes on, once it stands
   */
  record Standing(ChannelRef channel, Optional<MessageRef> message, Optional<ChannelRef> room) {
    SpaceId space() {
      return channel.space();
    }
  }

  /** Whether it has been answered, or needs no answer. */
  boolean isSettled() {
    return kind != EntryKind.QUESTION || state == EntryState.SOLVED;
  }

  boolean isOpenQuestion() {
    return kind == EntryKind.QUESTION && state == EntryState.OPEN;
  }

  Entry with(EntryState next, Optional<Instant> settled) {
    return new Entry(
        number,
        community,
        id,
        kind,
        next,
        content,
        author,
        standing,
        locked,
        mergedInto,
        version,
        createdAt,
        settled);
  }

  Entry saying(Content other) {
    return new Entry(
        number,
        community,
        id,
        kind,
        state,
        other,
        author,
        standing,
        locked,
        mergedInto,
        version,
        createdAt,
        settledAt);
  }

  Entry by(Author other) {
    return new Entry(
        number,
        community,
        id,
        kind,
        state,
        content,
        other,
        standing,
        locked,
        mergedInto,
        version,
        createdAt,
        settledAt);
  }

  Entry standing(Standing other) {
    return new Entry(
        number,
        community,
        id,
        kind,
        state,
        content,
        author,
        other,
        locked,
        mergedInto,
        version,
        createdAt,
        settledAt);
  }

  Entry locked(boolean whether) {
    return new Entry(
        number,
        community,
        id,
        kind,
        state,
        content,
        author,
        standing,
        whether,
        mergedInto,
        version,
        createdAt,
        settledAt);
  }

  Entry mergedInto(PublicId other) {
    return new Entry(
        number,
        community,
        id,
        kind,
        EntryState.MERGED,
        content,
        author,
        standing,
        locked,
        Optional.of(other),
        version,
        createdAt,
        settledAt);
  }

  Entry atVersion(int next) {
    return new Entry(
        number,
        community,
        id,
        kind,
        state,
        content,
        author,
        standing,
        locked,
        mergedInto,
        next,
        createdAt,
        settledAt);
  }
}
