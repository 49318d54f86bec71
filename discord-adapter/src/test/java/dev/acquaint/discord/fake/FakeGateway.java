package dev.acquaint.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway of a fake Discord: hello, identify, ready, guilds, members by id, resume. */
final class FakeGateway extends WebSocketServer {
  static final ObjectMapper JSON = new ObjectMapper();

  private final FakeState state;
  private final CountDownLatch started = new CountDownLatch(1);
  private final List<Integer> identified = new CopyOnWriteArrayList<>();
  private final List<JsonNode> resumed = new CopyOnWriteArrayList<>();
  private final List<ObjectNode> missed = new ArrayList<>();
  private int sequence;
  private int memberRequests;
  private WebSocket current;

  FakeGateway(FakeState state) {
    super(new InetSocketAddress("127.0.0.1", 0), 1);
    this.state = state;
    setDaemon(true);
    // Otherwise some events wait for the acknowledgement of the one before, up to 40 ms.
    setTcpNoDelay(true);
    setReuseAddr(true);
  }

  void begin() throws InterruptedException {
    start();
    started.await();
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
    ObjectNode hello = JSON.createObjectNode().put("op", 10).putNull("s").putNull("t");
    hello.putObject("d").put("heartbeat_interval", 41_250);
    socket.send(hello.toString());
  }

  @Override
  public synchronized void onMessage(WebSocket socket, String frame) {
    try {
      JsonNode message = JSON.readTree(frame);
      switch (message.get("op").asInt()) {
        case 1 -> socket.send("{\"op\":11,\"d\":null,\"s\":null,\"t\":null}");
        case 2 -> identify(socket, message.get("d"));
        case 6 -> resume(socket, message.get("d"));
        case 8 -> members(message.get("d"));
        default -> {
          // Presence and voice are of no interest here.
        }
      }
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private void identify(WebSocket socket, JsonNode identify) {
    current = socket;
    identified.add(identify.get("intents").asInt());
    missed.clear();
    sequence = 0;
    dispatch("READY", state.ready("ws://127.0.0.1:" + getPort()));
    state.guilds().forEach(guild -> dispatch("GUILD_CREATE", guild));
  }

  private void resume(WebSocket socket, JsonNode resume) {
    resumed.add(resume);
    current = socket;
    List<ObjectNode> again = List.copyOf(missed);
    missed.clear();
    again.forEach(event -> socket.send(event.toString()));
    dispatch("RESUMED", JSON.createObjectNode());
  }

  private void members(JsonNode request) {
    memberRequests++;
    String guild = request.get("guild_id").asText();
    ObjectNode chunk = JSON.createObjectNode().put("guild_id", guild);
    ArrayNode found = chunk.putArray("members");
    ArrayNode missing = chunk.putArray("not_found");
    JsonNode wanted = request.get("user_ids");
    (wanted.isArray() ? wanted : JSON.createArrayNode().add(wanted))
        .forEach(id ->
            state.member(id.asText()).ifPresentOrElse(found::add, () -> missing.add(id.asText())));
    chunk.put("chunk_index", 0).put("chunk_count", 1);
    if (request.has("nonce")) {
      chunk.set("nonce", request.get("nonce"));
    }
    dispatch("GUILD_MEMBERS_CHUNK", chunk);
  }

  synchronized int memberRequests() {
    return memberRequests;
  }

  /** Sends an event, or keeps it until the bot is back. */
  synchronized void dispatch(String type, ObjectNode data) {
    ObjectNode event = JSON.createObjectNode().put("op", 0).put("s", ++sequence).put("t", type);
    event.set("d", data);
    if (current == null || !current.isOpen()) {
      missed.add(event);
    } else {
      current.send(event.toString());
    }
  }

  /** Ends the connection as an outage does; the session can be resumed. */
  synchronized void cut() {
    WebSocket gone = current;
    current = null;
    gone.close(4000, "cut by the test");
  }

  /** Says that the session is over, as after a long outage. */
  synchronized void invalidate() {
    current.send("{\"op\":9,\"d\":false,\"s\":null,\"t\":null}");
  }

  List<Integer> identified() {
    return identified;
  }

  List<JsonNode> resumed() {
    return resumed;
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    // The bot comes back by itself.
  }

  @Override
  public void onError(WebSocket socket, Exception error) {
    // Closing in the middle of a write is part of the tests.
  }
}
