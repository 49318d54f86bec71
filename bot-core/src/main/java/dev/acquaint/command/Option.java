package dev.acquaint.command;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Given;
import dev.acquaint.text.Text;
import dev.acquaint.view.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * One option of a command: its declaration, and the key by which a handler gets the value.
 *
 * @param <T> what the value is once read
 */
public final class Option<T> {

  /**
   * Offers values while somebody types.
   *
   * <p>Given the caller and what is typed so far, returns at most 25 choices, best first; must be
   * quick.
   */
  @FunctionalInterface
  public interface Suggestions extends BiFunction<Caller, String, List<Choice>> {}

  /**
   * Reads a value.
   *
   * @param <T> what the value is once read
   */
  @FunctionalInterface
  public interface Reads<T> {
    /** Reads the given value, or says what is accepted. */
    Reading<T> read(Given given, Reader reader);
  }

  private final String name;
  private final Text description;
  private final OptionType type;
  private final Reads<T> reads;
  private final Values values;

  /** What is known of values beforehand. */
  private record Values(
      List<Choice> choices, Optional<Suggestions> suggestions, Predicate<String> harmless) {
    private static final Values ANY = new Values(List.of(), Optional.empty(), _ -> false);

    private Values {
      choices = List.copyOf(choices);
    }
  }

  private Option(String name, Text description, OptionType type, Reads<T> reads, Values values) {
    if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException("not an option's name: " + name);
    }
    this.name = name;
    this.description = description;
    this.type = type;
    this.reads = reads;
    this.values = values;
  }

  private static <T> Option<T> of(String name, Text description, OptionType type, Reads<T> reads) {
    return new Option<>(name, description, type, reads, Values.ANY);
  }

  /**
   * Declares an option of free words.
   *
   * @param most the longest allowed, in code points
   */
  public static Option<String> words(String name, Text description, int most) {
    return of(
        name, description, OptionType.WORDS, (given, reader) -> OptionReading.words(given, most));
  }

  /** Declares an option that takes a member. */
  public static Option<MemberId> member(String name, Text description) {
    return of(name, description, OptionType.MEMBER, OptionReading::member);
  }

  /** Declares an option that takes a channel. */
  public static Option<ChannelRef> channel(String name, Text description) {
    return of(name, description, OptionType.CHANNEL, OptionReading::channel);
  }

  /** Declares an option that takes a whole number from {@code least} to {@code most}. */
  public static Option<Integer> number(String name, Text description, int least, int most) {
    return Option.<Integer>of(
            name,
            description,
            OptionType.NUMBER,
            (given, reader) -> OptionReading.number(given, least, most))
        .harmlessWhen(words -> words.matches("\\d{1,9}"));
  }

  /**
   * Declares an option that takes one of the choices, 1 to 25 of them, by value or by label-like
   * words.
   */
  public static Option<String> choice(String name, Text description, List<Choice> choices) {
    List<String> values = choices.stream().map(Choice::value).toList();
    return new Option<>(
        name,
        description,
        OptionType.CHOICE,
        (given, reader) -> OptionReading.choice(given, values),
        new Values(
            choices,
            Optional.empty(),
            words -> values.stream().anyMatch(value -> value.equalsIgnoreCase(words))));
  }

  /**
   * Declares an option that takes a moment in the future: {@code 2w}, {@code until 12 Jan}, {@code
   * next Monday}.
   */
  public static Option<Instant> until(String name, Text description) {
    return Option.<Instant>of(name, description, OptionType.WORDS, OptionReading::until)
        .harmlessWhen(words -> WhenWords.until(words, Instant.EPOCH, ZoneOffset.UTC).isPresent());
  }

  /**
   * Declares an option that takes a calendar day, from today on: {@code 24 Dec}, {@code
   * 2027-01-06}, {@code Friday}.
   */
  public static Option<LocalDate> day(String name, Text description) {
    return Option.<LocalDate>of(name, description, OptionType.WORDS, OptionReading::day)
        .harmlessWhen(words -> WhenWords.day(words, LocalDate.EPOCH).isPresent());
  }

  /** Declares an option that takes a time of day: {@code 10:00}, {@code 9am}. */
  public static Option<LocalTime> time(String name, Text description) {
    return Option.<LocalTime>of(name, description, OptionType.WORDS, OptionReading::time)
        .harmlessWhen(words -> WhenWords.time(words).isPresent());
  }

  /**
   * Declares an option that takes a time zone: {@code Europe/Berlin}, {@code Berlin}; completes
   * while typing.
   */
  public static Option<ZoneId> zone(String name, Text description) {
    return Option.<ZoneId>of(name, description, OptionType.WORDS, OptionReading::zone)
        .suggesting((caller, typed) -> OptionReading.zones(typed))
        .harmlessWhen(words -> ZoneWords.find(words).isPresent());
  }

  /** Returns this option, completing values while somebody types. */
  public Option<T> suggesting(Suggestions offered) {
    return new Option<>(
        name,
        description,
        type,
        reads,
        new Values(values.choices(), Optional.of(offered), values.harmless()));
  }

  /** Returns this option with its value turned into something else, or a mistake. */
  public <U> Option<U> as(java.util.function.Function<T, Reading<U>> next) {
    return new Option<>(
        name,
        description,
        type,
        (given, reader) ->
            switch (reads.read(given, reader)) {
              case Reading.Understood<T>(T value) -> next.apply(value);
              case Reading.Mistake<T>(Text what) -> new Reading.Mistake<>(what);
            },
        values);
  }

  private Option<T> harmlessWhen(Predicate<String> test) {
    return new Option<>(
        name, description, type, reads, new Values(values.choices(), values.suggestions(), test));
  }

  /**
   * Returns whether typed words can only mean a number, a choice, a day, a time or a zone, so that
   * they may be written down. Free words never can.
   */
  public boolean isHarmless(String words) {
    return values.harmless().test(words);
  }

  /** Returns the name: lower-case letters, digits and hyphens, at most 32. */
  public String name() {
    return name;
  }

  /** Returns what the option is for, at most 100 code points when rendered. */
  public Text description() {
    return description;
  }

  /** Returns what a platform should offer for typing the value. */
  public OptionType type() {
    return type;
  }

  /** Returns the choices of a {@link OptionType#CHOICE}; empty otherwise. */
  public List<Choice> choices() {
    return values.choices();
  }

  /** Reads a value, or says what is accepted. */
  public Reading<T> read(Given given, Reader reader) {
    return reads.read(given, reader);
  }

  /** Returns whether it offers values while somebody types. */
  public boolean completes() {
    return values.suggestions().isPresent();
  }

  /** Returns values that complete what is typed so far, at most 25, best first. */
  public List<Choice> complete(Caller caller, String typed) {
    return values.suggestions().map(offer -> offer.apply(caller, typed)).orElse(List.of());
  }

  @Override
  public String toString() {
    return name;
  }
}
