package dev.acquaint.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Slack. The bot connects when there is a bot token.
 *
 * @param mode how Slack's events arrive
 * @param botToken the bot's token, {@code xoxb-...}
 * @param appToken the app-level token that Socket Mode needs, {@code xapp-...}
 * @param signingSecret what requests are signed with, which HTTP mode needs
 * @param apiUrl where requests go
 * @param command the root command
 */
public record SlackSettings(
    Mode mode,
    Optional<Secret> botToken,
    Optional<Secret> appToken,
    Optional<Secret> signingSecret,
    String apiUrl,
    String command) {
  private static final String API = "https://slack.com/api/";
  private static final String COMMAND = "/acquaint";
  private static final Pattern COMMANDS = Pattern.compile("/[a-z0-9][a-z0-9-]{0,30}");

  /** How Slack's events arrive. */
  public enum Mode {
    /** Over a connection that the bot opens. */
    SOCKET,
    /** As requests to the bot's web server. */
    HTTP
  }

  static SlackSettings read(Section section) {
    return new SlackSettings(
        section.get("mode", Kinds.choice(Mode.SOCKET), Mode.SOCKET),
        section.findSecret("botToken", Kinds.words(1, 300, "the token that begins with xoxb-")),
        section.findSecret("appToken", Kinds.words(1, 300, "the token that begins with xapp-")),
        section.findSecret("signingSecret", Kinds.words(1, 200, "the app's signing secret")),
        section.get("apiUrl", Kinds.address(API, "https", "http"), API),
        section.get(
            "command",
            Kinds.shaped(
                COMMANDS, "a slash and up to 31 lower-case letters, digits and hyphens", COMMAND),
            COMMAND));
  }
}
