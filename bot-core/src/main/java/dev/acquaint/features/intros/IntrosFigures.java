package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What introductions brought a community, for its moderators. Whoever shows it keeps to the rule
 * that no figure is about fewer than five people.
 *
 * @param rounds the regular rounds that ran, the oldest first, at most the last 26
 * @param taking everybody who takes part now
 * @param ties who was introduced to whom, each pair once, of all rounds
 * @param joined how many began to take part in the time that was asked for
 * @param newcomers how long those waited for their first introduction who began to take part in the
 *     twelve weeks before the end of that time and had one
 * @param leftOut how many were left out in that time, by the word for why
 */
public record IntrosFigures(
    List<OneRound> rounds,
    Set<MemberId> taking,
    List<Tie> ties,
    int joined,
    List<Duration> newcomers,
    Map<String, Integer> leftOut) {

  /** Copies the collections. */
  public IntrosFigures {
    rounds = List.copyOf(rounds);
    taking = Set.copyOf(taking);
    ties = List.copyOf(ties);
    newcomers = List.copyOf(newcomers);
    leftOut = Map.copyOf(leftOut);
  }

  /**
   * One regular round.
   *
   * @param day its local date
   * @param due how many were in it
   * @param introduced how many were introduced
   * @param met how many are in a group of which somebody said that it met
   * @param skipped how many skipped it by themselves
   */
  public record OneRound(LocalDate day, int due, int introduced, int met, int skipped) {

    /** Returns how many were left out without wishing it. */
    public int leftOut() {
      return due - introduced - skipped;
    }
  }

  /**
   * Two people who were introduced.
   *
   * @param one one of them
   * @param other the other
   * @param met whether somebody said that they met
   */
  public record Tie(MemberId one, MemberId other, boolean met) {}
}
