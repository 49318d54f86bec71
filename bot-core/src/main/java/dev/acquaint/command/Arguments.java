package dev.acquaint.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values a command was run with, already read; asked for by the options that declared them. */
public final class Arguments {
  private final Map<String, Object> values;

  private Arguments(Map<String, Object> values) {
    this.values = Map.copyOf(values);
  }

  /** Returns arguments without any value. */
  public static Arguments none() {
    return new Arguments(Map.of());
  }

  /** Returns these arguments with one more value. */
  public <T> Arguments with(Option<T> option, T value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(option.name(), value);
    return new Arguments(more);
  }

  /**
   * Returns the value of a required option.
   *
   * @throws IllegalArgumentException when the option was not declared as required
   */
  public <T> T get(Option<T> option) {
    return find(option)
        .orElseThrow(() -> new IllegalArgumentException("no value for " + option.name()));
  }

  /** Returns the value of an optional option, if one was given. */
  @SuppressWarnings(
      "unchecked") // with() is the only way in and ties the value's type to the option
  public <T> Optional<T> find(Option<T> option) {
    return Optional.ofNullable((T) values.get(option.name()));
  }
}
