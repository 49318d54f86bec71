package dev.acquaint.discord;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Intake;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Given;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.MessageView;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Hands in what people do: commands, buttons, menus, forms, and half-typed options. */
final class DiscordInteractions extends ListenerAdapter {
  private static final int LABEL = 100;

  private final Intake intake;
  private final Writings writings;
  private final Drafts drafts;
  private final FormReading filled;
  private final CommandTable table;
  private final DiscordDirectory directory;

  DiscordInteractions(
      Intake intake,
      Writings writings,
      Drafts drafts,
      FormReading filled,
      CommandTable table,
      DiscordDirectory directory) {
    this.intake = intake;
    this.writings = writings;
    this.drafts = drafts;
    this.filled = filled;
    this.table = table;
    this.directory = directory;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    origin(event)
        .ifPresent(origin -> {
          Map<String, Given> given = new HashMap<>();
          event
              .getOptions()
              .forEach(
                  option -> given.put(option.getName(), given(origin.account().space(), option)));
          Path path = path(event.getName(), event.getSubcommandName());
          take(event, new Interaction.Ran(origin, path, given));
        });
  }

  private static Path path(String group, @org.jspecify.annotations.Nullable String name) {
    return new Path(group, name == null ? "" : name);
  }

  private static Given given(SpaceId space, OptionMapping option) {
    return switch (option.getType()) {
      case USER, MENTIONABLE ->
          new Given.Account(new AccountRef(space, Long.toUnsignedString(option.getAsLong())));
      case CHANNEL ->
          new Given.Room(new ChannelRef(space, Long.toUnsignedString(option.getAsLong())));
      default -> new Given.Words(option.getAsString());
    };
  }

  @Override
  public void onUserContextInteraction(UserContextInteractionEvent event) {
    origin(event)
        .ifPresent(origin -> {
          AccountRef account = new AccountRef(origin.account().space(), event.getTarget().getId());
          String code = table.menu(Command.Type.USER, event.getName());
          take(event, new Interaction.UsedOnMember(origin, code, account));
        });
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    origin(event)
        .ifPresent(origin -> {
          SpaceId space = origin.account().space();
          take(
              event,
              new Interaction.UsedOnMessage(
                  origin,
                  table.menu(Command.Type.MESSAGE, event.getName()),
                  new MessageRef(origin.where(), event.getTarget().getId()),
                  new AccountRef(space, event.getTarget().getAuthor().getId()),
                  event.getTarget().getContentRaw()));
        });
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    String control = Objects.requireNonNullElse(event.getButton().getCustomId(), "");
    origin(event)
        .ifPresent(origin -> {
          if (Drafts.owns(control)) {
            reopen(event, origin, control);
          } else {
            take(
                event,
                new Interaction.Pressed(
                    origin, control, new MessageRef(origin.where(), event.getMessageId())));
          }
        });
  }

  private void reopen(ButtonInteractionEvent event, Origin origin, String control) {
    SpaceId space = origin.account().space();
    drafts
        .find(control, event.getUser().getId())
        .ifPresentOrElse(
            draft ->
                event
                    .replyModal(
                        writings.forms().write(draft.form(), new Readers(space, draft.locale())))
                    .queue(),
            () ->
                event
                    .reply(
                        writings
                            .messages()
                            .answer(
                                MessageView.of(DiscordWords.formForgotten()),
                                new Readers(
                                    space, origin.profile().locale().orElse(Locale.ENGLISH))))
                    .setEphemeral(true)
                    .queue());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    origin(event)
        .ifPresent(origin ->
            take(
                event,
                new Interaction.Chose(
                    origin,
                    event.getComponentId(),
                    new MessageRef(origin.where(), event.getMessageId()),
                    event.getValues())));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    origin(event)
        .ifPresent(origin -> {
          FormValues values = filled.read(origin.account().space(), event.getValues());
          take(event, new Interaction.Submitted(origin, event.getModalId(), values));
        });
  }

  @Override
  public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
    origin(event)
        .ifPresent(origin -> {
          Readers readers =
              new Readers(
                  origin.account().space(), origin.profile().locale().orElse(Locale.ENGLISH));
          List<Command.Choice> choices =
              intake
                  .complete(
                      origin,
                      path(event.getName(), event.getSubcommandName()),
                      event.getFocusedOption().getName(),
                      event.getFocusedOption().getValue())
                  .stream()
                  .limit(net.dv8tion.jda.api.interactions.commands.build.OptionData.MAX_CHOICES)
                  .map(choice ->
                      new Command.Choice(
                          writings.wording().plain(choice.label(), readers, LABEL), choice.value()))
                  .toList();
          event.replyChoices(choices).queue();
        });
  }

  private void take(IReplyCallback event, Interaction interaction) {
    SpaceId space = interaction.origin().account().space();
    intake.take(interaction, new Answering(event, space, writings, drafts));
  }

  /** Commands are registered for servers only; whatever comes from elsewhere has no origin. */
  private Optional<Origin> origin(net.dv8tion.jda.api.interactions.Interaction event) {
    Member member = event.getMember();
    if (member == null) {
      return Optional.empty();
    }
    SpaceId space = new SpaceId(member.getGuild().getId());
    Locale locale = Locale.forLanguageTag(event.getUserLocale().getLocale());
    Rank rank = DiscordDirectory.rank(member);
    AccountRef account = new AccountRef(space, member.getId());
    directory.remember(account, member);
    return Optional.of(
        new Origin(
            event.getId(),
            account,
            DiscordDirectory.profile(member, Optional.of(locale)),
            rank,
            new ChannelRef(space, Objects.requireNonNull(event.getChannelId()))));
  }
}
