package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.community.Settings;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /acquaint-admin settings}: all settings with their defaults; one of them with what it
 * takes and how it changed; or a new value for it.
 */
final class SettingsCommand {
  private static final int MOST_CHANGES = 8;
  private static final Option<String> SETTING =
      Option.choice(
          "setting",
          OnboardingWords.plain("setting-option"),
          Knob.ALL.stream()
              .map(knob -> Choice.of(knob.word(), OnboardingWords.settingName(knob)))
              .toList());
  private static final Option<String> VALUE =
      Option.words("value", OnboardingWords.plain("value-option"), 200);

  private final Desk desk;
  private final KnobValues values;

  SettingsCommand(Desk desk) {
    this.desk = desk;
    this.values = new KnobValues(desk);
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "settings", OnboardingWords.plain("settings-description"), this::run)
        .takes(SETTING, VALUE)
        .forRank(Rank.MODERATOR);
  }

  private Response run(Caller caller, Arguments arguments) {
    Optional<Knob> knob = arguments.find(SETTING).map(Knob::of);
    if (knob.isEmpty()) {
      return all(caller);
    }
    return arguments
        .find(VALUE)
        .map(value -> change(caller, knob.get(), value))
        .orElseGet(() -> one(caller, knob.get()));
  }

  private Response all(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Text title = OnboardingWords.plain("settings-title");
          List<Block> blocks = new ArrayList<>();
          blocks.add(new Block.Heading(title));
          List<Block.Field> fields = new ArrayList<>();
          for (Knob knob : Knob.ALL) {
            if (fields.size() == Limits.FIELDS) {
              blocks.add(new Block.Fields(fields));
              fields.clear();
            }
            fields.add(
                new Block.Field(
                    OnboardingWords.settingName(knob),
                    OnboardingWords.settingValue(
                        values.shown(transaction, caller, knob),
                        knob.otherwise().map(Text::typed))));
          }
          blocks.add(new Block.Fields(fields));
          desk.intros()
              .existing(transaction, caller.community())
              .ifPresent(
                  programme -> blocks.add(new Block.Paragraph(OnboardingWords.rhythm(programme))));
          blocks.add(new Block.Note(OnboardingWords.settingsEnd()));
          return new Response.Say(new MessageView(title, blocks));
        });
  }

  private Response one(Caller caller, Knob knob) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Text title = OnboardingWords.settingNow(knob, values.shown(transaction, caller, knob));
          List<Block> blocks = new ArrayList<>();
          blocks.add(new Block.Heading(OnboardingWords.settingName(knob)));
          blocks.add(new Block.Paragraph(title));
          blocks.add(new Block.Paragraph(OnboardingWords.accepted(knob)));
          desk.settings()
              .history(transaction, caller.community(), Optional.of(knob.word()), MOST_CHANGES)
              .forEach(change ->
                  blocks.add(
                      new Block.Note(
                          OnboardingWords.change(
                              change,
                              values.written(knob, change.before()),
                              values.written(knob, change.after())))));
          return new Response.Say(new MessageView(title, blocks));
        });
  }

  private Response change(Caller caller, Knob knob, String typed) {
    if (!caller.rank().reaches(knob.needed())) {
      throw new Refusal(OnboardingWords.plain("owners-only"));
    }
    // The platform is asked before the transaction, which should be short.
    List<Directory.Channel> channels =
        switch (knob) {
          case HOME_CHANNEL, MODERATORS_CHANNEL -> desk.channels(caller.space());
          case QUESTIONS_CHANNEL -> desk.channelsAndBoards(caller.space());
          default -> List.of();
        };
    List<Directory.Role> roles =
        knob == Knob.MODERATOR_ROLES || knob == Knob.HELPERS
            ? desk.roles(caller.space())
            : List.of();
    return desk.transactions()
        .inTransaction(transaction -> {
          String before = values.stored(transaction, caller, knob);
          Text was = values.shown(transaction, caller, knob);
          String after =
              values.read(transaction, new KnobValues.Asked(caller, knob, typed, channels, roles));
          values.store(transaction, caller, knob, after);
          desk.settings()
              .note(
                  transaction,
                  caller.community(),
                  new Settings.Change(
                      desk.clock().instant(),
                      Optional.of(caller.member()),
                      knob.word(),
                      before,
                      after));
          return Response.say(
              OnboardingWords.settingChanged(knob, was, values.shown(transaction, caller, knob)));
        });
  }
}
