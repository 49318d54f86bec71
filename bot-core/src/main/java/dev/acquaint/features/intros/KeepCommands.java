package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code /intros-admin lock|unlock}: who is together in the next round, whatever the rules. */
final class KeepCommands {
  static final String UNLOCK = "intros-admin unlock";
  private static final String EXAMPLE = "intros-admin lock @ada @bob";
  private static final Option<MemberId> THIRD =
      Option.member("third", RoundsWords.plain("third-option"));
  private static final Option<MemberId> FOURTH =
      Option.member("fourth", RoundsWords.plain("fourth-option"));

  private final Desk desk;
  private final Ids ids;

  KeepCommands(Desk desk, Ids ids) {
    this.desk = desk;
    this.ids = ids;
  }

  List<Command> commands() {
    return List.of(
        Command.at("intros-admin", "lock", RoundsWords.plain("lock-description"), this::lock)
            .takes(WhyNotCommand.MEMBER, WhyNotCommand.OTHER, THIRD, FOURTH)
            .forRank(Rank.MODERATOR),
        Command.at("intros-admin", "unlock", RoundsWords.plain("unlock-description"), this::unlock)
            .requires(WhyNotCommand.MEMBER)
            .forRank(Rank.MODERATOR));
  }

  private Response lock(Caller caller, Arguments arguments) {
    List<MemberId> named =
        Stream.of(WhyNotCommand.MEMBER, WhyNotCommand.OTHER, THIRD, FOURTH)
            .flatMap(option -> arguments.find(option).stream())
            .toList();
    Set<MemberId> people = new TreeSet<>(named);
    if (!named.isEmpty() && (people.size() < 2 || people.size() < named.size())) {
      throw new Refusal(RoundsWords.command("two-people", "example", EXAMPLE));
    }
    return desk.in(
        caller,
        (transaction, programme) ->
            people.isEmpty()
                ? list(transaction, programme)
                : keep(transaction, programme, people, caller));
  }

  private Response list(Transaction transaction, Programme programme) {
    List<Set<MemberId>> groups = desk.store().kept().all(transaction, programme);
    if (groups.isEmpty()) {
      return Response.say(RoundsWords.command("lock-none", "example", EXAMPLE));
    }
    List<Block> lines =
        groups.stream()
            .limit(15)
            .<Block>map(group -> new Block.Paragraph(RoundsWords.people("kept", group)))
            .toList();
    return new Response.Say(new MessageView(RoundsWords.plain("lock-description"), lines));
  }

  private Response keep(
      Transaction transaction, Programme programme, Set<MemberId> people, Caller caller) {
    desk.next(transaction, programme);
    for (MemberId member : people) {
      boolean in =
          desk.store()
              .parts()
              .find(transaction, programme, member)
              .filter(part -> part.state() != Part.State.OUT)
              .isPresent();
      if (!in) {
        throw new Refusal(RoundsWords.member("not-in-round", member, "preview", NextRound.PREVIEW));
      }
    }
    desk.store().kept().advance(transaction, programme);
    for (Set<MemberId> group : desk.store().kept().all(transaction, programme)) {
      if (!Collections.disjoint(group, people)) {
        throw new Refusal(RoundsWords.people("locked-already", group, "unlock", UNLOCK));
      }
    }
    try {
      desk.store()
          .kept()
          .add(
              transaction,
              programme,
              ids.nextPublicId(),
              people,
              new SqlKeptTogether.By(caller.member(), desk.now()));
    } catch (DuplicateKey another) {
      throw new Refusal(RoundsWords.command("changed-meanwhile", "preview", NextRound.PREVIEW));
    }
    return Response.say(RoundsWords.people("locked", people));
  }

  private Response unlock(Caller caller, Arguments arguments) {
    MemberId member = arguments.get(WhyNotCommand.MEMBER);
    return desk.in(
        caller,
        (transaction, programme) -> {
          desk.store().kept().advance(transaction, programme);
          Set<MemberId> group =
              desk.store().kept().all(transaction, programme).stream()
                  .filter(one -> one.contains(member))
                  .findFirst()
                  .orElseThrow(() ->
                      new Refusal(
                          RoundsWords.member("not-locked", member, "lock", "intros-admin lock")));
          desk.store().kept().release(transaction, programme, group);
          return Response.say(RoundsWords.people("unlocked", group));
        });
  }
}
