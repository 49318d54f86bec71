package dev.acquaint.features.icebreakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Chooses the next prompt. The bank is used in turns: in each, every prompt comes once, so none
 * comes back before all others were used; what is new comes first, and a prompt that few answered
 * may sit a turn out. Among those that have waited longest some are drawn by chance, and the one
 * that promises most answers is taken: what its own posts brought, mixed with what its theme
 * brought as if that were {@value #PRIOR} posts (a shrinkage estimate, as in Gelman et al.,
 * Bayesian Data Analysis, section 2.4).
 */
final class Rotation {
  private static final double PRIOR = 3;
  private static final int DRAWN = 3;

  private Rotation() {}

  /**
   * What was chosen.
   *
   * @param prompt the prompt
   * @param turn the turn through the bank that it belongs to
   * @param left how many others of this turn have not been used
   */
  record Choice(Prompt prompt, int turn, int left) {}

  /**
   * Chooses.
   *
   * @param bank what may come
   * @param last the theme of the prompt before it, which is avoided where that is possible
   * @param seed decides chance
   * @return nothing when the bank is empty
   */
  static Optional<Choice> next(List<Bank.Known> bank, Optional<Pack> last, long seed) {
    if (bank.isEmpty()) {
      return Optional.empty();
    }
    int turn = turn(bank);
    List<Bank.Known> open = bank.stream().filter(known -> known.standing().from() <= turn).toList();
    int longest = open.stream().mapToInt(known -> known.standing().turn()).min().orElseThrow();
    List<Bank.Known> inPlay =
        open.stream().filter(known -> known.standing().turn() == longest).toList();
    List<Bank.Known> drawn = drawn(preferred(rested(inPlay), last), new SplittableRandom(seed));
    Map<Pack, Tally> themes = themes(bank);
    return drawn.stream()
        .max(Comparator.comparingDouble(known -> promise(known, themes)))
        .map(known -> new Choice(known.prompt(), turn, open.size() - 1));
  }

  /**
   * Returns the half that was posted longest ago, so that a prompt from the end of one turn does
   * not open the next.
   */
  private static List<Bank.Known> rested(List<Bank.Known> inPlay) {
    boolean unused = inPlay.stream().anyMatch(known -> known.standing().lastAt().isEmpty());
    if (unused) {
      return inPlay.stream().filter(known -> known.standing().lastAt().isEmpty()).toList();
    }
    return inPlay.stream()
        .sorted(Comparator.comparing((Bank.Known known) -> known.standing().lastAt().orElseThrow()))
        .limit(Math.max(DRAWN, (inPlay.size() + 1) / 2))
        .toList();
  }

  /** What was written in the community and never posted comes first, then another theme. */
  private static List<Bank.Known> preferred(List<Bank.Known> inPlay, Optional<Pack> last) {
    List<Bank.Known> written =
        inPlay.stream()
            .filter(known -> known.prompt().isOwn() && known.standing().times() == 0)
            .toList();
    if (!written.isEmpty()) {
      return written;
    }
    List<Bank.Known> varied =
        inPlay.stream()
            .filter(known -> last.filter(known.prompt().pack()::equals).isEmpty())
            .toList();
    return varied.isEmpty() ? inPlay : varied;
  }

  /** Returns how many prompts are left before one comes back. */
  static int left(List<Bank.Known> bank) {
    int turn = turn(bank);
    return (int) bank.stream().filter(known -> known.standing().from() <= turn).count();
  }

  /** The turn that goes on while some of its prompts are left, and otherwise the next one. */
  private static int turn(List<Bank.Known> bank) {
    int present = bank.stream().mapToInt(known -> known.standing().turn()).max().orElse(0) - 1;
    int soonest = bank.stream().mapToInt(known -> known.standing().from()).min().orElse(0);
    return Math.max(present, soonest);
  }

  private static List<Bank.Known> drawn(List<Bank.Known> from, SplittableRandom chance) {
    List<Bank.Known> rest = new ArrayList<>(from);
    List<Bank.Known> drawn = new ArrayList<>();
    while (drawn.size() < DRAWN && !rest.isEmpty()) {
      drawn.add(rest.remove(chance.nextInt(rest.size())));
    }
    return drawn;
  }

  /** What some posts brought. */
  private record Tally(int posts, int answers) {
    Tally plus(SqlTurns.Standing standing) {
      return new Tally(posts + standing.scored(), answers + standing.answers());
    }

    double mean() {
      return posts == 0 ? 0 : (double) answers / posts;
    }
  }

  private static Map<Pack, Tally> themes(List<Bank.Known> bank) {
    Map<Pack, Tally> themes = new EnumMap<>(Pack.class);
    bank.forEach(known ->
        themes.merge(
            known.prompt().pack(),
            new Tally(0, 0).plus(known.standing()),
            (before, _) -> before.plus(known.standing())));
    return themes;
  }

  private static double promise(Bank.Known known, Map<Pack, Tally> themes) {
    double theme = themes.getOrDefault(known.prompt().pack(), new Tally(0, 0)).mean();
    SqlTurns.Standing own = known.standing();
    return (own.answers() + PRIOR * theme) / (own.scored() + PRIOR);
  }
}
