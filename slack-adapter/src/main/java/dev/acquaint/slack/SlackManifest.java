package dev.acquaint.slack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The description of the app that Slack makes it from (Slack, app manifest reference): exactly the
 * command, shortcuts, scopes and events that there is code for.
 */
public final class SlackManifest {
  /** Where events, interactions and commands arrive over HTTP. */
  public static final String EVENTS = "/slack/events";

  /** Where Slack sends whoever has agreed to install the app. */
  public static final String INSTALLED = "/slack/oauth/callback";

  private static final int LONGEST_NAME = 24;

  /**
   * How the app is reached.
   *
   * @param command the root command with its slash
   * @param address the bot's public address for requests over HTTP, without a path; nothing for
   *     Socket Mode
   * @param manyWorkspaces whether workspaces install the app by themselves
   */
  public record Shape(String command, Optional<URI> address, boolean manyWorkspaces) {}

  private final CommandBook book;
  private final Catalogue catalogue;
  private final Shape shape;

  private SlackManifest(CommandBook book, Catalogue catalogue, Shape shape) {
    this.book = book;
    this.catalogue = catalogue;
    this.shape = shape;
  }

  /**
   * Returns the manifest as JSON, which Slack's page takes as it is.
   *
   * @param book everything that can be run
   * @param catalogue the words
   * @param shape how the app is reached
   */
  public static String json(CommandBook book, Catalogue catalogue, Shape shape) {
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .create()
        .toJson(new SlackManifest(book, catalogue, shape).whole());
  }

  /**
   * Returns the bot scopes that are needed: for commands, for files that people put into forms, and
   * for every method that is called.
   */
  public static SortedSet<String> scopes() {
    SortedSet<String> scopes = new TreeSet<>(List.of("commands", "files:read"));
    for (SlackMethod method : SlackMethod.values()) {
      scopes.addAll(method.scopes());
    }
    return scopes;
  }

  private JsonObject whole() {
    JsonObject whole = new JsonObject();
    JsonObject display = new JsonObject();
    display.addProperty("name", "Acquaint");
    display.addProperty("description", words(SlackWords.appDescription()));
    whole.add("display_information", display);
    whole.add("features", features());
    whole.add("oauth_config", access());
    whole.add("settings", settings());
    return whole;
  }

  private JsonObject features() {
    JsonObject home = new JsonObject();
    home.addProperty("home_tab_enabled", true);
    home.addProperty("messages_tab_enabled", true);
    home.addProperty("messages_tab_read_only_enabled", true);
    JsonObject bot = new JsonObject();
    bot.addProperty("display_name", "Acquaint");
    bot.addProperty("always_online", true);
    JsonObject features = new JsonObject();
    features.add("app_home", home);
    features.add("bot_user", bot);
    features.add("shortcuts", shortcuts());
    JsonArray commands = new JsonArray();
    commands.add(rootCommand());
    features.add("slash_commands", commands);
    return features;
  }

  private JsonArray shortcuts() {
    JsonArray all = new JsonArray();
    for (Command command : book.shortcuts()) {
      all.add(
          shortcut(
              "global",
              command.shortcut().orElseThrow(),
              command.path().words(),
              command.description()));
    }
    for (MessageMenu menu : book.messageMenus()) {
      all.add(shortcut("message", menu.label(), menu.code(), menu.label()));
    }
    return all;
  }

  private JsonObject shortcut(String type, Text name, String id, Text description) {
    String label = words(name);
    if (label.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a shortcut's name of over 24 characters: " + label);
    }
    JsonObject one = new JsonObject();
    one.addProperty("name", label);
    one.addProperty("type", type);
    one.addProperty("callback_id", id);
    one.addProperty("description", words(description));
    return one;
  }

  private JsonObject rootCommand() {
    JsonObject root = new JsonObject();
    root.addProperty("command", shape.command());
    shape.address().ifPresent(at -> root.addProperty("url", at + EVENTS));
    root.addProperty("description", words(SlackWords.appDescription()));
    root.addProperty("usage_hint", "help");
    root.addProperty("should_escape", true);
    return root;
  }

  private JsonObject access() {
    JsonObject scopes = new JsonObject();
    scopes.add("bot", array(scopes()));
    JsonObject access = new JsonObject();
    if (shape.manyWorkspaces()) {
      access.add(
          "redirect_urls", array(shape.address().map(at -> at + INSTALLED).stream().toList()));
    }
    access.add("scopes", scopes);
    return access;
  }

  private JsonObject settings() {
    JsonObject events = new JsonObject();
    JsonObject interactivity = new JsonObject();
    interactivity.addProperty("is_enabled", true);
    shape
        .address()
        .ifPresent(at -> {
          events.addProperty("request_url", at + EVENTS);
          interactivity.addProperty("request_url", at + EVENTS);
        });
    events.add("bot_events", array(SlackEvents.names()));
    JsonObject settings = new JsonObject();
    settings.add("event_subscriptions", events);
    settings.add("interactivity", interactivity);
    settings.addProperty("org_deploy_enabled", false);
    settings.addProperty("socket_mode_enabled", shape.address().isEmpty());
    settings.addProperty("token_rotation_enabled", shape.manyWorkspaces());
    return settings;
  }

  private static JsonArray array(Collection<String> words) {
    JsonArray all = new JsonArray();
    words.stream().map(JsonPrimitive::new).forEach(all::add);
    return all;
  }

  private String words(Text text) {
    return catalogue.plain(
        text,
        Locale.ENGLISH,
        span -> {
          if (span instanceof dev.acquaint.text.Span.Literal(String literal)) {
            return literal;
          }
          throw new IllegalArgumentException("a declaration says only plain words: " + text);
        });
  }
}
