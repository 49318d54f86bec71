package dev.acquaint.app.process;

import dev.acquaint.app.Bot;
import dev.acquaint.app.run.Connection;
import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Intake;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Response;
import dev.acquaint.outbox.KillPoint;
import dev.acquaint.storage.Health;
import dev.acquaint.view.MessageView;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The bot's side of a platform whose state lives in another process, as it does with Discord and
 * Slack: each call is one line over a socket and waits for one line in return.
 */
final class FarPlatform implements Platform, Chat, Directory, Connection, KillPoint {
  static final SpaceId SPACE = new SpaceId("far");
  static final String HALL = "hall";

  private final int port;
  private final Line calls;

  FarPlatform(int port) throws IOException {
    this.port = port;
    this.calls = new Line(port);
  }

  /** One connection to the test. */
  private static final class Line {
    private final BufferedReader in;
    private final BufferedWriter out;

    Line(int port) throws IOException {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      this.in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      this.out =
          new BufferedWriter(
              new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
    }

    synchronized String[] ask(String... words) {
      try {
        out.write(String.join("\t", words) + "\n");
        out.flush();
        String answer = in.readLine();
        return answer == null ? new String[] {"gone"} : answer.split("\t", -1);
      } catch (IOException e) {
        return new String[] {"gone"};
      }
    }
  }

  @Override
  public void pass(String name) {
    calls.ask("pass", name);
  }

  @Override
  public Platform platform() {
    return this;
  }

  @Override
  public void open(Bot bot, Intake intake) {
    bot.ground()
        .transactions()
        .run(transaction ->
            bot.communities()
                .connect(transaction, SPACE, name(), "Far away", bot.ground().clock().instant()));
    Thread.ofVirtual().start(() -> listen(intake));
  }

  /** What people do: the event's key, who, and the line they type. */
  private void listen(Intake intake) {
    try {
      Line events = new Line(port);
      String[] event = events.ask("listen");
      while (event.length == 4) {
        String key = event[1];
        AccountRef account = new AccountRef(SPACE, event[2]);
        Rank rank = event[2].equals("boss") ? Rank.OWNER : Rank.MEMBER;
        Origin origin =
            new Origin(key, account, profile(event[2]), rank, new ChannelRef(SPACE, HALL));
        intake.take(new Interaction.Typed(origin, event[3]), answering(key));
        event = events.ask("listen");
      }
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }

  private Conversation answering(String key) {
    return new Conversation() {
      @Override
      public void now(Response response, FirstAnswer declared, Locale locale) {
        calls.ask("answered", key, response.getClass().getSimpleName(), words(response));
      }

      @Override
      public void working(FirstAnswer declared) {}

      @Override
      public void later(Response response, Locale locale) {
        now(response, FirstAnswer.PRIVATE, locale);
      }
    };
  }

  private static String words(Response response) {
    return response.toString().replaceAll("\\s+", " ");
  }

  @Override
  public Health health() {
    return new Health(true, "Far away, on port " + port);
  }

  @Override
  public void close() {}

  @Override
  public String name() {
    return "far";
  }

  @Override
  public Chat chat() {
    return this;
  }

  @Override
  public Directory directory() {
    return this;
  }

  @Override
  public Outcome post(Post post) {
    String[] answer = calls.ask("post", post.key().value(), where(post.place()));
    return answer[0].equals("sent")
        ? new Outcome.Sent(message(answer[1]), new ChannelRef(SPACE, answer[1]))
        : new Outcome.Unknown("no answer");
  }

  private static String where(Place place) {
    return switch (place) {
      case Place.In(ChannelRef channel) -> "in " + channel.id();
      case Place.Aside(ChannelRef _, AccountRef person) -> "aside " + person.user();
      case Place.Together together ->
          "together "
              + together.people().stream().map(AccountRef::user).collect(Collectors.joining(" "));
    };
  }

  private static MessageRef message(String id) {
    return new MessageRef(new ChannelRef(SPACE, id), id);
  }

  @Override
  public Outcome edit(MessageRef message, MessageView view, Locale locale) {
    return calls.ask("edit", message.id())[0].equals("sent")
        ? new Outcome.Sent(message, message.channel())
        : new Outcome.Unknown("no answer");
  }

  @Override
  public Found find(Post post, Doubt doubt) {
    String[] answer = calls.ask("find", post.key().value());
    return switch (answer[0]) {
      case "standing" -> new Found.Standing(message(answer[1]), new ChannelRef(SPACE, answer[1]));
      case "absent" -> new Found.Absent();
      default -> new Found.CannotTell(Duration.ofSeconds(1));
    };
  }

  private static Profile profile(String user) {
    return new Profile(
        user, Optional.empty(), Optional.of(Locale.ENGLISH), Optional.of(ZoneOffset.UTC), false);
  }

  @Override
  public Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
    Map<AccountRef, Presence> found = new HashMap<>();
    accounts.forEach(account -> found.put(account, new Presence.Here(profile(account.user()))));
    return found;
  }

  @Override
  public List<Channel> channels(SpaceId space) {
    return List.of(new Channel(new ChannelRef(SPACE, HALL), HALL));
  }

  @Override
  public Rank rank(AccountRef account) {
    return account.user().equals("boss") ? Rank.OWNER : Rank.MEMBER;
  }
}
