package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keeps repeats away longer for an odd number of people with trios. A trio needs three people of
 * whom none has met another, and such triangles run out first. So once few are left to be met, the
 * best round and some random ones are played on to the first repeat, and the one that lasts longest
 * is taken; the best one when none lasts longer.
 */
final class TrioOutlook {
  private static final int MOST_PEOPLE = 61;
  private static final int MOST_LEFT = 20;
  private static final int ALTERNATIVES = 24;

  private final Round round;

  TrioOutlook(Round round) {
    this.round = round;
  }

  /** Returns the groups to be played, the best ones when they last as long as any other. */
  List<int[]> choose(List<int[]> best) {
    if (!isNearTheEnd() || repeats(round, best)) {
      return best;
    }
    List<int[]> chosen = best;
    int longest = lasts(round.request(), ids(round, best));
    int possible = possible() - 1;
    for (int k = 1; k <= ALTERNATIVES && longest < possible; k++) {
      MatchingRequest random = random(round.request(), k);
      Round other = new Round(random);
      Optional<List<int[]>> groups = groups(other);
      if (groups.isPresent() && !repeats(other, groups.get())) {
        List<List<MemberId>> ids = ids(other, groups.get());
        int lasts = lasts(round.request(), ids);
        if (lasts > longest) {
          longest = lasts;
          chosen = numbers(ids);
        }
      }
    }
    return chosen;
  }

  private boolean isNearTheEnd() {
    int n = round.size();
    if (n > MOST_PEOPLE || n % 2 == 0) {
      return false;
    }
    for (int one = 0; one < n; one++) {
      if (n - 1 - round.encounters().of(one).length > MOST_LEFT) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many rounds the pairs that have not met would suffice for. */
  private int possible() {
    int n = round.size();
    int unmet = 0;
    for (int one = 0; one < n; one++) {
      unmet += n - 1 - round.encounters().of(one).length;
    }
    return unmet / 2 / ((n - 3) / 2 + 3);
  }

  private static boolean repeats(Round round, List<int[]> groups) {
    for (int[] group : groups) {
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < i; j++) {
          if (round.encounters().haveMet(group[i], group[j])) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Returns the same round in which nothing but chance decides who is best. */
  private static MatchingRequest random(MatchingRequest request, int salt) {
    return new MatchingRequest(
        request.people(),
        request.avoided(),
        request.history(),
        request.rules(),
        Roster.mix(request.seed() + salt),
        request.arrangement().withWeights(new Weights(0, 0, 0, 0, 0, 0, 0, 0)));
  }

  /** Plays on after a round; returns how many more rounds have no repeat. */
  private static int lasts(MatchingRequest request, List<List<MemberId>> groups) {
    MatchingRequest now = after(request, groups);
    int lasted = 0;
    while (true) {
      Round next = new Round(now);
      Optional<List<int[]>> found = groups(next);
      if (found.isEmpty() || repeats(next, found.get())) {
        return lasted;
      }
      lasted++;
      now = after(now, ids(next, found.get()));
    }
  }

  private static MatchingRequest after(MatchingRequest request, List<List<MemberId>> groups) {
    List<Meeting> history = new ArrayList<>();
    for (Meeting meeting : request.history()) {
      history.add(new Meeting(meeting.pair(), meeting.roundsAgo() + 1));
    }
    for (List<MemberId> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = 0; j < i; j++) {
          history.add(new Meeting(new Pair(group.get(i), group.get(j)), 1));
        }
      }
    }
    return new MatchingRequest(
        request.people(),
        request.avoided(),
        history,
        request.rules(),
        request.seed(),
        request.arrangement());
  }

  private static Optional<List<int[]>> groups(Round of) {
    int[] all = IntStream.range(0, of.size()).toArray();
    Pairing ghosted =
        new PairSolver(of, Effort.untilProven(), () -> false).pairAllButOne(all, _ -> 0);
    return new TrioSearch(of, ghosted).search().map(TrioSearch.Result::groups);
  }

  private static List<List<MemberId>> ids(Round of, List<int[]> groups) {
    return groups.stream()
        .map(group -> IntStream.of(group).mapToObj(of.roster()::id).toList())
        .toList();
  }

  private List<int[]> numbers(List<List<MemberId>> groups) {
    return groups.stream()
        .map(group -> group.stream().mapToInt(round.roster()::find).toArray())
        .toList();
  }
}
