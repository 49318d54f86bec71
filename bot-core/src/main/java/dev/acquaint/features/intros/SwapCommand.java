package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Plan;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code /intros-admin swap}: lets two people of two groups change places in the next round. It is
 * shown first, and done with a button that counts only while nobody else has changed the round and
 * the groups are those that were shown.
 */
final class SwapCommand {
  private final Desk desk;
  private final Ids ids;

  SwapCommand(Desk desk, Ids ids) {
    this.desk = desk;
    this.ids = ids;
  }

  Command command() {
    return Command.at("intros-admin", "swap", RoundsWords.plain("swap-description"), this::offer)
        .requires(WhyNotCommand.MEMBER, WhyNotCommand.OTHER)
        .forRank(Rank.MODERATOR);
  }

  Action action() {
    return Action.called(IntroActions.EXCHANGE, this::exchange).forModerators("intros-admin swap");
  }

  /** Two groups before and after two of them change places. */
  private record Swap(
      MemberId one,
      MemberId other,
      List<MemberId> first,
      List<MemberId> second,
      Set<MemberId> firstAfter,
      Set<MemberId> secondAfter) {

    static Swap of(MatchedGroup first, MatchedGroup second, MemberId one, MemberId other) {
      return new Swap(
          one,
          other,
          first.members(),
          second.members(),
          replaced(first, one, other),
          replaced(second, other, one));
    }

    private static Set<MemberId> replaced(MatchedGroup group, MemberId goes, MemberId comes) {
      Set<MemberId> after = new TreeSet<>(group.members());
      after.remove(goes);
      after.add(comes);
      return after;
    }

    /** Returns a few letters that tell these groups from others. */
    String mark() {
      return String.format("%08x", List.of(first, second).hashCode());
    }
  }

  private Response offer(Caller caller, Arguments arguments) {
    MemberId one = arguments.get(WhyNotCommand.MEMBER);
    MemberId other = arguments.get(WhyNotCommand.OTHER);
    if (one.equals(other)) {
      throw new Refusal(
          RoundsWords.command("two-people", "example", "intros-admin swap @ada @bob"));
    }
    NextRound next = NextRound.read(desk, caller);
    Plan plan = next.plan(desk);
    Swap swap = swap(next, plan, one, other);
    Plan after =
        desk.tools()
            .matcher()
            .match(next.kept().exchanging(next.wished(), swap.firstAfter(), swap.secondAfter()));
    ActionRef press =
        new ActionRef(
            IntroActions.EXCHANGE,
            next.programme().id(),
            new Proposal(one, other, swap.mark(), next.version()).written());
    return new Response.Say(
        MessageView.of(
            RoundsWords.twoGroups("swap-ask", swap.first(), swap.second()),
            new Block.Paragraph(RoundsWords.twoGroups("swap-ask", swap.first(), swap.second())),
            new Block.Paragraph(
                RoundsWords.swapAfter(swap.firstAfter(), swap.secondAfter(), plan, after)),
            Block.Controls.of(Control.Button.primary(RoundsWords.plain("swap-button"), press))));
  }

  private static Swap swap(NextRound next, Plan plan, MemberId one, MemberId other) {
    MatchedGroup first = groupOf(next, plan, one);
    MatchedGroup second = groupOf(next, plan, other);
    if (first.equals(second)) {
      throw new Refusal(
          RoundsWords.people("swap-together", List.of(one, other), "preview", NextRound.PREVIEW));
    }
    return Swap.of(first, second, one, other);
  }

  private static MatchedGroup groupOf(NextRound next, Plan plan, MemberId member) {
    next.check(member);
    return NextRound.groupOf(plan, member)
        .orElseThrow(() ->
            new Refusal(RoundsWords.member("alone-in-round", member, "lock", "intros-admin lock")));
  }

  /** What the button carries, in 40 letters at most. */
  private record Proposal(MemberId one, MemberId other, String mark, long version) {
    private static final int LETTERS = 11;
    private static final int MARK = 8;

    String written() {
      return begin(one) + begin(other) + mark + Long.toString(version, Character.MAX_RADIX);
    }

    static String begin(MemberId member) {
      return (member.value() + "_".repeat(LETTERS)).substring(0, LETTERS);
    }
  }

  private Response exchange(Caller caller, Use use) {
    NextRound next =
        desk.transactions()
            .inTransaction(transaction ->
                NextRound.read(
                    desk,
                    transaction,
                    desk.store()
                        .programmes()
                        .find(transaction, caller.community(), use.target())
                        .orElseThrow(SwapCommand::changed)));
    Plan plan = next.plan(desk);
    MemberId one = named(next, use.detail(), 0);
    MemberId other = named(next, use.detail(), Proposal.LETTERS);
    MatchedGroup first = NextRound.groupOf(plan, one).orElseThrow(SwapCommand::changed);
    MatchedGroup second = NextRound.groupOf(plan, other).orElseThrow(SwapCommand::changed);
    Swap swap = Swap.of(first, second, one, other);
    if (!new Proposal(one, other, swap.mark(), next.version()).written().equals(use.detail())) {
      throw changed();
    }
    return desk.transactions().inTransaction(transaction -> write(transaction, next, swap, caller));
  }

  private static Refusal changed() {
    return new Refusal(RoundsWords.command("changed-meanwhile", "preview", NextRound.PREVIEW));
  }

  private static MemberId named(NextRound next, String detail, int from) {
    if (detail.length() <= 2 * Proposal.LETTERS + Proposal.MARK) {
      throw changed();
    }
    String begin = detail.substring(from, from + Proposal.LETTERS);
    return next.due().people().stream()
        .map(Person::id)
        .filter(id -> Proposal.begin(id).equals(begin))
        .findFirst()
        .orElseThrow(SwapCommand::changed);
  }

  private Response write(Transaction transaction, NextRound next, Swap swap, Caller caller) {
    SqlKeptTogether kept = desk.store().kept();
    if (!kept.advance(transaction, next.programme(), next.version())) {
      throw changed();
    }
    for (Set<MemberId> group : next.wished()) {
      if (!Collections.disjoint(group, swap.firstAfter())
          || !Collections.disjoint(group, swap.secondAfter())) {
        kept.release(transaction, next.programme(), group);
      }
    }
    SqlKeptTogether.By by = new SqlKeptTogether.By(caller.member(), desk.now());
    try {
      for (Set<MemberId> group : List.of(swap.firstAfter(), swap.secondAfter())) {
        kept.add(transaction, next.programme(), ids.nextPublicId(), group, by);
      }
    } catch (DuplicateKey another) {
      throw changed();
    }
    return Response.tell(
        RoundsWords.swapped(swap.firstAfter(), swap.secondAfter(), KeepCommands.UNLOCK));
  }
}
