package dev.acquaint.features.icebreakers;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The form in which a prompt is written, and reading what came back. */
final class DraftForm {
  private static final String WORDS = "words";
  private static final String TOPICS = "topics";
  private static final String DEPTH = "depth";
  private static final String PACK = "pack";
  private static final String CREDIT = "credit";
  private static final String YES = "yes";

  private DraftForm() {}

  /**
   * Returns an empty form.
   *
   * @param title the key of its title
   * @param submit what sending it does
   * @param asksCredit whether the author says if they may be named
   */
  static FormView empty(String title, ActionRef submit, boolean asksCredit) {
    List<FormField> fields = new ArrayList<>();
    fields.add(words(WORDS, true, Prompt.LONGEST, true));
    fields.add(words(TOPICS, false, 200, false));
    fields.add(
        pick(
            PACK,
            Pack.FOR_CHANNELS.stream()
                .map(pack -> Choice.of(pack.word(), IcebreakerWords.pack(pack)))
                .toList(),
            Pack.GETTING_TO_KNOW.word()));
    fields.add(
        pick(
            DEPTH,
            List.of(Depth.values()).stream()
                .map(depth -> Choice.of(depth.word(), IcebreakerWords.depth(depth)))
                .toList(),
            Depth.EASY.word()));
    if (asksCredit) {
      fields.add(
          pick(
              CREDIT,
              List.of(
                  Choice.of(YES, IcebreakerWords.plain("credit-yes")),
                  Choice.of("no", IcebreakerWords.plain("credit-no"))),
              YES));
    }
    return new FormView(
        IcebreakerWords.plain(title), submit, IcebreakerWords.plain("form-submit"), fields);
  }

  /** Returns the form filled with a draft. */
  static FormView filled(String title, ActionRef submit, OwnPrompt.Draft draft) {
    return empty(title, submit, false)
        .filledWith(
            new FormValues(
                Map.of(
                    WORDS, List.of(draft.words()),
                    TOPICS, List.of(Topics.write(draft.topics())),
                    PACK, List.of(draft.pack().word()),
                    DEPTH, List.of(draft.depth().word()))));
  }

  private static FormField words(String name, boolean required, int most, boolean paragraph) {
    return new FormField.Words(
        name,
        IcebreakerWords.label(name),
        Optional.of(IcebreakerWords.hint(name)),
        required,
        most,
        paragraph,
        "");
  }

  static FormField pick(String name, List<Choice> choices, String chosen) {
    return new FormField.Pick(
        name,
        IcebreakerWords.label(name),
        Optional.of(IcebreakerWords.hint(name)),
        true,
        choices.stream().map(choice -> choice.chosen(choice.value().equals(chosen))).toList(),
        1);
  }

  /**
   * What came back.
   *
   * @param draft the prompt, as far as it could be read
   * @param credited whether its author may be named
   * @param mistakes by field, what is accepted; empty when all is well
   */
  record Read(OwnPrompt.Draft draft, boolean credited, Map<String, Text> mistakes) {
    Read {
      mistakes = Map.copyOf(mistakes);
    }

    boolean isGood() {
      return mistakes.isEmpty();
    }

    /** Returns this with one more mistake in the words. */
    Read butTheWords(Text mistake) {
      Map<String, Text> more = new HashMap<>(mistakes);
      more.put(WORDS, mistake);
      return new Read(draft, credited, more);
    }
  }

  /** Reads a form that was sent. */
  static Read read(FormValues values) {
    Map<String, Text> mistakes = new HashMap<>();
    String words = line(values.words(WORDS).orElse(""));
    wrongWords(words).ifPresent(mistake -> mistakes.put(WORDS, mistake));
    Set<String> topics = Topics.read(values.words(TOPICS).orElse(""));
    wrongTopics(topics).ifPresent(mistake -> mistakes.put(TOPICS, mistake));
    return new Read(
        new OwnPrompt.Draft(
            words,
            topics,
            values.words(DEPTH).flatMap(Depth::find).orElse(Depth.EASY),
            values.words(PACK).flatMap(Pack::find).orElse(Pack.GETTING_TO_KNOW)),
        values.words(CREDIT).filter(YES::equals).isPresent(),
        mistakes);
  }

  /** Returns words on one line. */
  static String line(String typed) {
    return TypedWords.clean(typed.replaceAll("[\\s\\p{Z}]+", " "));
  }

  /** Returns what is wrong with the words of a prompt. */
  static Optional<Text> wrongWords(String words) {
    int length = TypedWords.length(words);
    if (length < Prompt.SHORTEST) {
      return Optional.of(IcebreakerWords.wordsTooShort(length));
    }
    return length > Prompt.LONGEST
        ? Optional.of(IcebreakerWords.wordsTooLong(length))
        : Optional.empty();
  }

  /** Returns what is wrong with the topics of a prompt. */
  static Optional<Text> wrongTopics(Set<String> topics) {
    return topics.size() > Prompt.MOST_TOPICS
            || topics.stream().anyMatch(topic -> TypedWords.length(topic) > Topics.LONGEST)
        ? Optional.of(IcebreakerWords.plain("topics-too-many"))
        : Optional.empty();
  }
}
