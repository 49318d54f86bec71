package dev.acquaint.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Slack's published limits of messages, response URL bodies, modals and home tabs (docs.slack.dev,
 * Block Kit reference, modals, chat.postMessage).
 */
public final class SlackRules {
  private static final int BLOCKS_OF_A_MESSAGE = 50;
  private static final int BLOCKS_OF_A_VIEW = 100;
  private static final Set<String> KNOWN =
      Set.of("actions", "context", "divider", "header", "image", "input", "rich_text", "section");

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> blockIds = new HashSet<>();

  private SlackRules() {}

  /** Returns every limit that a message, a modal or a home tab breaks. */
  public static List<String> broken(JsonObject body) {
    SlackRules rules = new SlackRules();
    rules.body(body);
    return rules.wrong;
  }

  private void body(JsonObject body) {
    boolean view = body.has("type");
    longest(body, "text", 4_000);
    if (body.has("blocks")) {
      JsonArray blocks = body.getAsJsonArray("blocks");
      most(blocks, view ? BLOCKS_OF_A_VIEW : BLOCKS_OF_A_MESSAGE, "blocks");
      blocks.forEach(block -> block(block.getAsJsonObject(), view));
      if (!view && (!body.has("text") || body.get("text").getAsString().isBlank())) {
        wrong.add("blocks without a text for screen readers and notifications");
      }
    }
    for (String part : List.of("title", "submit", "close")) {
      text(body, part, 24);
    }
    longest(body, "private_metadata", 3_000);
    longest(body, "callback_id", 255);
    if (view && body.get("type").getAsString().equals("modal")) {
      modal(body);
    }
  }

  private void modal(JsonObject body) {
    if (!body.has("title")) {
      wrong.add("a modal without a title");
    }
    boolean inputs =
        body.has("blocks")
            && body.getAsJsonArray("blocks").asList().stream()
                .anyMatch(one -> type(one.getAsJsonObject()).equals("input"));
    if (inputs && !body.has("submit")) {
      wrong.add("a modal with inputs and nothing to submit them with");
    }
  }

  private static String type(JsonObject part) {
    return part.get("type").getAsString();
  }

  private void block(JsonObject block, boolean view) {
    longest(block, "block_id", 255);
    if (block.has("block_id") && !blockIds.add(block.get("block_id").getAsString())) {
      wrong.add("a block_id twice: " + block.get("block_id"));
    }
    if (!KNOWN.contains(type(block))) {
      wrong.add("an unknown block: " + type(block));
    }
    switch (type(block)) {
      case "header" -> {
        text(block, "text", 150);
        plain(block, "text");
      }
      case "section" -> section(block);
      case "context" -> {
        most(block.getAsJsonArray("elements"), 10, "elements of context");
        block.getAsJsonArray("elements").forEach(one -> contextElement(one.getAsJsonObject()));
      }
      case "actions" -> actions(block.getAsJsonArray("elements"));
      case "input" -> input(block, view);
      case "image" -> {
        longest(block, "alt_text", 2_000);
        longest(block, "image_url", 3_000);
        text(block, "title", 2_000);
        if (!block.has("alt_text") || block.get("alt_text").getAsString().isBlank()) {
          wrong.add("an image without alt_text");
        }
      }
      case "rich_text" -> {
        if (block.getAsJsonArray("elements").isEmpty()) {
          wrong.add("rich text of nothing");
        }
        richText(block.get("elements"));
      }
      default -> {
        // Dividers have nothing to limit.
      }
    }
  }

  private void section(JsonObject block) {
    text(block, "text", 3_000);
    if (block.has("fields")) {
      most(block.getAsJsonArray("fields"), 10, "fields");
      for (JsonElement field : block.getAsJsonArray("fields")) {
        textOf(field.getAsJsonObject(), "a field", 2_000);
      }
    }
    if (!block.has("text") && !block.has("fields")) {
      wrong.add("a section without words");
    }
    if (block.has("accessory")) {
      element(block.getAsJsonObject("accessory"));
    }
  }

  private void contextElement(JsonObject element) {
    if (type(element).equals("image")) {
      longest(element, "alt_text", 2_000);
      longest(element, "image_url", 3_000);
    } else {
      textOf(element, "an element of context", 3_000);
    }
  }

  /** Slack refuses pieces of rich text without words. */
  private void richText(JsonElement part) {
    if (part.isJsonArray()) {
      part.getAsJsonArray().forEach(this::richText);
    } else if (part.isJsonObject()) {
      JsonObject object = part.getAsJsonObject();
      if (object.has("type") && type(object).equals("text")) {
        if (object.get("text").getAsString().isEmpty()) {
          wrong.add("a piece of rich text without words");
        }
      }
      longest(object, "url", 3_000);
      if (object.has("elements")) {
        richText(object.get("elements"));
      }
    }
  }

  private void input(JsonObject block, boolean view) {
    if (!view) {
      wrong.add("an input in a message");
    }
    text(block, "label", 2_000);
    text(block, "hint", 2_000);
    element(block.getAsJsonObject("element"));
  }

  private void actions(JsonArray elements) {
    Set<String> ids = new HashSet<>();
    most(elements, 25, "actions");
    if (elements.isEmpty()) {
      wrong.add("actions of nothing");
    }
    for (JsonElement one : elements) {
      JsonObject element = one.getAsJsonObject();
      element(element);
      if (!element.has("action_id")) {
        wrong.add("an action without an action_id");
      } else if (!ids.add(element.get("action_id").getAsString())) {
        wrong.add("an action_id twice: " + element.get("action_id"));
      }
    }
  }

  private void element(JsonObject element) {
    longest(element, "action_id", 255);
    text(element, "placeholder", 150);
    if (type(element).equals("button")) {
      text(element, "text", 75);
      longest(element, "value", 2_000);
      longest(element, "url", 3_000);
      longest(element, "accessibility_label", 75);
    }
    if (element.has("confirm")) {
      JsonObject confirm = element.getAsJsonObject("confirm");
      text(confirm, "title", 100);
      text(confirm, "text", 300);
      text(confirm, "confirm", 30);
      text(confirm, "deny", 30);
    }
    number(element, "min_length");
    number(element, "max_length");
    if (type(element).equals("plain_text_input") && element.has("initial_value")) {
      longest(element, "initial_value", 3_000);
    }
    options(element);
  }

  private void options(JsonObject element) {
    for (String part : List.of("options", "initial_options")) {
      if (!element.has(part)) {
        continue;
      }
      JsonArray options = element.getAsJsonArray(part);
      int most =
          switch (type(element)) {
            case "radio_buttons", "checkboxes" -> 10;
            case "overflow" -> 5;
            default -> 100;
          };
      most(options, most, "options of " + type(element));
      if (options.isEmpty()) {
        wrong.add("no " + part + " at all");
      }
      Set<String> values = new HashSet<>();
      for (JsonElement one : options) {
        JsonObject option = one.getAsJsonObject();
        text(option, "text", 75);
        text(option, "description", 75);
        longest(option, "value", 150);
        if (!values.add(option.get("value").getAsString())) {
          wrong.add("a value twice: " + option.get("value"));
        }
      }
    }
  }

  private void number(JsonObject element, String part) {
    if (element.has(part) && element.get(part).getAsInt() > 3_000) {
      wrong.add(part + " over 3,000");
    }
  }

  private void most(JsonArray parts, int most, String what) {
    if (parts.size() > most) {
      wrong.add("more than " + most + " " + what);
    }
  }

  private void plain(JsonObject holder, String part) {
    if (!type(holder.getAsJsonObject(part)).equals("plain_text")) {
      wrong.add(part + " is not plain_text");
    }
  }

  private void text(JsonObject holder, String part, int most) {
    if (holder.has(part) && holder.get(part).isJsonObject()) {
      textOf(holder.getAsJsonObject(part), part, most);
    }
  }

  private void textOf(JsonObject text, String what, int most) {
    String words = text.get("text").getAsString();
    if (words.isEmpty() || words.length() > most) {
      wrong.add(what + " not 1 to " + most + ": " + words);
    }
  }

  private void longest(JsonObject holder, String part, int most) {
    if (holder.has(part)
        && holder.get(part).isJsonPrimitive()
        && holder.get(part).getAsString().length() > most) {
      wrong.add(part + " over " + most);
    }
  }
}
