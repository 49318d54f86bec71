package dev.acquaint.features.intros;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import java.util.List;
import java.util.Optional;

/**
 * A group with its people and what they said.
 *
 * @param group its card and room
 * @param places everybody who was ever in it
 */
record Talk(Group group, List<Place> places) {
  Talk {
    places = List.copyOf(places);
  }

  /** What somebody said of their introduction. */
  enum Answer {
    /** They met. */
    MET,
    /** They have not met yet. */
    NOT_YET,
    /** It came to nothing. */
    COULD_NOT,
    /** This person cannot make it, said before the check-in. */
    CANNOT,
    /** This person left introductions or the place. */
    LEFT;

    /** Whether the person is no longer there for the others. */
    boolean isOut() {
      return this == CANNOT || this == LEFT;
    }
  }

  /**
   * Somebody's place in a round.
   *
   * @param round which
   * @param member who
   * @param introGroup with whom, if with anybody
   * @param reason why with nobody
   * @param answer what they said
   * @param again whether they would like to meet somebody else this week
   */
  record Place(
      PublicId round,
      MemberId member,
      Optional<PublicId> introGroup,
      Optional<String> reason,
      Optional<Answer> answer,
      boolean again) {

    static Place in(PublicId round, MemberId member, PublicId group) {
      return new Place(
          round, member, Optional.of(group), Optional.empty(), Optional.empty(), false);
    }

    static Place without(PublicId round, MemberId member, String reason) {
      return new Place(
          round, member, Optional.empty(), Optional.of(reason), Optional.empty(), false);
    }

    boolean said(Answer what) {
      return answer.filter(said -> said == what).isPresent();
    }

    boolean stays() {
      return answer.filter(Answer::isOut).isEmpty();
    }
  }

  /**
   * A group's card.
   *
   * @param id its name
   * @param round of which round
   * @param score the matcher's points
   * @param messageChannel where the card stands, once it does
   * @param messageId the card
   * @param room where its people talk
   */
  record Group(
      PublicId id,
      PublicId round,
      int score,
      Optional<String> messageChannel,
      Optional<String> messageId,
      Optional<String> room) {

    Optional<ChannelRef> roomIn(SpaceId space) {
      return room.map(id -> new ChannelRef(space, id));
    }

    Optional<MessageRef> cardIn(SpaceId space) {
      return messageChannel.flatMap(
          channel -> messageId.map(id -> new MessageRef(new ChannelRef(space, channel), id)));
    }
  }

  /** Returns everybody who was ever in it. */
  List<MemberId> people() {
    return places.stream().map(Place::member).toList();
  }

  /** Returns those who are still there for one another. */
  List<MemberId> staying() {
    return places.stream().filter(Place::stays).map(Place::member).toList();
  }

  /** Whether too few are left to meet. */
  boolean fellApart() {
    return staying().size() < 2;
  }

  boolean met() {
    return places.stream().anyMatch(place -> place.said(Answer.MET));
  }

  boolean silent() {
    return places.stream().allMatch(place -> place.answer().isEmpty());
  }

  boolean notYet() {
    return !met() && places.stream().anyMatch(place -> place.said(Answer.NOT_YET));
  }

  boolean gaveUp() {
    return !met() && places.stream().anyMatch(place -> place.said(Answer.COULD_NOT));
  }

  Optional<Place> of(MemberId member) {
    return places.stream().filter(place -> place.member().equals(member)).findFirst();
  }
}
