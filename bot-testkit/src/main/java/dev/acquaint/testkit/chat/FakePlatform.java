package dev.acquaint.testkit.chat;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.testkit.chat.FakeChat.Mood;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/**
 * A chat platform whose state is that of a server: people, channels, rooms and messages, each read
 * back from here and never from what the bot believes. Well behaved unless told otherwise by {@link
 * #next}. Safe for many threads.
 */
public final class FakePlatform implements Platform, Chat, Directory {
  /** The platform's one space. */
  public static final SpaceId SPACE = new SpaceId("fake");

  private final Map<String, FakePerson> people = new LinkedHashMap<>();
  private final Map<String, Set<String>> places = new LinkedHashMap<>();
  private final Map<String, FakeMessage> messages = new LinkedHashMap<>();
  private final Map<DeliveryKey, MessageRef> keys = new HashMap<>();
  private final Map<DeliveryKey, MessageRef> late = new HashMap<>();
  private final Set<String> threads = new HashSet<>();
  private final Set<String> forbidden = new HashSet<>();
  private final Map<String, Set<String>> roles = new HashMap<>();
  private final Queue<Mood> moods = new ArrayDeque<>();
  private final Set<MessageRef> pinned = new LinkedHashSet<>();
  private int numbers;
  private boolean answering = true;

  /** Makes a platform with nobody there and no channel. */
  public FakePlatform() {}

  /** Returns the account of somebody here. */
  public static AccountRef account(String person) {
    return new AccountRef(SPACE, person);
  }

  /** Returns the address of a channel here. */
  public static ChannelRef channel(String id) {
    return new ChannelRef(SPACE, id);
  }

  /** Adds somebody, or changes what the platform knows of them. */
  public synchronized void put(FakePerson person) {
    people.put(person.id(), person);
  }

  /** Returns somebody. */
  public synchronized Optional<FakePerson> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Adds a channel that everybody reads. */
  public synchronized void addChannel(String id) {
    places.put(id, Set.of());
  }

  /** Deletes a channel with all that stands in it. */
  public synchronized void removeChannel(String id) {
    places.remove(id);
    messages.values().removeIf(message -> message.ref().channel().id().equals(id));
  }

  /** Gives somebody a role; its id is its name in lower case. */
  public synchronized void giveRole(String person, String role) {
    roles.computeIfAbsent(role, _ -> new TreeSet<>()).add(person);
  }

  @Override
  public synchronized List<Role> roles(SpaceId space) {
    return roles.keySet().stream()
        .sorted()
        .map(role -> new Role(role.toLowerCase(Locale.ROOT), role))
        .toList();
  }

  @Override
  public synchronized Set<String> rolesOf(AccountRef account) {
    Set<String> has = new TreeSet<>();
    roles.forEach((role, people) -> {
      if (people.contains(account.user())) {
        has.add(role.toLowerCase(Locale.ROOT));
      }
    });
    return has;
  }

  /** Takes from the bot the right to write in a channel. */
  public synchronized void forbid(String channel) {
    forbidden.add(channel);
  }

  /** Has somebody delete a message. */
  public synchronized void remove(MessageRef message) {
    messages.remove(message.id());
  }

  /** Sets how the next request is answered; called again, the one after it. */
  public synchronized void next(Mood mood) {
    moods.add(mood);
  }

  /** Lets the directory answer, or not; it answers from the start. */
  public synchronized void answers(boolean whether) {
    answering = whether;
  }

  /** Returns all messages that stand, oldest first. */
  public synchronized List<FakeMessage> messages() {
    return List.copyOf(messages.values());
  }

  /** Returns the messages somebody sees, oldest first. */
  public synchronized List<FakeMessage> messagesOf(String person) {
    return messages.values().stream().filter(message -> isSeenBy(message, person)).toList();
  }

  private boolean isSeenBy(FakeMessage message, String person) {
    Set<String> readers = places.getOrDefault(message.ref().channel().id(), Set.of("nobody"));
    return (readers.isEmpty() || readers.contains(person))
        && message.onlyFor().map(person::equals).orElse(true);
  }

  /** Returns who reads a place; empty for everybody. */
  public synchronized Set<String> readers(ChannelRef place) {
    return Set.copyOf(places.getOrDefault(place.id(), Set.of("nobody")));
  }

  /** Writes an answer of the bot. */
  public synchronized MessageRef answer(
      ChannelRef channel, MessageView view, Locale locale, Optional<String> onlyFor) {
    return write(channel, view, locale, onlyFor, Set.of(), false);
  }

  private MessageRef write(
      ChannelRef channel,
      MessageView view,
      Locale locale,
      Optional<String> onlyFor,
      Set<dev.acquaint.id.MemberId> notified,
      boolean byItself) {
    MessageRef ref = new MessageRef(channel, "m" + ++numbers);
    messages.put(ref.id(), new FakeMessage(ref, view, locale, onlyFor, byItself, notified, 0));
    return ref;
  }

  @Override
  public String name() {
    return "fake";
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
  public synchronized Outcome post(Post post) {
    Mood mood = moods.poll();
    return switch (mood) {
      case null -> taken(post);
      case Mood.Silent _ -> lost(taken(post));
      case Mood.Late _ -> lost(takenLate(post));
      case Mood.Unclear _ -> new Outcome.Unknown("no answer");
      case Mood.Busy(Duration after) -> new Outcome.TryLater(after);
      case Mood.Refusing(Outcome.Reason reason) -> new Outcome.Refused(reason);
      case Mood.Broken _ -> throw new IllegalStateException("the adapter broke");
    };
  }

  private static Outcome lost(Outcome outcome) {
    return outcome instanceof Outcome.Sent ? new Outcome.Unknown("no answer") : outcome;
  }

  private Outcome takenLate(Post post) {
    Outcome outcome = taken(post);
    if (outcome instanceof Outcome.Sent(MessageRef ref, _)) {
      late.put(post.key(), ref);
    }
    return outcome;
  }

  private Outcome taken(Post post) {
    MessageRef before = keys.get(post.key());
    if (before != null) {
      return new Outcome.Sent(before, before.channel());
    }
    return switch (place(post.place())) {
      case Room.Open(ChannelRef channel) -> {
        MessageRef ref =
            write(channel, calling(post), post.locale(), Optional.empty(), post.notified(), true);
        keys.put(post.key(), ref);
        yield new Outcome.Sent(ref, post.thread().map(_ -> thread(ref)).orElse(channel));
      }
      case Room.Closed(Outcome.Reason reason) -> new Outcome.Refused(reason);
    };
  }

  /** Returns the thread that starts from a message; whoever reads the message reads it too. */
  private ChannelRef thread(MessageRef from) {
    String id = "t-" + from.id();
    places.put(id, places.getOrDefault(from.channel().id(), Set.of()));
    threads.add(id);
    return channel(id);
  }

  private static MessageView calling(Post post) {
    return post.called()
        .map(group -> post.view().plus(new Block.Paragraph(Text.typed("@" + group.name()))))
        .orElse(post.view());
  }

  @Override
  public synchronized Outcome pin(MessageRef message, boolean pin) {
    if (forbidden.contains(message.channel().id())) {
      return new Outcome.Refused(Outcome.Reason.NO_PERMISSION);
    }
    if (pin) {
      pinned.add(message);
    } else {
      pinned.remove(message);
    }
    return new Outcome.Sent(message, message.channel());
  }

  /** Returns what is pinned. */
  public synchronized Set<MessageRef> pinned() {
    return Set.copyOf(pinned);
  }

  private sealed interface Room {
    record Open(ChannelRef channel) implements Room {}

    record Closed(Outcome.Reason reason) implements Room {}
  }

  private Room place(Place place) {
    return switch (place) {
      case Place.In(ChannelRef channel) -> existing(channel);
      case Place.Aside(ChannelRef home, AccountRef person) -> room(home, List.of(person));
      case Place.Together together -> room(together.home(), together.people());
    };
  }

  private Room existing(ChannelRef channel) {
    if (!places.containsKey(channel.id())) {
      return new Room.Closed(Outcome.Reason.CHANNEL_GONE);
    }
    return forbidden.contains(channel.id())
        ? new Room.Closed(Outcome.Reason.NO_PERMISSION)
        : new Room.Open(channel);
  }

  private Room room(ChannelRef home, List<AccountRef> wanted) {
    Set<String> members = new TreeSet<>();
    for (AccountRef one : wanted) {
      if (!person(one.user()).map(FakePerson::present).orElse(false)) {
        return new Room.Closed(Outcome.Reason.MEMBER_GONE);
      }
      members.add(one.user());
    }
    if (existing(home) instanceof Room.Closed closed) {
      return closed;
    }
    String id =
        places.entrySet().stream()
            .filter(place -> place.getValue().equals(members))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("r" + (places.size() + 1));
    places.put(id, members);
    return new Room.Open(channel(id));
  }

  @Override
  public synchronized Outcome edit(MessageRef ref, MessageView view, Locale locale) {
    Mood mood = moods.poll();
    return switch (mood) {
      case null -> changed(ref, view, locale);
      case Mood.Silent _, Mood.Late _ -> lost(changed(ref, view, locale));
      case Mood.Unclear _ -> new Outcome.Unknown("no answer");
      case Mood.Busy(Duration after) -> new Outcome.TryLater(after);
      case Mood.Refusing(Outcome.Reason reason) -> new Outcome.Refused(reason);
      case Mood.Broken _ -> throw new IllegalStateException("the adapter broke");
    };
  }

  private Outcome changed(MessageRef ref, MessageView view, Locale locale) {
    FakeMessage old = messages.get(ref.id());
    if (old == null) {
      return new Outcome.Refused(Outcome.Reason.MESSAGE_GONE);
    }
    messages.put(ref.id(), old.saying(view, locale));
    return new Outcome.Sent(ref, ref.channel());
  }

  @Override
  public synchronized Found find(Post post, Doubt doubt) {
    MessageRef ref = keys.get(post.key());
    if (ref == null) {
      return new Found.Absent();
    }
    if (late.remove(post.key()) != null) {
      return new Found.CannotTell(Duration.ofMinutes(1));
    }
    String thread = "t-" + ref.id();
    ChannelRef room = threads.contains(thread) ? channel(thread) : ref.channel();
    return messages.containsKey(ref.id()) ? new Found.Standing(ref, room) : new Found.Removed();
  }

  @Override
  public synchronized Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
    Map<AccountRef, Presence> found = new HashMap<>();
    accounts.forEach(account -> found.put(account, presence(account)));
    return found;
  }

  private Presence presence(AccountRef account) {
    if (!answering) {
      return new Presence.CannotTell();
    }
    return person(account.user())
        .filter(FakePerson::present)
        .<Presence>map(person -> new Presence.Here(person.profile()))
        .orElseGet(Presence.Gone::new);
  }

  @Override
  public synchronized List<Channel> channels(SpaceId space) {
    List<Channel> open = new ArrayList<>();
    places.forEach((id, readers) -> {
      if (readers.isEmpty() && !forbidden.contains(id) && !threads.contains(id)) {
        open.add(new Channel(channel(id), id));
      }
    });
    return List.copyOf(open);
  }

  @Override
  public Rank rank(AccountRef account) {
    return person(account.user()).map(FakePerson::rank).orElse(Rank.MEMBER);
  }
}
