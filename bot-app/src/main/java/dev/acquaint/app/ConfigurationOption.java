package dev.acquaint.app;

import dev.acquaint.config.BadConfiguration;
import dev.acquaint.config.Configuration;
import dev.acquaint.config.ConfigurationReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --config} of commands that read the configuration. */
final class ConfigurationOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Another configuration file than config/acquaint.yaml; the variable ACQUAINT_CONFIG does the same.")
  private Optional<Path> file = Optional.empty();

  /** Reads the file and the environment. */
  Configuration read() throws BadConfiguration {
    Path home = Path.of(System.getProperty("acquaint.home", "."));
    ConfigurationReader reader = new ConfigurationReader(home, System.getenv());
    if (file.isEmpty()) {
      return reader.read();
    }
    if (!Files.isRegularFile(file.get())) {
      throw new UnusableInput(
          "There is no configuration file "
              + file.get()
              + ". Without --config, config/acquaint.yaml is read when it exists.");
    }
    return reader.read(file.get());
  }
}
