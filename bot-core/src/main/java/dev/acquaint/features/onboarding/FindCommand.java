package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.community.Member;
import dev.acquaint.features.intros.IntrosOffice;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code /acquaint-admin find}: members by a part of their name, whatever its case and accents. */
final class FindCommand {
  private static final int MOST = 15;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Option<String> WORDS =
      Option.words("name", OnboardingWords.plain("find-words-option"), 100);

  private final Desk desk;

  FindCommand(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "find", OnboardingWords.plain("find-description"), this::run)
        .requires(WORDS)
        .forRank(Rank.MODERATOR);
  }

  private static String plain(String words) {
    String bare = Normalizer.normalize(words.strip().replaceFirst("^@", ""), Normalizer.Form.NFKD);
    return MARKS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private Response run(Caller caller, Arguments arguments) {
    String typed = arguments.get(WORDS);
    String wanted = plain(typed);
    return desk.transactions()
        .inTransaction(transaction -> {
          List<Member> found =
              desk.communities().members(transaction, caller.community()).stream()
                  .filter(member -> plain(member.name()).contains(wanted))
                  .toList();
          Text title = OnboardingWords.found(found.size(), typed);
          List<Block> blocks = new ArrayList<>();
          blocks.add(new Block.Paragraph(title));
          found.stream()
              .limit(MOST)
              .map(member -> line(transaction, member))
              .reduce(OnboardingWords::twoLines)
              .ifPresent(lines -> blocks.add(new Block.Paragraph(lines)));
          if (found.size() > MOST) {
            blocks.add(new Block.Note(OnboardingWords.foundMore(MOST)));
          }
          return new Response.Say(new MessageView(title, blocks));
        });
  }

  private Text line(Transaction transaction, Member member) {
    String state =
        desk.office()
            .standing(transaction, member.community(), member.id())
            .map(IntrosOffice.Standing::state)
            .map(Enum::name)
            .orElse("NEVER");
    return OnboardingWords.found(member.id(), state, member.present());
  }
}
