package dev.acquaint.text;

import java.util.Map;

/**
 * A feature's message bundle: a properties file per language beside the feature's {@code Words}
 * class.
 *
 * @param name the resource bundle's base name
 */
public record Bundle(String name) {

  /**
   * Returns the bundle that lies beside a class.
   *
   * @param words the class, for example {@code IntrosWords.class}
   * @param file the file's name without language and ending, for example {@code intros}
   */
  public static Bundle beside(Class<?> words, String file) {
    return new Bundle(words.getPackageName() + "." + file);
  }

  /** Returns the entry with this key; add arguments with its {@code with} methods. */
  public Text.Entry say(String key) {
    return new Text.Entry(name, key, Map.of());
  }
}
