package dev.acquaint.command;

import dev.acquaint.text.Text;

/**
 * What an option made of a given value.
 *
 * @param <T> the option's type
 */
public sealed interface Reading<T> {

  /**
   * It was understood.
   *
   * @param value the value
   * @param <T> the option's type
   */
  record Understood<T>(T value) implements Reading<T> {}

  /**
   * It was not.
   *
   * @param what what is accepted, with an example that works
   * @param <T> the option's type
   */
  record Mistake<T>(Text what) implements Reading<T> {}
}
