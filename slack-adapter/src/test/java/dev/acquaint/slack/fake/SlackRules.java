package dev.acquaint.slack.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's published limits of messages and modals (docs.slack.dev, Block Kit and modals). */
public final class SlackRules {
  private SlackRules() {}

  /** Returns every limit that a message or a modal breaks. */
  public static List<String> broken(JsonObject body) {
    List<String> wrong = new ArrayList<>();
    if (body.has("text") && body.get("text").getAsString().length() > 4_000) {
      wrong.add("text over 4,000");
    }
    if (body.has("blocks")) {
      blocks(body.getAsJsonArray("blocks"), body.has("type") ? 100 : 50, wrong);
    }
    for (String part : List.of("title", "submit", "close")) {
      longest(body, part, 24, wrong);
    }
    if (body.has("private_metadata")
        && body.get("private_metadata").getAsString().length() > 3_000) {
      wrong.add("private_metadata over 3,000");
    }
    longestId(body, "callback_id", wrong);
    return wrong;
  }

  private static void blocks(JsonArray blocks, int most, List<String> wrong) {
    if (blocks.size() > most) {
      wrong.add("more than " + most + " blocks");
    }
    for (JsonElement element : blocks) {
      JsonObject block = element.getAsJsonObject();
      switch (block.get("type").getAsString()) {
        case "header" -> longest(block, "text", 150, wrong);
        case "context" -> {
          if (block.getAsJsonArray("elements").size() > 10) {
            wrong.add("more than 10 elements of context");
          }
        }
        case "actions" -> actions(block.getAsJsonArray("elements"), wrong);
        case "input" -> {
          longest(block, "label", 2_000, wrong);
          longestId(block, "block_id", wrong);
          select(block.getAsJsonObject("element"), wrong);
        }
        case "image" -> {
          if (block.get("alt_text").getAsString().length() > 2_000) {
            wrong.add("alt_text over 2,000");
          }
        }
        default -> {
          // Rich text and dividers have no published limits.
        }
      }
    }
  }

  private static void actions(JsonArray elements, List<String> wrong) {
    Set<String> ids = new HashSet<>();
    if (elements.size() > 25) {
      wrong.add("more than 25 actions");
    }
    for (JsonElement element : elements) {
      JsonObject one = element.getAsJsonObject();
      longest(one, "text", 75, wrong);
      longestId(one, "action_id", wrong);
      if (!ids.add(one.get("action_id").getAsString())) {
        wrong.add("an action_id twice");
      }
      select(one, wrong);
    }
  }

  private static void select(JsonObject element, List<String> wrong) {
    longest(element, "placeholder", 150, wrong);
    if (element.has("max_length") && element.get("max_length").getAsInt() > 3_000) {
      wrong.add("max_length over 3,000");
    }
    if (element.has("options")) {
      JsonArray options = element.getAsJsonArray("options");
      if (options.size() > 100) {
        wrong.add("more than 100 options");
      }
      for (JsonElement option : options) {
        longest(option.getAsJsonObject(), "text", 75, wrong);
        longest(option.getAsJsonObject(), "description", 75, wrong);
        if (option.getAsJsonObject().get("value").getAsString().length() > 150) {
          wrong.add("a value over 150");
        }
      }
    }
  }

  private static void longest(JsonObject holder, String part, int most, List<String> wrong) {
    if (holder.has(part) && holder.get(part).isJsonObject()) {
      String text = holder.getAsJsonObject(part).get("text").getAsString();
      if (text.isEmpty() || text.length() > most) {
        wrong.add(part + " not 1 to " + most + ": " + text);
      }
    }
  }

  private static void longestId(JsonObject holder, String part, List<String> wrong) {
    if (holder.has(part) && holder.get(part).getAsString().length() > 255) {
      wrong.add(part + " over 255");
    }
  }
}
