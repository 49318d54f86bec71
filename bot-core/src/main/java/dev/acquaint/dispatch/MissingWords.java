package dev.acquaint.dispatch;

import dev.acquaint.command.Command;
import dev.acquaint.command.CommandRefs;
import dev.acquaint.command.Option;
import dev.acquaint.command.OptionType;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Given;
import dev.acquaint.text.Text;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form that a command without its required words is answered with, made of the same options.
 * What was typed already stands in it.
 */
final class MissingWords {
  private MissingWords() {}

  static boolean in(Command command, Map<String, Given> given) {
    return command.required().stream().anyMatch(option -> !given.containsKey(option.name()));
  }

  /**
   * Returns the form; none when a value that is needed or given has no place in one.
   *
   * @param members the member behind an account
   */
  static Optional<FormView> form(
      Command command, Map<String, Given> given, Function<AccountRef, Optional<MemberId>> members) {
    List<FormField> fields = new ArrayList<>();
    for (Option<?> option : fitting(command, given)) {
      boolean required = command.required().contains(option);
      if (option.type() == OptionType.CHANNEL) {
        return Optional.empty();
      }
      Optional<List<String>> value = value(given.get(option.name()), members);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      fields.add(field(option, required).filledWith(value.get()));
    }
    return fields.size() > Limits.FORM_FIELDS
        ? Optional.empty()
        : CommandRefs.form(command.path())
            .map(submit ->
                new FormView(
                    DispatchWords.formTitle(), submit, DispatchWords.formSubmit(), fields));
  }

  /** What is needed or given already, and as many of the others as there is room for. */
  private static List<Option<?>> fitting(Command command, Map<String, Given> given) {
    List<Option<?>> wanted = new ArrayList<>(command.required());
    command.optional().stream()
        .filter(option -> given.containsKey(option.name()))
        .forEach(wanted::add);
    List<Option<?>> others =
        command.optional().stream()
            .filter(option -> !wanted.contains(option) && option.type() != OptionType.CHANNEL)
            .limit(Math.max(0, Limits.FORM_FIELDS - wanted.size()))
            .toList();
    return Stream.concat(wanted.stream(), others.stream()).toList();
  }

  private static Optional<List<String>> value(
      @Nullable Given given, Function<AccountRef, Optional<MemberId>> members) {
    return switch (given) {
      case null -> Optional.of(List.of());
      case Given.Words(String words) when words.length() <= Limits.FORM_TEXT ->
          Optional.of(List.of(words));
      case Given.Account(AccountRef account) ->
          members.apply(account).map(member -> List.of(member.value()));
      case Given.Words _, Given.Room _ -> Optional.empty();
    };
  }

  private static FormField field(Option<?> option, boolean required) {
    Text label = Text.typed(option.name());
    Optional<Text> hint = Optional.of(option.description());
    return switch (option.type()) {
      case MEMBER ->
          new FormField.PickMember(option.name(), label, hint, required, Optional.empty());
      case CHOICE -> new FormField.Pick(option.name(), label, hint, required, option.choices(), 1);
      case WORDS, NUMBER, CHANNEL ->
          new FormField.Words(option.name(), label, hint, required, Limits.FORM_TEXT, false, "");
    };
  }

  /**
   * Returns what was filled in as a command takes it.
   *
   * @param accounts the account of a member in the space of whoever filled it in
   */
  static Map<String, Given> given(
      Command command, FormValues values, Function<MemberId, Optional<AccountRef>> accounts) {
    Map<String, Given> given = new HashMap<>();
    for (Option<?> option : command.options()) {
      values
          .words(option.name())
          .flatMap(words ->
              option.type() == OptionType.MEMBER
                  ? accounts.apply(new MemberId(words)).<Given>map(Given.Account::new)
                  : Optional.of(new Given.Words(words)))
          .ifPresent(value -> given.put(option.name(), value));
    }
    return given;
  }
}
