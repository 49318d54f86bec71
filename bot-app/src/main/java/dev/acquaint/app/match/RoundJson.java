package dev.acquaint.app.match;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Unmatched;
import dev.acquaint.id.MemberId;
import java.util.List;

/**
 * What {@code acquaint match --json} prints.
 *
 * @param members how many people the roster has
 * @param rounds the rounds, in their order
 */
record RoundJson(int members, List<Round> rounds) {
  RoundJson {
    rounds = List.copyOf(rounds);
  }

  /**
   * One round.
   *
   * @param round its number, from 1
   * @param groups who meets whom
   * @param unmatched who meets nobody
   * @param repeats how many pairs met before
   * @param score points of all groups
   * @param seconds how long the planning took
   * @param worth what is made as large as possible, see {@link Plan#worth}
   * @param bound worth that no such round can exceed; the worth itself when proven
   * @param provenBest whether nothing better is possible, fairness counted
   */
  record Round(
      int round,
      List<Group> groups,
      List<LeftOut> unmatched,
      int repeats,
      long score,
      double seconds,
      long worth,
      long bound,
      boolean provenBest) {
    Round {
      groups = List.copyOf(groups);
      unmatched = List.copyOf(unmatched);
    }
  }

  /**
   * People to be introduced to each other.
   *
   * @param members their ids
   * @param score points
   * @param reasons why, in words, the weightiest first
   */
  record Group(List<String> members, int score, List<String> reasons) {
    Group {
      members = List.copyOf(members);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Somebody who meets nobody.
   *
   * @param id who
   * @param reason the rule that was in the way, by the name of the matcher's {@code WhyNot}
   */
  record LeftOut(String id, String reason) {}

  static Round round(RosterRounds.Round planned, RoundWords words) {
    Plan plan = planned.plan();
    return new Round(
        planned.number(),
        plan.groups().stream().map(group -> group(group, words)).toList(),
        plan.unmatched().stream().map(RoundJson::leftOut).toList(),
        plan.repeats(),
        plan.score(),
        planned.seconds(),
        plan.worth(),
        plan.bound(),
        plan.provenBest());
  }

  private static Group group(MatchedGroup group, RoundWords words) {
    return new Group(
        group.members().stream().map(MemberId::value).toList(),
        group.score(),
        words.reasons(group));
  }

  private static LeftOut leftOut(Unmatched one) {
    return new LeftOut(one.member().value(), one.why().name());
  }
}
