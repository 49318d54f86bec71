package dev.acquaint.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.chat.People;
import dev.acquaint.command.CommandBook;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Upload;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The sandbox in a browser: a small HTTP server for one page, for this machine only. */
public final class SandboxPage implements AutoCloseable {
  /** A form with the largest file in Base64, which is a third longer. */
  private static final long MOST_BYTES = 2L * Upload.MOST_BYTES;

  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final ObjectMapper json = new ObjectMapper();
  private final ReentrantLock turn = new ReentrantLock(true);
  private final Parts parts;
  private final PageWindows windows;
  private final PageTime time;
  private final PageActions actions;
  private final PageState state;
  private final Set<String> hosts = new HashSet<>(HOSTS);
  private Optional<Javalin> server = Optional.empty();

  /**
   * What the page is made of.
   *
   * @param name the community's name
   * @param platform the sandbox
   * @param hands what visitors do goes through them
   * @param commands asked for at each use; what the composer completes
   * @param catalogue the words
   * @param codec writes the ids of buttons
   * @param people who is who
   * @param clock the sandbox's time
   * @param diary what the bot did
   */
  public record Parts(
      String name,
      SandboxPlatform platform,
      SandboxHands hands,
      Supplier<CommandBook> commands,
      Catalogue catalogue,
      ActionCodec codec,
      People people,
      SandboxClock clock,
      SandboxDiary diary) {}

  /** Makes the page; {@link #start} serves it. */
  public SandboxPage(Parts parts) {
    this.parts = parts;
    PageWriting writing =
        new PageWriting(parts.catalogue(), parts.codec(), parts.people(), parts.platform());
    this.windows = new PageWindows(parts.platform());
    this.time = new PageTime(parts.clock(), parts.platform(), windows, turn);
    this.actions = new PageActions(parts, writing, time);
    this.state = new PageState(parts, writing, time);
  }

  /**
   * Starts to serve.
   *
   * @param host the address to bind, as a rule {@code localhost}
   * @param port the port, 0 for any free one
   * @return the port that is served
   * @throws io.javalin.util.JavalinBindException when the port is taken
   */
  public int start(String host, int port) {
    Javalin own =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = MOST_BYTES;
          addTo(config, List.of());
        });
    own.start(host, port);
    server = Optional.of(own);
    begin();
    return own.port();
  }

  /**
   * Adds the page to a server of somebody else's, who also calls {@link #begin}.
   *
   * @param config the server, not yet started
   * @param allowedHosts names, without a port, under which browsers may reach it besides localhost
   */
  public void addTo(JavalinConfig config, List<String> allowedHosts) {
    hosts.addAll(allowedHosts);
    config.routes.before(this::guard);
    config.routes.exception(
        BadRequest.class,
        (bad, context) ->
            answer(context.status(400), json.createObjectNode().put("error", bad.getMessage())));
    config.routes.get("/api/state", this::state);
    config.routes.get("/api/diary", context -> answer(context, state.diary()));
    config.routes.sse("/api/events", this::open);
    actions.all().forEach((name, work) -> post(config, name, body -> inTurn(work, body)));
    actions.quick().forEach((name, work) -> post(config, name, work));
    PageFiles.serve(config);
  }

  /** Lets windows be told of what changes, and time pass while somebody looks. */
  public void begin() {
    windows.start();
    time.start();
  }

  @Override
  public void close() {
    time.close();
    windows.close();
    server.ifPresent(Javalin::stop);
  }

  private void post(JavalinConfig config, String name, Function<JsonNode, ObjectNode> work) {
    config.routes.post("/api/" + name, context -> answer(context, work.apply(body(context))));
  }

  /** One at a time with the simulated people, and what it causes is sent at once. */
  private ObjectNode inTurn(Function<JsonNode, ObjectNode> work, JsonNode body) {
    turn.lock();
    try {
      ObjectNode answer = work.apply(body);
      parts.clock().settle();
      return answer;
    } finally {
      turn.unlock();
      windows.changed();
    }
  }

  /** Only by its own names, and only this page: no other page may drive the bot. */
  private void guard(Context context) {
    if (!context.path().startsWith("/api/") && !PageFiles.isOne(context.path())) {
      return;
    }
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", "no-store");
    String host = context.header("Host");
    if (host == null || !hosts.contains(host.replaceFirst(":\\d+$", ""))) {
      throw new BadRequest("This page is served to this machine only, as localhost.");
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.replaceFirst("^https?://", "").equals(host)) {
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
    windows.open(window, visitor(window.ctx().queryParam("person")).id());
  }

  private void state(Context context) {
    String since = context.queryParam("since");
    long known = since == null || !since.matches("\\d{1,15}") ? 0 : Long.parseLong(since);
    answer(context, state.of(visitor(context.queryParam("person")), known));
  }

  /** The person a window asks for; for one that has not asked yet the first of all. */
  private SandboxPerson visitor(@Nullable String wanted) {
    if (wanted != null && !wanted.isBlank()) {
      return actions.person(wanted);
    }
    return parts.platform().people().stream()
        .findFirst()
        .orElseThrow(() -> new BadRequest("Nobody is here yet."));
  }
}
