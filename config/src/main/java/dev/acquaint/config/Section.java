package dev.acquaint.config;

import dev.acquaint.config.Binder.Written;
import dev.acquaint.config.Kind.Unacceptable;
import dev.acquaint.config.Mistake.Origin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One section of the file together with the environment variables that override it. A bad value is
 * remembered as a mistake and answered with the default, so that reading goes on to the end.
 */
final class Section {
  private final Binder binder;
  private final YamlTree tree;
  private final String path;
  private final Map<String, Node> values;

  private Section(Binder binder, YamlTree tree, String path, Map<String, Node> values) {
    this.binder = binder;
    this.tree = tree;
    this.path = path;
    this.values = values;
  }

  static Section root(Binder binder, YamlTree tree) {
    return new Section(binder, tree, "", valuesOf(binder, tree, "", tree.top()));
  }

  Section section(String name) {
    String inner = pathOf(name);
    binder.declareSection(inner);
    Node node = values.get(name);
    if (node == null || isNothing(node)) {
      return new Section(binder, tree, inner, Map.of());
    }
    if (node instanceof MappingNode mapping) {
      return new Section(binder, tree, inner, valuesOf(binder, tree, inner, mapping));
    }
    binder.complain(
        tree.at(node),
        inner + " is a section, but a value stands here.",
        "keys below it, each on its own line and indented by two spaces",
        name + ":\n               key: value");
    return new Section(binder, tree, inner, Map.of());
  }

  /** Turns a value that was read into the one that is used, or says why it cannot be. */
  interface Check<T> {
    T apply(T value) throws Unacceptable;
  }

  <T> T get(String name, Kind<T> kind, T fallback) {
    return get(name, kind, fallback, value -> value);
  }

  <T> T get(String name, Kind<T> kind, T fallback, Check<T> check) {
    var read =
        read(
            new Binder.Key(pathOf(name), kind.allowed(), kind.example(), written(fallback), false),
            kind,
            check);
    if (read.isPresent()) {
      return read.get();
    }
    try {
      return check.apply(fallback);
    } catch (Unacceptable e) {
      throw new IllegalStateException("the default of " + pathOf(name) + " " + e.problem(), e);
    }
  }

  <T> Optional<T> find(String name, Kind<T> kind) {
    return find(name, kind, value -> value);
  }

  <T> Optional<T> find(String name, Kind<T> kind, Check<T> check) {
    return read(
        new Binder.Key(pathOf(name), kind.allowed(), kind.example(), "", false), kind, check);
  }

  Optional<Secret> findSecret(String name, Kind<String> kind) {
    var key = new Binder.Key(pathOf(name), kind.allowed(), kind.example(), "", true);
    return read(key, kind, value -> value).map(Secret::new);
  }

  /** A sequence in the file, words between commas in the environment; empty when absent. */
  <T> List<T> list(String name, Kind<T> kind) {
    var key =
        new Binder.Key(
            pathOf(name),
            "a list, each entry " + kind.allowed(),
            "[" + kind.example() + "]",
            "[]",
            false);
    binder.declare(key);
    String variable = Environment.variable(key.path());
    var override = binder.environment().find(variable);
    List<Given> entries =
        override.isPresent()
            ? Arrays.stream(override.get().split(",", -1))
                .map(words -> new Given(words.strip(), new Origin.InEnvironment(variable)))
                .toList()
            : entriesInFile(key, name);
    List<T> list = new ArrayList<>();
    for (Given entry : entries) {
      accept(key, kind, value -> value, entry).ifPresent(list::add);
    }
    return List.copyOf(list);
  }

  /** A relative path starts at the program's folder, wherever the program was called from. */
  Path fromHome(Path value) {
    return binder.home().resolve(value).toAbsolutePath().normalize();
  }

  Path program(Path value) throws Unacceptable {
    Path program = fromHome(value);
    if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
      throw new Unacceptable(
          "is " + Kinds.quoted(value.toString()) + ", which is not a program that can be started");
    }
    return program;
  }

  static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  /** Words and where they stand. */
  private record Given(String words, Origin origin) {}

  private <T> Optional<T> read(Binder.Key key, Kind<T> kind, Check<T> check) {
    binder.declare(key);
    return given(key)
        .filter(given -> !given.words().isEmpty())
        .flatMap(given -> accept(key, kind, check, given));
  }

  private <T> Optional<T> accept(Binder.Key key, Kind<T> kind, Check<T> check, Given given) {
    try {
      return Optional.of(check.apply(kind.parser().parse(given.words())));
    } catch (Unacceptable e) {
      String problem = key.path() + " " + e.problem();
      complain(key, given.origin(), problem.endsWith("?") ? problem : problem + ".");
      return Optional.empty();
    }
  }

  private Optional<Given> given(Binder.Key key) {
    String variable = Environment.variable(key.path());
    var direct =
        binder
            .environment()
            .find(variable)
            .map(words -> new Given(words, new Origin.InEnvironment(variable)));
    if (key.secret()) {
      String fileVariable = variable + Environment.FILE_SUFFIX;
      var file = binder.environment().find(fileVariable);
      if (file.isPresent()) {
        return fromFile(key, fileVariable, file.get(), direct.isPresent());
      }
    }
    return direct.isPresent() ? direct : inFile(key);
  }

  private Optional<Given> fromFile(
      Binder.Key key, String variable, String file, boolean alsoDirect) {
    var origin = new Origin.InEnvironment(variable);
    if (alsoDirect) {
      binder.complain(
          origin,
          "This variable and " + Environment.variable(key.path()) + " are both set.",
          "one of the two",
          variable + "=/run/secrets/" + key.path());
      return Optional.empty();
    }
    try {
      return Optional.of(new Given(binder.environment().readSecret(file), origin));
    } catch (Unacceptable e) {
      binder.complain(
          origin,
          "This variable " + e.problem() + ": " + Kinds.quoted(file) + ".",
          "the path of a readable file that holds the secret and nothing else",
          variable + "=/run/secrets/" + key.path());
      return Optional.empty();
    }
  }

  private Optional<Given> inFile(Binder.Key key) {
    Node node = values.get(key.path().substring(key.path().lastIndexOf('.') + 1));
    if (node == null || isNothing(node)) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new Given(scalar.getValue(), tree.at(node)));
    }
    String found = node instanceof SequenceNode ? "a list" : "a section";
    complain(key, tree.at(node), key.path() + " is " + found + ", where one value is needed.");
    return Optional.empty();
  }

  private List<Given> entriesInFile(Binder.Key key, String name) {
    Node node = values.get(name);
    if (node == null || isNothing(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      complain(key, tree.at(node), key.path() + " is not a list.");
      return List.of();
    }
    List<Given> entries = new ArrayList<>();
    for (Node entry : sequence.getValue()) {
      if (entry instanceof ScalarNode scalar && !isNothing(scalar)) {
        entries.add(new Given(scalar.getValue(), tree.at(entry)));
      } else {
        complain(key, tree.at(entry), key.path() + " has an entry that is not a single value.");
      }
    }
    return entries;
  }

  private void complain(Binder.Key key, Origin origin, String problem) {
    String example =
        switch (origin) {
          case Origin.InFile _ ->
              key.path().substring(key.path().lastIndexOf('.') + 1) + ": " + key.example();
          case Origin.InEnvironment(var variable) -> variable + "=" + bare(key.example());
        };
    binder.complain(origin, problem, key.allowed(), example);
  }

  private static String bare(String example) {
    return example.startsWith("[") ? example.substring(1, example.length() - 1) : example;
  }

  private static String written(Object fallback) {
    return fallback instanceof Enum<?> constant
        ? constant.name().toLowerCase(java.util.Locale.ROOT)
        : fallback.toString();
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static Map<String, Node> valuesOf(
      Binder binder,
      YamlTree tree,
      String path,
      @org.jspecify.annotations.Nullable MappingNode mapping) {
    Map<String, Node> values = new LinkedHashMap<>();
    if (mapping == null) {
      return values;
    }
    for (var entry : mapping.getValue()) {
      Node key = entry.getKeyNode();
      if (!(key instanceof ScalarNode name)) {
        binder.complain(
            tree.at(key), "This key is not a word.", "a word, a colon and a value", "port: 8080");
      } else if (values.putIfAbsent(name.getValue(), entry.getValueNode()) != null) {
        binder.complain(
            tree.at(key),
            Kinds.quoted(name.getValue()) + " stands here for the second time.",
            "each key once in a section",
            "keep one of the two lines");
      } else {
        binder.wrote(new Written(path, name.getValue(), tree.at(key)));
      }
    }
    return values;
  }
}
