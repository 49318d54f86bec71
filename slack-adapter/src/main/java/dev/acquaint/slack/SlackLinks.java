package dev.acquaint.slack;

import dev.acquaint.id.ChannelRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Addresses of threads in the browser and the app, which Slack has no mention for: the workspace's
 * own address, {@code archives}, the channel, and the parent's timestamp without its dot (Slack,
 * chat.getPermalink). The workspace's address is asked for once.
 */
final class SlackLinks {
  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

  private final SlackCalls calls;
  private final InstantSource clock;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(Optional.empty(), Instant.MIN));

  private record Known(Optional<String> address, Instant askAgain) {}

  SlackLinks(SlackCalls calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /** Returns the address of a thread; none for a channel itself, or while Slack does not answer. */
  Optional<String> to(ChannelRef place) {
    String parent = Workspace.threadOf(place);
    return parent.isEmpty()
        ? Optional.empty()
        : address()
            .map(workspace ->
                workspace
                    + "archives/"
                    + Workspace.channelId(place)
                    + "/p"
                    + parent.replace(".", ""));
  }

  private Optional<String> address() {
    Known now = known.get();
    Instant moment = clock.instant();
    if (now.address().isPresent() || moment.isBefore(now.askAgain())) {
      return now.address();
    }
    Optional<String> address =
        calls
            .call(SlackMethod.AUTH_TEST, client -> client.authTest(request -> request))
            .map(who -> Optional.ofNullable(who.getUrl()), _ -> Optional.<String>empty())
            .filter(url -> url.startsWith("https://"))
            .map(url -> url.endsWith("/") ? url : url + "/");
    known.set(new Known(address, moment.plus(ASK_AGAIN)));
    return address;
  }
}
