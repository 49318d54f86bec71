package dev.acquaint.view;

import dev.acquaint.text.TypedWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back from a form: for each field's name its values, as sent by the platform.
 *
 * @param values values by field; a field left empty is missing or has an empty list
 * @param files the files by field; a field without one is missing
 */
public record FormValues(Map<String, List<String>> values, Map<String, Upload> files) {

  /** Makes values of a form without files. */
  public FormValues(Map<String, List<String>> values) {
    this(values, Map.of());
  }

  /** Copies the values. */
  public FormValues {
    Map<String, List<String>> copy = new HashMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = Map.copyOf(copy);
    files = Map.copyOf(files);
  }

  /** Returns all values of a field, as they came. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Returns the file of a field, if there is one. */
  public Optional<Upload> file(String field) {
    return Optional.ofNullable(files.get(field));
  }

  /** Returns the cleaned words of a field; nothing when it is missing or only blanks. */
  public Optional<String> words(String field) {
    return all(field).stream().findFirst().map(TypedWords::clean).filter(words -> !words.isEmpty());
  }
}
