package dev.acquaint.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command with its options as Discord would send it, made from the words one would type and from
 * what the bot registered.
 *
 * @param name the first word
 * @param options what stands in {@code data.options}
 */
record SlashLine(String name, ArrayNode options) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern WORD = Pattern.compile("(?:([a-z][a-z-]*):)?(\"[^\"]*\"|\\S+)");
  private static final Pattern MENTION = Pattern.compile("<[@#](\\d+)>");
  private static final int SUBCOMMAND = 1;
  private static final int WORDS = 3;
  private static final int NUMBER = 4;

  /** Reads a line without its slash. */
  static SlashLine read(String line, ArrayNode registered) {
    String[] parts = line.split(" ", 3);
    JsonNode command = named(registered, parts[0]);
    boolean single = subcommand(command, parts.length > 1 ? parts[1] : "") == null;
    JsonNode declared = single ? command : subcommand(command, parts[1]);
    String rest = single ? line.substring(parts[0].length()) : parts.length > 2 ? parts[2] : "";
    ArrayNode options = options(declared.path("options"), rest.strip());
    if (single) {
      return new SlashLine(parts[0], options);
    }
    ArrayNode around = JSON.createArrayNode();
    around.addObject().put("name", parts[1]).put("type", SUBCOMMAND).set("options", options);
    return new SlashLine(parts[0], around);
  }

  private static JsonNode named(JsonNode all, String name) {
    for (JsonNode one : all) {
      if (one.path("name").asText().equals(name)) {
        return one;
      }
    }
    throw new AssertionError("not registered: " + name);
  }

  private static @org.jspecify.annotations.Nullable JsonNode subcommand(
      JsonNode command, String name) {
    for (JsonNode option : command.path("options")) {
      if (option.get("type").asInt() == SUBCOMMAND && option.get("name").asText().equals(name)) {
        return option;
      }
    }
    return null;
  }

  private static ArrayNode options(JsonNode declared, String rest) {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    declared.forEach(option -> open.add(option.get("name").asText()));
    Matcher words = WORD.matcher(rest);
    while (words.find()) {
      String value = words.group(2).replace("\"", "");
      String name = words.group(1);
      if (name != null && open.remove(name)) {
        values.put(name, value);
      } else if (!values.isEmpty() && goesOn(declared, values.lastEntry().getKey(), open)) {
        values.merge(
            values.lastEntry().getKey(), words.group(), (before, more) -> before + " " + more);
      } else {
        values.put(open.removeFirst(), words.group());
      }
    }
    ArrayNode options = JSON.createArrayNode();
    values.forEach((name, value) -> options.add(option(named(declared, name), value)));
    return options;
  }

  /** Words go on with more words, unless a further option has to be given. */
  private static boolean goesOn(JsonNode declared, String last, List<String> open) {
    return named(declared, last).get("type").asInt() == WORDS
        && (open.isEmpty() || !named(declared, open.getFirst()).path("required").asBoolean());
  }

  private static ObjectNode option(JsonNode declared, String value) {
    int type = declared.get("type").asInt();
    ObjectNode option = JSON.createObjectNode().put("type", type);
    option.set("name", declared.get("name"));
    if (type == NUMBER) {
      return option.put("value", Integer.parseInt(value));
    }
    Matcher mention = MENTION.matcher(value);
    boolean chosen = type != WORDS && mention.matches();
    return option.put("value", chosen ? mention.group(1) : value);
  }
}
