package dev.acquaint.command;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Given;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the values of options are read: leniently, and never without saying what is accepted. */
final class OptionReading {
  private OptionReading() {}

  static Reading<String> words(Given given, int most) {
    String words = typed(given);
    if (words.isEmpty()) {
      return mistake(CommandWords.wordsMissing(most));
    }
    int length = TypedWords.length(words);
    return length > most ? mistake(CommandWords.wordsTooLong(length, most)) : understood(words);
  }

  static Reading<MemberId> member(Given given, Reader reader) {
    Optional<AccountRef> account =
        switch (given) {
          case Given.Account(AccountRef ref) -> Optional.of(ref);
          case Given.Words(String words) -> reader.named(TypedWords.clean(words));
          case Given.Room _ -> Optional.empty();
        };
    return account
        .flatMap(reader::member)
        .map(OptionReading::understood)
        .orElseGet(() -> mistake(CommandWords.noSuchMember(typed(given))));
  }

  static Reading<ChannelRef> channel(Given given, Reader reader) {
    return given instanceof Given.Room(ChannelRef channel)
        ? understood(channel)
        : mistake(CommandWords.noSuchChannel(typed(given)));
  }

  static Reading<Integer> number(Given given, int least, int most) {
    try {
      int number = Integer.parseInt(typed(given));
      if (number >= least && number <= most) {
        return understood(number);
      }
    } catch (NumberFormatException notANumber) {
      return mistake(CommandWords.notANumber(typed(given), least, most));
    }
    return mistake(CommandWords.notANumber(typed(given), least, most));
  }

  static Reading<String> choice(Given given, List<String> values) {
    String words = typed(given).toLowerCase(Locale.ROOT).replace(' ', '-');
    return values.stream()
        .filter(value -> value.toLowerCase(Locale.ROOT).equals(words))
        .findFirst()
        .map(OptionReading::understood)
        .orElseGet(() -> mistake(CommandWords.notAChoice(typed(given), values)));
  }

  static Reading<Instant> until(Given given, Reader reader) {
    return WhenWords.until(typed(given), reader.now(), reader.zone())
        .map(OptionReading::understood)
        .orElseGet(() -> mistake(CommandWords.notAMoment(typed(given))));
  }

  static Reading<LocalDate> day(Given given, Reader reader) {
    return WhenWords.day(typed(given), reader.now().atZone(reader.zone()).toLocalDate())
        .map(OptionReading::understood)
        .orElseGet(() -> mistake(CommandWords.notADay(typed(given))));
  }

  static Reading<LocalTime> time(Given given, Reader reader) {
    return WhenWords.time(typed(given))
        .map(OptionReading::understood)
        .orElseGet(() -> mistake(CommandWords.notATime(typed(given))));
  }

  static Reading<ZoneId> zone(Given given, Reader reader) {
    return ZoneWords.find(typed(given))
        .map(OptionReading::understood)
        .orElseGet(
            () -> mistake(CommandWords.notAZone(typed(given), ZoneWords.nearest(typed(given), 3))));
  }

  static List<Choice> zones(String typed) {
    return ZoneWords.nearest(typed, 25).stream().map(id -> Choice.of(id, Text.typed(id))).toList();
  }

  private static String typed(Given given) {
    return switch (given) {
      case Given.Words(String words) -> TypedWords.clean(words);
      case Given.Account(AccountRef account) -> account.user();
      case Given.Room(ChannelRef channel) -> channel.id();
    };
  }

  private static <T> Reading<T> understood(T value) {
    return new Reading.Understood<>(value);
  }

  private static <T> Reading<T> mistake(Text what) {
    return new Reading.Mistake<>(what);
  }
}
