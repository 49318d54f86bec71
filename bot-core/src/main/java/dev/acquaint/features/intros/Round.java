package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A round: one line of the ledger.
 *
 * @param community the tenant
 * @param id its name
 * @param programme of which programme
 * @param kind why it runs
 * @param slotKey its local date, and a letter when it is no regular round; unique in its programme
 * @param dueAt when it is due
 * @param state how far it is
 * @param reason why it was skipped, one word
 * @param seed decides among equals
 */
record Round(
    CommunityId community,
    PublicId id,
    PublicId programme,
    Kind kind,
    String slotKey,
    Instant dueAt,
    State state,
    Optional<String> reason,
    long seed) {

  /** Why a round runs. */
  enum Kind {
    /** By the programme's rhythm, for everybody who is in. */
    REGULAR(""),
    /** For everybody who is in, because a moderator wished one more than the rhythm gives. */
    EXTRA("X"),
    /** In the middle of the week, for people whose group fell apart. */
    RESCUE("R"),
    /** For people who joined after a round. */
    WELCOME("W"),
    /** For two people of whom one asked for the other, and both agreed. */
    REQUEST("Q");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }

    /** Whether everybody who is in meets somebody, as opposed to a few between two such rounds. */
    boolean isForEverybody() {
      return this == REGULAR || this == EXTRA;
    }

    String slotKey(LocalDate day) {
      return day + letter;
    }
  }

  /** How far a round is. */
  enum State {
    /** Still to come. */
    PLANNED,
    /** People are introduced and have their week. */
    RUN,
    /** Over. */
    CLOSED,
    /** Never ran. */
    SKIPPED
  }

  /** What happens in a round, in order. */
  enum Step {
    /** Everybody who is in hears of it a day before. */
    HEADS_UP,
    /** The round is matched and introduced. */
    RUN,
    /** Silent groups hear a fresh question. */
    NUDGE,
    /** Groups are asked whether they met. */
    CHECK_IN,
    /** Groups that had not met yet are asked once more. */
    ASK_AGAIN,
    /** The round is over. */
    CLOSE
  }

  /** A step that is due. */
  record Due(CommunityId community, PublicId round, Step step, Instant dueAt) {}

  /** Returns its local date. */
  LocalDate day() {
    return LocalDate.parse(slotKey.substring(0, "2027-01-04".length()));
  }
}
