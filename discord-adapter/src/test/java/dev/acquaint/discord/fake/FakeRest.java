package dev.acquaint.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The requests of a fake Discord: messages with enforced nonces, threads, commands, answers. */
final class FakeRest {
  private static final Pattern MESSAGES = Pattern.compile("channels/(\\d+)/messages");
  private static final Pattern MESSAGE = Pattern.compile("channels/(\\d+)/messages/(\\d+)");
  private static final Pattern PINS = Pattern.compile("channels/(\\d+)/messages/pins/(\\d+)");
  private static final Pattern OF_MESSAGE =
      Pattern.compile("channels/(\\d+)/messages/(\\d+)/threads");
  private static final Pattern THREADS = Pattern.compile("channels/(\\d+)/threads");
  private static final Pattern PERSON = Pattern.compile("channels/(\\d+)/thread-members/(\\d+)");
  private static final Pattern CALLBACK = Pattern.compile("interactions/(\\d+)/([^/]+)/callback");
  private static final Pattern HOOK =
      Pattern.compile("webhooks/\\d+/([^/]+)(/messages/(@original))?");

  /** A request as it came. */
  record Asked(String method, String path, String query, JsonNode body) {}

  /** What goes wrong with the next request that fits. */
  record Trouble(
      Predicate<Asked> fits,
      int status,
      String body,
      Map<String, String> headers,
      boolean afterwards) {}

  private static final int NEEDS_A_TAG = 1 << 4;

  private final FakeState state;
  private final HttpServer server;
  private final List<Asked> asked = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Queue<Trouble> troubles = new ArrayDeque<>();
  private final Map<String, Map<String, ObjectNode>> messages = new HashMap<>();
  private final Map<String, String> nonces = new HashMap<>();
  private final Map<String, ObjectNode> threads = new LinkedHashMap<>();
  private final Map<String, List<String>> people = new HashMap<>();
  private final BlockingQueue<Asked> answers = new LinkedBlockingQueue<>();
  private ArrayNode commands = FakeGateway.JSON.createArrayNode();
  private final java.util.Set<String> forbidden = new java.util.HashSet<>();
  private volatile @Nullable Limits limits;
  private final Map<String, byte[]> files = new java.util.concurrent.ConcurrentHashMap<>();
  private long ids;

  FakeRest(FakeState state) throws IOException {
    this.state = state;
    this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/v10/", this::handle);
    server.createContext("/attachments/", this::handOut);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/";
  }

  void stop() {
    server.stop(0);
  }

  /** Keeps a file that somebody attaches, and returns where it is. */
  String keep(String name, byte[] content) {
    files.put("/attachments/" + name, content);
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/attachments/" + name;
  }

  private void handOut(HttpExchange exchange) throws IOException {
    byte[] content = files.get(exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(
        content == null ? 404 : 200, content == null ? -1 : content.length);
    if (content != null) {
      exchange.getResponseBody().write(content);
    }
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/v10/".length());
    byte[] sent = exchange.getRequestBody().readAllBytes();
    JsonNode body = json(exchange, sent);
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    Asked request = new Asked(exchange.getRequestMethod(), path, query, body);
    Reply reply = limited(request);
    exchange.getResponseHeaders().add("via", "1.1 google");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static JsonNode json(HttpExchange exchange, byte[] sent) throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (sent.length == 0) {
      return FakeGateway.JSON.createObjectNode();
    }
    if (!type.startsWith("multipart/")) {
      return FakeGateway.JSON.readTree(sent);
    }
    String all = new String(sent, StandardCharsets.UTF_8);
    int start = all.indexOf('{', all.indexOf("name=\"payload_json\""));
    return FakeGateway.JSON.readerFor(JsonNode.class).readValue(all.substring(start));
  }

  private record Reply(int status, String body, Map<String, String> headers) {
    static Reply of(Object body) {
      return new Reply(200, body.toString(), Map.of());
    }

    static Reply error(int status, int code, String words) {
      return new Reply(
          status, FakeState.object().put("code", code).put("message", words).toString(), Map.of());
    }

    static Reply nothing() {
      return new Reply(204, "", Map.of());
    }
  }

  /** Refuses, from now on, whatever comes too often. */
  void obey(Limits all) {
    limits = all;
  }

  private Reply limited(Asked request) {
    Limits all = limits;
    if (all == null) {
      return answered(request);
    }
    Limits.Told told = all.take(request.method(), request.path());
    Map<String, String> headers = new HashMap<>(told.headers());
    if (!told.isRefused()) {
      Reply reply = answered(request);
      headers.putAll(reply.headers());
      return new Reply(reply.status(), reply.body(), headers);
    }
    ObjectNode body = FakeState.object().put("message", "You are being rate limited.");
    body.put("retry_after", told.seconds()).put("global", told.isForAll());
    headers.put("Retry-After", Long.toString((long) Math.ceil(told.seconds())));
    return new Reply(429, body.toString(), headers);
  }

  private synchronized Reply answered(Asked request) {
    asked.add(request);
    List<String> wrong = Published.complaints(request.method(), request.path(), request.body());
    if (!wrong.isEmpty()) {
      complaints.addAll(wrong);
      return Reply.error(400, 50035, wrong.toString());
    }
    Trouble trouble =
        troubles.stream().filter(one -> one.fits().test(request)).findFirst().orElse(null);
    if (trouble != null) {
      troubles.remove(trouble);
      if (trouble.afterwards()) {
        effect(request);
      }
      return new Reply(trouble.status(), trouble.body(), trouble.headers());
    }
    return effect(request);
  }

  private Reply effect(Asked request) {
    String method = request.method();
    String path = request.path();
    if (path.equals("users/@me")) {
      return Reply.of(FakeState.self());
    }
    if (path.equals("gateway/bot")) {
      ObjectNode bot = FakeState.object().put("url", "ws://127.0.0.1:1").put("shards", 1);
      bot.putObject("session_start_limit")
          .put("total", 1000)
          .put("remaining", 1000)
          .put("reset_after", 0)
          .put("max_concurrency", 1);
      return Reply.of(bot);
    }
    if (path.matches("applications/\\d+/commands")) {
      return method.equals("GET") ? Reply.of(commands) : register(request.body());
    }
    if (path.matches("guilds/\\d+/threads/active")) {
      return threads("active");
    }
    if (path.matches("channels/\\d+/users/@me/threads/archived/private")) {
      return threads("archived");
    }
    return inChannel(request);
  }

  private Reply inChannel(Asked request) {
    Matcher fits;
    if ((fits = MESSAGES.matcher(request.path())).matches()) {
      return request.method().equals("POST")
          ? send(fits.group(1), request.body())
          : history(fits.group(1), request.query());
    }
    if ((fits = PINS.matcher(request.path())).matches()) {
      return forbidden.contains(fits.group(1))
          ? Reply.error(403, 50013, "Missing Permissions")
          : Reply.nothing();
    }
    if ((fits = MESSAGE.matcher(request.path())).matches()) {
      return edit(fits.group(1), fits.group(2), request.body());
    }
    if ((fits = OF_MESSAGE.matcher(request.path())).matches()) {
      return fromMessage(fits.group(1), fits.group(2), request.body());
    }
    if ((fits = THREADS.matcher(request.path())).matches()) {
      return begin(fits.group(1), request.body());
    }
    if ((fits = PERSON.matcher(request.path())).matches()) {
      return join(fits.group(1), fits.group(2));
    }
    if (CALLBACK.matcher(request.path()).matches() || HOOK.matcher(request.path()).matches()) {
      answers.add(request);
      return CALLBACK.matcher(request.path()).matches() ? callback(request) : hook(request);
    }
    return Reply.error(404, 0, "404: Not Found " + request.path());
  }

  private Reply callback(Asked request) {
    ObjectNode reply = FakeState.object();
    reply.putObject("interaction").put("id", "1").put("type", 2);
    reply.putNull("resource");
    return Reply.of(reply);
  }

  private Reply hook(Asked request) {
    return request.method().equals("DELETE")
        ? Reply.nothing()
        : Reply.of(message("555", id(), request.body()));
  }

  private Reply register(JsonNode body) {
    commands = FakeGateway.JSON.createArrayNode();
    body.forEach(one -> {
      ObjectNode command = one.deepCopy();
      command.put("id", id()).put("application_id", FakeState.APPLICATION).put("version", "1");
      commands.add(command);
    });
    return Reply.of(commands);
  }

  private Reply threads(String kind) {
    ObjectNode all = FakeState.object().put("has_more", false);
    ArrayNode found = all.putArray("threads");
    all.putArray("members");
    threads.values().stream()
        .filter(thread ->
            thread.get("thread_metadata").get("archived").asBoolean() == kind.equals("archived"))
        .forEach(found::add);
    return Reply.of(all);
  }

  private Reply send(String channel, JsonNode body) {
    String nonce = body.path("nonce").asText("");
    if (forbidden.contains(channel)) {
      return Reply.error(403, 50013, "Missing Permissions");
    }
    if (body.path("enforce_nonce").asBoolean() && nonces.containsKey(nonce)) {
      return Reply.of(messages.get(channel).get(nonces.get(nonce)));
    }
    if (!knows(channel)) {
      return Reply.error(404, 10003, "Unknown Channel");
    }
    String id = id();
    ObjectNode message = message(channel, id, body);
    messages.computeIfAbsent(channel, _ -> new LinkedHashMap<>()).put(id, message);
    nonces.put(nonce, id);
    return Reply.of(message);
  }

  private boolean knows(String channel) {
    return threads.containsKey(channel)
        || state.guilds().stream()
            .flatMap(guild -> guild.get("channels").valueStream())
            .anyMatch(one -> one.get("id").asText().equals(channel));
  }

  private ObjectNode message(String channel, String id, JsonNode body) {
    ObjectNode message = FakeState.object().put("id", id).put("channel_id", channel).put("type", 0);
    message
        .put("content", body.path("content").asText(""))
        .put("timestamp", "2026-11-24T10:00:00+00:00");
    message.putNull("edited_timestamp").put("tts", false).put("mention_everyone", false);
    message.put("pinned", false).put("flags", body.path("flags").asInt());
    message.set("author", FakeState.self());
    for (String empty : List.of("mentions", "mention_roles", "attachments", "embeds")) {
      message.putArray(empty);
    }
    message.set(
        "components", body.has("components") ? body.get("components") : message.arrayNode());
    message.set("allowed", body.path("allowed_mentions"));
    return message;
  }

  private Reply history(String channel, String query) {
    if (!knows(channel)) {
      return Reply.error(404, 10003, "Unknown Channel");
    }
    ArrayNode all = FakeGateway.JSON.createArrayNode();
    messages.getOrDefault(channel, Map.of()).values().forEach(all::add);
    return Reply.of(all);
  }

  private Reply edit(String channel, String id, JsonNode body) {
    if (!knows(channel)) {
      return Reply.error(404, 10003, "Unknown Channel");
    }
    ObjectNode message = messages.getOrDefault(channel, Map.of()).get(id);
    if (message == null) {
      return Reply.error(404, 10008, "Unknown Message");
    }
    message.set("components", body.get("components"));
    return Reply.of(message);
  }

  private Reply fromMessage(String channel, String message, JsonNode body) {
    return threads.containsKey(message)
        ? Reply.error(400, 160004, "A thread has already been created for this message")
        : thread(channel, message, ((ObjectNode) body.deepCopy()).put("type", 11));
  }

  /** In a forum, a thread begins with its first message, and both have one id. */
  private Reply begin(String parent, JsonNode body) {
    JsonNode forum = state.forum(parent).orElse(null);
    if (forum == null) {
      return body.has("type") ? thread(parent, id(), body) : Reply.error(400, 50024, "not a forum");
    }
    if (forbidden.contains(parent)) {
      return Reply.error(403, 50013, "Missing Permissions");
    }
    List<String> tags = forum.get("available_tags").findValuesAsText("id");
    for (JsonNode tag : body.path("applied_tags")) {
      if (!tags.contains(tag.asText())) {
        return Reply.error(400, 50035, "no such tag");
      }
    }
    if (body.path("applied_tags").isEmpty() && (forum.get("flags").asInt() & NEEDS_A_TAG) != 0) {
      return Reply.error(400, 40067, "A tag is required to create a forum post in this channel");
    }
    String id = id();
    Reply made = thread(parent, id, ((ObjectNode) body.deepCopy()).put("type", 11));
    threads.get(id).set("applied_tags", body.path("applied_tags"));
    messages
        .computeIfAbsent(id, _ -> new LinkedHashMap<>())
        .put(id, message(id, id, body.path("message")));
    return made;
  }

  private Reply thread(String parent, String id, JsonNode body) {
    ObjectNode thread =
        FakeState.channel(id, body.get("name").asText(), body.get("type").asInt(), 0);
    thread.put("parent_id", parent).put("owner_id", FakeState.BOT).put("guild_id", "500");
    thread.put("message_count", 0).put("member_count", 1).put("total_message_sent", 0);
    thread
        .putObject("thread_metadata")
        .put("archived", false)
        .put("locked", false)
        .put("auto_archive_duration", body.path("auto_archive_duration").asInt(1440))
        .put("archive_timestamp", "2026-11-24T10:00:00+00:00")
        .put("invitable", body.path("invitable").asBoolean(true));
    threads.put(id, thread);
    people.put(id, new ArrayList<>());
    return Reply.of(thread);
  }

  private Reply join(String thread, String person) {
    if (!threads.containsKey(thread)) {
      return Reply.error(404, 10003, "Unknown Channel");
    }
    if (state.member(person).isEmpty()) {
      return Reply.error(404, 10013, "Unknown User");
    }
    if (!people.get(thread).contains(person)) {
      people.get(thread).add(person);
    }
    return Reply.nothing();
  }

  private String id() {
    return Long.toUnsignedString((System.currentTimeMillis() - 1_420_070_400_000L << 22) + ++ids);
  }

  /** A new snowflake of this moment. */
  synchronized String freshId() {
    return id();
  }

  synchronized void next(Trouble trouble) {
    troubles.add(trouble);
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  synchronized List<ObjectNode> messagesIn(String channel) {
    return List.copyOf(messages.getOrDefault(channel, Map.of()).values());
  }

  synchronized List<ObjectNode> threads() {
    return List.copyOf(threads.values());
  }

  synchronized List<String> peopleOf(String thread) {
    return List.copyOf(people.getOrDefault(thread, List.of()));
  }

  /** All messages of all channels, in the order of sending. */
  synchronized List<ObjectNode> allMessages() {
    return messages.entrySet().stream()
        .filter(channel -> knows(channel.getKey()))
        .flatMap(channel -> channel.getValue().values().stream())
        .sorted(java.util.Comparator.comparing(message -> message.get("id").asText()))
        .toList();
  }

  synchronized void forbid(String channel) {
    forbidden.add(channel);
  }

  synchronized void removeMessage(String channel, String message) {
    messages.get(channel).remove(message);
  }

  synchronized void deleteThread(String thread) {
    threads.remove(thread);
  }

  synchronized void archive(String thread) {
    ((ObjectNode) threads.get(thread).get("thread_metadata")).put("archived", true);
  }

  synchronized void forgetNonces() {
    nonces.clear();
  }

  synchronized ArrayNode commands() {
    return commands.deepCopy();
  }

  /** Waits for the next answer to an interaction. */
  Asked answer() throws InterruptedException {
    Asked answer = answers.poll(30, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("no answer within thirty seconds; asked: " + asked());
    }
    return answer;
  }
}
