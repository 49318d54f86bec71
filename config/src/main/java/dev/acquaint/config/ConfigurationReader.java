package dev.acquaint.config;

import dev.acquaint.config.Mistake.Origin;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code config/acquaint.yaml} and the environment. A variable wins over the file. A key's
 * variable is {@code ACQUAINT_}, then its path in capitals with underscores for dots; a secret can
 * also be read from the file that the same variable with {@code _FILE} at its end names.
 */
public final class ConfigurationReader {
  /** The variable that names another configuration file. */
  public static final String FILE_VARIABLE = "ACQUAINT_CONFIG";

  private static final Path USUAL_FILE = Path.of("config", "acquaint.yaml");

  private final Path home;
  private final Map<String, String> environment;

  /**
   * Prepares to read.
   *
   * @param home the program's folder, which relative paths in the file and in variables start from
   * @param environment all variables; only those that start with {@code ACQUAINT_} are looked at
   */
  public ConfigurationReader(Path home, Map<String, String> environment) {
    this.home = home.toAbsolutePath().normalize();
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads the file that {@link #FILE_VARIABLE} names, or else {@code config/acquaint.yaml} below
   * the home folder. Only a file that somebody named has to exist.
   *
   * @return the configuration
   * @throws BadConfiguration with everything that is wrong
   */
  public Configuration read() throws BadConfiguration {
    String named = environment.getOrDefault(FILE_VARIABLE, "");
    if (named.isEmpty()) {
      Path file = home.resolve(USUAL_FILE);
      return bind(Files.exists(file) ? YamlTree.of(file, USUAL_FILE) : YamlTree.empty());
    }
    return bind(namedFile(named));
  }

  /**
   * Reads a file that was named on the command line; it has to exist.
   *
   * @param file relative to the folder the program was called from
   * @return the configuration
   * @throws BadConfiguration with everything that is wrong
   */
  public Configuration read(Path file) throws BadConfiguration {
    return bind(YamlTree.of(file, file));
  }

  /** Reads the environment alone. */
  Configuration readEnvironment() throws BadConfiguration {
    return bind(YamlTree.empty());
  }

  private YamlTree namedFile(String named) {
    Optional<String> problem = Optional.empty();
    try {
      Path file = home.resolve(named);
      if (Files.exists(file)) {
        return YamlTree.of(file, Path.of(named));
      }
    } catch (InvalidPathException e) {
      problem = Optional.of("This is not a path: " + e.getReason() + ".");
    }
    var mistake =
        new Mistake(
            new Origin.InEnvironment(FILE_VARIABLE),
            problem.orElse("The file " + Kinds.quoted(named) + " does not exist."),
            "the path of a configuration file",
            FILE_VARIABLE + "=/etc/acquaint/acquaint.yaml");
    return new YamlTree(USUAL_FILE, null, List.of(mistake));
  }

  private Configuration bind(YamlTree tree) throws BadConfiguration {
    var binder = new Binder(home, new Environment(environment, home));
    var configuration = Configuration.read(binder.root(tree));
    var mistakes = binder.mistakes();
    if (!mistakes.isEmpty()) {
      throw new BadConfiguration(mistakes);
    }
    return configuration;
  }
}
