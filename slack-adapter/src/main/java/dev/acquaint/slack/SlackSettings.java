package dev.acquaint.slack;

import java.net.URI;
import java.util.Optional;

/**
 * How to reach Slack.
 *
 * @param mode how events arrive
 * @param access whose token the bot calls with
 * @param appToken the app-level token of Socket Mode, {@code xapp-...}
 * @param signingSecret what requests over HTTP are signed with
 * @param apiUrl the Web API with a slash at its end, for example {@code https://slack.com/api/}
 * @param command the root command with its slash, for example {@code /acquaint}
 */
public record SlackSettings(
    Mode mode,
    Access access,
    Optional<String> appToken,
    Optional<String> signingSecret,
    String apiUrl,
    String command) {

  /** How events arrive. */
  public enum Mode {
    /** Over a connection that the bot opens; needs no public address. */
    SOCKET,
    /** As requests to the bot's own web server. */
    HTTP
  }

  /** Whose token the bot calls with. */
  public sealed interface Access {}

  /**
   * One workspace.
   *
   * @param bot the bot's token there, {@code xoxb-...}
   */
  public record OneToken(String bot) implements Access {
    /** Shows no secret. */
    @Override
    public String toString() {
      return "OneToken";
    }
  }

  /**
   * Any workspace that installs the app by itself, over HTTP.
   *
   * @param clientId the app's id
   * @param clientSecret the app's secret
   * @param address the bot's public address, without a path
   */
  public record Installs(String clientId, String clientSecret, URI address) implements Access {
    /** Shows no secret. */
    @Override
    public String toString() {
      return "Installs[" + clientId + ", " + address + "]";
    }
  }

  /** The Web API of the real Slack. */
  public static final String REAL_API = "https://slack.com/api/";

  /**
   * Checks that the mode has what it needs.
   *
   * @throws IllegalArgumentException when a token or secret is missing, the address has no slash at
   *     its end, or the command is not a slash with up to 31 lower-case letters, digits and hyphens
   */
  public SlackSettings {
    if (mode == Mode.SOCKET && appToken.isEmpty()) {
      throw new IllegalArgumentException("Socket Mode needs an app-level token (xapp-...)");
    }
    if (mode == Mode.SOCKET && access instanceof Installs) {
      throw new IllegalArgumentException("many workspaces need HTTP mode");
    }
    if (mode == Mode.HTTP && signingSecret.isEmpty()) {
      throw new IllegalArgumentException("HTTP mode needs the signing secret");
    }
    if (!apiUrl.endsWith("/")) {
      throw new IllegalArgumentException("the Web API's address ends with a slash");
    }
    if (!command.matches("/[a-z0-9][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException("not a command of Slack: " + command);
    }
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "SlackSettings[" + mode + ", " + apiUrl + ", " + command + "]";
  }
}
