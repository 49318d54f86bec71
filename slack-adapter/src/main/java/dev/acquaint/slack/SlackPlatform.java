package dev.acquaint.slack;

import com.slack.api.bolt.App;
import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Intake;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Slack: one workspace, reached with one token. Before {@link #open} nothing is known of it, and
 * whoever wants to send is asked to try later.
 */
public final class SlackPlatform implements Platform, AutoCloseable {
  /** The platform's name, as stored with its spaces. */
  public static final String NAME = "slack";

  private static final Duration NOT_YET = Duration.ofSeconds(15);

  private final SlackSettings settings;
  private final InstantSource clock;
  private final Tempo tempo;
  private final AtomicReference<Optional<Open>> open = new AtomicReference<>(Optional.empty());

  /** The workspace and the app that handles what comes from it. */
  private record Open(SlackTeam team, App app) {}

  /**
   * What the adapter needs of the rest.
   *
   * @param book everything that can be run
   * @param people whom it mentions, and who was picked in forms
   * @param catalogue the words
   * @param codec reads and writes the ids of buttons
   */
  public record Parts(CommandBook book, People people, Catalogue catalogue, ActionCodec codec) {}

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
   * Reaches the workspace and begins to receive.
   *
   * @param parts what the adapter needs of the rest
   * @param intake where interactions go
   * @throws SlackRefused when Slack refuses a token or cannot be reached
   */
  public void open(Parts parts, Intake intake) {
    SlackTeam team = new SlackTeam(settings, parts, clock, tempo);
    try {
      open.set(Optional.of(new Open(team, team.start(intake))));
    } catch (SlackRefused refused) {
      team.close();
      throw refused;
    }
  }

  /** Returns whether Slack's events arrive at this moment. */
  public boolean isConnected() {
    return open.get().filter(now -> now.team().isConnected()).isPresent();
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

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Chat chat() {
    return new Chat() {
      @Override
      public Outcome post(Post post) {
        return team().map(team -> team.chat().post(post)).orElseGet(SlackPlatform::later);
      }

      @Override
      public Outcome edit(MessageRef message, MessageView view, Locale locale) {
        return team()
            .map(team -> team.chat().edit(message, view, locale))
            .orElseGet(SlackPlatform::later);
      }

      @Override
      public Found find(Post post, Doubt doubt) {
        return team()
            .map(team -> team.chat().find(post, doubt))
            .orElseGet(() -> new Found.CannotTell(NOT_YET));
      }
    };
  }

  private static Outcome later() {
    return new Outcome.TryLater(NOT_YET);
  }

  private Optional<SlackTeam> team() {
    return open.get().map(Open::team);
  }

  @Override
  public Directory directory() {
    return new Directory() {
      @Override
      public Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
        return team()
            .map(team -> team.directory().look(accounts))
            .orElseGet(() -> unknown(accounts));
      }

      @Override
      public List<Channel> channels(SpaceId space) {
        return team().map(team -> team.directory().channels(space)).orElse(List.of());
      }

      @Override
      public Rank rank(AccountRef account) {
        return team().map(team -> team.directory().rank(account)).orElse(Rank.MEMBER);
      }
    };
  }

  private static Map<AccountRef, Directory.Presence> unknown(Collection<AccountRef> accounts) {
    Map<AccountRef, Directory.Presence> all = new HashMap<>();
    accounts.forEach(account -> all.put(account, new Directory.Presence.CannotTell()));
    return all;
  }

  /** Receives nothing more. */
  @Override
  public void close() {
    open.getAndSet(Optional.empty()).ifPresent(now -> now.team().close());
  }
}
