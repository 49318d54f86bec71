package dev.acquaint.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Option;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.MessageView;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** The sandbox in a browser: a small HTTP server for one page, bound to this machine. */
public final class SandboxPage implements AutoCloseable {
  private static final long MOST_BYTES = 256 * 1024;
  private static final int MOST_MESSAGES = 500;
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Parts parts;
  private final PageWriting writing;
  private final ObjectMapper json = new ObjectMapper();
  private final ReentrantLock turn = new ReentrantLock();
  private final Set<SseClient> windows = ConcurrentHashMap.newKeySet();
  private final Semaphore bell = new Semaphore(0);
  private final Thread ringing;
  private final Javalin server;

  /**
   * What the page is made of.
   *
   * @param platform the sandbox
   * @param hands what visitors do goes through them
   * @param commands asked for at each use; what the composer completes
   * @param catalogue the words
   * @param codec writes the ids of buttons
   * @param names what a member is called
   * @param clock the sandbox's time
   */
  public record Parts(
      SandboxPlatform platform,
      SandboxHands hands,
      Supplier<CommandBook> commands,
      Catalogue catalogue,
      ActionCodec codec,
      Function<MemberId, String> names,
      SandboxClock clock) {}

  /** A request that cannot be served. */
  private static final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequest(String why) {
      super(why);
    }
  }

  /** Makes the page; {@link #start} serves it. */
  public SandboxPage(Parts parts) {
    this.parts = parts;
    this.writing = new PageWriting(parts.catalogue(), parts.codec(), parts.names());
    this.server = Javalin.create(this::configure);
    this.ringing = Thread.ofVirtual().name("sandbox-windows").unstarted(this::tellWindows);
  }

  /**
   * Starts to serve.
   *
   * @param host the address to bind, as a rule {@code localhost}
   * @param port the port, 0 for any free one
   * @return the port that is served
   */
  public int start(String host, int port) {
    parts.platform().watch(_ -> bell.release());
    ringing.start();
    return server.start(host, port).port();
  }

  @Override
  public void close() {
    ringing.interrupt();
    windows.forEach(SseClient::close);
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.routes.before(this::guard);
    config.routes.exception(
        BadRequest.class,
        (bad, context) ->
            answer(context.status(400), json.createObjectNode().put("error", bad.getMessage())));
    file(config, "/", "index.html", "text/html; charset=utf-8");
    file(config, "/page.js", "page.js", "text/javascript; charset=utf-8");
    file(config, "/page.css", "page.css", "text/css; charset=utf-8");
    config.routes.get("/api/state", context -> answer(context, state(context)));
    config.routes.sse("/api/events", this::open);
    post(config, "type", this::type);
    post(config, "press", this::press);
    post(config, "choose", this::choose);
    post(config, "submit", this::submit);
    post(config, "jump", this::jump);
  }

  private void file(JavalinConfig config, String path, String name, String type) {
    config.routes.get(
        path,
        context -> {
          try (InputStream in = SandboxPage.class.getResourceAsStream("page/" + name)) {
            context.contentType(type).result(java.util.Objects.requireNonNull(in).readAllBytes());
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  private void post(JavalinConfig config, String name, Function<JsonNode, ObjectNode> work) {
    config.routes.post(
        "/api/" + name,
        context -> {
          JsonNode body = body(context);
          turn.lock();
          try {
            ObjectNode answer = work.apply(body);
            parts.clock().passTo(parts.clock().now());
            answer(context, answer);
          } finally {
            turn.unlock();
            bell.release();
          }
        });
  }

  private void guard(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Cache-Control", "no-store");
    String host = context.header("Host");
    if (host == null || !HOSTS.contains(host.replaceFirst(":\\d+$", ""))) {
      throw new BadRequest("This page is served to this machine only, as localhost.");
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.equals("http://" + host)) {
      throw new BadRequest("This came from another page.");
    }
  }

  private JsonNode body(Context context) {
    String type = context.contentType();
    if (type == null || !type.startsWith("application/json")) {
      throw new BadRequest("JSON is accepted, nothing else.");
    }
    try {
      JsonNode node = json.readTree(context.bodyAsBytes());
      if (node.isObject()) {
        return node;
      }
    } catch (IOException broken) {
      throw new BadRequest("This is not JSON.");
    }
    throw new BadRequest("A JSON object is needed.");
  }

  private void answer(Context context, ObjectNode node) {
    try {
      context
          .contentType("application/json; charset=utf-8")
          .result(json.writeValueAsString(node).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void open(SseClient window) {
    window.keepAlive();
    window.onClose(() -> windows.remove(window));
    windows.add(window);
    window.sendEvent("changed", "now");
  }

  private void tellWindows() {
    try {
      while (true) {
        bell.acquire();
        bell.drainPermits();
        windows.forEach(window -> window.sendEvent("changed", "now"));
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static String words(JsonNode body, String name) {
    JsonNode node = body.path(name);
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw new BadRequest("\"" + name + "\" is missing.");
    }
    return node.textValue();
  }

  private SandboxPerson person(String id) {
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

  private ObjectNode type(JsonNode body) {
    SandboxPerson person = person(words(body, "person"));
    String channel = channel(body, person);
    String line = words(body, "line");
    if (line.startsWith("/")) {
      return answered(parts.hands().type(person.id(), channel, line.substring(1)));
    }
    parts
        .platform()
        .write(channel, person.id(), MessageView.of(Text.typed(line)), Locale.ENGLISH, "");
    return json.createObjectNode().put("kind", "done");
  }

  private SandboxMessage message(JsonNode body, SandboxPerson person) {
    String id = words(body, "message");
    return parts.platform().messagesOf(person.id()).stream()
        .filter(message -> message.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new BadRequest("There is no message " + id + "."));
  }

  private ObjectNode press(JsonNode body) {
    SandboxPerson person = person(words(body, "person"));
    SandboxMessage message = message(body, person);
    return answered(
        parts.hands().press(person.id(), message.channel(), message.id(), words(body, "control")));
  }

  private ObjectNode choose(JsonNode body) {
    SandboxPerson person = person(words(body, "person"));
    SandboxMessage message = message(body, person);
    return answered(
        parts
            .hands()
            .choose(person.id(), message, words(body, "control"), list(body.path("values"))));
  }

  private ObjectNode submit(JsonNode body) {
    SandboxPerson person = person(words(body, "person"));
    Map<String, List<String>> values = new HashMap<>();
    body.path("values")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), list(entry.getValue())));
    return answered(
        parts
            .hands()
            .submit(
                person.id(),
                channel(body, person),
                words(body, "control"),
                new FormValues(values)));
  }

  private static List<String> list(JsonNode values) {
    List<String> all = new ArrayList<>();
    values.forEach(value -> all.add(value.asText()));
    return all;
  }

  private ObjectNode jump(JsonNode body) {
    Instant now = parts.clock().now();
    Instant end =
        switch (words(body, "by")) {
          case "next" -> parts.clock().nextEvent().orElse(now);
          case "day" -> now.plus(Duration.ofDays(1));
          case "week" -> now.plus(Duration.ofDays(7));
          default -> throw new BadRequest("\"by\" is next, day or week.");
        };
    parts.clock().passTo(end);
    return json.createObjectNode().put("kind", "done");
  }

  private ObjectNode answered(CompletableFuture<Response> future) {
    try {
      return switch (future.get(30, TimeUnit.SECONDS)) {
        case Response.Ask(var form) -> writing.form(form, Map.of(), Locale.ENGLISH);
        case Response.Correct(var form, var mistakes) ->
            writing.form(form, mistakes, Locale.ENGLISH);
        case Response.Say _,
            Response.Tell _,
            Response.Replace _,
            Response.Home _,
            Response.Done _ ->
            json.createObjectNode().put("kind", "done");
      };
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new BadRequest("The sandbox is closing.");
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
      throw new BadRequest("No answer came. Please try again.");
    }
  }

  private ObjectNode state(Context context) {
    List<SandboxPerson> people = parts.platform().people();
    ObjectNode all = json.createObjectNode();
    ArrayNode everybody = all.putArray("people");
    people.forEach(one ->
        everybody
            .addObject()
            .put("id", one.id())
            .put("name", one.name())
            .put("zone", one.zone().getId())
            .put("rank", one.rank().name())
            .put("present", one.present()));
    String wanted = context.queryParam("person");
    if ((wanted == null || wanted.isBlank()) && people.isEmpty()) {
      throw new BadRequest("Nobody is here yet.");
    }
    SandboxPerson me = person(wanted == null || wanted.isBlank() ? people.getFirst().id() : wanted);
    all.put("me", me.id()).put("now", parts.clock().now().toString());
    parts.clock().nextEvent().ifPresent(next -> all.put("next", next.toString()));
    ArrayNode channels = all.putArray("channels");
    for (SandboxChannel channel : parts.platform().channelsOf(me.id())) {
      ObjectNode one = channels.addObject().put("id", channel.id()).put("name", channel.name());
      ArrayNode inside = one.putArray("people");
      channel.people().forEach(inside::add);
    }
    ArrayNode messages = all.putArray("messages");
    List<SandboxMessage> seen = parts.platform().messagesOf(me.id());
    seen.subList(Math.max(0, seen.size() - MOST_MESSAGES), seen.size())
        .forEach(message -> messages.add(writing.message(message)));
    commands(all.putArray("commands"), me);
    return all;
  }

  private void commands(ArrayNode all, SandboxPerson me) {
    for (Command command : parts.commands().get().commands()) {
      if (me.rank().reaches(command.rank())) {
        ArrayNode options =
            all.addObject()
                .put("path", command.path().toString())
                .put("words", writing.plain(command.description(), Locale.ENGLISH))
                .putArray("options");
        for (Option<?> option : command.options()) {
          ObjectNode one = options.addObject();
          one.put("name", option.name())
              .put("words", writing.plain(option.description(), Locale.ENGLISH))
              .put("type", option.type().name())
              .put("required", command.required().contains(option))
              .set("choices", writing.choices(option.choices(), Locale.ENGLISH));
        }
      }
    }
  }
}
