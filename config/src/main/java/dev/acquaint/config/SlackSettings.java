package dev.acquaint.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Slack. The bot connects when there is a bot token, or a client id with which workspaces install
 * it by themselves.
 *
 * @param mode how Slack's events arrive
 * @param botToken the bot's token, {@code xoxb-...}
 * @param appToken the app-level token that Socket Mode needs, {@code xapp-...}
 * @param signingSecret what requests are signed with, which HTTP mode needs
 * @param clientId the app's id, for workspaces that install it by themselves
 * @param clientSecret the app's secret, for the same
 * @param tokenKey what the workspaces' tokens are encrypted with: 32 bytes in base64
 * @param previousTokenKey what they were encrypted with before, while the key is being changed
 * @param publicUrl where browsers and Slack reach the bot's web server
 * @param apiUrl where requests go
 * @param command the root command
 */
public record SlackSettings(
    Mode mode,
    Optional<Secret> botToken,
    Optional<Secret> appToken,
    Optional<Secret> signingSecret,
    Optional<String> clientId,
    Optional<Secret> clientSecret,
    Optional<Secret> tokenKey,
    Optional<Secret> previousTokenKey,
    Optional<String> publicUrl,
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
        section.find("clientId", Kinds.words(1, 100, "the app's client id")),
        section.findSecret("clientSecret", Kinds.words(1, 200, "the app's client secret")),
        section.findSecret(
            "tokenKey", Kinds.words(32, 200, "the output of: openssl rand -base64 32")),
        section.findSecret(
            "previousTokenKey", Kinds.words(32, 200, "the former slack.tokenKey, as it was")),
        section.find("publicUrl", Kinds.address("https://bot.example.org", "https")),
        section.get("apiUrl", Kinds.address(API, "https", "http"), API),
        section.get(
            "command",
            Kinds.shaped(
                COMMANDS, "a slash and up to 31 lower-case letters, digits and hyphens", COMMAND),
            COMMAND));
  }
}
