package dev.acquaint.discord;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.text.Text;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Sends on Discord. A message carries its key as nonce, which Discord enforces for some minutes,
 * and as a number that stays in it, by which it is found later.
 */
final class DiscordChat implements Chat {
  private static final Duration UNAVAILABLE = Duration.ofSeconds(30);
  private static final Duration UNREADABLE = Duration.ofMinutes(15);
  private static final Duration REMEMBERED = Duration.ofSeconds(110);
  private static final Duration SETTLED = Duration.ofMinutes(2);
  private static final Duration ROOM_SETTLED = Duration.ofSeconds(15);
  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int HAS_A_THREAD = 160004;
  private static final int ONE_WEEK = 10_080;

  private final Calls calls;
  private final Servers servers;
  private final Rooms rooms;
  private final History history;
  private final Forums forums;
  private final MessageWriting messages;
  private final Wording wording;
  private final InstantSource clock;

  DiscordChat(Calls calls, Servers servers, Writings writings, InstantSource clock) {
    this.calls = calls;
    this.servers = servers;
    this.rooms = new Rooms(calls, servers);
    this.history = new History(calls);
    this.forums = new Forums(calls, servers, history);
    this.messages = writings.messages();
    this.wording = writings.wording();
    this.clock = clock;
  }

  /** Where a message goes in Discord's terms. */
  private record Spot(String channel, Optional<Text> thread) {}

  @Override
  public Outcome post(Post post) {
    SpaceId space = space(post.place());
    Optional<JDA> jda = servers.connection(space);
    if (jda.isEmpty()) {
      return new Outcome.TryLater(UNAVAILABLE);
    }
    Readers readers = new Readers(space, post.locale());
    return switch (post.place()) {
      case Place.In(ChannelRef channel) ->
          forums
              .at(channel)
              .map(forum -> sendInForum(jda.get(), post, channel, forum))
              .orElseGet(() -> send(jda.get(), post, new Spot(channel.id(), post.thread())));
      case Place.Together together ->
          switch (rooms.open(jda.get(), wanted(together, post, readers))) {
            case Rooms.Room.Open(String room) ->
                send(jda.get(), post, new Spot(room, Optional.empty()));
            case Rooms.Room.NotHere() -> send(jda.get(), post, inPublic(together, post));
            case Rooms.Room.Failed(Outcome outcome) -> outcome;
          };
      case Place.Aside aside ->
          switch (rooms.open(jda.get(), wanted(aside, readers))) {
            case Rooms.Room.Open(String room) -> sendAside(jda.get(), post, aside, room);
            case Rooms.Room.NotHere() -> new Outcome.Refused(Outcome.Reason.NO_PERMISSION);
            case Rooms.Room.Failed(Outcome outcome) -> outcome;
          };
    };
  }

  private static SpaceId space(Place place) {
    return switch (place) {
      case Place.In(ChannelRef channel) -> channel.space();
      case Place.Together together -> together.home().space();
      case Place.Aside aside -> aside.home().space();
    };
  }

  private Rooms.Wanted wanted(Place.Together place, Post post, Readers readers) {
    String title = wording.plain(place.title(), readers, Limits.ROOM_NAME);
    return Rooms.Wanted.together(place, title, post.key());
  }

  private Rooms.Wanted wanted(Place.Aside place, Readers readers) {
    return Rooms.Wanted.aside(
        place, wording.plain(DiscordWords.aside(), readers, Limits.ROOM_NAME));
  }

  /** Where private threads are not allowed, people meet in a thread that everybody may read. */
  private static Spot inPublic(Place.Together together, Post post) {
    return new Spot(together.home().id(), Optional.of(post.thread().orElse(together.title())));
  }

  /** The one room of a person is made anew when somebody deleted it. */
  private Outcome sendAside(JDA jda, Post post, Place.Aside aside, String room) {
    Outcome outcome = send(jda, post, new Spot(room, Optional.empty()));
    if (outcome instanceof Outcome.Refused(Outcome.Reason reason)
        && reason == Outcome.Reason.CHANNEL_GONE) {
      rooms.forget(wanted(aside, new Readers(space(aside), post.locale())));
      return new Outcome.TryLater(Duration.ofSeconds(1));
    }
    return outcome;
  }

  private DataObject body(Post post) {
    Readers readers = new Readers(space(post.place()), post.locale());
    return messages
        .delivered(post.view(), readers, post.key(), post.notified(), post.called())
        .toData();
  }

  private Outcome sendInForum(JDA jda, Post post, ChannelRef channel, ForumChannel forum) {
    Readers readers = new Readers(channel.space(), post.locale());
    Text title = post.thread().orElse(post.view().summary());
    String name = wording.plain(title, readers, Limits.ROOM_NAME);
    Answer begun = forums.begin(jda, forum, name, post.topics(), body(post));
    return begun instanceof Answer.Good(String json)
        ? inForum(channel, DataObject.fromJson(json).getString("id"))
        : Outcomes.of(begun);
  }

  private static Outcome inForum(ChannelRef forum, String thread) {
    MessageRef message = Forums.message(forum, thread);
    return new Outcome.Sent(message, message.channel());
  }

  private Outcome send(JDA jda, Post post, Spot spot) {
    DataObject body = body(post).put("nonce", Marks.nonce(post.key())).put("enforce_nonce", true);
    Answer sent = calls.call(jda, Route.Messages.SEND_MESSAGE.compile(spot.channel()), body);
    return sent instanceof Answer.Good(String json)
        ? finish(jda, post, spot, DataObject.fromJson(json).getString("id"))
        : Outcomes.of(sent);
  }

  /** Starts the thread; its id is the message's, so this can be repeated. */
  private Outcome finish(JDA jda, Post post, Spot spot, String message) {
    SpaceId space = space(post.place());
    ChannelRef channel = new ChannelRef(space, spot.channel());
    MessageRef ref = new MessageRef(channel, message);
    if (spot.thread().isEmpty()) {
      return new Outcome.Sent(ref, channel);
    }
    String name =
        wording.plain(spot.thread().get(), new Readers(space, post.locale()), Limits.ROOM_NAME);
    Answer made =
        calls.call(
            jda,
            Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(spot.channel(), message),
            DataObject.empty().put("name", name).put("auto_archive_duration", ONE_WEEK));
    return switch (made) {
      case Answer.Good _ -> new Outcome.Sent(ref, new ChannelRef(space, message));
      case Answer.Bad(int _, int code, String _) when code == HAS_A_THREAD ->
          new Outcome.Sent(ref, new ChannelRef(space, message));
      case Answer.Bad _ -> new Outcome.Sent(ref, channel);
      case Answer.Later _, Answer.Silence _ ->
          new Outcome.Unknown("the message stands, its thread is in doubt");
    };
  }

  @Override
  public Outcome edit(MessageRef message, MessageView view, Locale locale) {
    SpaceId space = message.channel().space();
    Optional<JDA> jda = servers.connection(space);
    if (jda.isEmpty()) {
      return new Outcome.TryLater(UNAVAILABLE);
    }
    DataObject body =
        MessageWriting.replacing(messages.answer(view, new Readers(space, locale))).toData();
    Answer edited =
        calls.call(
            jda.get(),
            Route.Messages.EDIT_MESSAGE.compile(message.channel().id(), message.id()),
            body);
    return edited instanceof Answer.Good
        ? new Outcome.Sent(message, message.channel())
        : Outcomes.of(edited);
  }

  @Override
  public Outcome pin(MessageRef message, boolean pinned) {
    Optional<JDA> jda = servers.connection(message.channel().space());
    if (jda.isEmpty()) {
      return new Outcome.TryLater(UNAVAILABLE);
    }
    Route route = pinned ? Route.Messages.PIN_MESSAGE : Route.Messages.UNPIN_MESSAGE;
    Answer done = calls.call(jda.get(), route.compile(message.channel().id(), message.id()));
    return done instanceof Answer.Good
        ? new Outcome.Sent(message, message.channel())
        : Outcomes.of(done);
  }

  @Override
  public Found find(Post post, Doubt doubt) {
    Optional<JDA> jda = servers.connection(space(post.place()));
    return jda.isEmpty() ? new Found.CannotTell(UNAVAILABLE) : find(jda.get(), post, doubt);
  }

  private Found find(JDA jda, Post post, Doubt doubt) {
    Readers readers = new Readers(space(post.place()), post.locale());
    return switch (post.place()) {
      case Place.In(ChannelRef channel) ->
          forums
              .at(channel)
              .map(forum -> findInForum(jda, post, doubt, channel, forum))
              .orElseGet(() -> find(jda, post, doubt, new Spot(channel.id(), post.thread())));
      case Place.Aside aside ->
          inRoom(jda, post, doubt, rooms.look(jda, wanted(aside, readers)))
              .orElseGet(() -> absentRoom(doubt));
      case Place.Together together ->
          inRoom(jda, post, doubt, rooms.look(jda, wanted(together, post, readers)))
              .orElseGet(() -> withoutRoom(jda, post, doubt, together));
    };
  }

  private Found withoutRoom(JDA jda, Post post, Doubt doubt, Place.Together together) {
    Found inPublic = find(jda, post, doubt, inPublic(together, post));
    return inPublic instanceof Found.Absent ? absentRoom(doubt) : inPublic;
  }

  private Optional<Found> inRoom(JDA jda, Post post, Doubt doubt, Answer room) {
    return switch (room) {
      case Answer.Good(String id) when id.isEmpty() -> Optional.empty();
      case Answer.Good(String id) ->
          Optional.of(find(jda, post, doubt, new Spot(id, Optional.empty())));
      case Answer.Bad _ -> Optional.empty();
      case Answer.Later(Duration after) -> Optional.of(new Found.CannotTell(after));
      case Answer.Silence _ -> Optional.of(new Found.CannotTell(UNAVAILABLE));
    };
  }

  private Found findInForum(
      JDA jda, Post post, Doubt doubt, ChannelRef channel, ForumChannel forum) {
    Answer found = forums.look(jda, forum, Marks.component(post.key()), doubt.first());
    return found(found, () -> absentRoom(doubt), message -> standing(inForum(channel, message)));
  }

  private Found find(JDA jda, Post post, Doubt doubt, Spot spot) {
    Answer found = history.look(jda, spot.channel(), Marks.component(post.key()), doubt.first());
    return found(found, () -> absent(doubt), message -> standing(finish(jda, post, spot, message)));
  }

  private static Found found(
      Answer found, Supplier<Found> absent, Function<String, Found> standing) {
    return switch (found) {
      case Answer.Good(String message) when message.isEmpty() -> absent.get();
      case Answer.Good(String message) -> standing.apply(message);
      case Answer.Bad(int _, int code, String _) when code == UNKNOWN_CHANNEL -> new Found.Absent();
      case Answer.Bad _ -> new Found.CannotTell(UNREADABLE);
      case Answer.Later(Duration after) -> new Found.CannotTell(after);
      case Answer.Silence _ -> new Found.CannotTell(UNAVAILABLE);
    };
  }

  /**
   * While Discord surely remembers the nonce, sending again cannot make a second message. After
   * that, only what long enough after the last try is not there was never sent.
   */
  private Found absent(Doubt doubt) {
    Instant now = clock.instant();
    boolean remembered = now.isBefore(doubt.first().plus(REMEMBERED));
    return remembered ? new Found.Absent() : settled(doubt.last().plus(SETTLED), now);
  }

  /** A room has no nonce; an answer that got lost needs a moment to have its effect. */
  private Found absentRoom(Doubt doubt) {
    return settled(doubt.last().plus(ROOM_SETTLED), clock.instant());
  }

  private static Found settled(Instant when, Instant now) {
    return now.isBefore(when)
        ? new Found.CannotTell(Duration.between(now, when))
        : new Found.Absent();
  }

  private static Found standing(Outcome finished) {
    return finished instanceof Outcome.Sent(MessageRef message, ChannelRef room)
        ? new Found.Standing(message, room)
        : new Found.CannotTell(UNAVAILABLE);
  }
}
