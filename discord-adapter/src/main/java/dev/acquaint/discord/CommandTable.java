package dev.acquaint.discord;

import dev.acquaint.chat.People;
import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.command.Option;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import dev.acquaint.view.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.utils.data.DataArray;

/** The command book as Discord registers it: one slash command for each first word, and menus. */
public final class CommandTable {
  private static final int WORDS = 100;
  private static final int MENU = 32;
  private static final SpaceId NOWHERE = new SpaceId("none");
  private static final Readers ENGLISH = new Readers(NOWHERE, Locale.ENGLISH);
  private static final Readers GERMAN = new Readers(NOWHERE, Locale.GERMAN);

  private final CommandBook book;
  private final Wording wording;
  private final Map<String, String> menus = new HashMap<>();

  CommandTable(CommandBook book, Wording wording) {
    this.book = book;
    this.wording = wording;
    book.messageMenus()
        .forEach(menu -> menus.put(Command.Type.MESSAGE + name(menu.label()), menu.code()));
    book.memberMenus()
        .forEach(menu -> menus.put(Command.Type.USER + name(menu.label()), menu.code()));
  }

  /**
   * Returns all that is registered as JSON with sorted keys, for the file that keeps it.
   *
   * @param book the commands
   * @param catalogue their words
   */
  public static String json(CommandBook book, Catalogue catalogue) {
    Wording plain = new Wording(catalogue, new Nobody(), new CommandIds(paths(book)));
    DataArray all = DataArray.empty();
    new CommandTable(book, plain).all().forEach(command -> all.add(command.toData()));
    return all.toPrettyString();
  }

  /** Descriptions mention no members. */
  private record Nobody() implements People {
    @Override
    public Optional<AccountRef> account(SpaceId space, MemberId member) {
      return Optional.empty();
    }

    @Override
    public String name(SpaceId space, MemberId member) {
      return member.value();
    }

    @Override
    public Optional<MemberId> meet(AccountRef account, Profile profile) {
      return Optional.empty();
    }
  }

  /** Returns the words of all commands. */
  static Set<String> paths(CommandBook book) {
    return book.commands().stream()
        .map(command -> command.path().words())
        .collect(Collectors.toSet());
  }

  /** Returns the code of the menu entry with this name; empty for one that is no more. */
  String menu(Command.Type type, String name) {
    return menus.getOrDefault(type + name, "");
  }

  private String name(Text label) {
    return wording.plain(label, ENGLISH, MENU);
  }

  /** Returns all that is to be registered, in a fixed order. */
  List<CommandData> all() {
    Map<String, List<dev.acquaint.command.Command>> groups = new TreeMap<>();
    book.commands()
        .forEach(command ->
            groups.computeIfAbsent(command.path().group(), _ -> new ArrayList<>()).add(command));
    List<CommandData> all = new ArrayList<>();
    groups.forEach((group, commands) -> all.add(slash(group, commands)));
    for (MessageMenu menu : book.messageMenus()) {
      all.add(menu(Commands.message(name(menu.label())), menu.label(), menu.rank()));
    }
    for (MemberMenu menu : book.memberMenus()) {
      all.add(menu(Commands.user(name(menu.label())), menu.label(), menu.rank()));
    }
    return List.copyOf(all);
  }

  private CommandData menu(CommandData menu, Text label, Rank rank) {
    menu.setNameLocalization(DiscordLocale.GERMAN, wording.plain(label, GERMAN, MENU));
    return onServers(menu, rank);
  }

  private SlashCommandData slash(String group, List<dev.acquaint.command.Command> commands) {
    boolean alone = commands.size() == 1 && commands.getFirst().path().name().isEmpty();
    Text description = alone ? commands.getFirst().description() : DiscordWords.group(group);
    SlashCommandData slash =
        Commands.slash(group, english(description))
            .setDescriptionLocalization(DiscordLocale.GERMAN, german(description));
    if (alone) {
      slash.addOptions(options(commands.getFirst()));
    } else {
      commands.stream()
          .map(command ->
              new SubcommandData(command.path().name(), english(command.description()))
                  .setDescriptionLocalization(DiscordLocale.GERMAN, german(command.description()))
                  .addOptions(options(command)))
          .forEach(slash::addSubcommands);
    }
    Rank lowest =
        commands.stream()
            .map(dev.acquaint.command.Command::rank)
            .min(Comparator.naturalOrder())
            .orElse(Rank.MEMBER);
    onServers(slash, lowest);
    return slash;
  }

  /** What needs a rank is at first shown to those who manage the server; admins may change that. */
  private static CommandData onServers(CommandData command, Rank lowest) {
    return command
        .setContexts(InteractionContextType.GUILD)
        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
        .setDefaultPermissions(
            lowest == Rank.MEMBER
                ? DefaultMemberPermissions.ENABLED
                : DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
  }

  private List<OptionData> options(dev.acquaint.command.Command command) {
    return command.options().stream()
        .map(option -> option(option, command.required().contains(option)))
        .toList();
  }

  private OptionData option(Option<?> option, boolean required) {
    OptionData data =
        new OptionData(type(option), option.name(), english(option.description()), required)
            .setDescriptionLocalization(DiscordLocale.GERMAN, german(option.description()));
    for (Choice choice : option.choices()) {
      data.addChoices(
          new Command.Choice(english(choice.label()), choice.value())
              .setNameLocalization(DiscordLocale.GERMAN, german(choice.label())));
    }
    return option.completes() ? data.setAutoComplete(true) : data;
  }

  private static OptionType type(Option<?> option) {
    return switch (option.type()) {
      case WORDS, CHOICE -> OptionType.STRING;
      case NUMBER -> OptionType.INTEGER;
      case MEMBER -> OptionType.USER;
      case CHANNEL -> OptionType.CHANNEL;
    };
  }

  private String english(Text words) {
    return wording.plain(words, ENGLISH, WORDS);
  }

  private String german(Text words) {
    return wording.plain(words, GERMAN, WORDS);
  }
}
