package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Limits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /icebreaker-admin post|remove}: one prompt, now or never again. */
final class PostCommands {
  private static final int LONGEST_KEY = 32;

  private final Option<String> prompt =
      Option.words("prompt", IcebreakerWords.plain("any-prompt-option"), LONGEST_KEY)
          .suggesting(this::matching);
  private final Option<ChannelRef> channel =
      Option.channel("channel", IcebreakerWords.plain("channel-option"));

  private final Desk desk;

  PostCommands(Desk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return Stream.of(
            Command.at(
                    "icebreaker-admin",
                    "post",
                    IcebreakerWords.plain("post-description"),
                    this::post)
                .takes(prompt, channel),
            Command.at(
                    "icebreaker-admin",
                    "remove",
                    IcebreakerWords.plain("remove-description"),
                    this::remove)
                .requires(prompt))
        .map(command -> command.forRank(Rank.MODERATOR))
        .toList();
  }

  private List<Choice> matching(Caller caller, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return desk.transactions()
        .inTransaction(transaction -> {
          Locale language = desk.posting().language(transaction, caller.community());
          return desk.bank().everything(transaction, caller.community(), language).stream()
              .filter(known -> !known.standing().removed())
              .map(Bank.Known::prompt)
              .filter(one ->
                  (one.key() + " " + one.in(language).toLowerCase(Locale.ROOT)).contains(wanted))
              .limit(Limits.CHOICES)
              .map(one ->
                  Choice.of(
                      one.key(),
                      Text.typed(TypedWords.shorten(one.in(language), Limits.CHOICE_LABEL))))
              .toList();
        });
  }

  private Bank.Known known(Transaction transaction, Caller caller, String typed) {
    String key = typed.strip().toLowerCase(Locale.ROOT);
    Locale language = desk.posting().language(transaction, caller.community());
    return desk.bank().everything(transaction, caller.community(), language).stream()
        .filter(known -> known.prompt().key().equals(key) && !known.standing().removed())
        .findFirst()
        .orElseThrow(() ->
            new Refusal(
                IcebreakerWords.typed(
                    "no-such-prompt", typed, "icebreaker-admin export which:all")));
  }

  private Response post(Caller caller, Arguments arguments) {
    ChannelRef where = arguments.find(channel).orElse(caller.where());
    if (!desk.canWriteIn(where)) {
      throw new Refusal(
          IcebreakerWords.channel("not-writable", where, "icebreaker-admin post channel:#lounge"));
    }
    return desk.transactions()
        .inTransaction(transaction -> {
          Schedule.Manner manner =
              desk.store()
                  .schedules()
                  .of(transaction, caller.community(), where)
                  .map(Schedule::manner)
                  .orElseGet(Schedule.Manner::usual);
          Posting.Occasion occasion =
              new Posting.Occasion(
                  caller.community(),
                  where,
                  manner,
                  Optional.empty(),
                  Optional.of(caller.member()),
                  desk.now());
          Posting.Taken taken = taken(transaction, caller, arguments.find(prompt), occasion);
          desk.posting().post(transaction, occasion, taken, "now");
          Locale language = desk.posting().language(transaction, caller.community());
          return Response.say(IcebreakerWords.posted(where, taken.prompt().in(language)));
        });
  }

  private Posting.Taken taken(
      Transaction transaction, Caller caller, Optional<String> chosen, Posting.Occasion occasion) {
    return chosen
        .map(key -> desk.posting().take(transaction, occasion, known(transaction, caller, key)))
        .or(() -> desk.posting().take(transaction, occasion))
        .orElseThrow(
            () -> new Refusal(IcebreakerWords.command("no-prompts", "icebreaker-admin add")));
  }

  private Response remove(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Bank.Known known = known(transaction, caller, arguments.get(prompt));
          desk.store().turns().remove(transaction, caller.community(), known.prompt().key());
          desk.store()
              .own()
              .find(transaction, caller.community(), known.prompt().key())
              .ifPresent(own ->
                  desk.store()
                      .own()
                      .decide(
                          transaction,
                          own,
                          OwnPrompt.State.REMOVED,
                          own.draft(),
                          Optional.empty(),
                          desk.now()));
          Locale language = desk.posting().language(transaction, caller.community());
          return Response.say(IcebreakerWords.decided("removed", known.prompt().in(language)));
        });
  }
}
