package dev.acquaint.features.profiles;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Use;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /profile zone} and {@code /profile hours}: when somebody is there, and what they speak.
 */
final class HoursCommands {
  private static final Option<ZoneId> ZONE = Option.zone("zone", ProfileWords.plain("zone-option"));
  private static final Set<DayOfWeek> WORKING_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final int TIME = 20;
  private static final int LANGUAGES = 200;

  private final ProfileDesk desk;
  private final SqlAvailability availabilities = new SqlAvailability();

  HoursCommands(ProfileDesk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return List.of(
        Command.at("profile", "zone", ProfileWords.plain("zone-description"), this::zone)
            .takes(ZONE),
        Command.at(
                "profile",
                "hours",
                ProfileWords.plain("hours-description"),
                (caller, _) -> ask(caller))
            .opensForm());
  }

  List<Action> actions() {
    return List.of(
        Action.called(ProfileActions.HOURS, (caller, _) -> ask(caller)).opensForm(),
        Action.called(ProfileActions.SAVE_HOURS, this::save));
  }

  private Response zone(Caller caller, Arguments arguments) {
    Optional<ZoneId> chosen = arguments.find(ZONE);
    chosen.ifPresent(zone ->
        desk.transactions()
            .run(transaction ->
                desk.communities()
                    .chooseZone(transaction, caller.community(), caller.member(), zone)));
    ZoneId zone = chosen.orElse(caller.zone());
    LocalTime now = desk.clock().instant().atZone(zone).toLocalTime();
    return Response.say(
        ProfileWords.zone(chosen.isPresent() ? "zone-saved" : "zone-now", zone, now));
  }

  private Response ask(Caller caller) {
    Availability now =
        desk.transactions()
            .inTransaction(transaction ->
                availabilities.get(transaction, caller.community(), caller.member()));
    Set<DayOfWeek> days =
        now.hours().<Set<DayOfWeek>>map(hours -> Set.copyOf(hours.days())).orElse(WORKING_DAYS);
    return new Response.Ask(
        form(caller)
            .filledWith(
                new FormValues(
                    Map.of(
                        "days", days.stream().map(day -> "" + day.getValue()).toList(),
                        "from", now.hours().map(hours -> hours.from().toString()).stream().toList(),
                        "until",
                            now.hours().map(hours -> hours.until().toString()).stream().toList(),
                        "languages",
                            List.of(
                                now.languages().stream()
                                    .map(Languages::name)
                                    .collect(Collectors.joining(", ")))))));
  }

  private static FormView form(Caller caller) {
    List<Choice> days =
        Arrays.stream(DayOfWeek.values())
            .map(day -> Choice.of("" + day.getValue(), ProfileWords.day(day)))
            .toList();
    return new FormView(
        ProfileWords.plain("hours-title"),
        ProfileActions.on(ProfileActions.SAVE_HOURS, caller.member()),
        ProfileWords.plain("form-submit"),
        List.of(
            new FormField.Pick(
                "days", ProfileWords.label("days"), Optional.empty(), false, days, days.size()),
            words("from", TIME),
            words("until", TIME),
            words("languages", LANGUAGES)));
  }

  private static FormField words(String name, int most) {
    return new FormField.Words(
        name,
        ProfileWords.label(name.equals("languages") ? "languages-form" : name),
        Optional.of(ProfileWords.hint(name)),
        false,
        most,
        false,
        "");
  }

  private Response save(Caller caller, Use use) {
    FormReading form = new FormReading(use.values());
    Availability availability =
        new Availability(hours(form, use.values()), languages(form, use.values()));
    if (!form.isGood()) {
      return new Response.Correct(form(caller).filledWith(use.values()), form.mistakes());
    }
    desk.transactions()
        .run(transaction ->
            availabilities.save(transaction, caller.community(), caller.member(), availability));
    return Response.say(said(availability));
  }

  private static Text said(Availability availability) {
    return ProfileWords.hoursSaved(
        availability.hours().map(ProfileWords::hours).orElse(ProfileWords.plain("hours-none")),
        availability.languages().isEmpty()
            ? ProfileWords.plain("languages-none")
            : ProfileWords.languages(availability.languages()));
  }

  private static Optional<Availability.Hours> hours(FormReading form, FormValues values) {
    Optional<LocalTime> from = form.time("from");
    Optional<LocalTime> until = form.time("until");
    if (values.words("from").isPresent() != values.words("until").isPresent()) {
      form.mistake(
          values.words("from").isPresent() ? "until" : "from", ProfileWords.plain("half-hours"));
    }
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    Set<DayOfWeek> days =
        values.all("days").stream()
            .filter(day -> day.matches("[1-7]"))
            .map(day -> DayOfWeek.of(Integer.parseInt(day)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    if (days.isEmpty()) {
      form.mistake("days", ProfileWords.plain("days-missing"));
    }
    if (from.equals(until)) {
      form.mistake("until", ProfileWords.plain("no-hours"));
    }
    return form.isGood()
        ? Optional.of(Availability.Hours.on(days, from.get(), until.get()))
        : Optional.empty();
  }

  private static List<String> languages(FormReading form, FormValues values) {
    Languages.Read read = Languages.read(values.words("languages").orElse(""));
    read.unknown()
        .ifPresent(name ->
            form.mistake("languages", ProfileWords.notALanguage(TypedWords.shorten(name, 40))));
    if (read.codes().size() > Languages.MOST) {
      form.mistake("languages", ProfileWords.tooManyLanguages(read.codes().size()));
    }
    return read.codes();
  }
}
