package dev.acquaint.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What an operator decided before the start. Each section of {@code config/acquaint.yaml} is one
 * record; a new section is one more record and one more line in {@link #read}.
 *
 * @param database where the data lives
 * @param http the web server of the program
 * @param secrets keys
 * @param log what is written to standard error
 * @param sandbox the chat platform in a browser page
 * @param discord Discord
 * @param slack Slack
 * @param knowledge questions, answers and news
 */
public record Configuration(
    DatabaseSettings database,
    HttpSettings http,
    SecretSettings secrets,
    LogSettings log,
    SandboxSettings sandbox,
    DiscordSettings discord,
    SlackSettings slack,
    KnowledgeSettings knowledge) {

  static Configuration read(Section root) {
    return new Configuration(
        DatabaseSettings.read(root.section("database")),
        HttpSettings.read(root.section("http")),
        SecretSettings.read(root.section("secrets")),
        LogSettings.read(root.section("log")),
        SandboxSettings.read(root.section("sandbox")),
        DiscordSettings.read(root.section("discord")),
        SlackSettings.read(root.section("slack")),
        KnowledgeSettings.read(root.section("knowledge")));
  }

  /**
   * Reads one file and the environment, which wins over the file. Relative paths in either start at
   * the folder above the one that the file lies in: for {@code config/acquaint.yaml} that is the
   * program's folder.
   *
   * @param file YAML in UTF-8; when it does not exist, every key has its default
   * @param environment all variables; only those that start with {@code ACQUAINT_} are looked at
   * @return the configuration
   * @throws BadConfiguration with everything that is wrong, in the file and in the environment
   */
  public static Configuration load(Path file, Map<String, String> environment)
      throws BadConfiguration {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path home = folder == null || folder.getParent() == null ? folder : folder.getParent();
    var reader = new ConfigurationReader(home == null ? Path.of("/") : home, environment);
    return Files.exists(file) ? reader.read(file) : reader.readEnvironment();
  }

  /**
   * The configuration of somebody who decided nothing.
   *
   * @param home the folder that relative paths start from
   * @return every key at its default
   */
  public static Configuration defaults(Path home) {
    var binder = new Binder(home, new Environment(Map.of(), home));
    return read(binder.root(YamlTree.empty()));
  }
}
