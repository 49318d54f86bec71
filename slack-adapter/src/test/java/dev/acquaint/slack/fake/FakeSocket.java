package dev.acquaint.slack.fake;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's end of Socket Mode: sends envelopes and waits for their acknowledgements. */
public final class FakeSocket extends WebSocketServer {
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile CompletableFuture<WebSocket> client = new CompletableFuture<>();
  private final Map<String, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger envelopes = new AtomicInteger();

  private FakeSocket() {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    setReuseAddr(true);
  }

  static FakeSocket started() {
    FakeSocket socket = new FakeSocket();
    socket.start();
    try {
      if (!socket.started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the fake socket did not start");
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return socket;
  }

  String url() {
    return "ws://127.0.0.1:" + getPort();
  }

  /** Sends an envelope and returns what it is acknowledged with. */
  public CompletableFuture<JsonObject> send(String type, JsonObject payload) {
    String id = "envelope-" + envelopes.incrementAndGet();
    return send(type, payload, id);
  }

  /** Sends an envelope under an id of its own. */
  public CompletableFuture<JsonObject> send(String type, JsonObject payload, String id) {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", id);
    envelope.addProperty("type", type);
    envelope.addProperty("accepts_response_payload", true);
    envelope.add("payload", payload);
    CompletableFuture<JsonObject> acknowledged =
        waiting.computeIfAbsent(id, _ -> new CompletableFuture<>());
    client.orTimeout(10, TimeUnit.SECONDS).join().send(envelope.toString());
    return acknowledged.orTimeout(10, TimeUnit.SECONDS);
  }

  @Override
  public void onOpen(WebSocket connection, ClientHandshake handshake) {
    connection.send(
        "{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A1\"},"
            + "\"debug_info\":{\"host\":\"fake\",\"approximate_connection_time\":3600}}");
    if (client.isDone()) {
      client = CompletableFuture.completedFuture(connection);
    } else {
      client.complete(connection);
    }
  }

  /** Asks the client to come again on a new connection, as Slack does every few hours. */
  public void refresh() {
    WebSocket old = client.orTimeout(10, TimeUnit.SECONDS).join();
    client = new CompletableFuture<>();
    old.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");
  }

  /** Cuts the connection without a word, as when the network goes. */
  public void drop() {
    WebSocket old = client.orTimeout(10, TimeUnit.SECONDS).join();
    client = new CompletableFuture<>();
    old.closeConnection(1006, "cut");
  }

  /** Waits until the client is there again. */
  public void awaitClient(Duration most) {
    try {
      client.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException gone) {
      throw new AssertionError("nobody connected within " + most, gone);
    }
  }

  @Override
  public void onMessage(WebSocket connection, String message) {
    JsonObject acknowledgement = JsonParser.parseString(message).getAsJsonObject();
    if (acknowledgement.has("envelope_id")) {
      waiting
          .computeIfAbsent(
              acknowledgement.get("envelope_id").getAsString(), _ -> new CompletableFuture<>())
          .complete(acknowledgement);
    }
  }

  @Override
  public void onClose(WebSocket connection, int code, String reason, boolean remote) {
    if (client.isDone() && connection.equals(client.getNow(connection))) {
      client = new CompletableFuture<>();
    }
  }

  @Override
  public void onError(WebSocket connection, Exception error) {
    // The client's end is seen by its close.
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  void close() {
    try {
      stop(1_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
