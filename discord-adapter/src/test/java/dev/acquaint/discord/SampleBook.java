package dev.acquaint.discord;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.command.Option;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Choice;
import java.util.List;

/** Commands of every kind, whose handlers are never run here. */
final class SampleBook {
  private SampleBook() {}

  static CommandBook book() {
    return new CommandBook(
        List.of(
            Command.at("introduce", words("Introduce yourself"), (_, _) -> done()).opensForm(),
            Command.at("kudos", "give", words("Thank somebody"), (_, _) -> done())
                .requires(
                    Option.member("to", words("Whom")), Option.words("for", words("Why"), 300))
                .takes(
                    Option.number("points", words("How many"), 1, 5),
                    Option.channel("where", words("In which channel")),
                    Option.zone("zone", words("Your city"))),
            Command.at("kudos", "mine", words("What you got"), (_, _) -> done())
                .takes(
                    Option.choice(
                        "span",
                        words("Of which time"),
                        List.of(
                            Choice.of("week", words("A week")), Choice.of("all", words("All"))))),
            Command.at("kudos-admin", "reset", words("Start anew"), (_, _) -> done())
                .forRank(Rank.MODERATOR)),
        List.of(),
        List.of(
            new MessageMenu(
                "sk", words("Save it"), Rank.MEMBER, FirstAnswer.PRIVATE, (_, _, _, _) -> done())),
        List.of(
            new MemberMenu(
                "vp", words("See profile"), Rank.MEMBER, FirstAnswer.PRIVATE, (_, _) -> done())));
  }

  static Text words(String words) {
    return Text.typed(words);
  }

  private static Response done() {
    return new Response.Done();
  }
}
