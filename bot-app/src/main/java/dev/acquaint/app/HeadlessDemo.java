package dev.acquaint.app;

import dev.acquaint.community.Member;
import dev.acquaint.features.intros.RoundReport;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Plays weeks of a simulated community without a page: the real engine on a real database, only
 * faster.
 */
final class HeadlessDemo {
  /** When people arrive in every demo: the Saturday before its first week. */
  static final Instant ARRIVAL = Instant.parse("2027-01-02T09:00:00Z");

  /** When the first week begins: a Monday, early in the morning in the community's zone. */
  static final Instant START = Instant.parse("2027-01-04T06:00:00Z");

  private final Transactions transactions;
  private final int weeks;
  private final DemoPeople.Source people;
  private final long seed;

  HeadlessDemo(Transactions transactions, int weeks, DemoPeople.Source people, long seed) {
    this.transactions = transactions;
    this.weeks = weeks;
    this.people = people;
    this.seed = seed;
  }

  /**
   * What a week brought.
   *
   * @param week from 1
   * @param active how many people were due
   * @param groups who was introduced together
   * @param unmatched who was not, and why
   * @param met how many said that they met
   * @param repeats how many pairs had been introduced before
   * @param mostUnpromptedToOneMember the most messages that anybody got without asking
   */
  record Week(
      int week,
      int active,
      List<List<String>> groups,
      List<LeftOut> unmatched,
      int met,
      int repeats,
      int mostUnpromptedToOneMember) {
    Week {
      groups = groups.stream().map(List::copyOf).toList();
      unmatched = List.copyOf(unmatched);
    }
  }

  /** Somebody who was not introduced. */
  record LeftOut(String id, String reason) {}

  /**
   * All that was played.
   *
   * @param weeks week by week
   * @param messages for each week, how many messages a member got without asking, on average
   */
  record Played(List<Week> weeks, List<Double> messages) {
    Played {
      weeks = List.copyOf(weeks);
      messages = List.copyOf(messages);
    }
  }

  /** How many messages members got in one week without asking. */
  private record Unprompted(int most, double average) {}

  Played play(Progress progress) {
    SplittableRandom chance = new SplittableRandom(seed);
    DemoWorld world = DemoWorld.begin(transactions, ARRIVAL, chance);
    DemoCommunity community = new DemoCommunity(world, chance.split());
    progress.step("Inviting people");
    community.arrive(people.people(chance.split()));
    List<Unprompted> messages = new ArrayList<>();
    for (int week = 1; week <= weeks; week++) {
      progress.advance("Playing weeks", week, weeks);
      Instant end = START.plus(Duration.ofDays(7L * week));
      community.passTo(end);
      messages.add(unprompted(world, end.minus(Duration.ofDays(7))));
    }
    List<RoundReport> rounds = world.bot().intros().reports(world.space().community());
    return new Played(
        weeks(rounds, world, messages), messages.stream().map(Unprompted::average).toList());
  }

  private Unprompted unprompted(DemoWorld world, Instant after) {
    CommunityId community = world.space().community();
    List<Integer> counts =
        transactions.inTransaction(transaction ->
            world.bot().communities().members(transaction, community).stream()
                .map(Member::id)
                .map(member ->
                    world.bot().outbox().unprompted(transaction, community, member, after))
                .toList());
    return new Unprompted(
        counts.stream().mapToInt(Integer::intValue).max().orElse(0),
        counts.stream().mapToInt(Integer::intValue).average().orElse(0));
  }

  private static List<Week> weeks(
      List<RoundReport> rounds, DemoWorld world, List<Unprompted> messages) {
    Set<Set<String>> introduced = new HashSet<>();
    List<Week> all = new ArrayList<>();
    for (int week = 1; week <= messages.size(); week++) {
      List<List<String>> groups = new ArrayList<>();
      List<LeftOut> unmatched = new ArrayList<>();
      int met = 0;
      for (RoundReport round : rounds) {
        if (weekOf(round) == week) {
          round.groups().forEach(group -> groups.add(names(group, world)));
          round
              .leftOut()
              .forEach((member, why) -> unmatched.add(new LeftOut(name(member, world), why)));
          round
              .skipped()
              .forEach(member -> unmatched.add(new LeftOut(name(member, world), "SKIPPED")));
          met += round.met();
        }
      }
      groups.sort(Comparator.comparing(List::getFirst));
      unmatched.sort(Comparator.comparing(LeftOut::id));
      int active = unmatched.size() + groups.stream().mapToInt(List::size).sum();
      int repeats = repeats(groups, introduced);
      int most = messages.get(week - 1).most();
      all.add(new Week(week, active, groups, unmatched, met, repeats, most));
    }
    return all;
  }

  private static int weekOf(RoundReport round) {
    LocalDate begin = LocalDate.ofInstant(START, ZoneOffset.UTC);
    LocalDate day = LocalDate.parse(round.slotKey().substring(0, 10));
    return (int) ChronoUnit.WEEKS.between(begin, day) + 1;
  }

  private static int repeats(List<List<String>> groups, Set<Set<String>> introduced) {
    int repeats = 0;
    for (List<String> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          repeats += introduced.add(Set.of(group.get(i), group.get(j))) ? 0 : 1;
        }
      }
    }
    return repeats;
  }

  private static List<String> names(List<MemberId> group, DemoWorld world) {
    return group.stream().map(member -> name(member, world)).sorted().toList();
  }

  /** Somebody who had everything about them deleted is nobody's account any more. */
  private static String name(MemberId member, DemoWorld world) {
    return world.person(member).orElse(member.value());
  }
}
