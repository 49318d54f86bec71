package dev.acquaint.features.intros.matching;

/**
 * What a community holds for a good introduction, in points. Each is the most that one kind of
 * reason can bring; 0 switches that reason off. No weight can buy a repeat or leave somebody out.
 *
 * @param help one can help the other with at least one topic, per direction
 * @param moreHelp further topics in the same direction, together
 * @param bothWays both can help each other, once
 * @param interests topics both care for, together; a rare topic brings up to 90, one that everybody
 *     shares 30
 * @param hours hours of the week at which both can talk; all of it from 40 hours on
 * @param group they come from different groups, or from the same one, as the programme prefers
 * @param newcomer somebody in their first two rounds meets somebody who was in six or more
 * @param fairness by how many hundredths, at most, the points of somebody count more whose earlier
 *     introductions were worth less than everybody's; 0 to 25
 */
public record Weights(
    int help,
    int moreHelp,
    int bothWays,
    int interests,
    int hours,
    int group,
    int newcomer,
    int fairness) {
  private static final int MOST = 1_000;
  private static final int MOST_FAIRNESS = 25;

  /** Checks that each is 0 to 1,000; throws {@link IllegalArgumentException} otherwise. */
  public Weights {
    check("help", help, MOST);
    check("moreHelp", moreHelp, MOST);
    check("bothWays", bothWays, MOST);
    check("interests", interests, MOST);
    check("hours", hours, MOST);
    check("group", group, MOST);
    check("newcomer", newcomer, MOST);
    check("fairness", fairness, MOST_FAIRNESS);
  }

  private static void check(String name, int weight, int most) {
    if (weight < 0 || weight > most) {
      throw new IllegalArgumentException(
          "the weight " + name + " is 0 to " + most + ", not " + weight);
    }
  }

  /** Returns what suits most communities: help before interests, interests before hours. */
  public static Weights defaults() {
    return new Weights(200, 60, 80, 200, 120, 60, 100, 20);
  }

  /** Returns the most points two people can reach, before fairness. */
  public int best() {
    return 2 * (help + moreHelp) + bothWays + interests + hours + group + newcomer;
  }
}
