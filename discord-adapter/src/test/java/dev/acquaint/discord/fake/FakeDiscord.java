package dev.acquaint.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A small Discord on this machine: gateway and requests, enough to drive the real library through
 * everything the bot does. One server, {@link #GUILD}, with two channels.
 */
public final class FakeDiscord implements AutoCloseable {
  /** The server. */
  public static final String GUILD = "500";

  /** Its text channel. */
  public static final String CHANNEL = "501";

  /** Its second text channel. */
  public static final String OTHER = "502";

  /** Its forum; its tags are staff, only for moderators, Java and databases. */
  public static final String FORUM = "503";

  /** A role of the server; the member 2 has it. */
  public static final String MENTORS = "600";

  /** The bot itself. */
  public static final String BOT = FakeState.BOT;

  /** The number of the first component of a message that carries a control. */
  public static final int NUMBER = 1_234_567_890;

  private static final long MANAGE_SERVER = 1L << 5;
  private static final long PRIVATE_THREADS = 1L << 36;

  private final FakeState state = new FakeState();
  private final FakeGateway gateway = new FakeGateway(state);
  private final ObjectNode attached = FakeState.object();
  private final FakeRest rest;
  private volatile String locale = "de";

  /** A request as the fake received it. */
  public record Request(String method, String path, JsonNode body) {}

  private FakeDiscord(long everybody) throws IOException, InterruptedException {
    this.rest = new FakeRest(state);
    state.addMember("1", "olga");
    state.addMember("2", "ada", MENTORS);
    state.addMember("3", "bo");
    state.addGuild(
        GUILD,
        everybody,
        List.of(
            FakeState.channel(CHANNEL, "introductions", 0, 1),
            FakeState.channel(OTHER, "general", 0, 0),
            FakeState.newForum(FORUM, "help", "staff", "Java", "databases")));
    gateway.begin();
  }

  /** Starts one with the permissions of the invite link. */
  public static FakeDiscord start() {
    return startWith(FakeState.USUAL);
  }

  /** Starts one whose server does not let the bot make private threads. */
  public static FakeDiscord withoutPrivateThreads() {
    return startWith(FakeState.USUAL & ~PRIVATE_THREADS);
  }

  private static FakeDiscord startWith(long everybody) {
    try {
      return new FakeDiscord(everybody);
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Returns where requests go. */
  public String restUrl() {
    return rest.url();
  }

  /** Returns where the gateway is. */
  public String gatewayUrl() {
    return "ws://127.0.0.1:" + gateway.getPort();
  }

  /** Has everybody use Discord in this language; at first it is German. */
  public void speaking(String language) {
    locale = language;
  }

  /** The forum wants a tag with every post. */
  public void wantTags() {
    ObjectNode forum = state.forum(FORUM).orElseThrow().put("flags", 1 << 4);
    gateway.dispatch("CHANNEL_UPDATE", forum.deepCopy().put("guild_id", GUILD));
  }

  /** Refuses, from now on, whatever comes too often. */
  public void obey(Limits limits) {
    rest.obey(limits);
  }

  /** Adds a server with a channel, before the bot comes; of its people only the bot is told. */
  public void addServer(String id, int people) {
    state
        .addGuild(
            id, FakeState.USUAL, List.of(FakeState.channel(channelOf(id), "introductions", 0, 1)))
        .put("member_count", people);
  }

  private static String channelOf(String server) {
    return Long.toString(Long.parseLong(server) + 1);
  }

  /** Adds a member to the server. */
  public void addMember(String id, String name) {
    state.addMember(id, name);
  }

  /** Returns all messages of the bot, in the order of sending. */
  public List<ObjectNode> allMessages() {
    return rest.allMessages();
  }

  /** Takes from the bot the right to write in a channel. */
  public void forbid(String channel) {
    rest.forbid(channel);
  }

  /** Deletes a message. */
  public void removeMessage(String channel, String message) {
    rest.removeMessage(channel, message);
  }

  /** Removes a member from the server. */
  public void removeMember(String id) {
    state.removeMember(id);
  }

  /** The server becomes unavailable, or removes the bot. */
  public void leaveServer(boolean outage) {
    ObjectNode gone = FakeState.object().put("id", GUILD);
    gateway.dispatch("GUILD_DELETE", outage ? gone.put("unavailable", true) : gone);
  }

  /** The server comes back, or adds the bot. */
  public void joinServer() {
    state.guilds().forEach(guild -> gateway.dispatch("GUILD_CREATE", guild));
  }

  /** Somebody deletes a channel. */
  public void deleteChannel(String id) {
    state.removeChannel(id);
    ObjectNode channel = FakeState.channel(id, "gone", 0, 0);
    gateway.dispatch("CHANNEL_DELETE", channel.put("guild_id", GUILD));
  }

  /** Returns how often members were asked for. */
  public int memberRequests() {
    return gateway.memberRequests();
  }

  /** Sends an event of the gateway. */
  public void dispatch(String type, ObjectNode data) {
    gateway.dispatch(type, data);
  }

  /** Cuts the gateway's connection; the bot resumes. */
  public void cut() {
    gateway.cut();
  }

  /** Ends the gateway's session; the bot identifies anew. */
  public void invalidate() {
    gateway.invalidate();
  }

  /** Returns the intents of every identification. */
  public List<Integer> identified() {
    return gateway.identified();
  }

  /** Returns how often a session was resumed. */
  public int resumed() {
    return gateway.resumed().size();
  }

  /** Makes the next request with this method and a path that ends so fail before it has effect. */
  public void failBefore(String method, String end, int status, String body) {
    rest.next(
        new FakeRest.Trouble(request -> fits(request, method, end), status, body, Map.of(), false));
  }

  /** Makes the next request with this method and a path that ends so fail after its effect. */
  public void failAfter(String method, String end, int status) {
    rest.next(
        new FakeRest.Trouble(request -> fits(request, method, end), status, "{}", Map.of(), true));
  }

  /** Answers the next such request with 429. */
  public void limit(String method, String end, int seconds) {
    rest.next(
        new FakeRest.Trouble(
            request -> fits(request, method, end),
            429,
            "{\"message\":\"You are being rate limited.\",\"retry_after\":"
                + seconds
                + ".0,\"global\":false}",
            Map.of(
                "Retry-After",
                Integer.toString(seconds),
                "X-RateLimit-Scope",
                "user",
                "X-RateLimit-Limit",
                "1",
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset-After",
                seconds + ".0",
                "X-RateLimit-Bucket",
                "b"),
            false));
  }

  private static boolean fits(FakeRest.Asked request, String method, String end) {
    return request.method().equals(method) && request.path().endsWith(end);
  }

  /** Returns the messages that stand in a channel or thread. */
  public List<ObjectNode> messages(String channel) {
    return rest.messagesIn(channel);
  }

  /** Returns the threads, in the order of their making. */
  public List<ObjectNode> threads() {
    return rest.threads();
  }

  /** Returns who is in a thread besides the bot. */
  public List<String> peopleOf(String thread) {
    return rest.peopleOf(thread);
  }

  /** Deletes a thread. */
  public void deleteThread(String thread) {
    rest.deleteThread(thread);
  }

  /** Archives a thread. */
  public void archive(String thread) {
    rest.archive(thread);
  }

  /** Forgets all nonces, as Discord does after some minutes. */
  public void forgetNonces() {
    rest.forgetNonces();
  }

  /** Returns the registered commands. */
  public ArrayNode commands() {
    return rest.commands();
  }

  /** Returns all requests with this method whose path ends so. */
  public List<Request> requests(String method, String end) {
    return rest.asked().stream()
        .filter(request -> fits(request, method, end))
        .map(request -> new Request(request.method(), request.path(), request.body()))
        .toList();
  }

  /** Waits for the next answer to an interaction. */
  public Request answer() {
    try {
      FakeRest.Asked asked = rest.answer();
      return new Request(asked.method(), asked.path(), asked.body());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Somebody runs a slash command; {@code options} is what stands in {@code data.options}. */
  public void command(String user, String name, ArrayNode options) {
    interaction(2, user, ran(GUILD, name, options), null);
  }

  /** Somebody runs a slash command in a server that was added. */
  public void commandIn(String server, String user, String name, ArrayNode options) {
    ObjectNode event = event(2, user, ran(server, name, options));
    event.put("guild_id", server).put("channel_id", channelOf(server));
    ((ObjectNode) event.get("guild")).put("id", server);
    ((ObjectNode) event.get("channel")).put("id", channelOf(server));
    gateway.dispatch("INTERACTION_CREATE", event);
  }

  private ObjectNode ran(String server, String name, ArrayNode options) {
    ObjectNode data = FakeState.object().put("id", "77").put("name", name).put("type", 1);
    data.put("guild_id", server).set("options", options);
    data.set("resolved", resolved("1", "2", "3"));
    return data;
  }

  /** Somebody types in an option. */
  public void complete(String user, String name, ArrayNode options) {
    ObjectNode data = FakeState.object().put("id", "77").put("name", name).put("type", 1);
    data.set("options", options);
    interaction(4, user, data, null);
  }

  /** Somebody uses a menu entry on a member. */
  public void onMember(String user, String name, String target) {
    ObjectNode data = FakeState.object().put("id", "78").put("name", name).put("type", 2);
    data.put("target_id", target).set("resolved", resolved(target));
    interaction(2, user, data, null);
  }

  /** Somebody uses a menu entry on a message of another. */
  public void onMessage(String user, String name, String author, String words) {
    interaction(2, user, onMessage(name, author, words), null);
  }

  /** Somebody uses a command of the message menu in a thread. */
  public void onMessageIn(
      ObjectNode thread, String user, String name, String author, String words) {
    ObjectNode event = event(2, user, onMessage(name, author, words));
    event.set("channel_id", thread.get("id"));
    event.set("channel", thread.deepCopy().put("permissions", "0"));
    gateway.dispatch("INTERACTION_CREATE", event);
  }

  private ObjectNode onMessage(String name, String author, String words) {
    ObjectNode message = message("4711", FakeState.object().put("content", words));
    message.set("author", FakeState.user(author, "somebody", false));
    ObjectNode data = FakeState.object().put("id", "79").put("name", name).put("type", 3);
    data.put("target_id", "4711").putObject("resolved").putObject("messages").set("4711", message);
    return data;
  }

  /** Somebody presses a button of a message. */
  public void press(String user, String control, String message) {
    ObjectNode data = FakeState.object().put("custom_id", control).put("component_type", 2);
    ObjectNode button =
        FakeState.object()
            .put("type", 2)
            .put("style", 1)
            .put("label", "x")
            .put("custom_id", control);
    interaction(3, user, data, carrying(message, button));
  }

  /** Somebody chooses from a menu of a message. */
  public void choose(String user, String control, String message, String value) {
    ObjectNode data = FakeState.object().put("custom_id", control).put("component_type", 3);
    data.putArray("values").add(value);
    ObjectNode menu = FakeState.object().put("type", 3).put("custom_id", control);
    menu.putArray("options").addObject().put("label", "x").put("value", value);
    interaction(3, user, data, carrying(message, menu));
  }

  private static ObjectNode carrying(String message, ObjectNode control) {
    ObjectNode body = FakeState.object().put("flags", 32_768);
    body.putArray("components")
        .addObject()
        .put("type", 1)
        .put("id", NUMBER)
        .putArray("components")
        .add(control);
    return message(message, body);
  }

  /** Somebody, or another program, writes into the channel; Discord does not tell the words. */
  public void speak(String user, boolean program) {
    ObjectNode message = message("4712", FakeState.object()).put("guild_id", GUILD);
    message.set("author", FakeState.user(user, "somebody", program));
    gateway.dispatch("MESSAGE_CREATE", message);
  }

  private static ObjectNode message(String id, ObjectNode body) {
    ObjectNode message = FakeState.object().put("id", id).put("channel_id", CHANNEL).put("type", 0);
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
    return message;
  }

  /**
   * Somebody attaches a file; returns the field of a form that holds it.
   *
   * @param address where Discord says that it is; nothing for where this Discord keeps it
   */
  public ObjectNode attach(String field, String name, byte[] content, String address) {
    String id = rest.freshId();
    attached
        .putObject(id)
        .put("id", id)
        .put("filename", name)
        .put("size", content.length)
        .put("url", address.isEmpty() ? rest.keep(name, content) : address)
        .put("proxy_url", "http://127.0.0.1:1/" + name)
        .put("ephemeral", true);
    ObjectNode upload = FakeState.object().put("type", 19).put("id", 2).put("custom_id", field);
    upload.putArray("values").add(id);
    return upload;
  }

  /** Somebody sends a form; {@code fields} are components as Discord sends them back. */
  public void submit(String user, String control, ArrayNode fields) {
    ObjectNode data = FakeState.object().put("custom_id", control);
    ArrayNode labels = data.putArray("components");
    fields.forEach(
        field -> labels.addObject().put("type", 18).put("id", 1).set("component", field));
    ObjectNode resolved = resolved("1", "2", "3");
    resolved.set("attachments", attached);
    data.set("resolved", resolved);
    interaction(5, user, data, null);
  }

  private ObjectNode resolved(String... ids) {
    ObjectNode resolved = FakeState.object();
    ObjectNode users = resolved.putObject("users");
    ObjectNode members = resolved.putObject("members");
    for (String id : ids) {
      state
          .member(id)
          .ifPresent(member -> {
            users.set(id, member.get("user"));
            ObjectNode partial = member.deepCopy();
            partial.remove("user");
            members.set(id, partial.put("permissions", "0"));
          });
    }
    return resolved;
  }

  private void interaction(int type, String user, ObjectNode data, ObjectNode message) {
    ObjectNode event = event(type, user, data);
    if (message != null) {
      event.set("message", message);
    }
    gateway.dispatch("INTERACTION_CREATE", event);
  }

  private ObjectNode event(int type, String user, ObjectNode data) {
    String id = rest.freshId();
    ObjectNode event =
        FakeState.object().put("id", id).put("application_id", FakeState.APPLICATION);
    event.put("type", type).put("token", "token" + id).put("version", 1);
    event.put("guild_id", GUILD).put("channel_id", CHANNEL).put("locale", locale);
    event.put("guild_locale", "en-US").put("app_permissions", "0").put("context", 0);
    event.putObject("guild").put("id", GUILD).put("locale", "en-US").putArray("features");
    ObjectNode channel = FakeState.channel(CHANNEL, "introductions", 0, 1);
    event.set("channel", channel.put("permissions", "0"));
    ObjectNode member = state.member(user).orElseThrow();
    event.set(
        "member", member.put("permissions", Long.toString(user.equals("1") ? MANAGE_SERVER : 0)));
    event.putObject("authorizing_integration_owners").put("0", GUILD);
    event.putArray("entitlements");
    event.set("data", data);
    return event;
  }

  /** Returns what Discord would have complained about. */
  public List<String> complaints() {
    return rest.complaints();
  }

  @Override
  public void close() {
    rest.stop();
    try {
      gateway.stop(1_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
