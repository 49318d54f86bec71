package dev.acquaint.app.commands;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One use of a command and what the person who typed it then sees.
 *
 * <p>Words in braces stand for people and channels, which every platform writes in its own way:
 * {@code {me}}, {@code {other}}, {@code {third}}, {@code {nobody}}, {@code {channel}}.
 *
 * @param path the command, for example {@code intros pause}
 * @param good whether it does what was asked for, or says what was wrong
 * @param typedOnly whether it can only be typed, because elsewhere options are picked
 * @param rest the words after the path
 * @param fills what is written into the form that opens, by field; empty when none opens
 * @param mistakes what then stands at fields, by field
 * @param sees what the answer says
 * @param examples what the answer gives as an example that works
 */
public record CommandRow(
    String path,
    boolean good,
    boolean typedOnly,
    String rest,
    Map<String, String> fills,
    Map<String, String> mistakes,
    List<String> sees,
    List<String> examples) {

  /** Copies the collections. */
  public CommandRow {
    fills = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fills));
    mistakes = Map.copyOf(mistakes);
    sees = List.copyOf(sees);
    examples = List.copyOf(examples);
  }

  static CommandRow good(String path, String rest) {
    return new CommandRow(path, true, false, rest, Map.of(), Map.of(), List.of(), List.of());
  }

  static CommandRow good(String path) {
    return good(path, "");
  }

  static CommandRow bad(String path, String rest) {
    return new CommandRow(path, false, false, rest, Map.of(), Map.of(), List.of(), List.of());
  }

  static CommandRow bad(String path) {
    return bad(path, "");
  }

  /** Words after a command that takes none. */
  static CommandRow needless(String path, String rest) {
    return new CommandRow(
        path,
        false,
        true,
        rest,
        Map.of(),
        Map.of(),
        List.of("“" + rest + "”", "nothing was changed"),
        List.of("/" + path));
  }

  /** Somebody may not use a command. */
  public static CommandRow refusedFor(String path) {
    return bad(path).sees("Only ");
  }

  CommandRow fills(String field, String words) {
    Map<String, String> more = new LinkedHashMap<>(fills);
    more.put(field, words);
    return new CommandRow(path, good, typedOnly, rest, more, mistakes, sees, examples);
  }

  CommandRow mistake(String field, String words) {
    Map<String, String> more = new HashMap<>(mistakes);
    more.put(field, words);
    return new CommandRow(path, good, typedOnly, rest, fills, more, sees, examples);
  }

  /** Elsewhere this value is picked, so that nothing else can be sent. */
  CommandRow onlyTyped() {
    return new CommandRow(path, good, true, rest, fills, mistakes, sees, examples);
  }

  CommandRow sees(String... words) {
    return new CommandRow(path, good, typedOnly, rest, fills, mistakes, List.of(words), examples);
  }

  CommandRow examples(String... words) {
    return new CommandRow(path, good, typedOnly, rest, fills, mistakes, sees, List.of(words));
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
