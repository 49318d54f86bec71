package dev.acquaint.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.User;
import dev.acquaint.chat.Directory.Presence;
import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people of a workspace. What Slack tells of somebody is kept for half a minute, and dropped at
 * once when Slack tells of a change, so that a burst of clicks stays within Slack's limit. That
 * somebody has rights is never remembered: it is asked at each use.
 */
final class SlackUsers {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final SlackCalls calls;
  private final Cache<String, User> users =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

  SlackUsers(SlackCalls calls) {
    this.calls = calls;
  }

  /** Forgets what is known of somebody. */
  void forget(String user) {
    users.invalidate(user);
  }

  /** Takes note of somebody whom Slack has just described. */
  void note(User user) {
    users.put(user.getId(), user);
  }

  /** Returns what Slack tells of somebody: nothing when it cannot be asked now or knows nobody. */
  Optional<User> find(String user) {
    User known = users.getIfPresent(user);
    return known != null ? Optional.of(known) : fresh(user);
  }

  /**
   * Returns what Slack tells of somebody who acts. Whoever had rights a moment ago is looked up
   * anew, so that no memory keeps rights that Slack has taken.
   */
  Optional<User> act(String user) {
    User known = users.getIfPresent(user);
    return known != null && rank(known) == Rank.MEMBER ? Optional.of(known) : fresh(user);
  }

  /** Asks Slack for somebody, whatever is known of them. */
  Optional<User> fresh(String user) {
    return ask(user).map(Optional::of, _ -> Optional.empty());
  }

  private SlackCalls.Answer<User> ask(String user) {
    return calls
        .call(
            SlackMethod.USER_INFO,
            client -> client.usersInfo(request -> request.user(user).includeLocale(true)))
        .then(answer -> {
          note(answer.getUser());
          return answer.getUser();
        });
  }

  /** Asks Slack whether somebody is there. */
  Presence presence(String user) {
    return switch (ask(user)) {
      case SlackCalls.Answer.Done<User>(User found) -> presence(found);
      case SlackCalls.Answer.Refused<User>(String word)
          when word.equals("user_not_found") || word.equals("user_not_visible") ->
          new Presence.Gone();
      case SlackCalls.Answer.Refused<User> _,
          SlackCalls.Answer.NotNow<User> _,
          SlackCalls.Answer.InDoubt<User> _ ->
          new Presence.CannotTell();
    };
  }

  static Presence presence(User user) {
    return user.isDeleted() ? new Presence.Gone() : new Presence.Here(profile(user));
  }

  static Profile profile(User user) {
    return new Profile(
        name(user),
        Optional.ofNullable(user.getProfile())
            .map(User.Profile::getImage192)
            .flatMap(SlackUsers::address),
        Optional.ofNullable(user.getLocale()).map(Locale::forLanguageTag),
        Optional.ofNullable(user.getTz()).flatMap(SlackUsers::zone),
        user.isBot() || "USLACKBOT".equals(user.getId()));
  }

  private static String name(User user) {
    User.Profile profile = user.getProfile();
    return firstFilled(
        profile == null ? null : profile.getDisplayName(),
        profile == null ? null : profile.getRealName(),
        user.getRealName(),
        user.getName(),
        user.getId());
  }

  private static String firstFilled(@Nullable String... names) {
    for (String name : names) {
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return "?";
  }

  private static Optional<URI> address(String image) {
    try {
      return Optional.of(URI.create(image));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String id) {
    return ZoneId.getAvailableZoneIds().contains(id)
        ? Optional.of(ZoneId.of(id))
        : Optional.empty();
  }

  /** Owners of the workspace decide for the community; its admins look after it. */
  static Rank rank(User user) {
    if (user.isOwner() || user.isPrimaryOwner()) {
      return Rank.OWNER;
    }
    return user.isAdmin() ? Rank.MODERATOR : Rank.MEMBER;
  }
}
