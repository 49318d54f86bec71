package dev.acquaint.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Discord's published limits, checked on every request the fake receives. Sources: Discord
 * developer documentation, pages resources/message, components/reference,
 * interactions/application-commands and topics/threads, as of August 2026; where page and OpenAPI
 * description differ, the smaller limit.
 */
final class Published {
  private static final int V2 = 1 << 15;
  private static final Set<Integer> TOP_LEVEL = Set.of(1, 9, 10, 12, 13, 14, 17);
  private static final Set<Integer> IN_CONTAINER = Set.of(1, 9, 10, 12, 13, 14);
  private static final Set<Integer> IN_LABEL = Set.of(3, 4, 5, 6, 7, 8, 19, 21, 22, 23);
  private static final Set<Integer> ARCHIVE_AFTER = Set.of(60, 1_440, 4_320, 10_080);

  private final List<String> complaints = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int components;
  private int letters;

  private Published() {}

  /** Returns what Discord would complain about. */
  static List<String> complaints(String method, String path, JsonNode body) {
    Published check = new Published();
    if (path.matches("channels/\\d+/messages(/\\d+)?") && !method.equals("GET")) {
      check.message(body, true);
    } else if (path.matches("channels/\\d+(/messages/\\d+)?/threads")) {
      check.thread(body, path.contains("/messages/"));
    } else if (path.endsWith("/callback")) {
      check.callback(body);
    } else if (path.startsWith("webhooks/") && !method.equals("DELETE")) {
      check.message(body, false);
    } else if (path.endsWith("/commands") && method.equals("PUT")) {
      check.commands(body);
    }
    return check.complaints.stream().map(words -> method + " " + path + ": " + words).toList();
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      complaints.add(otherwise);
    }
  }

  private static int length(JsonNode node, String field) {
    return node.path(field).asText("").length();
  }

  private void between(JsonNode node, String field, int least, int most) {
    int length = length(node, field);
    require(
        length >= least && length <= most,
        field + " has " + length + " characters, allowed are " + least + " to " + most);
  }

  private void callback(JsonNode body) {
    JsonNode data = body.path("data");
    switch (body.path("type").asInt()) {
      case 4, 7 -> message(data, false);
      case 5 -> require((data.path("flags").asInt() & ~64) == 0, "a deferral has only flag 64");
      case 6 -> require(data.isMissingNode() || data.isEmpty() || data.isNull(), "data in type 6");
      case 8 -> choices(data.path("choices"));
      case 9 -> modal(data);
      default -> complaints.add("no such callback: " + body.path("type"));
    }
  }

  private void message(JsonNode body, boolean ofTheBot) {
    require(length(body, "nonce") <= 25, "a nonce longer than 25");
    require((body.path("flags").asInt() & V2) != 0, "components of version 2 are the rule here");
    require(length(body, "content") == 0, "content beside components of version 2");
    require(body.path("embeds").isEmpty(), "embeds beside components of version 2");
    require(
        !ofTheBot || (body.path("flags").asInt() & 64) == 0, "ephemeral without an interaction");
    mentions(body.path("allowed_mentions"));
    require(!body.path("components").isEmpty(), "a message without components");
    for (JsonNode component : body.path("components")) {
      require(TOP_LEVEL.contains(type(component)), "type " + type(component) + " at the top");
      component(component);
    }
    require(components <= 40, components + " components, allowed are 40");
    require(letters <= 4_000, letters + " characters of text, allowed are 4000");
  }

  private void mentions(JsonNode mentions) {
    require(mentions.has("parse") && mentions.get("parse").isEmpty(), "mentions are parsed");
    require(mentions.path("users").size() <= 100, "more than 100 users mentioned");
    require(mentions.path("roles").size() <= 1, "more than one role is called");
  }

  private static int type(JsonNode component) {
    return component.path("type").asInt();
  }

  private void component(JsonNode component) {
    components++;
    if (component.has("id")) {
      require(
          ids.add("#" + component.get("id")), "two components with number " + component.get("id"));
    }
    switch (type(component)) {
      case 1 -> row(component.path("components"));
      case 2 -> button(component);
      case 3 -> select(component);
      case 10 -> {
        between(component, "content", 1, 4_000);
        letters += length(component, "content");
      }
      case 12 -> gallery(component.path("items"));
      case 13 ->
          require(
              component.path("file").path("url").asText().startsWith("attachment://"),
              "a file that is no attachment");
      case 14 -> require(component.path("spacing").asInt(1) <= 2, "spacing is 1 or 2");
      case 17 -> {
        require(!component.path("components").isEmpty(), "an empty container");
        for (JsonNode child : component.path("components")) {
          require(IN_CONTAINER.contains(type(child)), "type " + type(child) + " in a container");
          component(child);
        }
      }
      default -> complaints.add("no rule for type " + type(component));
    }
  }

  private void row(JsonNode children) {
    boolean select = children.valueStream().anyMatch(child -> type(child) == 3);
    require(
        select ? children.size() == 1 : children.size() >= 1 && children.size() <= 5,
        "a row of " + children.size());
    children.forEach(this::component);
  }

  private void customId(JsonNode component) {
    between(component, "custom_id", 1, 100);
    require(ids.add(component.path("custom_id").asText()), "two controls of one custom_id");
  }

  private void button(JsonNode button) {
    between(button, "label", 1, 80);
    if (button.path("style").asInt() == 5) {
      between(button, "url", 1, 512);
    } else {
      customId(button);
    }
  }

  private void select(JsonNode select) {
    customId(select);
    JsonNode options = select.path("options");
    require(length(select, "placeholder") <= 150, "a placeholder longer than 150");
    require(options.size() >= 1 && options.size() <= 25, options.size() + " options");
    int most = select.path("max_values").asInt(1);
    require(most >= 1 && most <= Math.min(25, options.size()), "max_values " + most);
    require(select.path("min_values").asInt(1) <= most, "min_values above max_values");
    Set<String> values = new HashSet<>();
    int chosen = 0;
    for (JsonNode option : options) {
      between(option, "label", 1, 100);
      between(option, "value", 1, 100);
      require(length(option, "description") <= 100, "a description longer than 100");
      require(values.add(option.path("value").asText()), "two options of one value");
      chosen += option.path("default").asBoolean() ? 1 : 0;
    }
    require(chosen <= most, chosen + " chosen from the start of at most " + most);
  }

  private void gallery(JsonNode items) {
    require(items.size() >= 1 && items.size() <= 10, items.size() + " pictures in a gallery");
    items.forEach(item -> {
      require(length(item, "description") <= 1_024, "an alternative text longer than 1024");
      require(
          item.path("media").path("url").asText().matches("(https?|attachment)://.*"),
          "a picture without an address");
    });
  }

  private void modal(JsonNode modal) {
    between(modal, "title", 1, 45);
    between(modal, "custom_id", 1, 100);
    int size = modal.path("components").size();
    require(size >= 1 && size <= 5, size + " components in a modal");
    for (JsonNode label : modal.path("components")) {
      require(type(label) == 18, "type " + type(label) + " in a modal");
      between(label, "label", 1, 45);
      require(length(label, "description") <= 100, "a description longer than 100");
      JsonNode child = label.path("component");
      require(IN_LABEL.contains(type(child)), "type " + type(child) + " in a label");
      require(!child.path("disabled").asBoolean(), "a disabled field");
      switch (type(child)) {
        case 3 -> fieldOfChoices(child);
        case 4 -> textInput(child);
        default -> customId(child);
      }
    }
  }

  private void fieldOfChoices(JsonNode select) {
    select(select);
    require(
        !select.path("required").asBoolean(true) || select.path("min_values").asInt(1) >= 1,
        "a required field with min_values 0");
  }

  private void textInput(JsonNode input) {
    customId(input);
    int most = input.path("max_length").asInt(4_000);
    require(most >= 1 && most <= 4_000, "max_length " + most);
    require(length(input, "value") <= most, "a value longer than max_length");
    require(length(input, "placeholder") <= 100, "a placeholder longer than 100");
  }

  private void choices(JsonNode choices) {
    require(choices.size() <= 25, choices.size() + " choices");
    choices.forEach(choice -> {
      between(choice, "name", 1, 100);
      between(choice, "value", 1, 100);
    });
  }

  private void thread(JsonNode body, boolean fromMessage) {
    between(body, "name", 1, 100);
    require(
        ARCHIVE_AFTER.contains(body.path("auto_archive_duration").asInt()),
        "no such duration: " + body.path("auto_archive_duration"));
    require(
        fromMessage || body.has("type") || body.has("message"),
        "a thread without a type, or a post without a message");
    require(body.path("applied_tags").size() <= 5, "more than five tags");
    if (body.has("message")) {
      message(body.get("message"), true);
    }
  }

  private void commands(JsonNode commands) {
    long slash = commands.valueStream().filter(one -> type(one) == 1).count();
    require(slash <= 100, slash + " slash commands");
    for (int menu : new int[] {2, 3}) {
      long count = commands.valueStream().filter(one -> type(one) == menu).count();
      require(count <= 15, count + " menus of type " + menu);
    }
    Set<String> names = new HashSet<>();
    for (JsonNode command : commands) {
      require(names.add(type(command) + command.path("name").asText()), "two of one name");
      if (type(command) == 1) {
        named(command);
        options(command.path("options"));
        require(weight(command) <= 8_000, "a command of more than 8000 characters");
      } else {
        between(command, "name", 1, 32);
        require(length(command, "description") == 0, "a menu with a description");
      }
    }
  }

  private void named(JsonNode command) {
    require(
        command.path("name").asText().matches("[-_'a-z0-9]{1,32}"),
        "a name " + command.path("name"));
    between(command, "description", 1, 100);
    command
        .path("description_localizations")
        .forEach(words -> require(words.asText().length() <= 100, "a long translation"));
  }

  private void options(JsonNode options) {
    require(options.size() <= 25, options.size() + " options");
    Set<String> names = new HashSet<>();
    boolean optional = false;
    for (JsonNode option : options) {
      named(option);
      require(names.add(option.path("name").asText()), "two options of one name");
      boolean required = option.path("required").asBoolean();
      require(!(optional && required), "a required option after an optional one");
      optional |= !required && type(option) > 2;
      choices(option.path("choices"));
      require(
          option.path("choices").isEmpty() || !option.path("autocomplete").asBoolean(),
          "choices and autocomplete");
      options(option.path("options"));
    }
  }

  /** Names, descriptions and values; of a text in several languages the longest counts. */
  private static int weight(JsonNode node) {
    int weight = 0;
    for (String field : List.of("name", "description")) {
      int longest = length(node, field);
      for (JsonNode translated : node.path(field + "_localizations")) {
        longest = Math.max(longest, translated.asText().length());
      }
      weight += longest;
    }
    weight += length(node, "value");
    for (String inner : List.of("options", "choices")) {
      for (JsonNode child : node.path(inner)) {
        weight += weight(child);
      }
    }
    return weight;
  }
}
