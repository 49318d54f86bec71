package dev.acquaint.features.onboarding;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.List;
import java.util.Locale;

/** {@code /acquaint language}: in which language the bot speaks to one member. */
final class LanguageCommand {
  private final Desk desk;
  private final Option<String> language =
      Option.choice("language", OnboardingWords.plain("language-option"), choices());
  private final Action choose = Action.called("ol", this::press);

  LanguageCommand(Desk desk) {
    this.desk = desk;
  }

  /** Returns the languages to choose from, each by its own name. */
  static List<Choice> choices() {
    return Catalogue.LANGUAGES.stream()
        .map(locale -> Choice.of(locale.toLanguageTag(), name(locale)))
        .toList();
  }

  /** Returns a language by its own name. */
  static Text name(Locale locale) {
    return Text.typed(locale.getDisplayLanguage(locale));
  }

  Command command() {
    return Command.at(
            "acquaint", "language", OnboardingWords.plain("language-description"), this::run)
        .takes(language);
  }

  List<Action> actions() {
    return List.of(choose);
  }

  private Response run(Caller caller, Arguments arguments) {
    return arguments.find(language).map(tag -> chosen(caller, tag)).orElseGet(() -> ask(caller));
  }

  private Response ask(Caller caller) {
    List<Control> buttons =
        Catalogue.LANGUAGES.stream()
            .<Control>map(locale ->
                Control.Button.of(
                    name(locale),
                    choose.on(new PublicId(caller.member().value()), locale.toLanguageTag())))
            .toList();
    Text now = OnboardingWords.languageNow(name(caller.locale()));
    return new Response.Say(
        MessageView.of(now, new Block.Paragraph(now), new Block.Controls(buttons)));
  }

  private Response press(Caller caller, Use use) {
    if (Catalogue.LANGUAGES.stream().noneMatch(one -> one.toLanguageTag().equals(use.detail()))) {
      throw new Refusal(OnboardingWords.plain("language-gone"));
    }
    return chosen(caller, use.detail());
  }

  private Response chosen(Caller caller, String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    desk.transactions()
        .run(transaction ->
            desk.communities()
                .chooseLocale(transaction, caller.community(), caller.member(), locale));
    return Response.say(OnboardingWords.languageChosen(name(locale), tag));
  }
}
