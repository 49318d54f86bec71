package dev.acquaint.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What people of the workspace do, and what they see of it. */
public final class SlackPeople {
  private static final AtomicInteger TRIGGERS = new AtomicInteger();

  private final FakeSlack slack;
  private final Line line;
  private final Map<String, JsonObject> homes = new HashMap<>();

  /** How Slack reaches the bot: over its socket, or with signed requests. */
  @FunctionalInterface
  public interface Line {
    /** Sends and returns what it is acknowledged with; empty when there is nothing in it. */
    JsonObject send(String type, JsonObject payload);
  }

  /** How something is seen. */
  public enum How {
    PRIVATE,
    PUBLIC,
    CHANGED,
    FORM,
    MISTAKES
  }

  /** What somebody sees. */
  public record Seen(How how, JsonObject body) {
    /** All words in it. */
    public String words() {
      return how == How.MISTAKES
          ? body.asMap().values().stream().map(JsonElement::getAsString).toList().toString()
          : SlackPeople.words(body);
    }
  }

  public SlackPeople(FakeSlack slack, Line line) {
    this.slack = slack;
    this.line = line;
  }

  /** Types the root command with words after it. */
  public Seen types(String user, String words) {
    JsonObject payload = base("", user);
    payload.addProperty("command", "/acquaint");
    payload.addProperty("text", words);
    payload.addProperty("channel_id", FakeSlack.CHANNEL);
    payload.addProperty("user_id", user);
    payload.addProperty("team_id", FakeSlack.TEAM);
    return seen("slash_commands", payload);
  }

  /** Uses a global shortcut. */
  public Seen uses(String user, String shortcut) {
    JsonObject payload = base("shortcut", user);
    payload.remove("response_url");
    payload.addProperty("callback_id", shortcut);
    return seen("interactive", payload);
  }

  /** Uses a message's shortcut. */
  public Seen uses(String user, String shortcut, String author, String words) {
    return uses(user, shortcut, author, words, Optional.empty());
  }

  /** Uses the shortcut of a message of the channel, that stands in a thread or in the channel. */
  public Seen uses(
      String user, String shortcut, String author, String words, Optional<String> parent) {
    return uses(user, shortcut, author, words, FakeSlack.CHANNEL, parent.orElse(""));
  }

  /** Uses a message's shortcut in a thread, unless its name is empty. */
  public Seen uses(
      String user, String shortcut, String author, String words, String channel, String thread) {
    JsonObject payload = base("message_action", user);
    payload.addProperty("callback_id", shortcut);
    payload.addProperty("message_ts", "1800000000.000300");
    payload.add("channel", named("id", channel));
    JsonObject message = named("type", "message");
    if (!thread.isEmpty()) {
      message.addProperty("thread_ts", thread);
    }
    message.addProperty("user", author);
    message.addProperty("text", words);
    message.addProperty("ts", "1800000000.000300");
    payload.add("message", message);
    return seen("interactive", payload);
  }

  /** Presses the button with these words on something seen or standing. */
  public Seen presses(String user, JsonObject on, String channel, String ts, String label) {
    JsonObject action = named("type", "button");
    action.addProperty("action_id", button(on, label));
    return acts(user, action, channel, ts);
  }

  /** Presses the button with these words on an answer. */
  public Seen presses(String user, Seen on, String label) {
    return presses(user, on.body(), FakeSlack.CHANNEL, "1800000000.000400", label);
  }

  /** Presses the button with these words on a message that stands. */
  public Seen presses(String user, FakeSlack.Standing on, String label) {
    return presses(user, on.sent(), on.channel(), on.ts(), label);
  }

  /** Presses a button by its id, whatever carries it. */
  public Seen pressesId(String user, String id) {
    JsonObject action = named("type", "button");
    action.addProperty("action_id", id);
    return acts(user, action, FakeSlack.CHANNEL, "1800000000.000400");
  }

  /** Presses the button with these words on the home tab, and sees the tab with other words. */
  public void pressesAtHome(String user, String label, String sees) {
    JsonObject home = homes.get(user);
    JsonObject payload = base("block_actions", user);
    payload.remove("response_url");
    JsonObject action = named("type", "button");
    action.addProperty("action_id", button(home, label));
    JsonArray actions = new JsonArray();
    actions.add(action);
    payload.add("actions", actions);
    payload.add("container", named("type", "view"));
    payload.add("view", named("type", "home"));
    int from = slack.count();
    line.send("interactive", payload);
    homes.put(
        user,
        slack
            .await(
                from,
                asked ->
                    asked.what().equals("views.publish")
                        && asked.body().get("user_id").getAsString().equals(user)
                        && words(asked.body().get("view")).contains(sees))
            .body()
            .getAsJsonObject("view"));
  }

  private Seen acts(String user, JsonObject action, String channel, String ts) {
    JsonObject payload = base("block_actions", user);
    JsonArray actions = new JsonArray();
    actions.add(action);
    payload.add("actions", actions);
    JsonObject container = named("type", "message");
    container.addProperty("channel_id", channel);
    container.addProperty("message_ts", ts);
    payload.add("container", container);
    payload.add("channel", named("id", channel));
    return seen("interactive", payload);
  }

  /** Sends a form with these values; fields that are left out keep what stood in them. */
  public Seen submits(String user, Seen form, Map<String, String> given) {
    JsonObject payload = base("view_submission", user);
    String url = payload.remove("response_url").getAsString();
    JsonObject view = form.body().deepCopy();
    view.addProperty("id", "V1");
    JsonObject values = new JsonObject();
    for (JsonElement block : view.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().has("element")) {
        fill(values, block.getAsJsonObject(), given);
      }
    }
    JsonObject state = new JsonObject();
    state.add("values", values);
    view.add("state", state);
    payload.add("view", view);
    int from = slack.count();
    JsonObject acknowledged = line.send("interactive", payload);
    String action =
        acknowledged.has("response_action")
            ? acknowledged.get("response_action").getAsString()
            : "clear";
    return switch (action) {
      case "errors" -> new Seen(How.MISTAKES, acknowledged.getAsJsonObject("errors"));
      case "update" -> new Seen(How.FORM, acknowledged.getAsJsonObject("view"));
      default -> await(from, user, url, view.get("private_metadata").getAsString());
    };
  }

  private void fill(JsonObject values, JsonObject block, Map<String, String> given) {
    String name = block.get("block_id").getAsString();
    JsonObject element = block.getAsJsonObject("element");
    JsonObject value = named("type", element.get("type").getAsString());
    String chosen = given.get(name);
    switch (element.get("type").getAsString()) {
      case "plain_text_input" -> {
        String words = chosen != null ? chosen : text(element, "initial_value");
        if (!words.isEmpty()) {
          value.addProperty("value", words);
        }
      }
      case "static_select" -> {
        if (chosen != null) {
          value.add("selected_option", named("value", chosen));
        } else if (element.has("initial_option")) {
          value.add("selected_option", element.get("initial_option"));
        }
      }
      case "multi_static_select" -> {
        JsonArray all = new JsonArray();
        if (chosen != null) {
          for (String one : chosen.split(",")) {
            all.add(named("value", one));
          }
        } else if (element.has("initial_options")) {
          all = element.getAsJsonArray("initial_options");
        }
        value.add("selected_options", all);
      }
      case "file_input" -> {
        JsonArray files = new JsonArray();
        if (chosen != null) {
          files.add(slack.attach(name + ".csv", chosen));
        }
        value.add("files", files);
      }
      default -> {
        String picked = chosen != null ? chosen : text(element, "initial_user");
        if (!picked.isEmpty()) {
          value.addProperty("selected_user", picked);
        }
      }
    }
    JsonObject byAction = new JsonObject();
    byAction.add(element.get("action_id").getAsString(), value);
    values.add(name, byAction);
  }

  private static String text(JsonObject object, String name) {
    return object.has(name) ? object.get(name).getAsString() : "";
  }

  /** Opens the bot's home tab and returns it as published. */
  public JsonObject opensHome(String user) {
    JsonObject payload = named("type", "event_callback");
    payload.addProperty("team_id", FakeSlack.TEAM);
    payload.addProperty("event_id", "Ev" + TRIGGERS.incrementAndGet());
    JsonObject event = named("type", "app_home_opened");
    event.addProperty("user", user);
    event.addProperty("tab", "home");
    payload.add("event", event);
    int from = slack.count();
    line.send("events_api", payload);
    JsonObject view =
        slack
            .await(
                from,
                asked ->
                    asked.what().equals("views.publish")
                        && asked.body().get("user_id").getAsString().equals(user))
            .body()
            .getAsJsonObject("view");
    homes.put(user, view);
    return view;
  }

  private JsonObject base(String type, String user) {
    JsonObject payload = named("type", type);
    payload.add("team", named("id", FakeSlack.TEAM));
    payload.add("user", named("id", user));
    payload.addProperty("trigger_id", "trigger." + TRIGGERS.incrementAndGet());
    payload.addProperty("response_url", slack.responseUrl());
    return payload;
  }

  private Seen seen(String type, JsonObject payload) {
    int from = slack.count();
    line.send(type, payload);
    String url = payload.has("response_url") ? payload.get("response_url").getAsString() : "";
    String user =
        payload.has("user_id")
            ? payload.get("user_id").getAsString()
            : payload.getAsJsonObject("user").get("id").getAsString();
    return await(from, user, url, payload.get("trigger_id").getAsString());
  }

  /** What was answered on one of the ways that the act gave. */
  private Seen await(int from, String user, String url, String context) {
    Predicate<FakeSlack.Asked> answers =
        asked ->
            switch (asked.what()) {
              case "respond" -> url.endsWith(asked.path()) || context.endsWith(asked.path());
              case "views.open" -> asked.body().get("trigger_id").getAsString().equals(context);
              case "chat.postMessage" -> asked.body().get("channel").getAsString().equals(user);
              default -> false;
            };
    FakeSlack.Asked answer = slack.await(from, answers);
    return switch (answer.what()) {
      case "views.open" -> new Seen(How.FORM, answer.body().getAsJsonObject("view"));
      case "respond" -> new Seen(how(answer.body()), answer.body());
      default -> new Seen(How.PRIVATE, answer.body());
    };
  }

  private static How how(JsonObject answer) {
    if (answer.has("replace_original") && answer.get("replace_original").getAsBoolean()) {
      return How.CHANGED;
    }
    return "in_channel".equals(text(answer, "response_type")) ? How.PUBLIC : How.PRIVATE;
  }

  /** The id of the button with these words. */
  public static String button(JsonObject body, String label) {
    List<String> labels = new ArrayList<>();
    for (JsonElement block : body.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
        for (JsonElement element : block.getAsJsonObject().getAsJsonArray("elements")) {
          JsonObject one = element.getAsJsonObject();
          String words = one.has("text") ? text(one.getAsJsonObject("text"), "text") : "";
          labels.add(words);
          if (words.equals(label)) {
            return one.get("action_id").getAsString();
          }
        }
      }
    }
    throw new AssertionError("no button “" + label + "” but " + labels);
  }

  /** All words that a person reads in a message or a view; people stand as {@code <@id>}. */
  public static String words(JsonElement part) {
    StringBuilder words = new StringBuilder();
    collect(part, words);
    return words.toString().replace("\u2060", "");
  }

  private static void collect(JsonElement part, StringBuilder words) {
    switch (part) {
      case JsonArray array -> array.forEach(one -> collect(one, words));
      case JsonObject object -> {
        for (String name : List.of("text", "fallback", "initial_value")) {
          if (object.has(name) && object.get(name).isJsonPrimitive()) {
            words.append(object.get(name).getAsString()).append(' ');
          }
        }
        if (object.has("user_id")) {
          words.append("<@").append(object.get("user_id").getAsString()).append("> ");
        }
        object.entrySet().stream()
            .filter(entry -> !entry.getKey().equals("metadata"))
            .forEach(entry -> {
              if (!entry.getValue().isJsonPrimitive()) {
                collect(entry.getValue(), words);
              }
            });
      }
      case JsonPrimitive _ -> {
        // Read with its object.
      }
      default -> {
        // Nothing is there.
      }
    }
  }

  private static JsonObject named(String name, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }
}
