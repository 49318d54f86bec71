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
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Instant;
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
import java.util.function.Function;

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
  private final Function<Text, String> titles;
  private final String session;
  private final Map<String, SandboxPerson> people = new LinkedHashMap<>();
  private final Map<String, SandboxChannel> channels = new LinkedHashMap<>();
  private final Map<String, SandboxMessage> messages = new LinkedHashMap<>();
  private final Map<String, Outcome.Sent> sent = new HashMap<>();
  private final List<Consumer<SandboxMessage>> watchers = new ArrayList<>();
  private final Map<String, Integer> steered = new HashMap<>();
  private long revision;
  private long postings;

  /**
   * Makes an empty sandbox whose threads have no names of their own.
   *
   * @param clock when messages are written
   */
  public SandboxPlatform(InstantSource clock) {
    this(clock, words -> words instanceof Text.Typed(String typed) ? typed : "Thread");
  }

  /**
   * Makes an empty sandbox.
   *
   * @param clock when messages are written
   * @param titles how the names of threads are written
   */
  public SandboxPlatform(InstantSource clock, Function<Text, String> titles) {
    this(clock, titles, "");
  }

  /**
   * Makes an empty sandbox whose messages and rooms are never taken for those of an earlier one.
   *
   * @param clock when messages are written
   * @param titles how the names of threads are written
   * @param session stands in the id of each message and room; letters and digits
   */
  public SandboxPlatform(InstantSource clock, Function<Text, String> titles, String session) {
    this.clock = clock;
    this.titles = titles;
    this.session = session;
  }

  /** Returns how many messages the bot wrote by itself. */
  synchronized long postings() {
    return postings;
  }

  /** Adds somebody, or changes what is known of them. */
  public synchronized void put(SandboxPerson person) {
    revision++;
    people.put(person.id(), person);
  }

  /** Adds a channel for everybody. */
  public synchronized void addChannel(String id) {
    channels.put(id, new SandboxChannel(id, id, List.of(), ""));
  }

  /** Notes that a visitor acts for somebody, who then does nothing by themselves. */
  public synchronized void steer(String person) {
    steered.merge(person, 1, Integer::sum);
  }

  /** Notes that a visitor acts for somebody no longer; once for each {@link #steer}. */
  public synchronized void letGo(String person) {
    steered.computeIfPresent(person, (_, visitors) -> visitors > 1 ? visitors - 1 : null);
  }

  /** Whether a visitor acts for somebody at the moment. */
  public synchronized boolean isSteered(String person) {
    return steered.containsKey(person);
  }

  /** Returns a number that grows with everything that is written, changed or opened. */
  public synchronized long revision() {
    return revision;
  }

  /** Deletes a channel with everything written there. */
  public synchronized void removeChannel(String id) {
    channels.remove(id);
    messages.values().removeIf(message -> message.channel().equals(id));
    revision++;
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

  /** Returns a message somebody sees. */
  public synchronized Optional<SandboxMessage> message(String person, String id) {
    return Optional.ofNullable(messages.get(id)).filter(message -> sees(person, message));
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
    String id = "m" + session + (messages.size() + 1);
    Instant now = clock.instant();
    SandboxMessage message =
        new SandboxMessage(id, ++revision, channel, author, view, locale, onlyFor, now, false);
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
    if (!areThere(post.place())) {
      return new Outcome.Refused(Outcome.Reason.MEMBER_GONE);
    }
    Optional<SandboxChannel> channel = place(post.place());
    if (channel.isEmpty()) {
      return new Outcome.Refused(Outcome.Reason.CHANNEL_GONE);
    }
    SandboxMessage message = write(channel.get().id(), BOT, post.view(), post.locale(), "");
    ChannelRef stands = new ChannelRef(SPACE, channel.get().id());
    ChannelRef room =
        post.thread()
            .map(title -> new ChannelRef(SPACE, thread(message, titles.apply(title)).id()))
            .orElse(stands);
    Outcome.Sent outcome = new Outcome.Sent(new MessageRef(stands, message.id()), room);
    sent.put(post.key().value(), outcome);
    postings++;
    return outcome;
  }

  private boolean areThere(Place place) {
    List<AccountRef> needed =
        switch (place) {
          case Place.In _ -> List.of();
          case Place.Aside(ChannelRef _, AccountRef person) -> List.of(person);
          case Place.Together together -> together.people();
        };
    return needed.stream()
        .allMatch(account -> person(account.user()).filter(SandboxPerson::present).isPresent());
  }

  private Optional<SandboxChannel> place(Place place) {
    return switch (place) {
      case Place.In(ChannelRef channel) -> channel(channel.id());
      case Place.Aside(ChannelRef _, AccountRef person) ->
          Optional.of(room(List.of(person.user())));
      case Place.Together together ->
          Optional.of(room(together.people().stream().map(AccountRef::user).toList()));
    };
  }

  /** Returns the room of exactly these people, made when it does not exist. */
  public synchronized SandboxChannel room(List<String> members) {
    List<String> exactly = members.stream().distinct().sorted().toList();
    return channels.values().stream()
        .filter(channel -> channel.people().equals(exactly) && !channel.isThread())
        .findFirst()
        .orElseGet(() -> open("r", "", exactly, ""));
  }

  /** Returns the thread that starts from a message, made when it does not exist. */
  public synchronized SandboxChannel thread(SandboxMessage message, String title) {
    return channels.values().stream()
        .filter(channel -> channel.under().equals(message.id()))
        .findFirst()
        .orElseGet(() -> {
          SandboxChannel around = channels.get(message.channel());
          List<String> people = around == null ? List.of(message.author()) : around.people();
          return open("t", title, people, message.id());
        });
  }

  private SandboxChannel open(String letter, String name, List<String> people, String under) {
    revision++;
    SandboxChannel made =
        new SandboxChannel(letter + session + (channels.size() + 1), name, people, under);
    channels.put(made.id(), made);
    return made;
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
    SandboxMessage changed = old.changed(view, locale, ++revision);
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
        Optional.of(person.language()),
        Optional.of(person.zone()),
        false);
  }

  @Override
  public synchronized List<Channel> channels(SpaceId space) {
    return channels.values().stream()
        .filter(channel -> channel.people().isEmpty() && !channel.isThread())
        .map(channel -> new Channel(new ChannelRef(SPACE, channel.id()), channel.name()))
        .toList();
  }

  @Override
  public Rank rank(AccountRef account) {
    return person(account.user()).map(SandboxPerson::rank).orElse(Rank.MEMBER);
  }
}
