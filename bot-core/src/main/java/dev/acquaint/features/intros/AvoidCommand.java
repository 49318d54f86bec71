package dev.acquaint.features.intros;

import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Choice;
import java.util.List;

/** {@code /intros avoid}: whom somebody never wants to be introduced to; only they can see it. */
final class AvoidCommand {
  private static final Option<String> WHAT =
      Option.choice(
          "what",
          IntrosWords.plain("what-option"),
          List.of(
              Choice.of("list", Text.typed("list")),
              Choice.of("add", Text.typed("add")),
              Choice.of("remove", Text.typed("remove"))));
  private static final Option<MemberId> MEMBER =
      Option.member("member", IntrosWords.plain("who-option"));

  private final Desk desk;

  AvoidCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at("intros", "avoid", IntrosWords.plain("avoid-description"), this::avoid)
        .requires(WHAT)
        .takes(MEMBER);
  }

  private Response avoid(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction ->
            switch (arguments.get(WHAT)) {
              case "add" -> add(transaction, caller, other(caller, arguments));
              case "remove" -> remove(transaction, caller, other(caller, arguments));
              default -> list(transaction, caller);
            });
  }

  private static MemberId other(Caller caller, Arguments arguments) {
    return arguments
        .find(MEMBER)
        .filter(member -> !member.equals(caller.member()))
        .orElseThrow(() ->
            new Refusal(
                IntrosWords.command("avoid-who", "example", "intros avoid what:add member:@ada")));
  }

  private Response add(Transaction transaction, Caller caller, MemberId other) {
    desk.store().avoids().add(transaction, caller.community(), caller.member(), other, desk.now());
    return Response.tell(IntrosWords.member("avoid-added", other));
  }

  private Response remove(Transaction transaction, Caller caller, MemberId other) {
    desk.store().avoids().remove(transaction, caller.community(), caller.member(), other);
    return Response.tell(IntrosWords.member("avoid-removed", other));
  }

  private Response list(Transaction transaction, Caller caller) {
    List<MemberId> avoided =
        desk.store().avoids().by(transaction, caller.community(), caller.member());
    return Response.tell(
        avoided.isEmpty()
            ? IntrosWords.plain("avoid-none")
            : IntrosWords.people("avoid-list", avoided));
  }
}
