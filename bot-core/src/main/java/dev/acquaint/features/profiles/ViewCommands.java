package dev.acquaint.features.profiles;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import java.util.List;

/** {@code /profile view}, the button and the menu that do the same. */
final class ViewCommands {
  private static final Option<MemberId> MEMBER =
      Option.member("member", ProfileWords.plain("member-option"));

  private final ProfileDesk desk;
  private final SqlVisibility visibilities = new SqlVisibility();

  ViewCommands(ProfileDesk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return List.of(
        Command.at("profile", "view", ProfileWords.plain("view-description"), this::view)
            .takes(MEMBER));
  }

  List<Action> actions() {
    return List.of(Action.called(ProfileActions.VIEW, this::view));
  }

  List<MemberMenu> menus() {
    return List.of(
        new MemberMenu(
            ProfileActions.VIEW,
            ProfileWords.plain("view-button"),
            Rank.MEMBER,
            FirstAnswer.PRIVATE,
            this::view));
  }

  private Response view(Caller caller, Arguments arguments) {
    return view(caller, arguments.find(MEMBER).orElse(caller.member()));
  }

  private Response view(Caller caller, Use use) {
    return view(
        caller, new MemberId(use.chosen().stream().findFirst().orElse(use.target().value())));
  }

  private Response view(Caller caller, MemberId member) {
    return desk.transactions()
        .inTransaction(transaction -> {
          if (desk.communities().find(transaction, caller.community(), member).isEmpty()) {
            throw new Refusal(ProfileWords.command("nobody-there", "people find"));
          }
          Portrait portrait =
              desk.portraits().seenBy(transaction, caller.community(), member, caller.member());
          return new Response.Say(
              portrait.relation() == Relation.SELF
                  ? ProfileViews.own(
                      portrait,
                      visibilities.get(transaction, caller.community(), member),
                      desk.clock().instant())
                  : ProfileViews.of(portrait, desk.clock().instant()));
        });
  }
}
