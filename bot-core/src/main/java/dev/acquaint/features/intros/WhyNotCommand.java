package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.intros.matching.Exchange;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /intros-admin why-not}: what the next round would lose with two people together.
 *
 * <p>Two who avoid each other get the answer that they would get if they did not. Small losses are
 * not told apart, so "about as well" is what many pairs hear who simply were not chosen, and what
 * the two hear who would be together if they could.
 */
final class WhyNotCommand {
  static final Option<MemberId> MEMBER =
      Option.member("member", RoundsWords.plain("member-option"));
  static final Option<MemberId> OTHER = Option.member("other", RoundsWords.plain("other-option"));

  /** Losses below this many points are not told apart. */
  private static final long CLOSE = 50;

  private final Desk desk;

  WhyNotCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "intros-admin", "why-not", RoundsWords.plain("why-not-description"), this::whyNot)
        .requires(MEMBER, OTHER)
        .forRank(Rank.MODERATOR);
  }

  private Response whyNot(Caller caller, Arguments arguments) {
    List<MemberId> both = List.of(arguments.get(MEMBER), arguments.get(OTHER));
    if (both.getFirst().equals(both.getLast())) {
      throw new Refusal(
          RoundsWords.command("two-people", "example", "intros-admin why-not @ada @bob"));
    }
    NextRound next = NextRound.read(desk, caller);
    both.forEach(next::check);
    for (Set<MemberId> group : next.wished()) {
      if (both.stream().anyMatch(group::contains)) {
        String words = group.containsAll(both) ? "locked-already" : "why-not-locked";
        return Response.say(RoundsWords.people(words, both, "unlock", "intros-admin unlock"));
      }
    }
    Plan plan = next.plan(desk);
    boolean together =
        NextRound.groupOf(plan, both.getFirst())
            .filter(group -> group.members().contains(both.getLast()))
            .isPresent();
    if (together) {
      return Response.say(RoundsWords.people("together-already", both));
    }
    // Not cut short by any clock: the answer must not depend on how long it takes to find.
    Exchange exchange =
        new ExactMatcher(Optional.empty(), () -> false)
            .whyNot(next.request(), both.getFirst(), both.getLast());
    return Response.say(words(exchange, both, plan.score(), next.programme().rules().size()));
  }

  private static Text words(Exchange exchange, List<MemberId> both, long total, int size) {
    return switch (exchange) {
      case Exchange.AgainstRule(var rule) -> RoundsWords.againstRule(both, rule);
      case Exchange.LosesPoints(long points) when points < CLOSE ->
          RoundsWords.whyNotClose(both, CLOSE, total);
      case Exchange.LosesPoints(long points) ->
          RoundsWords.whyNotLoses(
              size == 2 ? "why-not-loses" : "why-not-groups", both, points, total);
      case Exchange.MeetsAgain _ -> RoundsWords.people("why-not-again", both);
      case Exchange.LeavesOut _ -> RoundsWords.people("why-not-out", both);
      case Exchange.HostsApart _ -> RoundsWords.people("why-not-hosts", both);
    };
  }
}
