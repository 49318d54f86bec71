package dev.acquaint.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.acquaint.chat.Chat;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Swept;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sends on Slack. Slack knows no key that would make a repeated post harmless, so every message
 * carries its key in its metadata, and a message in doubt is looked for in the conversation's
 * history: it is called absent only when a look long after the last try, or two looks well after it
 * and a minute apart, did not find it.
 */
final class SlackChat implements Chat {
  static final String EVENT = "acquaint_message";
  static final String KEY = "key";
  private static final Duration SETTLES = Duration.ofMinutes(2);
  private static final Duration LONG_AGO = Duration.ofMinutes(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final Workspace workspace;
  private final SlackCalls calls;
  private final SlackBlocks blocks;
  private final SlackWriting writing;
  private final SlackHistory history;
  private final SlackCopies copies;
  private final InstantSource clock;
  // What this process sent is not sent again by it, whatever is asked of it; lost entries are found
  // in the history.
  private final Cache<String, Outcome.Sent> sent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();
  // Opening a conversation again gives the same one, so a lost entry costs one call.
  private final Cache<String, String> rooms = Caffeine.newBuilder().maximumSize(10_000).build();
  // A first look lost with the process only means one more minute of waiting.
  private final Cache<String, Instant> firstLooks =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

  SlackChat(
      Workspace workspace,
      SlackCalls calls,
      SlackBlocks blocks,
      SlackWriting writing,
      InstantSource clock) {
    this.workspace = workspace;
    this.calls = calls;
    this.blocks = blocks;
    this.writing = writing;
    this.history = new SlackHistory(calls);
    this.copies = new SlackCopies(workspace, calls, history);
    this.clock = clock;
  }

  @Override
  public Outcome post(Post post) {
    Outcome.Sent before = sent.getIfPresent(post.key().value());
    return before != null ? before : postAnew(post);
  }

  private Outcome postAnew(Post post) {
    return switch (room(post.place())) {
      case Room.Open(ChannelRef room) -> post(post, room);
      case Room.Shut(Outcome outcome) -> outcome;
    };
  }

  private Outcome post(Post post, ChannelRef room) {
    String channel = Workspace.channelId(room);
    String thread = Workspace.threadOf(room);
    List<LayoutBlock> written =
        blocks.of(post.view().shown(), post.locale(), post.notified()::contains);
    post.called().ifPresent(group -> written.addFirst(SlackBlocks.calling(group.id())));
    String summary = writing.markup(post.view().summary(), post.locale());
    SlackCalls.Answer<ChatPostMessageResponse> answer =
        calls.call(
            SlackMethod.POST_MESSAGE,
            channel,
            client ->
                client.chatPostMessage(request ->
                    request
                        .channel(channel)
                        .threadTs(thread.isEmpty() ? null : thread)
                        .text(summary)
                        .blocks(written)
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .metadata(mark(post))));
    return answer.map(
        posted -> {
          Outcome.Sent stands = standing(room, posted.getTs(), post.thread().isPresent());
          sent.put(post.key().value(), stands);
          return stands;
        },
        SlackOutcomes::of);
  }

  private static Message.Metadata mark(Post post) {
    return Message.Metadata.builder()
        .eventType(EVENT)
        .eventPayload(Map.of(KEY, post.key().value()))
        .build();
  }

  /** Where a conversation goes on: in the message's thread when one was asked for. */
  private Outcome.Sent standing(ChannelRef room, String timestamp, boolean thread) {
    MessageRef message = workspace.message(room, timestamp);
    ChannelRef goesOn = thread ? workspace.thread(Workspace.channelId(room), timestamp) : room;
    return new Outcome.Sent(message, goesOn);
  }

  /** The conversation of a place, or why there is none. */
  private sealed interface Room {
    record Open(ChannelRef channel) implements Room {}

    record Shut(Outcome outcome) implements Room {}
  }

  private Room room(Place place) {
    return switch (place) {
      case Place.In(ChannelRef channel) -> new Room.Open(channel);
      case Place.Aside(ChannelRef _, AccountRef person) -> open(List.of(person));
      case Place.Together together -> open(together.people());
    };
  }

  private Room open(List<AccountRef> people) {
    List<String> users = people.stream().map(AccountRef::user).sorted().distinct().toList();
    String key = String.join(",", users);
    String known = rooms.getIfPresent(key);
    if (known != null) {
      return new Room.Open(workspace.channel(known));
    }
    SlackCalls.Answer<ConversationsOpenResponse> answer =
        calls.call(
            SlackMethod.OPEN_CONVERSATION,
            client -> client.conversationsOpen(request -> request.users(users)));
    return answer.map(
        opened -> {
          rooms.put(key, opened.getChannel().getId());
          return new Room.Open(workspace.channel(opened.getChannel().getId()));
        },
        not -> new Room.Shut(unopened(not)));
  }

  /** Opening may be repeated, so a doubt about it is no doubt about the message. */
  private static Outcome unopened(SlackCalls.Answer<ConversationsOpenResponse> answer) {
    return answer instanceof SlackCalls.Answer.InDoubt
        ? new Outcome.TryLater(Duration.ofSeconds(5))
        : SlackOutcomes.of(answer);
  }

  @Override
  public Outcome edit(MessageRef message, MessageView view, Locale locale) {
    String channel = Workspace.channelId(message.channel());
    List<LayoutBlock> written = blocks.of(view.shown(), locale, _ -> false);
    String summary = writing.markup(view.summary(), locale);
    return calls
        .call(
            SlackMethod.UPDATE,
            client ->
                client.chatUpdate(request ->
                    request.channel(channel).ts(message.id()).text(summary).blocks(written)))
        .map(_ -> new Outcome.Sent(message, message.channel()), SlackOutcomes::of);
  }

  @Override
  public Outcome pin(MessageRef message, boolean pinned) {
    String channel = Workspace.channelId(message.channel());
    Outcome.Sent done = new Outcome.Sent(message, message.channel());
    return pinned
        ? calls
            .call(
                SlackMethod.PIN,
                client ->
                    client.pinsAdd(request -> request.channel(channel).timestamp(message.id())))
            .map(_ -> done, not -> alreadySo(not, "already_pinned") ? done : SlackOutcomes.of(not))
        : calls
            .call(
                SlackMethod.UNPIN,
                client ->
                    client.pinsRemove(request -> request.channel(channel).timestamp(message.id())))
            .map(_ -> done, not -> alreadySo(not, "no_pin") ? done : SlackOutcomes.of(not));
  }

  private static <T> boolean alreadySo(SlackCalls.Answer<T> answer, String word) {
    return answer instanceof SlackCalls.Answer.Refused<T>(String said) && said.equals(word);
  }

  @Override
  public Found find(Post post, Doubt doubt) {
    Instant now = clock.instant();
    Duration since = Duration.between(doubt.last(), now);
    if (!(room(post.place()) instanceof Room.Open(ChannelRef room))) {
      return new Found.CannotTell(BETWEEN_LOOKS);
    }
    return switch (history.look(room, post.key(), doubt.first())) {
      case SlackHistory.Look.Seen(String timestamp) -> {
        Outcome.Sent stands = standing(room, timestamp, post.thread().isPresent());
        yield new Found.Standing(stands.message(), stands.room());
      }
      case SlackHistory.Look.Unreadable(Duration after) -> new Found.CannotTell(after);
      case SlackHistory.Look.NotSeen _ when sent.getIfPresent(post.key().value()) != null ->
          new Found.Removed();
      case SlackHistory.Look.NotSeen _ when since.compareTo(LONG_AGO) > 0 -> new Found.Absent();
      case SlackHistory.Look.NotSeen _ when since.compareTo(SETTLES) < 0 ->
          new Found.CannotTell(SETTLES.minus(since));
      case SlackHistory.Look.NotSeen _ -> secondLook(post, doubt, now);
    };
  }

  @Override
  public Swept sweep(DeliveryKey key, MessageRef recorded, Instant since) {
    return copies.sweep(key, recorded, since);
  }

  private Found secondLook(Post post, Doubt doubt, Instant now) {
    String look = post.key().value() + "@" + doubt.last();
    Instant first = Optional.ofNullable(firstLooks.asMap().putIfAbsent(look, now)).orElse(now);
    Duration between = Duration.between(first, now);
    return between.compareTo(BETWEEN_LOOKS) < 0
        ? new Found.CannotTell(BETWEEN_LOOKS.minus(between))
        : new Found.Absent();
  }
}
