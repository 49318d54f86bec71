package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Directory;
import dev.acquaint.interaction.Caller;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Limits;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of the set-up, filled with what stands or with good defaults. */
final class SetupForm {
  private static final int LONGEST_TIME = 20;
  private static final int LONGEST_ZONE = 64;

  private final Desk desk;

  SetupForm(Desk desk) {
    this.desk = desk;
  }

  /** Returns the days of the week to choose from. */
  static List<Choice> weekdays() {
    return Stream.of(DayOfWeek.values())
        .map(day -> Choice.of(word(day), OnboardingWords.weekday(day)))
        .toList();
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the day that a choice stands for. */
  static DayOfWeek weekday(String word) {
    return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
  }

  FormView ask(Caller caller, Setup.Plan plan, ActionRef submit) {
    return new FormView(
        OnboardingWords.plain("setup-title"),
        submit,
        OnboardingWords.plain("setup-submit"),
        List.of(
            pick("channel", channels(caller, plan), plan.channel().id()),
            pick("weekday", weekdays(), word(plan.weekday())),
            words("time", LONGEST_TIME, plan.time().toString()),
            words("zone", LONGEST_ZONE, plan.zone().getId()),
            pick("language", LanguageCommand.choices(), plan.locale().toLanguageTag())));
  }

  private static FormField pick(String name, List<Choice> choices, String chosen) {
    return new FormField.Pick(
        name,
        OnboardingWords.label(name),
        Optional.of(OnboardingWords.hint(name)),
        true,
        choices.stream().map(choice -> choice.chosen(choice.value().equals(chosen))).toList(),
        1);
  }

  private static FormField words(String name, int most, String initial) {
    return new FormField.Words(
        name,
        OnboardingWords.label(name),
        Optional.of(OnboardingWords.hint(name)),
        true,
        most,
        false,
        initial);
  }

  /** The channel that stands comes first, so that it is offered even among very many. */
  private List<Choice> channels(Caller caller, Setup.Plan plan) {
    List<Choice> choices = new ArrayList<>();
    List<Directory.Channel> all = desk.channels(caller.space());
    String standing =
        all.stream()
            .filter(channel -> channel.ref().equals(plan.channel()))
            .map(Directory.Channel::name)
            .findFirst()
            .orElse(plan.channel().id());
    choices.add(choice(plan.channel().id(), standing));
    all.stream()
        .filter(channel -> !channel.ref().equals(plan.channel()))
        .limit(Limits.CHOICES - 1L)
        .forEach(channel -> choices.add(choice(channel.ref().id(), channel.name())));
    return choices;
  }

  private static Choice choice(String id, String name) {
    return Choice.of(
        id, Text.typed("#" + dev.acquaint.text.TypedWords.shorten(name, Limits.CHOICE_LABEL - 1)));
  }
}
