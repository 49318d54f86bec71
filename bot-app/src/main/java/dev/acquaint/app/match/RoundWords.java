package dev.acquaint.app.match;

import dev.acquaint.app.roster.Roster;
import dev.acquaint.app.roster.RosterPerson;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.features.intros.matching.Reason;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.features.intros.matching.WhyNot;
import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A planned round in words, for people who read a terminal or a spreadsheet. */
final class RoundWords {
  private static final int REASONS_SHOWN = 4;

  private final Map<MemberId, String> names;
  private final Rules rules;

  RoundWords(Roster roster, Rules rules) {
    this.names =
        roster.people().stream().collect(Collectors.toMap(RosterPerson::id, RosterPerson::name));
    this.rules = rules;
  }

  /** Returns what people call somebody. */
  String name(MemberId member) {
    return names.getOrDefault(member, member.value());
  }

  /** Returns a name that tells somebody from their namesakes: with the id behind it. */
  private String who(MemberId member) {
    String name = name(member);
    return name.equals(member.value()) ? name : name + " (" + member.value() + ")";
  }

  /** Returns the names of people as a sentence lists them. */
  String names(List<MemberId> members) {
    return list(members.stream().map(this::name).toList());
  }

  /** Returns a whole round, line by line. */
  List<String> lines(RosterRounds.Round round) {
    Plan plan = round.plan();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Round %d, %s: %s, %s, %s, %,d points, %s (%.3f s)"
            .formatted(
                round.number(),
                round.date(),
                count(plan.groups().size(), "group", "groups"),
                plan.unmatched().isEmpty()
                    ? "nobody left out"
                    : count(plan.unmatched().size(), "person", "people") + " left out",
                plan.repeats() == 0 ? "no repeats" : count(plan.repeats(), "repeat", "repeats"),
                plan.score(),
                quality(plan),
                round.seconds()));
    int number = 0;
    for (MatchedGroup group : plan.groups()) {
      lines.add(
          "%4d. %s: %d points"
              .formatted(
                  ++number, list(group.members().stream().map(this::who).toList()), group.score()));
      List<String> reasons = shown(group);
      if (!reasons.isEmpty()) {
        lines.add("      " + String.join("; ", reasons));
      }
    }
    plan.unmatched()
        .forEach(one -> lines.add("  left out: " + who(one.member()) + ": " + why(one.why())));
    return lines;
  }

  /** Returns how near a round is to the best there could be. */
  static String quality(Plan plan) {
    if (plan.provenBest()) {
      return "proven to be the best possible, fairness counted";
    }
    return String.format(
        Locale.ROOT,
        "at least %.1f %% of the best possible, fairness counted (%,d of at most %,d points)",
        plan.certainShare() / 10.0,
        plan.worth(),
        plan.bound());
  }

  /** Returns the weightiest reasons for a group. */
  List<String> shown(MatchedGroup group) {
    return reasons(group).stream().limit(REASONS_SHOWN).toList();
  }

  /** Returns all reasons for a group, the weightiest first. */
  List<String> reasons(MatchedGroup group) {
    Set<String> words = new LinkedHashSet<>();
    boolean hoursTold = false;
    for (Reason reason : group.reasons()) {
      boolean hours = reason instanceof Reason.HoursInCommon;
      if (!hours || !hoursTold) {
        words.add(words(reason, group.members().size()));
      }
      hoursTold |= hours;
    }
    return List.copyOf(words);
  }

  private String words(Reason reason, int size) {
    return switch (reason) {
      case Reason.Helps helps ->
          name(helps.who()) + " can help " + name(helps.whom()) + " with " + helps.what();
      case Reason.SharedInterest shared -> "shared interest: " + shared.what();
      case Reason.HoursInCommon hours ->
          (size == 2 ? "" : "up to ") + hours.hoursPerWeek() + " working hours a week in common";
      case Reason.NewcomerMeetsVeteran meets ->
          name(meets.newcomer()) + " is new and meets somebody who knows the place";
      case Reason.GroupPreference _ ->
          rules.group() == Rules.GroupRule.PREFER_WITHIN
              ? "from the same group"
              : "from different groups";
      case Reason.MetMostOthers met ->
          "both have met most others already: " + met.met() + " of " + met.of();
    };
  }

  /** Returns why somebody meets nobody, in words that accuse nobody. */
  static String why(WhyNot why) {
    return switch (why) {
      case TOO_FEW -> "nobody else is in the list";
      case ODD_ONE_OUT -> "the number is odd, and no trios are made";
      case NO_COMMON_LANGUAGE -> "nobody free shares a language";
      case NO_COMMON_MODE -> "nobody free wants to meet the same way";
      case GROUP_RULE -> "the rule on groups left nobody";
      case NOBODY_LEFT -> "nobody fitting was free";
    };
  }

  private static String list(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  private static String count(int number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
