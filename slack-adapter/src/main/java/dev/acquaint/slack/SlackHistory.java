package dev.acquaint.slack;

import com.slack.api.model.Message;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.id.ChannelRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the bot's own messages in a conversation by the keys in their metadata. */
final class SlackHistory {
  // The key tells our messages from others, so looking further back than needed costs nothing.
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 5;
  private static final int MOST_PAGES_FOR_COPIES = 20;

  private final SlackCalls calls;

  SlackHistory(SlackCalls calls) {
    this.calls = calls;
  }

  /** What a look brought. */
  sealed interface Look {
    /** The message stands, with this timestamp. */
    record Seen(String timestamp) implements Look {}

    /** It is not there, or not yet. */
    record NotSeen() implements Look {}

    /** The history cannot be read now. */
    record Unreadable(Duration after) implements Look {}
  }

  /** A page of messages and where the next one begins. */
  private record Page(List<Message> messages, String next) {}

  Look look(ChannelRef room, DeliveryKey key, Instant since) {
    String oldest = Long.toString(since.minus(CLOCKS_DIFFER).getEpochSecond());
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      SlackCalls.Answer<Page> answer = read(room, oldest, cursor);
      if (!(answer instanceof SlackCalls.Answer.Done<Page>(Page read))) {
        return new Look.Unreadable(
            answer instanceof SlackCalls.Answer.NotNow<Page>(Duration after) ? after : LATER);
      }
      Optional<Message> found =
          read.messages().stream().filter(message -> carries(message, key)).findFirst();
      if (found.isPresent()) {
        return new Look.Seen(found.get().getTs());
      }
      if (read.next().isEmpty()) {
        return new Look.NotSeen();
      }
      cursor = read.next();
    }
    return new Look.Unreadable(LATER);
  }

  /**
   * Returns the timestamps of all of the bot's messages with a key.
   *
   * @param botUser the bot's user id; what others wrote with the same key is not the bot's
   */
  SlackCalls.Answer<List<String>> copies(
      ChannelRef room, DeliveryKey key, Instant since, String botUser) {
    String oldest = Long.toString(since.minus(CLOCKS_DIFFER).getEpochSecond());
    List<String> found = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES_FOR_COPIES; page++) {
      SlackCalls.Answer<Page> answer = read(room, oldest, cursor);
      if (!(answer instanceof SlackCalls.Answer.Done<Page>(Page read))) {
        return answer.then(_ -> found);
      }
      read.messages().stream()
          .filter(message -> carries(message, key) && botUser.equals(message.getUser()))
          .map(Message::getTs)
          .forEach(found::add);
      if (read.next().isEmpty()) {
        return new SlackCalls.Answer.Done<>(found);
      }
      cursor = read.next();
    }
    return new SlackCalls.Answer.NotNow<>(LATER);
  }

  private static boolean carries(Message message, DeliveryKey key) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && SlackChat.EVENT.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && key.value().equals(mark.getEventPayload().get(SlackChat.KEY));
  }

  private SlackCalls.Answer<Page> read(ChannelRef room, String oldest, String cursor) {
    String channel = Workspace.channelId(room);
    String thread = Workspace.threadOf(room);
    @Nullable String from = cursor.isEmpty() ? null : cursor;
    if (thread.isEmpty()) {
      return calls
          .call(
              SlackMethod.HISTORY,
              client ->
                  client.conversationsHistory(request ->
                      request
                          .channel(channel)
                          .oldest(oldest)
                          .cursor(from)
                          .limit(PAGE)
                          .includeAllMetadata(true)))
          .then(page -> new Page(page.getMessages(), SlackCalls.next(page.getResponseMetadata())));
    }
    return calls
        .call(
            SlackMethod.REPLIES,
            client ->
                client.conversationsReplies(request ->
                    request
                        .channel(channel)
                        .ts(thread)
                        .oldest(oldest)
                        .cursor(from)
                        .limit(PAGE)
                        .includeAllMetadata(true)))
        .then(page -> new Page(page.getMessages(), SlackCalls.next(page.getResponseMetadata())));
  }
}
