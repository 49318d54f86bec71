package dev.acquaint.testkit.intros;

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
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A chat platform on paper: people, rooms, and what was written where. */
final class PaperPlace implements Platform, Chat, Directory {
  static final String HOME = "introductions";

  private final SpaceId space;
  private final InstantSource clock;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Message> messages = new ArrayList<>();
  private final List<Set<String>> rooms = new ArrayList<>();
  private Optional<Outcome.Reason> refusing = Optional.empty();

  PaperPlace(String space, InstantSource clock) {
    this.space = new SpaceId(space);
    this.clock = clock;
  }

  record Person(String id, ZoneId zone, Rank rank, boolean present) {}

  /** One message; a room of people has a name made of them. */
  record Message(
      String id, String room, Set<String> readers, MessageView view, Locale locale, Instant at) {}

  SpaceId space() {
    return space;
  }

  void put(Person person) {
    people.put(person.id(), person);
  }

  Person person(String id) {
    Person person = people.get(id);
    if (person == null) {
      throw new IllegalArgumentException("nobody is called " + id);
    }
    return person;
  }

  /** Refuses everything from now on, or nothing any more. */
  void refuse(Optional<Outcome.Reason> reason) {
    refusing = reason;
  }

  List<Message> readBy(String person) {
    return messages.stream().filter(message -> message.readers().contains(person)).toList();
  }

  /** Returns who was put into rooms of their own, the oldest first. */
  List<Set<String>> rooms() {
    return List.copyOf(rooms);
  }

  Message write(String room, Set<String> readers, MessageView view, Locale locale) {
    Message message =
        new Message("m" + messages.size(), room, readers, view, locale, clock.instant());
    messages.add(message);
    return message;
  }

  @Override
  public Outcome post(Post post) {
    if (refusing.isPresent()) {
      return new Outcome.Refused(refusing.get());
    }
    Set<String> readers = new TreeSet<>();
    String room =
        switch (post.place()) {
          case Place.In in -> {
            messages.stream()
                .filter(message -> message.room().equals(in.channel().id()))
                .forEach(message -> readers.addAll(message.readers()));
            yield in.channel().id();
          }
          case Place.Together together -> {
            together.people().forEach(account -> readers.add(account.user()));
            rooms.add(Set.copyOf(readers));
            yield "room-" + String.join("-", readers);
          }
          case Place.Aside aside -> {
            readers.add(aside.person().user());
            yield "aside-" + aside.person().user();
          }
        };
    Message message = write(room, readers, post.view(), post.locale());
    ChannelRef channel = new ChannelRef(space, room);
    return new Outcome.Sent(new MessageRef(channel, message.id()), channel);
  }

  @Override
  public Outcome edit(MessageRef ref, MessageView view, Locale locale) {
    change(ref.id(), view);
    return new Outcome.Sent(ref, ref.channel());
  }

  void change(String id, MessageView view) {
    messages.replaceAll(message ->
        message.id().equals(id)
            ? new Message(
                id, message.room(), message.readers(), view, message.locale(), message.at())
            : message);
  }

  @Override
  public Found find(Post post, Doubt doubt) {
    return new Found.Absent();
  }

  @Override
  public Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
    Map<AccountRef, Presence> found = new HashMap<>();
    for (AccountRef account : accounts) {
      Person person = people.get(account.user());
      found.put(
          account,
          person == null || !person.present()
              ? new Presence.Gone()
              : new Presence.Here(profile(person)));
    }
    return found;
  }

  static Profile profile(Person person) {
    return new Profile(
        person.id(),
        Optional.empty(),
        Optional.of(Locale.ENGLISH),
        Optional.of(person.zone()),
        false);
  }

  @Override
  public List<Channel> channels(SpaceId where) {
    return List.of(new Channel(new ChannelRef(space, HOME), HOME));
  }

  @Override
  public Rank rank(AccountRef account) {
    return person(account.user()).rank();
  }

  @Override
  public String name() {
    return "paper";
  }

  @Override
  public Chat chat() {
    return this;
  }

  @Override
  public Directory directory() {
    return this;
  }
}
