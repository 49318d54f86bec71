package dev.acquaint.view;

import dev.acquaint.text.Text;
import java.util.Optional;

/**
 * One of several things to choose from.
 *
 * @param value what comes back when it is chosen, 1 to {@link Limits#CHOICE_VALUE} characters
 * @param label at most {@link Limits#CHOICE_LABEL} when rendered
 * @param description a second line, at most {@link Limits#CHOICE_LABEL} when rendered
 * @param chosen whether it is chosen from the start
 */
public record Choice(String value, Text label, Optional<Text> description, boolean chosen) {

  /** Checks the value. */
  public Choice {
    if (value.isEmpty() || value.length() > Limits.CHOICE_VALUE) {
      throw new IllegalArgumentException(
          "a choice's value has 1 to " + Limits.CHOICE_VALUE + " characters");
    }
  }

  /** Returns a choice that is not chosen from the start. */
  public static Choice of(String value, Text label) {
    return new Choice(value, label, Optional.empty(), false);
  }

  /** Returns this choice, chosen from the start or not. */
  public Choice chosen(boolean fromTheStart) {
    return new Choice(value, label, description, fromTheStart);
  }
}
