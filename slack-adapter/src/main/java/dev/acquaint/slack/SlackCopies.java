package dev.acquaint.slack;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Swept;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Leaves one of the copies of a message that Slack took more than once. */
final class SlackCopies {
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final Duration REFUSED = Duration.ofMinutes(30);
  private static final String GONE_ALREADY = "message_not_found";

  private final Workspace workspace;
  private final SlackCalls calls;
  private final SlackHistory history;

  SlackCopies(Workspace workspace, SlackCalls calls, SlackHistory history) {
    this.workspace = workspace;
    this.calls = calls;
    this.history = history;
  }

  Swept sweep(DeliveryKey key, MessageRef recorded, Instant since) {
    ChannelRef room = recorded.channel();
    return history
        .copies(room, key, since, workspace.botUser())
        .map(
            found -> found.size() < 2 ? new Swept.Done(0) : leaveOne(room, found, recorded.id()),
            not -> new Swept.NotYet(0, pause(not)));
  }

  /** Somebody may have deleted the recorded copy: then the oldest that stands is left. */
  private Swept leaveOne(ChannelRef room, List<String> found, String recorded) {
    String kept =
        found.contains(recorded) ? recorded : found.stream().sorted().findFirst().orElseThrow();
    int removed = 0;
    for (String timestamp : found) {
      if (timestamp.equals(kept)) {
        continue;
      }
      SlackCalls.Answer<Boolean> answer = remove(room, timestamp);
      if (!(answer instanceof SlackCalls.Answer.Done<Boolean>(Boolean byUs))) {
        return new Swept.NotYet(removed, pause(answer));
      }
      removed += byUs ? 1 : 0;
    }
    return new Swept.Done(removed);
  }

  /** Takes a message away; tells whether it still stood. */
  private SlackCalls.Answer<Boolean> remove(ChannelRef room, String timestamp) {
    SlackCalls.Answer<Boolean> answer =
        calls
            .call(
                SlackMethod.DELETE,
                client ->
                    client.chatDelete(
                        request -> request.channel(Workspace.channelId(room)).ts(timestamp)))
            .then(_ -> true);
    return answer instanceof SlackCalls.Answer.Refused<Boolean>(String word)
            && word.equals(GONE_ALREADY)
        ? new SlackCalls.Answer.Done<>(false)
        : answer;
  }

  private static <T> Duration pause(SlackCalls.Answer<T> answer) {
    return switch (answer) {
      case SlackCalls.Answer.NotNow<T>(Duration after) -> after;
      case SlackCalls.Answer.Refused<T> _ -> REFUSED;
      case SlackCalls.Answer.InDoubt<T> _, SlackCalls.Answer.Done<T> _ -> LATER;
    };
  }
}
