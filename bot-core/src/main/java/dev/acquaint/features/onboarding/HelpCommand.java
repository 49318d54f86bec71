package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Examples;
import dev.acquaint.command.Nearness;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.dispatch.AreaHelpers;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /acquaint help}: every command that somebody may use, a line each; or one of them. */
final class HelpCommand {
  private static final int COMMANDS_OF_A_PAGE = 25;
  private static final int MOST_SUGGESTIONS = 25;
  private static final PublicId PAGES = new PublicId("help");

  private final List<Command> all;
  private final AreaHelpers areas;
  private final Option<String> which =
      Option.words("command", OnboardingWords.plain("help-command-option"), 64)
          .suggesting(this::suggestions);
  private final Action page = Action.called("oh", this::turn).updatesMessage();

  /**
   * Makes the command.
   *
   * @param others all other commands of the bot, by path
   * @param areas who may run one area besides moderators
   */
  HelpCommand(List<Command> others, AreaHelpers areas) {
    this.areas = areas;
    List<Command> everything = new ArrayList<>(others);
    everything.add(command());
    this.all = everything.stream().sorted(java.util.Comparator.comparing(Command::path)).toList();
  }

  Command command() {
    return Command.at("acquaint", "help", OnboardingWords.plain("help-description"), this::help)
        .takes(which);
  }

  List<Action> actions() {
    return List.of(page);
  }

  private List<Command> allowed(Caller caller) {
    return all.stream()
        .filter(command ->
            caller.rank().reaches(command.rank()) || areas.may(caller, command.path().toString()))
        .toList();
  }

  private List<Choice> suggestions(Caller caller, String typed) {
    String wanted = plain(typed);
    return allowed(caller).stream()
        .map(command -> command.path().words())
        .filter(words -> words.contains(wanted))
        .limit(MOST_SUGGESTIONS)
        .map(words -> Choice.of(words, Text.typed(words)))
        .toList();
  }

  private Response help(Caller caller, Arguments arguments) {
    return arguments
        .find(which)
        .map(typed -> one(caller, typed))
        .orElseGet(() -> new Response.Say(page(caller, 0)));
  }

  private Response turn(Caller caller, Use use) {
    return new Response.Replace(page(caller, number(use.detail())));
  }

  private static int number(String detail) {
    return detail.matches("\\d{1,3}") ? Integer.parseInt(detail) : 0;
  }

  private MessageView page(Caller caller, int wanted) {
    List<Command> allowed = allowed(caller);
    int pages = (allowed.size() + COMMANDS_OF_A_PAGE - 1) / COMMANDS_OF_A_PAGE;
    int number = Math.min(wanted, pages - 1);
    int from = number * COMMANDS_OF_A_PAGE;
    Map<String, List<Command>> groups = new LinkedHashMap<>();
    allowed
        .subList(from, Math.min(allowed.size(), from + COMMANDS_OF_A_PAGE))
        .forEach(command ->
            groups.computeIfAbsent(command.path().group(), _ -> new ArrayList<>()).add(command));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(OnboardingWords.helpTitle(number + 1, pages)));
    if (number == 0) {
      blocks.add(new Block.Paragraph(OnboardingWords.helpBegin()));
    }
    groups
        .values()
        .forEach(group -> blocks.add(new Block.Paragraph(OnboardingWords.helpLines(group))));
    blocks.add(new Block.Note(OnboardingWords.helpEnd()));
    List<Control> turns = turns(number, pages);
    if (!turns.isEmpty()) {
      blocks.add(new Block.Controls(turns));
    }
    return new MessageView(OnboardingWords.helpTitle(number + 1, pages), blocks);
  }

  private List<Control> turns(int number, int pages) {
    List<Control> turns = new ArrayList<>();
    if (number > 0) {
      turns.add(
          Control.Button.of(
              OnboardingWords.plain("back-button"), page.on(PAGES, "" + (number - 1))));
    }
    if (number + 1 < pages) {
      turns.add(
          Control.Button.primary(
              OnboardingWords.plain("more-button"), page.on(PAGES, "" + (number + 1))));
    }
    return turns;
  }

  private static String plain(String typed) {
    return typed.strip().replaceFirst("^/", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private Response one(Caller caller, String typed) {
    String wanted = plain(typed);
    List<Command> known = allowed(caller);
    Optional<Command> exact =
        known.stream().filter(command -> command.path().words().equals(wanted)).findFirst();
    if (exact.isPresent()) {
      return new Response.Say(card(exact.get()));
    }
    List<Command> group =
        known.stream().filter(command -> command.path().group().equals(wanted)).toList();
    if (!group.isEmpty()) {
      return new Response.Say(
          MessageView.of(
              OnboardingWords.helpTitle(1, 1),
              new Block.Paragraph(OnboardingWords.helpLines(group))));
    }
    List<String> words = known.stream().map(command -> command.path().words()).toList();
    throw new Refusal(OnboardingWords.noSuchCommand(typed, Nearness.nearest(wanted, words, 3)));
  }

  private static MessageView card(Command command) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(OnboardingWords.commandTitle(command)));
    blocks.add(new Block.Paragraph(command.description()));
    command.options().stream()
        .map(option -> OnboardingWords.option(option, command.required().contains(option)))
        .reduce(OnboardingWords::twoLines)
        .ifPresent(lines -> blocks.add(new Block.Paragraph(lines)));
    blocks.add(
        new Block.Note(
            OnboardingWords.example(
                Examples.of(command),
                command.firstAnswer() == FirstAnswer.PUBLIC,
                command.rank() != Rank.MEMBER)));
    return new MessageView(OnboardingWords.commandTitle(command), blocks);
  }
}
