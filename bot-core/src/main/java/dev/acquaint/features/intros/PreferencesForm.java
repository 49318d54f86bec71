package dev.acquaint.features.intros;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Use;
import dev.acquaint.command.WhenWords;
import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /intros preferences}: how somebody wants to be introduced. */
final class PreferencesForm {
  private static final int MOST_LANGUAGES = 10;
  private static final int LONGEST_GROUP = 60;
  private static final int LONGEST_LINE = 150;

  private final Desk desk;
  private final Action save = Action.called(IntroActions.PREFERENCES, this::save);

  PreferencesForm(Desk desk) {
    this.desk = desk;
  }

  Command command() {
    return Command.at(
            "intros",
            "preferences",
            IntrosWords.plain("preferences-description"),
            (caller, _) -> new Response.Ask(form(caller, stored(caller))))
        .opensForm();
  }

  Action action() {
    return save;
  }

  private Preference stored(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction ->
            desk.store().preferences().get(transaction, caller.community(), caller.member()));
  }

  private FormView form(Caller caller, Preference preference) {
    return new FormView(
        IntrosWords.plain("preferences-title"),
        save.on(new PublicId(caller.member().value())),
        IntrosWords.plain("preferences-save"),
        List.of(
            words("languages", Languages.write(preference.languages(), caller.locale())),
            pick(
                "mode",
                Stream.of(Mode.values()).map(Mode::name).toList(),
                preference.mode().name()),
            words("group", preference.group().orElse("")),
            words("hours", preference.from() + "-" + preference.until()),
            pick("greeter", List.of("no", "yes"), preference.greeter() ? "yes" : "no")));
  }

  private static FormField words(String name, String initial) {
    return new FormField.Words(
        name,
        IntrosWords.plain(name + "-label"),
        Optional.of(IntrosWords.plain(name + "-hint")),
        false,
        LONGEST_LINE,
        false,
        initial);
  }

  private static FormField pick(String name, List<String> values, String chosen) {
    return new FormField.Pick(
        name,
        IntrosWords.plain(name + "-label"),
        Optional.of(IntrosWords.plain(name + "-hint")),
        true,
        values.stream()
            .map(value ->
                Choice.of(
                        value,
                        IntrosWords.plain(
                            name + "-" + value.toLowerCase(Locale.ROOT).replace('_', '-')))
                    .chosen(value.equals(chosen)))
            .toList(),
        1);
  }

  private Response save(Caller caller, Use use) {
    FormValues values = use.values();
    Map<String, Text> mistakes = new HashMap<>();
    Languages.Read languages = Languages.read(values.words("languages").orElse(""));
    if (!languages.unknown().isEmpty()) {
      String unknown = TypedWords.shorten(languages.unknown().getFirst(), LONGEST_GROUP);
      mistakes.put(
          "languages",
          IntrosWords.noLanguage(unknown, Languages.nearest(unknown, caller.locale())));
    } else if (languages.codes().size() > MOST_LANGUAGES) {
      mistakes.put("languages", IntrosWords.count("too-many-languages", MOST_LANGUAGES));
    }
    String group = values.words("group").orElse("");
    if (TypedWords.length(group) > LONGEST_GROUP) {
      mistakes.put("group", IntrosWords.count("group-too-long", LONGEST_GROUP));
    }
    Optional<CommonHours.Day> hours = hours(values.words("hours").orElse(""), caller);
    if (hours.isEmpty()) {
      mistakes.put("hours", IntrosWords.plain("hours-mistake"));
    }
    if (!mistakes.isEmpty() || hours.isEmpty()) {
      return new Response.Correct(form(caller, stored(caller)).filledWith(values), mistakes);
    }
    Preference preference =
        new Preference(
            languages.codes(),
            mode(values),
            Optional.of(group).filter(typed -> !typed.isEmpty()),
            hours.get().from(),
            hours.get().until(),
            values.all("greeter").contains("yes"));
    desk.transactions()
        .run(transaction ->
            desk.store()
                .preferences()
                .save(transaction, caller.community(), caller.member(), preference, desk.now()));
    return Response.say(IntrosWords.preferences(preference, caller));
  }

  private static Mode mode(FormValues values) {
    return Stream.of(Mode.values())
        .filter(mode -> values.all("mode").contains(mode.name()))
        .findFirst()
        .orElse(Mode.EITHER);
  }

  /** Reads two times with a dash or a word between them; nothing typed means nine to six. */
  private static Optional<CommonHours.Day> hours(String typed, Caller caller) {
    if (typed.isEmpty()) {
      Preference usual = Preference.usual();
      return Optional.of(new CommonHours.Day(caller.zone(), usual.from(), usual.until()));
    }
    String[] parts =
        typed
            .toLowerCase(Locale.ROOT)
            .split("\\s*(?:-|–|—|\\bto\\b|\\buntil\\b|\\bbis\\b)\\s*", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    Optional<LocalTime> from = WhenWords.time(parts[0].strip());
    Optional<LocalTime> until = WhenWords.time(parts[1].strip());
    return from.isPresent() && until.isPresent() && !from.equals(until)
        ? Optional.of(new CommonHours.Day(caller.zone(), from.get(), until.get()))
        : Optional.empty();
  }
}
