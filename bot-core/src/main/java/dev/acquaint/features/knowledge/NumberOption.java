package dev.acquaint.features.knowledge;

import dev.acquaint.command.Option;
import dev.acquaint.command.Reading;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Limits;
import java.util.List;
import java.util.function.Function;

/** Options that take the number of an entry, with or without its hash, and complete by title. */
final class NumberOption {
  private static final int LONGEST = 100;

  private NumberOption() {}

  /**
   * Declares an option.
   *
   * @param name its name
   * @param description what it is for
   * @param offered the entries that may be meant, for whoever types
   */
  static Option<Integer> of(
      String name,
      Text description,
      Function<dev.acquaint.interaction.Caller, List<Entry>> offered) {
    return Option.words(name, description, LONGEST)
        .suggesting((caller, typed) -> choices(offered.apply(caller), typed))
        .as(NumberOption::read);
  }

  private static Reading<Integer> read(String typed) {
    String digits = typed.replaceFirst("^#", "").strip();
    return digits.matches("\\d{1,9}")
        ? new Reading.Understood<>(Integer.parseInt(digits))
        : new Reading.Mistake<>(
            KnowledgeWords.command("not-a-number", "knowledge close 12").with("typed", typed));
  }

  private static List<Choice> choices(List<Entry> entries, String typed) {
    String begins = typed.strip().replaceFirst("^#", "").toLowerCase(java.util.Locale.ROOT);
    return entries.stream()
        .filter(entry ->
            Long.toString(entry.number()).startsWith(begins)
                || entry.content().title().toLowerCase(java.util.Locale.ROOT).contains(begins))
        .limit(Limits.CHOICES)
        .map(entry ->
            Choice.of(
                Long.toString(entry.number()),
                Text.typed(
                    TypedWords.shorten(
                        "#" + entry.number() + " " + entry.content().title(),
                        Limits.CHOICE_LABEL - 5))))
        .toList();
  }
}
