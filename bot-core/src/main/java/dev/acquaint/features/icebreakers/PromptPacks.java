package dev.acquaint.features.icebreakers;

import dev.acquaint.text.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bank that comes with the bot: the files of {@code config/prompts}, read once. */
final class PromptPacks {
  private final Map<String, Prompt> prompts;

  private PromptPacks(Map<String, Prompt> prompts) {
    this.prompts = new LinkedHashMap<>(prompts);
  }

  /**
   * Reads all packs. English is there for each; another language may lack packs, and prompts.
   *
   * @throws IllegalStateException when a pack is missing
   * @throws IllegalArgumentException when a file cannot be read or does not fit the English one
   */
  static PromptPacks ofTheProgram() {
    Map<String, Prompt> all = new LinkedHashMap<>();
    for (Pack pack : Pack.values()) {
      Map<String, Prompt> read = pack(pack);
      Set<String> twice = new HashSet<>(read.keySet());
      twice.retainAll(all.keySet());
      if (!twice.isEmpty()) {
        throw new IllegalArgumentException("two packs have " + twice);
      }
      all.putAll(read);
    }
    return new PromptPacks(all);
  }

  private static Map<String, Prompt> pack(Pack pack) {
    Map<String, Prompt> all = new LinkedHashMap<>();
    for (Locale language : Catalogue.LANGUAGES) {
      String name = pack.word() + "." + language.toLanguageTag() + ".txt";
      Optional<String> content = content(name);
      if (content.isEmpty() && language.equals(Locale.ENGLISH)) {
        throw new IllegalStateException("the program lacks its prompts " + name);
      }
      for (PromptLines.Line line : PromptLines.read(name, content.orElse(""))) {
        all.put(line.key(), joined(pack, language, line, Optional.ofNullable(all.get(line.key()))));
      }
    }
    return all;
  }

  private static Prompt joined(
      Pack pack, Locale language, PromptLines.Line line, Optional<Prompt> english) {
    boolean fits =
        language.equals(Locale.ENGLISH)
            || english
                .filter(prompt ->
                    prompt.depth() == line.depth()
                        && prompt.topics().equals(new HashSet<>(line.topics())))
                .isPresent();
    if (!fits) {
      throw new IllegalArgumentException(
          line.key() + " in " + language + " differs from the English one in depth or topics");
    }
    Map<Locale, String> words = new HashMap<>(english.map(Prompt::words).orElse(Map.of()));
    words.put(language, line.words());
    return new Prompt(
        line.key(), pack, line.depth(), new HashSet<>(line.topics()), words, Optional.empty());
  }

  private static Optional<String> content(String name) {
    try (InputStream file = PromptPacks.class.getResourceAsStream("prompts/" + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every prompt, pack by pack. */
  List<Prompt> all() {
    return new ArrayList<>(prompts.values());
  }

  /** Returns the prompts of one pack. */
  List<Prompt> of(Pack pack) {
    return prompts.values().stream().filter(prompt -> prompt.pack() == pack).toList();
  }

  /** Returns the prompt with this key. */
  Optional<Prompt> find(String key) {
    return Optional.ofNullable(prompts.get(key));
  }
}
