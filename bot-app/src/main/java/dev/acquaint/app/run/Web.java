package dev.acquaint.app.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.app.UnusableInput;
import dev.acquaint.config.HttpSettings;
import dev.acquaint.storage.Health;
import dev.acquaint.view.Upload;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The program's web server: health, metrics, and what platforms serve. */
final class Web implements AutoCloseable {
  /** A form of the sandbox with the largest file in Base64, which is a third longer. */
  private static final long MOST_BYTES = 2L * Upload.MOST_BYTES;

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final ObjectMapper json = new ObjectMapper();
  private final Parts parts;
  private final Javalin server;

  /**
   * What the server is made of.
   *
   * @param settings where it listens
   * @param database asked at each look at the health
   * @param connections the platforms
   * @param figures the metrics
   */
  record Parts(
      HttpSettings settings,
      Supplier<Health> database,
      List<Connection> connections,
      Figures figures) {
    Parts {
      connections = List.copyOf(connections);
    }
  }

  Web(Parts parts) {
    this.parts = parts;
    this.server = Javalin.create(this::configure);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = MOST_BYTES;
    config.routes.get("/health", this::health);
    config.routes.get("/metrics", this::metrics);
    parts.connections().forEach(connection -> connection.serve(config));
  }

  /**
   * Starts to serve.
   *
   * @return the port
   * @throws UnusableInput when the port cannot be had
   */
  int start() {
    HttpSettings settings = parts.settings();
    try {
      return server.start(settings.host(), settings.port()).port();
    } catch (JavalinBindException taken) {
      throw new UnusableInput(
          List.of(
              "The web server cannot listen on %s port %d: %s"
                  .formatted(settings.host(), settings.port(), reason(taken)),
              "Another program, perhaps another copy of Acquaint, may hold it. Name another one, for example"
                  + " ACQUAINT_HTTP_PORT=8081, or 0 for any that is free."));
    }
  }

  private static String reason(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  private void health(Context context) throws JsonProcessingException {
    Map<String, Health> all = new LinkedHashMap<>();
    all.put("database", parts.database().get());
    parts
        .connections()
        .forEach(connection -> all.put(connection.platform().name(), connection.health()));
    boolean ready = all.values().stream().allMatch(Health::isWell);
    ObjectNode answer = json.createObjectNode().put("ready", ready);
    ArrayNode list = answer.putArray("parts");
    all.forEach((name, health) ->
        list.addObject()
            .put("name", name)
            .put("well", health.isWell())
            .put("message", health.message()));
    context
        .status(ready ? OK : UNAVAILABLE)
        .header("Cache-Control", "no-store")
        .contentType("application/json; charset=utf-8")
        .result(json.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
  }

  private void metrics(Context context) {
    context
        .header("Cache-Control", "no-store")
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(parts.figures().scrape());
  }

  /** Serves nothing new and lets go of the port. */
  @Override
  public void close() {
    server.stop();
  }
}
