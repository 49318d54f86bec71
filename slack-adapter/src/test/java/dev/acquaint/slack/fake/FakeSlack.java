package dev.acquaint.slack.fake;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A small Slack: the Web API methods that the adapter calls, response URLs and Socket Mode, with
 * its state on the server's side and troubles on demand.
 */
public final class FakeSlack implements AutoCloseable {
  public static final String TEAM = "T0001";
  public static final String BOT = "UBOT";
  public static final String CHANNEL = "C0001";
  public static final String TOKEN = "xoxb-fake";

  /** Somebody in the workspace. */
  public record Person(String id, String name, boolean admin, boolean owner, boolean deleted) {}

  /** A message of the bot. */
  public record Standing(String ts, String channel, JsonObject sent) {}

  /** A request to the Web API or to a response URL, in the order of arrival. */
  public record Asked(int number, String what, String path, JsonObject body) {}

  /** A file that the bot handed out. */
  public record Uploaded(String name, String channel, String content) {}

  /** A trouble that the next call of a method meets. */
  public enum Trouble {
    /** The effect happens and the answer is lost. */
    LOSE_ANSWER,
    /** Nothing happens and nobody answers. */
    LOSE_REQUEST,
    /** The call is refused with 429 and Retry-After. */
    BUSY,
    /** The effect happens, and Slack says that something inside it went wrong. */
    INTERNAL_ERROR,
    /** The effect happens, and a server before Slack's answers with 503 and a page. */
    GATEWAY_ERROR
  }

  private final HttpServer server;
  private final FakeSocket socket;
  private final Gson gson = new Gson();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Set<String>> rooms = new TreeMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();
  private final List<Standing> messages = new ArrayList<>();
  private final Map<String, Deque<Trouble>> troubles = new HashMap<>();
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private final List<Asked> history = new ArrayList<>();
  private final Map<String, String> fileNames = new HashMap<>();
  private final Map<String, String> fileContents = new HashMap<>();
  private final Map<String, String> handedIn = new HashMap<>();
  private final List<Uploaded> uploads = new ArrayList<>();
  private final Set<String> revoked = new HashSet<>();
  private final Map<String, String> teamsOfTokens = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private int tokenLife;
  private int tooFast;
  private final Map<String, JsonObject> homes = new HashMap<>();
  private final AtomicInteger addresses = new AtomicInteger();
  private Tiers tiers = Tiers.none();
  private Set<String> scopes = Set.of();
  private Set<String> appScopes = Set.of("connections:write");
  private long clock = 1_800_000_000L;
  private int busyFor = 1;
  private boolean keepsMessages;
  private boolean lagging;
  private final Set<String> pinned = new HashSet<>();
  private final List<String> refusedBodies = new ArrayList<>();

  public FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
    socket = FakeSocket.started();
    for (int i = 0; i < 8; i++) {
      put(new Person("U000" + i, "Person " + i, i == 1, i == 0, false));
    }
  }

  public String apiUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
  }

  public String responseUrl() {
    return address("/respond/" + addresses.incrementAndGet());
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Refuses, from now on, whatever exceeds the tiers. */
  public synchronized void obey(Tiers limits) {
    tiers = limits;
  }

  /** What the token was granted, as every answer's header tells. */
  public synchronized void grant(Set<String> granted) {
    scopes = Set.copyOf(granted);
  }

  /** What the app-level token was granted; from the start it may open sockets. */
  public synchronized void grantApp(Set<String> granted) {
    appScopes = Set.copyOf(granted);
  }

  private synchronized Set<String> granted(HttpExchange exchange) {
    return token(exchange).startsWith("xapp-") ? appScopes : scopes;
  }

  /** Takes a token back, as when the app is removed. */
  public synchronized void revoke(String token) {
    revoked.add(token);
  }

  /**
   * Lets somebody of a workspace agree to install the app; returns the code that Slack hands out.
   */
  public synchronized String agree(String team) {
    String code = "code-" + codes.size() + "-" + team;
    codes.put(code, team);
    return code;
  }

  /** Makes tokens that end after some seconds from now on. */
  public synchronized void endTokensAfter(int seconds) {
    tokenLife = seconds;
  }

  /** The tokens that were handed out, oldest first. */
  public synchronized List<String> tokens() {
    return teamsOfTokens.keySet().stream().sorted().toList();
  }

  public synchronized List<Uploaded> uploads() {
    return List.copyOf(uploads);
  }

  /** Somebody's home tab as last published. */
  public synchronized Optional<JsonObject> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  /** How many requests were refused because they exceeded the tiers. */
  public synchronized int refusedAsTooFast() {
    return tooFast;
  }

  /** How many requests there were. */
  public synchronized int count() {
    return history.size();
  }

  /** Waits until a request fits, none before a number. */
  public synchronized Asked await(int from, Predicate<Asked> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      for (Asked one : history.subList(Math.min(from, history.size()), history.size())) {
        if (wanted.test(one)) {
          return one;
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(
            "nobody asked for it; since then: " + history.subList(from, history.size()));
      }
      try {
        wait(left);
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }

  public FakeSocket socket() {
    return socket;
  }

  public synchronized void put(Person person) {
    people.put(person.id(), person);
  }

  public synchronized void remove(String channel) {
    gone.add(channel);
    messages.removeIf(message -> message.channel().equals(channel));
  }

  public synchronized void forbid(String channel) {
    forbidden.add(channel);
  }

  public synchronized void delete(String ts) {
    messages.removeIf(message -> message.ts().equals(ts));
  }

  public synchronized void trouble(String method, Trouble trouble) {
    troubles.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(trouble);
  }

  public synchronized void busy(String method, int seconds) {
    busyFor = seconds;
    trouble(method, Trouble.BUSY);
  }

  public synchronized List<Standing> messages() {
    return List.copyOf(messages);
  }

  public synchronized Set<String> readers(String channel) {
    return rooms.getOrDefault(channel, Set.of());
  }

  public synchronized List<Asked> asked(String what) {
    return history.stream().filter(one -> one.what().equals(what)).toList();
  }

  /** Waits for the next call of a method; whatever comes before is left out. */
  public Asked next(String what) {
    try {
      while (true) {
        Asked one = asked.poll(10, TimeUnit.SECONDS);
        if (one == null) {
          throw new AssertionError("nobody called " + what + "; before: " + history);
        }
        if (one.what().equals(what)) {
          return one;
        }
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String what = path.startsWith("/api/") ? path.substring(5) : path.split("/")[1];
    JsonObject given =
        switch (what) {
          case "respond" -> JsonParser.parseString(body).getAsJsonObject();
          case "upload" -> content(body);
          default -> form(body);
        };
    Trouble trouble = note(what, path, given);
    if (trouble == Trouble.LOSE_REQUEST) {
      exchange.close();
      return;
    }
    if (trouble == Trouble.BUSY) {
      exchange.getResponseHeaders().set("Retry-After", Integer.toString(busyFor));
      answer(exchange, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
      return;
    }
    exchange.getResponseHeaders().set("x-oauth-scopes", String.join(",", granted(exchange)));
    String reply =
        switch (what) {
          case "respond" -> responded(given);
          case "upload" -> keep(path, body);
          case "files" -> handOut(path, token(exchange));
          default -> gson.toJson(call(what, given, token(exchange)));
        };
    if (trouble == Trouble.LOSE_ANSWER) {
      exchange.close();
      return;
    }
    if (trouble == Trouble.INTERNAL_ERROR) {
      answer(exchange, 200, "{\"ok\":false,\"error\":\"internal_error\"}");
      return;
    }
    if (trouble == Trouble.GATEWAY_ERROR) {
      answer(exchange, 503, "<html><body>upstream request timeout</body></html>");
      return;
    }
    answer(exchange, reply.startsWith("invalid_") ? 400 : 200, reply);
  }

  /** Slack takes a body that breaks its limits by no means, and remembers why. */
  private synchronized String responded(JsonObject given) {
    List<String> wrong = SlackRules.broken(given);
    refusedBodies.addAll(wrong);
    return wrong.isEmpty() ? "ok" : "invalid_blocks: " + wrong;
  }

  /** What was wrong with bodies that Slack refused, of any method and of response URLs. */
  public synchronized List<String> refusedBodies() {
    return List.copyOf(refusedBodies);
  }

  private synchronized Trouble note(String what, String path, JsonObject given) {
    Asked one = new Asked(history.size(), what, path, given);
    history.add(one);
    asked.add(one);
    notifyAll();
    Trouble waiting = troubles.getOrDefault(what, new ArrayDeque<>()).poll();
    if (waiting == null && !tiers.allow(what, words(given, "channel"))) {
      tooFast++;
      return Trouble.BUSY;
    }
    return waiting;
  }

  /** Keeps a file that somebody put into a form, and returns Slack's description of it. */
  public synchronized JsonObject attach(String name, String content) {
    String id = "F" + (handedIn.size() + 1);
    handedIn.put("/files/" + id, content);
    JsonObject file = new JsonObject();
    file.addProperty("id", id);
    file.addProperty("name", name);
    file.addProperty("size", content.getBytes(StandardCharsets.UTF_8).length);
    file.addProperty("url_private_download", address("/files/" + id));
    return file;
  }

  /** Slack shows whoever has no good token its page for signing in. */
  private synchronized String handOut(String path, String token) {
    return token.equals(TOKEN) ? handedIn.getOrDefault(path, "") : "<html>sign in</html>";
  }

  private static JsonObject content(String body) {
    JsonObject given = new JsonObject();
    given.addProperty("content", body);
    return given;
  }

  private synchronized String keep(String path, String body) {
    fileContents.put(path.substring(path.lastIndexOf('/') + 1), body);
    return "ok";
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static JsonObject form(String body) {
    JsonObject given = new JsonObject();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
        boolean json = Set.of("blocks", "view", "metadata", "files").contains(name);
        given.add(name, json ? JsonParser.parseString(value) : gsonText(value));
      }
    }
    return given;
  }

  private static JsonElement gsonText(String value) {
    return new com.google.gson.JsonPrimitive(value);
  }

  private static String token(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header == null ? "" : header.replaceFirst("^Bearer ", "");
  }

  private synchronized JsonObject call(String method, JsonObject given, String token) {
    if (revoked.contains(token)) {
      return refused("token_revoked");
    }
    return switch (method) {
      case "auth.test" -> whoIsIt(teamsOfTokens.getOrDefault(token, TEAM));
      case "oauth.v2.access" -> access(given);
      case "users.info" -> userInfo(words(given, "user"));
      case "users.list" -> userList();
      case "conversations.list" -> channelList();
      case "conversations.open" -> open(words(given, "users"));
      case "conversations.history" -> historyOf(words(given, "channel"));
      case "conversations.replies" -> historyOf(words(given, "channel"));
      case "chat.postMessage" -> post(given);
      case "chat.update" -> update(given);
      case "chat.delete" -> delete(given);
      case "pins.add", "pins.remove" -> pin(given, method.equals("pins.add"));
      case "views.open" -> openView(given);
      case "views.publish" -> publish(given);
      case "files.getUploadURLExternal" -> uploadAddress(given);
      case "files.completeUploadExternal" -> completeUpload(given);
      case "apps.connections.open" -> connection();
      default -> refused("unknown_method");
    };
  }

  private static String words(JsonObject given, String name) {
    return given.has(name) ? given.get(name).getAsString() : "";
  }

  private static JsonObject fine() {
    JsonObject reply = new JsonObject();
    reply.addProperty("ok", true);
    return reply;
  }

  private static JsonObject refused(String word) {
    JsonObject reply = new JsonObject();
    reply.addProperty("ok", false);
    reply.addProperty("error", word);
    return reply;
  }

  private JsonObject malformed(String word, List<String> wrong) {
    refusedBodies.addAll(wrong);
    return refused(word + ": " + wrong);
  }

  private JsonObject access(JsonObject given) {
    String refresh = words(given, "refresh_token");
    String team = codes.remove(refresh.isEmpty() ? words(given, "code") : refresh);
    if (team == null) {
      return refused(refresh.isEmpty() ? "invalid_code" : "invalid_refresh_token");
    }
    String token = "xoxb-%04d-%s".formatted(teamsOfTokens.size(), team);
    teamsOfTokens.put(token, team);
    JsonObject reply = fine();
    reply.addProperty("access_token", token);
    reply.addProperty("bot_user_id", BOT);
    JsonObject where = new JsonObject();
    where.addProperty("id", team);
    where.addProperty("name", "Workspace " + team);
    reply.add("team", where);
    if (tokenLife > 0) {
      String next = "xoxe-" + teamsOfTokens.size();
      codes.put(next, team);
      reply.addProperty("refresh_token", next);
      reply.addProperty("expires_in", tokenLife);
    }
    return reply;
  }

  private JsonObject whoIsIt(String team) {
    JsonObject reply = fine();
    reply.addProperty("team_id", team);
    reply.addProperty("team", "Maple Street");
    reply.addProperty("url", "https://maple-street.slack.com/");
    reply.addProperty("user_id", BOT);
    reply.addProperty("bot_id", "B0001");
    return reply;
  }

  private JsonObject connection() {
    JsonObject reply = fine();
    reply.addProperty("url", socket.url());
    return reply;
  }

  private JsonObject userInfo(String id) {
    Person person = people.get(id);
    if (person == null) {
      return refused("user_not_found");
    }
    JsonObject reply = fine();
    reply.add("user", user(person));
    return reply;
  }

  private JsonObject userList() {
    JsonObject reply = fine();
    JsonArray all = new JsonArray();
    people.values().forEach(person -> all.add(user(person)));
    reply.add("members", all);
    return reply;
  }

  private static JsonObject user(Person person) {
    JsonObject user = new JsonObject();
    user.addProperty("id", person.id());
    user.addProperty("name", person.name());
    user.addProperty("real_name", person.name());
    user.addProperty("tz", "Europe/Berlin");
    user.addProperty("locale", "en-US");
    user.addProperty("is_admin", person.admin());
    user.addProperty("is_owner", person.owner());
    user.addProperty("deleted", person.deleted());
    return user;
  }

  private JsonObject channelList() {
    JsonObject channel = new JsonObject();
    channel.addProperty("id", CHANNEL);
    channel.addProperty("name", "introductions");
    channel.addProperty("is_member", true);
    JsonArray all = new JsonArray();
    all.add(channel);
    JsonObject reply = fine();
    reply.add("channels", all);
    return reply;
  }

  private JsonObject open(String users) {
    List<String> ids = List.of(users.split(","));
    for (String id : ids) {
      Person person = people.get(id);
      if (person == null || person.deleted()) {
        return refused(person == null ? "user_not_found" : "user_disabled");
      }
    }
    if (ids.size() > 8) {
      return refused("too_many_users");
    }
    String kind = ids.size() == 1 ? "D" : "G";
    String id = kind + Integer.toHexString(users.hashCode());
    rooms.put(id, Set.copyOf(ids));
    JsonObject channel = new JsonObject();
    channel.addProperty("id", id);
    JsonObject reply = fine();
    reply.add("channel", channel);
    return reply;
  }

  private JsonObject post(JsonObject given) {
    String channel = words(given, "channel");
    if (gone.contains(channel)) {
      return refused("channel_not_found");
    }
    if (forbidden.contains(channel)) {
      return refused("not_in_channel");
    }
    List<String> wrong = SlackRules.broken(given);
    if (!wrong.isEmpty()) {
      return malformed("invalid_blocks", wrong);
    }
    String ts = ++clock + ".000100";
    messages.add(new Standing(ts, channel, given));
    JsonObject reply = fine();
    reply.addProperty("ts", ts);
    reply.addProperty("channel", channel);
    return reply;
  }

  private JsonObject update(JsonObject given) {
    List<String> wrong = SlackRules.broken(given);
    if (!wrong.isEmpty()) {
      return malformed("invalid_blocks", wrong);
    }
    String ts = words(given, "ts");
    for (int i = 0; i < messages.size(); i++) {
      Standing old = messages.get(i);
      if (old.ts().equals(ts)) {
        JsonObject sent = given.deepCopy();
        sent.add("metadata", old.sent().get("metadata"));
        messages.set(i, new Standing(ts, old.channel(), sent));
        return fine();
      }
    }
    return refused("message_not_found");
  }

  private JsonObject delete(JsonObject given) {
    if (keepsMessages) {
      return refused("compliance_exports_prevent_deletion");
    }
    String ts = words(given, "ts");
    return messages.removeIf(message -> message.ts().equals(ts))
        ? fine()
        : refused("message_not_found");
  }

  private JsonObject pin(JsonObject given, boolean add) {
    String ts = words(given, "timestamp");
    if (!scopes.isEmpty() && !scopes.contains("pins:write")) {
      return refused("missing_scope");
    }
    if (messages.stream().noneMatch(message -> message.ts().equals(ts))) {
      return refused("message_not_found");
    }
    if (add) {
      return pinned.add(ts) ? fine() : refused("already_pinned");
    }
    return pinned.remove(ts) ? fine() : refused("no_pin");
  }

  /** The timestamps of what is pinned. */
  public synchronized Set<String> pinned() {
    return Set.copyOf(pinned);
  }

  private JsonObject openView(JsonObject given) {
    List<String> wrong = SlackRules.broken(given.getAsJsonObject("view"));
    return wrong.isEmpty() ? fine() : malformed("invalid_view", wrong);
  }

  private JsonObject publish(JsonObject given) {
    List<String> wrong = SlackRules.broken(given.getAsJsonObject("view"));
    if (!wrong.isEmpty()) {
      return malformed("invalid_view", wrong);
    }
    homes.put(words(given, "user_id"), given.getAsJsonObject("view"));
    return fine();
  }

  private JsonObject uploadAddress(JsonObject given) {
    String id = "F" + fileNames.size();
    fileNames.put(id, words(given, "filename"));
    JsonObject reply = fine();
    reply.addProperty("file_id", id);
    reply.addProperty("upload_url", address("/upload/" + id));
    return reply;
  }

  private JsonObject completeUpload(JsonObject given) {
    for (JsonElement file : given.getAsJsonArray("files")) {
      String id = file.getAsJsonObject().get("id").getAsString();
      uploads.add(
          new Uploaded(
              fileNames.getOrDefault(id, "?"),
              words(given, "channel_id"),
              fileContents.getOrDefault(id, "")));
    }
    JsonObject reply = fine();
    reply.add("files", given.getAsJsonArray("files"));
    return reply;
  }

  /** Somebody else's copy of a message, as when Slack took a lost request late. */
  public synchronized String copy(Standing message) {
    String ts = ++clock + ".000200";
    messages.add(new Standing(ts, message.channel(), message.sent()));
    return ts;
  }

  /** Another app's message with the same metadata, which anybody in the workspace can read. */
  public synchronized String forge(Standing message, String user) {
    String ts = ++clock + ".000300";
    JsonObject forged = message.sent().deepCopy();
    forged.addProperty("user", user);
    messages.add(new Standing(ts, message.channel(), forged));
    return ts;
  }

  /** Shows nothing in histories, as when Slack is behind with its own index; false shows all. */
  public synchronized void lag(boolean whether) {
    lagging = whether;
  }

  /** Does not let the bot delete what it wrote, as some workspaces do; false lets it again. */
  public synchronized void keepMessages(boolean whether) {
    keepsMessages = whether;
  }

  private JsonObject historyOf(String channel) {
    JsonArray all = new JsonArray();
    for (Standing message : messages) {
      if (!lagging && message.channel().equals(channel)) {
        JsonObject one = new JsonObject();
        one.addProperty("ts", message.ts());
        one.addProperty(
            "user", words(message.sent(), "user").isEmpty() ? BOT : words(message.sent(), "user"));
        one.add("metadata", message.sent().get("metadata"));
        all.add(one);
      }
    }
    JsonObject reply = fine();
    reply.add("messages", all);
    return reply;
  }

  /** Ends it; whatever the bot sent that Slack does not take fails the test. */
  @Override
  public void close() {
    socket.close();
    server.stop(0);
    List<String> wrong = refusedBodies();
    if (!wrong.isEmpty()) {
      throw new AssertionError("Slack did not take what the bot sent: " + wrong);
    }
  }
}
