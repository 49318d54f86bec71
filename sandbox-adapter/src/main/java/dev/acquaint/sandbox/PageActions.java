package dev.acquaint.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.Upload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** What visitors do on the page, each as one request with a JSON body. */
final class PageActions {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_LINE = 4_000;
  private static final int LONGEST_TITLE = 60;
  private static final int MOST_TOGETHER = 8;

  private final SandboxPage.Parts parts;
  private final PageWriting writing;
  private final PageTime time;

  PageActions(SandboxPage.Parts parts, PageWriting writing, PageTime time) {
    this.parts = parts;
    this.writing = writing;
    this.time = time;
  }

  /** The actions that take their turn with the simulated people and with time, by name. */
  Map<String, Function<JsonNode, ObjectNode>> all() {
    return Map.of(
        "type", this::type,
        "press", this::press,
        "choose", this::choose,
        "submit", this::submit,
        "menu", this::menu,
        "room", this::room,
        "thread", this::thread,
        "presence", this::presence);
  }

  /** The actions that need no turn and must be quick, by name. */
  Map<String, Function<JsonNode, ObjectNode>> quick() {
    return Map.of("complete", this::complete, "jump", this::jump, "stop", this::stop);
  }

  private ObjectNode type(JsonNode body) {
    SandboxPerson person = person(body);
    String channel = channel(body, person);
    String line = words(body, "line");
    if (TypedWords.length(line) > LONGEST_LINE) {
      throw new BadRequest("A message has at most " + LONGEST_LINE + " characters.");
    }
    if (line.startsWith("/")) {
      return answered(person, parts.hands().type(person.id(), channel, line.substring(1)));
    }
    parts.hands().say(person.id(), channel, line);
    return done();
  }

  private ObjectNode press(JsonNode body) {
    SandboxPerson person = person(body);
    SandboxMessage message = message(body, person);
    return answered(person, parts.hands().press(person.id(), message, words(body, "control")));
  }

  private ObjectNode choose(JsonNode body) {
    SandboxPerson person = person(body);
    SandboxMessage message = message(body, person);
    List<String> values = list(body.path("values"));
    return answered(
        person, parts.hands().choose(person.id(), message, words(body, "control"), values));
  }

  private ObjectNode submit(JsonNode body) {
    SandboxPerson person = person(body);
    Map<String, List<String>> values = new HashMap<>();
    body.path("values")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), list(entry.getValue())));
    String control = words(body, "control");
    return answered(
        person,
        parts
            .hands()
            .submit(
                person.id(),
                channel(body, person),
                control,
                new FormValues(values, files(body.path("files")))));
  }

  /** Files come whole with the form, each as {@code {"name", "content"}}, in Base64. */
  private static Map<String, Upload> files(JsonNode body) {
    Map<String, Upload> files = new HashMap<>();
    body.properties().forEach(entry -> files.put(entry.getKey(), file(entry.getValue())));
    return files;
  }

  private static Upload file(JsonNode file) {
    try {
      byte[] content = Base64.getDecoder().decode(file.path("content").asText());
      return new Upload(
          words(file, "name"),
          content.length,
          most -> Arrays.copyOf(content, Math.min(most, content.length)));
    } catch (IllegalArgumentException broken) {
      throw new BadRequest("The file is not written in Base64.");
    }
  }

  private ObjectNode menu(JsonNode body) {
    SandboxPerson person = person(body);
    String menu = words(body, "menu");
    if (body.has("other")) {
      SandboxPerson other = person(words(body, "other"));
      String channel = channel(body, person);
      return answered(person, parts.hands().useOnMember(person.id(), channel, menu, other.id()));
    }
    SandboxMessage message = message(body, person);
    String said = writing.line(message, PageWriting.Reader.of(person));
    return answered(person, parts.hands().useOnMessage(person.id(), menu, message, said));
  }

  private ObjectNode room(JsonNode body) {
    SandboxPerson person = person(body);
    List<String> people = new ArrayList<>(list(body.path("people")));
    people.forEach(this::person);
    people.add(person.id());
    if (people.stream().distinct().count() > MOST_TOGETHER) {
      throw new BadRequest("A conversation takes up to " + MOST_TOGETHER + " people.");
    }
    return done().put("channel", parts.platform().room(people).id());
  }

  private ObjectNode thread(JsonNode body) {
    SandboxPerson person = person(body);
    SandboxMessage message = message(body, person);
    if (!message.onlyFor().isEmpty()) {
      throw new BadRequest("Only you can see this message, so there is no thread about it.");
    }
    String title =
        TypedWords.shorten(
            writing.line(message, PageWriting.Reader.of(person)).replace('\n', ' '), LONGEST_TITLE);
    return done().put("channel", parts.platform().thread(message, title).id());
  }

  private ObjectNode presence(JsonNode body) {
    SandboxPerson person = person(body);
    parts.hands().move(person.id(), body.path("present").asBoolean(), parts.clock().now());
    return done();
  }

  private ObjectNode complete(JsonNode body) {
    SandboxPerson person = person(body);
    String[] path = words(body, "path").replaceFirst("^/", "").split(" ", 2);
    try {
      ObjectNode answer = done();
      answer.set(
          "choices",
          writing.choices(
              parts
                  .hands()
                  .complete(
                      person.id(),
                      channel(body, person),
                      new Path(path[0], path.length > 1 ? path[1] : ""),
                      words(body, "option"),
                      body.path("typed").asText("")),
              PageWriting.Reader.of(person)));
      return answer;
    } catch (IllegalArgumentException noPath) {
      throw new BadRequest("There is no such command.");
    }
  }

  private ObjectNode jump(JsonNode body) {
    time.begin(words(body, "by"));
    return done();
  }

  private ObjectNode stop(JsonNode body) {
    time.stop();
    return done();
  }

  private static ObjectNode done() {
    return JSON.objectNode().put("kind", "done");
  }

  static String words(JsonNode body, String name) {
    JsonNode node = body.path(name);
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw new BadRequest("\"" + name + "\" is missing.");
    }
    return node.textValue();
  }

  private SandboxPerson person(JsonNode body) {
    return person(words(body, "person"));
  }

  SandboxPerson person(String id) {
    return parts
        .platform()
        .person(id)
        .orElseThrow(() -> new BadRequest("Nobody here has the id " + id + "."));
  }

  private String channel(JsonNode body, SandboxPerson person) {
    String id = words(body, "channel");
    return parts
        .platform()
        .channel(id)
        .filter(channel -> channel.isFor(person.id()))
        .map(SandboxChannel::id)
        .orElseThrow(() -> new BadRequest("There is no channel " + id + "."));
  }

  private SandboxMessage message(JsonNode body, SandboxPerson person) {
    String id = words(body, "message");
    return parts
        .platform()
        .message(person.id(), id)
        .orElseThrow(() -> new BadRequest("There is no message " + id + "."));
  }

  private static List<String> list(JsonNode values) {
    List<String> all = new ArrayList<>();
    values.forEach(value -> all.add(value.asText()));
    return all;
  }

  private ObjectNode answered(SandboxPerson person, CompletableFuture<SandboxAnswer> future) {
    try {
      SandboxAnswer answer = future.get(30, TimeUnit.SECONDS);
      PageWriting.Reader reader = PageWriting.Reader.of(person).in(answer.locale());
      return switch (answer.response()) {
        case Response.Ask(var form) -> writing.form(form, Map.of(), reader);
        case Response.Correct(var form, var mistakes) -> writing.form(form, mistakes, reader);
        case Response.Say _,
            Response.Tell _,
            Response.Replace _,
            Response.Home _,
            Response.Done _ ->
            done();
      };
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new BadRequest("The sandbox is closing.");
    } catch (ExecutionException | TimeoutException late) {
      throw new BadRequest("No answer came. Please try again.");
    }
  }
}
