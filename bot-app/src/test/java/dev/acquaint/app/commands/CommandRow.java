package dev.acquaint.app.commands;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One use of a command and what the person who typed it then sees.
 *
 * <p>Words in braces stand for people and channels, which every platform writes in its own way:
 * {@code {me}}, {@code {other}}, {@code {third}}, {@code {fourth}}, {@code {nobody}}, {@code
 * {channel}}; and for what an earlier row read in its answer, for example {@code {question}}.
 *
 * @param path the command, for example {@code intros pause}
 * @param good whether it does what was asked for, or says what was wrong
 * @param typedOnly whether it can only be typed, because elsewhere options are picked
 * @param rest the words after the path
 * @param fills what is written into the form that opens, by field; empty when none opens
 * @param answer what is then seen
 */
public record CommandRow(
    String path,
    boolean good,
    boolean typedOnly,
    String rest,
    Map<String, String> fills,
    Answer answer) {

  /**
   * What is seen.
   *
   * @param isPublic whether everybody sees it
   * @param mistakes what stands at fields, by field
   * @param sees what it says
   * @param examples what it gives as an example that works
   * @param learns what is read in it for later rows: the first group of a pattern, by its name
   */
  public record Answer(
      boolean isPublic,
      Map<String, String> mistakes,
      List<String> sees,
      List<String> examples,
      Map<String, String> learns) {
    static final Answer NONE = new Answer(false, Map.of(), List.of(), List.of(), Map.of());

    /** Copies the collections. */
    public Answer {
      mistakes = Map.copyOf(mistakes);
      sees = List.copyOf(sees);
      examples = List.copyOf(examples);
      learns = Map.copyOf(learns);
    }
  }

  /** Copies the words of the form, in their order. */
  public CommandRow {
    fills = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fills));
  }

  static CommandRow good(String path, String rest) {
    return new CommandRow(path, true, false, rest, Map.of(), Answer.NONE);
  }

  static CommandRow good(String path) {
    return good(path, "");
  }

  static CommandRow bad(String path, String rest) {
    return new CommandRow(path, false, false, rest, Map.of(), Answer.NONE);
  }

  static CommandRow bad(String path) {
    return bad(path, "");
  }

  /** Words after a command that takes none. */
  static CommandRow needless(String path, String rest) {
    return bad(path, rest)
        .onlyTyped()
        .sees("“" + rest + "”", "nothing was changed")
        .examples("/" + path);
  }

  /** Somebody may not use a command. */
  public static CommandRow refusedFor(String path) {
    return bad(path).sees("Only ");
  }

  private CommandRow with(Answer other) {
    return new CommandRow(path, good, typedOnly, rest, fills, other);
  }

  CommandRow fills(String field, String words) {
    Map<String, String> more = new LinkedHashMap<>(fills);
    more.put(field, words);
    return new CommandRow(path, good, typedOnly, rest, more, answer);
  }

  CommandRow mistake(String field, String words) {
    Map<String, String> more = new HashMap<>(answer.mistakes());
    more.put(field, words);
    return with(new Answer(isPublic(), more, sees(), examples(), answer.learns()));
  }

  /** Elsewhere this value is picked, so that nothing else can be sent. */
  CommandRow onlyTyped() {
    return new CommandRow(path, good, true, rest, fills, answer);
  }

  CommandRow inPublic() {
    return with(new Answer(true, mistakes(), sees(), examples(), answer.learns()));
  }

  CommandRow sees(String... words) {
    return with(new Answer(isPublic(), mistakes(), List.of(words), examples(), answer.learns()));
  }

  CommandRow examples(String... words) {
    return with(new Answer(isPublic(), mistakes(), sees(), List.of(words), answer.learns()));
  }

  /** Reads something in the answer, which later rows call by its name. */
  CommandRow learns(String name, String pattern) {
    return with(new Answer(isPublic(), mistakes(), sees(), examples(), Map.of(name, pattern)));
  }

  /** Reads the number of a question in the answer. */
  CommandRow learnsNumber(String name) {
    return learns(name, "#(\\d+)");
  }

  /** Whether everybody sees the answer. */
  public boolean isPublic() {
    return answer.isPublic();
  }

  /** What then stands at fields, by field. */
  public Map<String, String> mistakes() {
    return answer.mistakes();
  }

  /** What the answer says. */
  public List<String> sees() {
    return answer.sees();
  }

  /** What the answer gives as an example that works. */
  public List<String> examples() {
    return answer.examples();
  }

  /** The whole line as it is typed. */
  public String line() {
    return "/" + path + (rest.isEmpty() ? "" : " " + rest);
  }

  /** All that is typed: the line, and the words of the form. */
  String everythingTyped() {
    return line() + "\n" + String.join("\n", fills.values());
  }

  /** Whether the command opens a form, into which something is written. */
  public boolean opensForm() {
    return !fills.isEmpty();
  }

  @Override
  public String toString() {
    return (good ? "" : "bad: ") + line() + (fills.isEmpty() ? "" : " " + fills);
  }
}
