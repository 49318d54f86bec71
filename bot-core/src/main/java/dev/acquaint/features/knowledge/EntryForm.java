package dev.acquaint.features.knowledge;

import dev.acquaint.features.profiles.LinkWords;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of forms about entries, and reading them. */
final class EntryForm {
  /** The longest title, in code points. */
  static final int TITLE = 120;

  /** The longest details or answer, in code points. */
  static final int WORDS = 1_500;

  private static final int LINK = 500;
  private static final int MOST_TOPICS = 5;
  private static final int SHORTEST_TITLE = 8;

  private final FormValues values;
  private final Map<String, Text> mistakes = new HashMap<>();

  EntryForm(FormValues values) {
    this.values = values;
  }

  static FormField title(String hint) {
    return field("title", hint, true, TITLE, false);
  }

  static FormField words(String name, String hint, boolean required) {
    return field(name, hint, required, WORDS, true);
  }

  static FormField topics() {
    return field("topics", "hint-topics", false, Topics.LONGEST_FIELD, false);
  }

  static FormField link() {
    return field("link", "hint-link", false, LINK, false);
  }

  static FormField anonymous() {
    return new FormField.Pick(
        "anonymous",
        KnowledgeWords.plain("label-anonymous"),
        Optional.of(KnowledgeWords.plain("hint-anonymous")),
        false,
        List.of(Choice.of("yes", KnowledgeWords.plain("choice-anonymous"))),
        1);
  }

  private static FormField field(
      String name, String hint, boolean required, int most, boolean paragraph) {
    return new FormField.Words(
        name,
        KnowledgeWords.plain("label-" + name),
        Optional.of(KnowledgeWords.plain(hint)),
        required,
        most,
        paragraph,
        "");
  }

  /** Reads the title of a question. */
  String readTitle() {
    return readTitle("title-missing");
  }

  /** Reads the title of something else. */
  String readOtherTitle() {
    return readTitle("title-missing-other");
  }

  private String readTitle(String missing) {
    String line = read("title").replaceAll("[\\s\\p{Z}]+", " ");
    int length = TypedWords.length(line);
    if (length == 0) {
      mistakes.put("title", KnowledgeWords.plain(missing));
    } else if (length > TITLE) {
      mistakes.put("title", KnowledgeWords.titleTooLong(length, TITLE));
    } else if (isTooShort(line)) {
      mistakes.put("title", KnowledgeWords.plain("title-too-short"));
    }
    return line;
  }

  /** A few characters can be a whole question in scripts that write words with one or two. */
  private static boolean isTooShort(String line) {
    return TypedWords.length(line) < SHORTEST_TITLE
        && line.codePoints().noneMatch(c -> Character.isLetter(c) && c >= 0x0E00);
  }

  String readWords(String field, boolean required) {
    String words = read(field);
    int length = TypedWords.length(words);
    if (length > WORDS) {
      mistakes.put(field, KnowledgeWords.tooLong(length, WORDS));
    } else if (length == 0 && required) {
      mistakes.put(field, KnowledgeWords.plain("words-missing"));
    }
    return words;
  }

  Set<String> readTopics() {
    Set<String> topics = Topics.read(read("topics"));
    topics.stream()
        .filter(topic -> TypedWords.length(topic) > Topics.LONGEST)
        .findFirst()
        .ifPresent(topic ->
            mistakes.put("topics", KnowledgeWords.topicTooLong(TypedWords.shorten(topic, 30))));
    if (topics.size() > MOST_TOPICS) {
      mistakes.put("topics", KnowledgeWords.count("too-many-topics", topics.size()));
    }
    return topics;
  }

  Optional<URI> readLink() {
    String typed = read("link");
    Optional<URI> link = LinkWords.read(typed);
    if (link.isEmpty() && !typed.isEmpty()) {
      mistakes.put("link", KnowledgeWords.plain("not-a-link"));
    }
    return link;
  }

  boolean wantsAnonymity() {
    return values.all("anonymous").contains("yes");
  }

  private String read(String field) {
    return values.words(field).orElse("");
  }

  void mistake(String field, Text what) {
    mistakes.putIfAbsent(field, what);
  }

  boolean isGood() {
    return mistakes.isEmpty();
  }

  Map<String, Text> mistakes() {
    return Map.copyOf(mistakes);
  }
}
