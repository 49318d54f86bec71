package dev.acquaint.config;

import dev.acquaint.config.Mistake.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects, while the records are read, which keys exist and what is wrong with their values. */
final class Binder {
  /**
   * A key that some section asked for.
   *
   * @param path such as {@code http.port}
   * @param allowed what its kind allows
   * @param example a value that works
   * @param fallback the value when nobody sets it, as it would be written; empty for none
   * @param secret whether it can be read from a file
   */
  record Key(String path, String allowed, String example, String fallback, boolean secret) {}

  /**
   * A name in the file that has to be asked for by somebody, or is unknown.
   *
   * @param parent path of the section it stands in; empty for the outermost
   * @param name as written
   * @param at where
   */
  record Written(String parent, String name, Origin at) {
    String path() {
      return parent.isEmpty() ? name : parent + "." + name;
    }
  }

  /** Variables that are not keys: the file itself, and what the start script reads. */
  static final Set<String> OTHER_VARIABLES = Set.of("ACQUAINT_CONFIG", "ACQUAINT_JVM_OPTIONS");

  private final Path home;
  private final Environment environment;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final Set<String> sections = new LinkedHashSet<>();
  private final List<Written> written = new ArrayList<>();

  Binder(Path home, Environment environment) {
    this.home = home;
    this.environment = environment;
  }

  Section root(YamlTree tree) {
    mistakes.addAll(tree.mistakes());
    return Section.root(this, tree);
  }

  Path home() {
    return home;
  }

  Environment environment() {
    return environment;
  }

  void complain(Origin origin, String problem, String allowed, String example) {
    mistakes.add(new Mistake(origin, problem, allowed, example));
  }

  void declareSection(String path) {
    sections.add(path);
  }

  void declare(Key key) {
    if (keys.put(key.path(), key) != null) {
      throw new IllegalStateException("two sections read the key " + key.path());
    }
  }

  void wrote(Written name) {
    written.add(name);
  }

  List<Key> keys() {
    return List.copyOf(keys.values());
  }

  /** Everything found wrong, after all sections were read. */
  List<Mistake> mistakes() {
    List<Mistake> all = new ArrayList<>(mistakes);
    written.stream().filter(this::isUnknown).map(this::unknownName).forEach(all::add);
    unknownVariables(all);
    all.sort(
        Comparator.comparingInt((Mistake mistake) ->
                mistake.origin() instanceof Origin.InFile at ? at.line() : Integer.MAX_VALUE)
            .thenComparingInt(
                mistake -> mistake.origin() instanceof Origin.InFile at ? at.column() : 0));
    return all;
  }

  private boolean isUnknown(Written name) {
    boolean known = keys.containsKey(name.path()) || sections.contains(name.path());
    return name.name().contains(".") || !known;
  }

  private Mistake unknownName(Written name) {
    List<String> siblings = new ArrayList<>();
    for (String path : allPaths()) {
      int dot = path.lastIndexOf('.');
      if (path.substring(0, Math.max(0, dot)).equals(name.parent())) {
        siblings.add(path.substring(dot + 1));
      }
    }
    String hint = Spelling.didYouMean(name.name(), siblings);
    if (hint.isEmpty()) {
      hint = elsewhere(name);
    }
    String where = name.parent().isEmpty() ? "" : " in " + name.parent();
    String example = Spelling.nearest(name.name(), siblings).orElse(siblings.get(0));
    return new Mistake(
        name.at(),
        Kinds.quoted(name.name()) + " is not known" + where + (hint.isEmpty() ? "." : hint),
        String.join(", ", siblings),
        exampleOf(name.parent(), example));
  }

  /** A key that stands in the wrong section, or was written with dots. */
  private String elsewhere(Written name) {
    if (keys.containsKey(name.name())) {
      int dot = name.name().indexOf('.');
      return "; write \""
          + name.name().substring(dot + 1)
          + ":\" below \""
          + name.name().substring(0, dot)
          + ":\", indented by two spaces";
    }
    return keys.keySet().stream()
        .filter(path -> path.endsWith("." + name.name()))
        .findFirst()
        .map(path -> "; did you mean \"" + path + "\"?")
        .orElse("");
  }

  private String exampleOf(String parent, String name) {
    Key key = keys.get(parent.isEmpty() ? name : parent + "." + name);
    return key == null ? name + ":" : name + ": " + key.example();
  }

  private Set<String> allPaths() {
    Set<String> all = new LinkedHashSet<>(sections);
    all.addAll(keys.keySet());
    return all;
  }

  private void unknownVariables(List<Mistake> all) {
    Set<String> known = new TreeSet<>(OTHER_VARIABLES);
    for (Key key : keys.values()) {
      known.add(Environment.variable(key.path()));
      if (key.secret()) {
        known.add(Environment.variable(key.path()) + Environment.FILE_SUFFIX);
      }
    }
    for (String name : environment.names()) {
      if (!known.contains(name)) {
        all.add(
            new Mistake(
                new Origin.InEnvironment(name),
                "This variable is not known" + orFullStop(Spelling.didYouMean(name, known)),
                String.join(", ", known),
                Spelling.nearest(name, known).orElse("ACQUAINT_HTTP_PORT") + "=…"));
      }
    }
  }

  private static String orFullStop(String hint) {
    return hint.isEmpty() ? "." : hint;
  }
}
