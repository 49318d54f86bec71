package dev.acquaint.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.view.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Private threads with exactly the people they are for. A room's name ends in its mark, so that it
 * is found again after a crash between making it and writing into it; so no room is made twice.
 */
final class Rooms {
  private static final int PRIVATE_THREAD = 12;
  private static final int ONE_WEEK = 10_080;
  private static final int UNKNOWN_CHANNEL = 10003;
  private static final int ARCHIVED = 50083;
  private static final int MOST_PAGES = 50;
  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Answer NONE = new Answer.Good("");

  private final Calls calls;
  private final Servers servers;

  /**
   * Rooms by server and mark, for what JDA's cache does not hold; may be stale, then it is 10003.
   */
  private final Cache<String, String> known = Caffeine.newBuilder().maximumSize(20_000).build();

  /** Rooms whose people are in; whoever leaves one by themselves is not dragged back. */
  private final Cache<String, String> filled = Caffeine.newBuilder().maximumSize(20_000).build();

  /** Home channels whose archive was read. */
  private final Cache<String, Boolean> read =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofHours(1)).build();

  Rooms(Calls calls, Servers servers) {
    this.calls = calls;
    this.servers = servers;
  }

  /** What asking for a room brought. */
  sealed interface Room {
    /** It stands, with its people. */
    record Open(String channel) implements Room {}

    /** The home channel has no private threads. */
    record NotHere() implements Room {}

    /** It cannot be had. */
    record Failed(Outcome outcome) implements Room {}
  }

  /**
   * A room to be had.
   *
   * @param home under which channel
   * @param title the start of its name
   * @param mark the end of its name
   * @param people who is in it besides the bot
   * @param lasting whether it is used again and again, so that it may lie in the archive
   */
  record Wanted(
      ChannelRef home, String title, String mark, List<AccountRef> people, boolean lasting) {
    Wanted {
      people = List.copyOf(people);
    }

    static Wanted together(Place.Together place, String title, DeliveryKey key) {
      return new Wanted(place.home(), title, Marks.room(key), place.people(), false);
    }

    static Wanted aside(Place.Aside place, String title) {
      return new Wanted(place.home(), title, Marks.room(place), List.of(place.person()), true);
    }

    String name() {
      int room = Limits.ROOM_NAME - mark.length();
      return (title.length() > room ? title.substring(0, room) : title) + mark;
    }

    SpaceId space() {
      return home.space();
    }

    String cacheKey() {
      return home.id() + mark;
    }
  }

  /** Returns the room, made and filled when it is not there. */
  Room open(JDA jda, Wanted wanted) {
    Optional<TextChannel> home =
        servers.guild(wanted.space()).map(guild -> guild.getTextChannelById(wanted.home().id()));
    if (servers.guild(wanted.space()).isPresent() && !allows(home)) {
      return new Room.NotHere();
    }
    String ready = filled.getIfPresent(wanted.cacheKey());
    if (ready != null) {
      return new Room.Open(ready);
    }
    Answer standing = cached(wanted).<Answer>map(Answer.Good::new).orElse(NONE);
    if (wanted.lasting() && standing.equals(NONE)) {
      standing = lookInArchive(jda, wanted);
    }
    return switch (standing) {
      case Answer.Good(String id) when id.isEmpty() -> make(jda, wanted);
      case Answer.Good(String id) -> fill(jda, wanted, id);
      case Answer.Bad bad -> new Room.Failed(Outcomes.of(bad));
      case Answer.Later(Duration after) -> new Room.Failed(new Outcome.TryLater(after));
      case Answer.Silence _ -> new Room.Failed(new Outcome.TryLater(AGAIN));
    };
  }

  private static boolean allows(Optional<TextChannel> home) {
    return home.isPresent()
        && home.get()
            .getGuild()
            .getSelfMember()
            .hasPermission(
                home.get(),
                Permission.VIEW_CHANNEL,
                Permission.CREATE_PRIVATE_THREADS,
                Permission.MESSAGE_SEND_IN_THREADS);
  }

  /** Forgets a room that turned out to be gone. */
  void forget(Wanted wanted) {
    known.invalidate(wanted.cacheKey());
    filled.invalidate(wanted.cacheKey());
  }

  private Optional<String> cached(Wanted wanted) {
    return Optional.ofNullable(known.getIfPresent(wanted.cacheKey()))
        .or(() ->
            servers.guild(wanted.space()).stream()
                .flatMap(guild -> threads(guild, wanted))
                .findFirst());
  }

  private static Stream<String> threads(Guild guild, Wanted wanted) {
    return guild.getThreadChannelCache().stream()
        .filter(thread ->
            thread.getParentChannel().getId().equals(wanted.home().id())
                && thread.getOwnerIdLong() == guild.getSelfMember().getIdLong()
                && thread.getName().endsWith(wanted.mark()))
        .map(thread -> thread.getId());
  }

  /**
   * Asks Discord for the room: among the active threads, then among the archived private ones.
   *
   * @return the room's id inside a good answer, or an empty one when it certainly does not exist
   */
  Answer look(JDA jda, Wanted wanted) {
    Optional<String> cached = cached(wanted);
    if (cached.isPresent()) {
      return new Answer.Good(cached.get());
    }
    Answer active =
        calls.call(jda, Route.Guilds.LIST_ACTIVE_THREADS.compile(wanted.space().value()));
    if (!(active instanceof Answer.Good(String json))) {
      return active;
    }
    learn(jda, json);
    Optional<String> found = cached(wanted);
    return found.isPresent() ? new Answer.Good(found.get()) : lookInArchive(jda, wanted);
  }

  /** The archive is read once in an hour; what was made since then is known. */
  private Answer lookInArchive(JDA jda, Wanted wanted) {
    if (read.getIfPresent(wanted.home().id()) != null) {
      return NONE;
    }
    String before = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Route.CompiledRoute route =
          Route.Channels.LIST_JOINED_PRIVATE_ARCHIVED_THREADS
              .compile(wanted.home().id())
              .withQueryParams("limit", "100");
      Answer archived =
          calls.call(jda, before.isEmpty() ? route : route.withQueryParams("before", before));
      if (!(archived instanceof Answer.Good(String json))) {
        return archived instanceof Answer.Bad ? NONE : archived;
      }
      learn(jda, json);
      DataArray threads = DataObject.fromJson(json).getArray("threads");
      if (threads.isEmpty() || !more(json)) {
        break;
      }
      before = threads.getObject(threads.length() - 1).getString("id");
    }
    read.put(wanted.home().id(), true);
    return cached(wanted).<Answer>map(Answer.Good::new).orElse(NONE);
  }

  private static boolean more(String json) {
    return DataObject.fromJson(json).getBoolean("has_more", false);
  }

  /** Takes note of all rooms of ours in a list of threads. */
  private void learn(JDA jda, String json) {
    DataObject.fromJson(json).getArray("threads").stream(DataArray::getObject)
        .filter(thread -> thread.getString("owner_id", "").equals(jda.getSelfUser().getId()))
        .forEach(thread ->
            known.put(
                thread.getString("parent_id", "") + Marks.endOf(thread.getString("name")),
                thread.getString("id")));
  }

  private Room make(JDA jda, Wanted wanted) {
    DataObject body =
        DataObject.empty()
            .put("name", wanted.name())
            .put("type", PRIVATE_THREAD)
            .put("invitable", false)
            .put("auto_archive_duration", ONE_WEEK);
    Answer made = calls.call(jda, Route.Channels.CREATE_THREAD.compile(wanted.home().id()), body);
    if (!(made instanceof Answer.Good(String json))) {
      return new Room.Failed(Outcomes.of(made));
    }
    String id = DataObject.fromJson(json).getString("id");
    known.put(wanted.cacheKey(), id);
    return fill(jda, wanted, id);
  }

  /** Adding somebody who is there changes nothing, so a room is filled anew after every doubt. */
  private Room fill(JDA jda, Wanted wanted, String room) {
    for (AccountRef person : wanted.people()) {
      Answer added = add(jda, room, person);
      if (added instanceof Answer.Bad(int _, int code, String _) && code == UNKNOWN_CHANNEL) {
        forget(wanted);
        return new Room.Failed(new Outcome.TryLater(Duration.ofSeconds(1)));
      }
      if (!(added instanceof Answer.Good)) {
        return new Room.Failed(Outcomes.of(added));
      }
    }
    filled.put(wanted.cacheKey(), room);
    return new Room.Open(room);
  }

  private Answer add(JDA jda, String room, AccountRef person) {
    Route.CompiledRoute route = Route.Channels.ADD_THREAD_MEMBER.compile(room, person.user());
    Answer added = calls.call(jda, route);
    if (added instanceof Answer.Bad(int _, int code, String _) && code == ARCHIVED) {
      calls.call(
          jda,
          Route.Channels.MODIFY_CHANNEL.compile(room),
          DataObject.empty().put("archived", false));
      return calls.call(jda, route);
    }
    return added;
  }
}
