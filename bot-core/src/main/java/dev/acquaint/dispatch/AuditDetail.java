package dev.acquaint.dispatch;

import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.OptionType;
import dev.acquaint.command.Reader;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Given;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the audit tells of a command besides its name: numbers, choices, days, times and zones, and
 * to whom it was done. Never free words that somebody typed.
 */
final class AuditDetail {
  private AuditDetail() {}

  static String of(Command command, Map<String, Given> given) {
    return command.options().stream()
        .filter(option ->
            given.get(option.name()) instanceof Given.Words(String words)
                && option.isHarmless(words.strip()))
        .map(option -> option.name() + ":" + words(given, option))
        .collect(Collectors.joining(" "));
  }

  private static String words(Map<String, Given> given, Option<?> option) {
    return given.get(option.name()) instanceof Given.Words(String words) ? words.strip() : "";
  }

  static Optional<MemberId> about(Command command, Map<String, Given> given, Reader reader) {
    return command.options().stream()
        .filter(option -> option.type() == OptionType.MEMBER)
        .flatMap(option -> Optional.ofNullable(given.get(option.name())).stream())
        .flatMap(value ->
            switch (value) {
              case Given.Account(var account) -> reader.member(account).stream();
              case Given.Words(String words) ->
                  reader.named(words).flatMap(reader::member).stream();
              case Given.Room _ -> Optional.<MemberId>empty().stream();
            })
        .findFirst();
  }
}
