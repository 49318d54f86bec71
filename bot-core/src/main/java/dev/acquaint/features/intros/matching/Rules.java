package dev.acquaint.features.intros.matching;

/**
 * What a programme asks of its groups.
 *
 * @param size how many people in a group, 2 to 8
 * @param odd what happens to the odd person among pairs
 * @param repeatWindow for how many rounds a repeat weighs fully; it fades afterwards
 * @param group what the groups (teams, cohorts, cities) of people mean
 * @param languageRequired whether people must share a language
 * @param modeRequired whether wishes for meeting in person or remotely must fit
 */
public record Rules(
    int size,
    OddPerson odd,
    int repeatWindow,
    GroupRule group,
    boolean languageRequired,
    boolean modeRequired) {

  /** What happens to the odd person among pairs. */
  public enum OddPerson {
    /** They join a pair. */
    TRIO,
    /** They sit out, those first who did not sit out last time. */
    SIT_OUT
  }

  /** What the groups of people mean. */
  public enum GroupRule {
    /** Nothing. */
    ANY,
    /** People of different groups rather. */
    PREFER_ACROSS,
    /** Only people of different groups. */
    REQUIRE_ACROSS,
    /** People of one group rather. */
    PREFER_WITHIN,
    /** Only people of one group. */
    REQUIRE_WITHIN
  }

  /** Checks the size. */
  public Rules {
    if (size < 2 || size > 8) {
      throw new IllegalArgumentException("a group has 2 to 8 people, not " + size);
    }
  }

  /** Returns pairs, a trio for the odd one, repeats avoided for twelve rounds. */
  public static Rules defaults() {
    return new Rules(2, OddPerson.TRIO, 12, GroupRule.ANY, false, false);
  }
}
