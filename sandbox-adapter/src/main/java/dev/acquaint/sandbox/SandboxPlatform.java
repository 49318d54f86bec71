package dev.acquaint.sandbox;

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
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.view.MessageView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A chat platform in memory: one space with people, channels, rooms and messages. Sending is
 * idempotent by delivery key, rooms have exactly the people they were made for.
 */
public final class SandboxPlatform implements Platform, Chat, Directory {
  /** The sandbox's one space. */
  public static final SpaceId SPACE = new SpaceId("sandbox");

  /** The author of everything the bot writes. */
  public static final String BOT = "bot";

  private final InstantSource clock;
  private final Map<String, SandboxPerson> people = new LinkedHashMap<>();
  private final Map<String, SandboxChannel> channels = new LinkedHashMap<>();
  private final Map<String, SandboxMessage> messages = new LinkedHashMap<>();
  private final Map<String, Outcome.Sent> sent = new HashMap<>();
  private final List<Consumer<SandboxMessage>> watchers = new ArrayList<>();

  /**
   * Makes an empty sandbox.
   *
   * @param clock when messages are written
   */
  public SandboxPlatform(InstantSource clock) {
    this.clock = clock;
  }

  /** Adds somebody, or changes what is known of them. */
  public synchronized void put(SandboxPerson person) {
    people.put(person.id(), person);
  }

  /** Adds a channel for everybody. */
  public synchronized void addChannel(String id) {
    channels.put(id, new SandboxChannel(id, id, List.of()));
  }

  /** Has somebody told of every message that is written or changed. */
  public synchronized void watch(Consumer<SandboxMessage> watcher) {
    watchers.add(watcher);
  }

  /** Returns everybody, in the order of arrival. */
  public synchronized List<SandboxPerson> people() {
    return List.copyOf(people.values());
  }

  /** Returns somebody. */
  public synchronized Optional<SandboxPerson> person(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Returns the places somebody sees. */
  public synchronized List<SandboxChannel> channelsOf(String person) {
    return channels.values().stream().filter(channel -> channel.isFor(person)).toList();
  }

  /** Returns the messages somebody sees, the oldest first. */
  public synchronized List<SandboxMessage> messagesOf(String person) {
    return messages.values().stream().filter(message -> sees(person, message)).toList();
  }

  private boolean sees(String person, SandboxMessage message) {
    SandboxChannel channel = channels.get(message.channel());
    return channel != null
        && channel.isFor(person)
        && (message.onlyFor().isEmpty() || message.onlyFor().equals(person));
  }

  /** Returns the place with this id. */
  public synchronized Optional<SandboxChannel> channel(String id) {
    return Optional.ofNullable(channels.get(id));
  }

  /** Writes a message as somebody. */
  public synchronized SandboxMessage write(
      String channel, String author, MessageView view, Locale locale, String onlyFor) {
    String id = "m" + (messages.size() + 1);
    SandboxMessage message =
        new SandboxMessage(id, channel, author, view, locale, onlyFor, clock.instant(), false);
    messages.put(id, message);
    watchers.forEach(watcher -> watcher.accept(message));
    return message;
  }

  /** Returns the account of somebody here. */
  public static AccountRef account(String person) {
    return new AccountRef(SPACE, person);
  }

  @Override
  public String name() {
    return "sandbox";
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
    Outcome.Sent before = sent.get(post.key().value());
    if (before != null) {
      return before;
    }
    Optional<SandboxChannel> channel = place(post.place());
    if (channel.isEmpty()) {
      return new Outcome.Refused(Outcome.Reason.CHANNEL_GONE);
    }
    SandboxMessage message = write(channel.get().id(), BOT, post.view(), post.locale(), "");
    ChannelRef room = new ChannelRef(SPACE, channel.get().id());
    Outcome.Sent outcome = new Outcome.Sent(new MessageRef(room, message.id()), room);
    sent.put(post.key().value(), outcome);
    return outcome;
  }

  private Optional<SandboxChannel> place(Place place) {
    return switch (place) {
      case Place.In(ChannelRef channel) -> channel(channel.id());
      case Place.Aside(ChannelRef _, AccountRef person) ->
          Optional.of(room(List.of(person.user())));
      case Place.Together together ->
          Optional.of(room(together.people().stream().map(AccountRef::user).sorted().toList()));
    };
  }

  private SandboxChannel room(List<String> members) {
    return channels.values().stream()
        .filter(channel -> channel.people().equals(members))
        .findFirst()
        .orElseGet(() -> {
          SandboxChannel made = new SandboxChannel("r" + (channels.size() + 1), "", members);
          channels.put(made.id(), made);
          return made;
        });
  }

  @Override
  public Outcome edit(MessageRef ref, MessageView view, Locale locale) {
    return change(ref, view, locale);
  }

  /** Changes what a message says. */
  public synchronized Outcome change(MessageRef ref, MessageView view, Locale locale) {
    SandboxMessage old = messages.get(ref.id());
    if (old == null) {
      return new Outcome.Refused(Outcome.Reason.MESSAGE_GONE);
    }
    SandboxMessage changed =
        new SandboxMessage(
            old.id(), old.channel(), old.author(), view, locale, old.onlyFor(), old.at(), true);
    messages.put(old.id(), changed);
    watchers.forEach(watcher -> watcher.accept(changed));
    return new Outcome.Sent(ref, ref.channel());
  }

  @Override
  public synchronized Found find(Post post, Doubt doubt) {
    Outcome.Sent found = sent.get(post.key().value());
    return found == null ? new Found.Absent() : new Found.Standing(found.message(), found.room());
  }

  @Override
  public synchronized Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
    Map<AccountRef, Presence> found = new HashMap<>();
    accounts.forEach(account ->
        found.put(
            account,
            person(account.user())
                .filter(SandboxPerson::present)
                .<Presence>map(person -> new Presence.Here(profile(person)))
                .orElseGet(Presence.Gone::new)));
    return found;
  }

  /** Returns what the platform tells of somebody. */
  public static Profile profile(SandboxPerson person) {
    return new Profile(
        person.name(),
        Optional.empty(),
        Optional.of(Locale.ENGLISH),
        Optional.of(person.zone()),
        false);
  }

  @Override
  public synchronized List<Channel> channels(SpaceId space) {
    return channels.values().stream()
        .filter(channel -> channel.people().isEmpty())
        .map(channel -> new Channel(new ChannelRef(SPACE, channel.id()), channel.name()))
        .toList();
  }

  @Override
  public Rank rank(AccountRef account) {
    return person(account.user()).map(SandboxPerson::rank).orElse(Rank.MEMBER);
  }
}
