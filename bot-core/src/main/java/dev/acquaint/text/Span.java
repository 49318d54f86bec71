package dev.acquaint.text;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import java.time.Instant;

/**
 * One piece of a text after its language was chosen: what is left for the adapter to write its way.
 */
public sealed interface Span {

  /**
   * Words from a catalogue. They carry no markup, but an adapter still escapes what its platform
   * would read as such.
   *
   * @param words plain words
   */
  record Literal(String words) implements Span {}

  /**
   * Words a person typed; must be escaped so that they can neither ping, link nor format.
   *
   * @param words plain words
   */
  record Typed(String words) implements Span {}

  /**
   * A member.
   *
   * @param member whom
   */
  record Person(MemberId member) implements Span {}

  /**
   * A channel.
   *
   * @param channel which
   */
  record Room(ChannelRef channel) implements Span {}

  /**
   * A moment to be shown in the reader's zone.
   *
   * @param at when
   * @param style how much of it to show
   */
  record Moment(Instant at, MomentStyle style) implements Span {}

  /**
   * A command as members run it.
   *
   * @param path the words after the slash
   */
  record CommandLine(String path) implements Span {}
}
