package dev.acquaint.features.profiles;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code /profile visibility}: who may see which part of somebody's profile. */
final class VisibilityCommands {
  private static final Option<String> FIELD =
      Option.choice(
          "field",
          ProfileWords.plain("field-option"),
          Arrays.stream(ProfileField.values())
              .map(field -> Choice.of(field.word(), ProfileWords.label(field)))
              .toList());
  private static final Option<String> WHO =
      Option.choice(
          "who",
          ProfileWords.plain("who-option"),
          Arrays.stream(Audience.values())
              .map(audience -> Choice.of(audience.word(), ProfileWords.audienceButton(audience)))
              .toList());

  private final ProfileDesk desk;
  private final SqlVisibility visibilities = new SqlVisibility();

  VisibilityCommands(ProfileDesk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return List.of(
        Command.at(
                "profile",
                "visibility",
                ProfileWords.plain("visibility-description"),
                this::visibility)
            .takes(FIELD, WHO));
  }

  List<Action> actions() {
    return List.of(
        Action.called(ProfileActions.VISIBILITY, (caller, _) -> overview(caller)),
        Action.called(ProfileActions.FIELD, this::choose).updatesMessage(),
        Action.called(ProfileActions.AUDIENCE, this::decide).updatesMessage());
  }

  private Response visibility(Caller caller, Arguments arguments) {
    Optional<ProfileField> field = arguments.find(FIELD).flatMap(ProfileField::of);
    Optional<Audience> audience = arguments.find(WHO).flatMap(Audience::of);
    if (field.isEmpty()) {
      return overview(caller);
    }
    if (audience.isEmpty()) {
      return new Response.Say(choice(caller, field.get()));
    }
    set(caller, field.get(), audience.get());
    return Response.say(ProfileWords.seenBy(field.get(), audience.get()));
  }

  private void set(Caller caller, ProfileField field, Audience audience) {
    desk.transactions()
        .run(transaction -> {
          visibilities.set(transaction, caller.community(), caller.member(), field, audience);
          desk.cards()
              .refresh(transaction, caller.community(), caller.member(), desk.clock().instant());
        });
  }

  private Response overview(Caller caller) {
    return new Response.Say(overview(caller, current(caller), List.of()));
  }

  private Visibility current(Caller caller) {
    return desk.transactions()
        .inTransaction(
            transaction -> visibilities.get(transaction, caller.community(), caller.member()));
  }

  private static MessageView overview(Caller caller, Visibility visibility, List<Block> before) {
    List<Block> blocks = new ArrayList<>(before);
    blocks.add(new Block.Paragraph(ProfileWords.plain("visibility-overview")));
    blocks.add(
        new Block.Fields(
            Arrays.stream(ProfileField.values())
                .map(field ->
                    new Block.Field(
                        ProfileWords.label(field), ProfileWords.audience(visibility.of(field))))
                .toList()));
    List<Choice> choices =
        Arrays.stream(ProfileField.values())
            .map(field -> Choice.of(field.word(), ProfileWords.label(field)))
            .toList();
    blocks.add(
        Block.Controls.of(
            new Control.Menu(
                ProfileWords.plain("visibility-menu"),
                ProfileActions.on(ProfileActions.FIELD, caller.member()),
                choices,
                1)));
    return new MessageView(ProfileWords.plain("visibility-overview"), blocks);
  }

  private Response choose(Caller caller, Use use) {
    return use.chosen().stream()
        .findFirst()
        .flatMap(ProfileField::of)
        .<Response>map(field -> new Response.Replace(choice(caller, field)))
        .orElseThrow(VisibilityCommands::closed);
  }

  private static MessageView choice(Caller caller, ProfileField field) {
    List<Control> buttons =
        Arrays.stream(Audience.values())
            .<Control>map(audience ->
                Control.Button.of(
                    ProfileWords.audienceButton(audience),
                    new ActionRef(
                        ProfileActions.AUDIENCE,
                        new PublicId(caller.member().value()),
                        field.word() + "-" + audience.word())))
            .toList();
    return MessageView.of(
        ProfileWords.whoSees(field),
        new Block.Paragraph(ProfileWords.whoSees(field)),
        new Block.Controls(buttons));
  }

  private Response decide(Caller caller, Use use) {
    String[] words = use.detail().split("-", 2);
    Optional<ProfileField> field = ProfileField.of(words[0]);
    Optional<Audience> audience = words.length < 2 ? Optional.empty() : Audience.of(words[1]);
    if (field.isEmpty() || audience.isEmpty()) {
      throw closed();
    }
    set(caller, field.get(), audience.get());
    return new Response.Replace(
        overview(
            caller,
            current(caller),
            List.of(new Block.Paragraph(ProfileWords.seenBy(field.get(), audience.get())))));
  }

  private static Refusal closed() {
    return new Refusal(ProfileWords.command("visibility-closed", "profile visibility"));
  }
}
