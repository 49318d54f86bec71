package dev.acquaint.app;

import dev.acquaint.community.Account;
import dev.acquaint.community.Member;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.Race;
import dev.acquaint.features.intros.RoundReport;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.sandbox.SandboxHands;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Plays weeks of a simulated community without a page: the real engine on a real database, only
 * faster.
 */
final class HeadlessDemo {
  private static final Instant START = Instant.parse("2027-01-04T06:00:00Z");
  private static final byte[] KEY =
      "a demo keeps no secrets".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final Transactions transactions;
  private final int weeks;
  private final int members;
  private final long seed;

  HeadlessDemo(Transactions transactions, int weeks, int members, long seed) {
    this.transactions = transactions;
    this.weeks = weeks;
    this.members = members;
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

  List<Week> play(Progress progress) {
    SettableClock clock = new SettableClock(START);
    SandboxPlatform platform = new SandboxPlatform(clock);
    SplittableRandom chance = new SplittableRandom(seed);
    Bot bot =
        new Bot(
            new Bot.Ground(
                transactions,
                List.of(platform),
                clock,
                chance.split(),
                new Race.Direct(),
                new ActionCodec(KEY)));
    Space space =
        transactions.inTransaction(transaction ->
            bot.communities()
                .connect(transaction, SandboxPlatform.SPACE, "sandbox", "Maple Street", START));
    SandboxHands hands = new SandboxHands(platform, bot.intake(), "headless");
    DemoCommunity community =
        new DemoCommunity(
            new DemoCommunity.Stage(bot, platform, hands, new ActionCodec(KEY), clock),
            chance.split());
    progress.step("Inviting " + members + " people");
    community.arrive(DemoPeople.invent(members, chance.split()));
    List<Integer> most = new ArrayList<>();
    for (int week = 1; week <= weeks; week++) {
      progress.advance("Playing weeks", week, weeks);
      Instant end = START.plus(Duration.ofDays(7L * week));
      community.passTo(end);
      most.add(mostUnprompted(bot, space.community(), end.minus(Duration.ofDays(7))));
    }
    return weeks(bot, space.community(), most);
  }

  private int mostUnprompted(Bot bot, CommunityId community, Instant after) {
    return transactions.inTransaction(transaction ->
        bot.communities().members(transaction, community).stream()
            .map(Member::id)
            .mapToInt(member -> bot.outbox().unprompted(transaction, community, member, after))
            .max()
            .orElse(0));
  }

  private List<Week> weeks(Bot bot, CommunityId community, List<Integer> most) {
    Map<MemberId, String> names = names(bot, community);
    Set<Set<String>> met = new HashSet<>();
    List<Week> all = new ArrayList<>();
    for (RoundReport report : bot.intros().reports(community)) {
      List<List<String>> groups =
          report.groups().stream()
              .map(group ->
                  group.stream().map(member -> names.getOrDefault(member, "?")).sorted().toList())
              .sorted(java.util.Comparator.comparing(List::getFirst))
              .toList();
      List<LeftOut> unmatched =
          report.leftOut().entrySet().stream()
              .map(entry -> new LeftOut(names.getOrDefault(entry.getKey(), "?"), entry.getValue()))
              .toList();
      int repeats = 0;
      int active = unmatched.size();
      for (List<String> group : groups) {
        active += group.size();
        for (int i = 0; i < group.size(); i++) {
          for (int j = i + 1; j < group.size(); j++) {
            repeats += met.add(Set.of(group.get(i), group.get(j))) ? 0 : 1;
          }
        }
      }
      int week = all.size() + 1;
      int prompted = week <= most.size() ? most.get(week - 1) : 0;
      all.add(new Week(week, active, groups, unmatched, report.met(), repeats, prompted));
    }
    return all;
  }

  private Map<MemberId, String> names(Bot bot, CommunityId community) {
    Map<MemberId, String> names = new HashMap<>();
    transactions.run(transaction ->
        bot.communities()
            .members(transaction, community)
            .forEach(member ->
                bot.communities().accounts(transaction, community, member.id()).stream()
                    .map(Account::ref)
                    .forEach(ref -> names.put(member.id(), ref.user()))));
    return names;
  }
}
