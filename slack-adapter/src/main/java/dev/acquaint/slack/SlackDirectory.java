package dev.acquaint.slack;

import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.SpaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who and what is in a Slack workspace. */
final class SlackDirectory implements Directory {
  /** From here on one list of everybody costs fewer calls than asking for each. */
  private static final int RATHER_LIST = 40;

  private static final int USERS = 1_000;
  private static final int CHANNELS = 200;

  private final Workspace workspace;
  private final SlackCalls calls;
  private final SlackUsers users;

  SlackDirectory(Workspace workspace, SlackCalls calls, SlackUsers users) {
    this.workspace = workspace;
    this.calls = calls;
    this.users = users;
  }

  @Override
  public Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
    Map<AccountRef, Presence> found = new HashMap<>();
    Optional<Map<String, User>> listed =
        accounts.size() < RATHER_LIST ? Optional.empty() : everybody();
    for (AccountRef account : accounts) {
      found.put(
          account,
          listed
              .map(all -> presence(all.get(account.user())))
              .orElseGet(() -> users.presence(account.user())));
    }
    return found;
  }

  private static Presence presence(@Nullable User user) {
    return user == null ? new Presence.Gone() : SlackUsers.presence(user);
  }

  private Optional<Map<String, User>> everybody() {
    Map<String, User> all = new HashMap<>();
    String cursor = "";
    do {
      String from = cursor;
      SlackCalls.Answer<UsersListResponse> answer =
          calls.call(
              SlackMethod.USER_LIST,
              client ->
                  client.usersList(
                      request -> request.limit(USERS).includeLocale(true).cursor(from)));
      if (!(answer instanceof SlackCalls.Answer.Done<UsersListResponse>(var page))) {
        return Optional.empty();
      }
      page.getMembers().forEach(user -> all.put(user.getId(), user));
      cursor = SlackCalls.next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return Optional.of(all);
  }

  @Override
  public List<Channel> channels(SpaceId space) {
    List<Channel> all = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      SlackCalls.Answer<ConversationsListResponse> answer =
          calls.call(
              SlackMethod.CHANNEL_LIST,
              client ->
                  client.conversationsList(request ->
                      request
                          .types(
                              List.of(
                                  ConversationType.PUBLIC_CHANNEL,
                                  ConversationType.PRIVATE_CHANNEL))
                          .excludeArchived(true)
                          .limit(CHANNELS)
                          .cursor(from)));
      if (!(answer instanceof SlackCalls.Answer.Done<ConversationsListResponse>(var page))) {
        return all;
      }
      page.getChannels().stream()
          .filter(Conversation::isMember)
          .map(channel -> new Channel(workspace.channel(channel.getId()), channel.getName()))
          .forEach(all::add);
      cursor = SlackCalls.next(page.getResponseMetadata());
    } while (!cursor.isEmpty());
    return all;
  }

  @Override
  public Rank rank(AccountRef account) {
    return users.act(account.user()).map(SlackUsers::rank).orElse(Rank.MEMBER);
  }
}
