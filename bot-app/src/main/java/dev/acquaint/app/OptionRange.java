package dev.acquaint.app;

/** What numbers an option of the command line takes. */
public final class OptionRange {
  private static final int USUAL = 4;

  private OptionRange() {}

  /**
   * Refuses a number that an option does not take.
   *
   * @param option the option as it is typed, for example {@code --members}
   * @param value what was typed
   * @param least the smallest number it takes
   * @param most the greatest number it takes
   * @throws UnusableInput when the value lies outside
   */
  public static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UnusableInput(
          "%s takes %d to %d, not %d. For example: %s %d"
              .formatted(option, least, most, value, option, Math.clamp(USUAL, least, most)));
    }
  }
}
