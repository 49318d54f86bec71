package dev.acquaint.slack;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Finding;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Rank;
import dev.acquaint.chat.Swept;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Intake;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Slack: one workspace by its token, or all that install the app by themselves. Before {@link
 * #open} nothing is known of it, and whoever wants to send is asked to try later.
 */
public final class SlackPlatform implements Platform, AutoCloseable {
  /** The platform's name, as stored with its spaces. */
  public static final String NAME = "slack";

  private static final Duration NOT_YET = Duration.ofSeconds(15);

  private final SlackSettings settings;
  private final InstantSource clock;
  private final Tempo tempo;
  private final AtomicReference<Optional<SlackHub>> open = new AtomicReference<>(Optional.empty());

  /**
   * What the adapter needs of the rest.
   *
   * @param book everything that can be run
   * @param people whom it mentions, and who was picked in forms
   * @param catalogue the words
   * @param codec reads and writes the ids of buttons
   * @param inbox keeps what arrives until it is handled
   * @param installations the workspaces that installed the app by themselves
   * @param chance unguessable, for what ties a browser to its installation
   */
  public record Parts(
      CommandBook book,
      People people,
      Catalogue catalogue,
      ActionCodec codec,
      SlackInbox inbox,
      SlackInstallations installations,
      RandomGenerator chance) {}

  /**
   * Makes the platform; nothing is connected yet.
   *
   * @param settings how Slack is reached
   * @param clock the present moment
   */
  public SlackPlatform(SlackSettings settings, InstantSource clock) {
    this(settings, clock, Tempo.real());
  }

  /**
   * Makes a platform whose calls wait for their turn in a time of their own.
   *
   * @param settings how Slack is reached
   * @param clock the present moment
   * @param tempo how time passes while a call waits
   */
  public SlackPlatform(SlackSettings settings, InstantSource clock, Tempo tempo) {
    this.settings = settings;
    this.clock = clock;
    this.tempo = tempo;
  }

  /**
   * Reaches Slack and begins to receive.
   *
   * @param parts what the adapter needs of the rest
   * @param intake where interactions go
   * @throws SlackRefused when Slack refuses a token or cannot be reached
   */
  public void open(Parts parts, Intake intake) {
    SlackHub hub = new SlackHub(settings, parts, intake, clock, tempo);
    try {
      hub.start();
      open.set(Optional.of(hub));
    } catch (SlackRefused refused) {
      hub.close();
      throw refused;
    }
  }

  /** Returns whether Slack's events arrive at this moment. */
  public boolean isConnected() {
    return open.get().filter(SlackHub::isConnected).isPresent();
  }

  /**
   * Answers a request of Slack's, in HTTP mode.
   *
   * @param headers by name, as they came
   * @param body the raw body
   */
  public SlackReply answer(Map<String, List<String>> headers, String body) {
    return open.get()
        .map(now ->
            new SlackRequests(now.app(), settings.signingSecret().orElse(""), clock)
                .answer(headers, body))
        .orElseGet(() -> SlackReply.status(SlackReply.UNAVAILABLE));
  }

  /** Sends a browser to Slack to install the app, where workspaces may do that by themselves. */
  public SlackReply install() {
    return open.get()
        .flatMap(SlackHub::install)
        .map(SlackInstall::begin)
        .orElseGet(() -> SlackReply.status(SlackReply.UNAVAILABLE));
  }

  /**
   * Takes a browser that comes back from Slack.
   *
   * @param query the parameters of the address, each once
   * @param cookies what the browser's cookies say, by name
   */
  public SlackReply installed(Map<String, String> query, Map<String, String> cookies) {
    return open.get()
        .flatMap(hub ->
            hub.install()
                .map(install ->
                    install.comeBack(
                        query, Optional.ofNullable(cookies.get(SlackInstall.COOKIE)), hub::join)))
        .orElseGet(() -> SlackReply.status(SlackReply.UNAVAILABLE));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Chat chat() {
    return new Chat() {
      @Override
      public Outcome post(Post post) {
        return team(space(post.place()))
            .map(team -> team.chat().post(post))
            .orElseGet(SlackPlatform.this::nowhere);
      }

      @Override
      public Outcome edit(MessageRef message, MessageView view, Locale locale) {
        return team(message.channel().space())
            .map(team -> team.chat().edit(message, view, locale))
            .orElseGet(SlackPlatform.this::nowhere);
      }

      @Override
      public Outcome pin(MessageRef message, boolean pinned) {
        return team(message.channel().space())
            .map(team -> team.chat().pin(message, pinned))
            .orElseGet(SlackPlatform.this::nowhere);
      }

      @Override
      public Found find(Post post, Doubt doubt) {
        return team(space(post.place()))
            .map(team -> team.chat().find(post, doubt))
            .orElseGet(() -> new Found.CannotTell(NOT_YET));
      }

      @Override
      public Swept sweep(DeliveryKey key, MessageRef recorded, Instant since) {
        return team(recorded.channel().space())
            .map(team -> team.chat().sweep(key, recorded, since))
            .orElseGet(() -> new Swept.NotYet(0, NOT_YET));
      }
    };
  }

  /** Before the start one has to wait; afterwards the workspace has removed the bot. */
  private Outcome nowhere() {
    return open.get().isEmpty()
        ? new Outcome.TryLater(NOT_YET)
        : new Outcome.Refused(Outcome.Reason.SPACE_GONE);
  }

  private static SpaceId space(Place place) {
    return switch (place) {
      case Place.In(ChannelRef channel) -> channel.space();
      case Place.Aside(ChannelRef _, AccountRef person) -> person.space();
      case Place.Together together -> together.home().space();
    };
  }

  private Optional<SlackTeam> team(SpaceId space) {
    return open.get().flatMap(hub -> hub.team(space));
  }

  @Override
  public Directory directory() {
    return new Directory() {
      @Override
      public Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
        Map<AccountRef, Presence> all = new HashMap<>();
        accounts.stream()
            .collect(Collectors.groupingBy(AccountRef::space))
            .forEach((space, some) ->
                all.putAll(
                    team(space)
                        .map(team -> team.directory().look(some))
                        .orElseGet(() -> unknown(some))));
        return all;
      }

      @Override
      public List<Channel> channels(SpaceId space) {
        return team(space).map(team -> team.directory().channels(space)).orElse(List.of());
      }

      @Override
      public Rank rank(AccountRef account) {
        return team(account.space())
            .map(team -> team.directory().rank(account))
            .orElse(Rank.MEMBER);
      }
    };
  }

  @Override
  public List<Finding> examine(SpaceId space, Collection<ChannelRef> places) {
    return team(space)
        .map(team -> team.examine(space, places))
        .orElseGet(
            () -> List.of(Finding.bad(SlackWords.unreached(), SlackWords.unreachedRepair())));
  }

  private static Map<AccountRef, Directory.Presence> unknown(Collection<AccountRef> accounts) {
    Map<AccountRef, Directory.Presence> all = new HashMap<>();
    accounts.forEach(account -> all.put(account, new Directory.Presence.CannotTell()));
    return all;
  }

  /** Receives nothing more. */
  @Override
  public void close() {
    open.getAndSet(Optional.empty()).ifPresent(SlackHub::close);
  }
}
