package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.List;

/**
 * A message of introductions, before it has a place.
 *
 * @param programme of which programme
 * @param kind the occasion, a name of {@link IntroDeliveries}
 * @param subject the row it is about
 * @param step tells several of one occasion and row apart
 * @param people for whom it is
 * @param view what it says
 * @param unprompted whether it counts against their attention budget; what somebody asked for, or
 *     what another person does, does not
 * @param at when
 */
record Letter(
    Programme programme,
    String kind,
    PublicId subject,
    String step,
    List<MemberId> people,
    MessageView view,
    boolean unprompted,
    Instant at) {
  Letter {
    people = List.copyOf(people);
  }

  /** Starts a message about a row to several people, of the bot's own accord. */
  static Letter of(
      Programme programme, String kind, PublicId subject, List<MemberId> people, Instant at) {
    return new Letter(
        programme,
        kind,
        subject,
        "",
        people,
        MessageView.of(IntrosWords.plain("intro-title")),
        true,
        at);
  }

  /** Starts a message about a row to one member, of the bot's own accord. */
  static Letter of(
      Programme programme, String kind, PublicId subject, MemberId member, Instant at) {
    return of(programme, kind, subject, List.of(member), at).step(member.value());
  }

  Letter saying(MessageView words) {
    return new Letter(programme, kind, subject, step, people, words, unprompted, at);
  }

  Letter step(String name) {
    return new Letter(programme, kind, subject, name, people, view, unprompted, at);
  }

  /** Returns this message as one that was asked for or passes on what a person did. */
  Letter prompted() {
    return new Letter(programme, kind, subject, step, people, view, false, at);
  }
}
