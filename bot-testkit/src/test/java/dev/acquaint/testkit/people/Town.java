package dev.acquaint.testkit.people;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A platform in memory that shows what stands where, and lets messages be deleted. */
final class Town implements Platform, Chat, Directory {
  final Map<String, Standing> messages = new LinkedHashMap<>();
  private final SpaceId space;

  /** A message that stands. */
  record Standing(Post post, MessageView view, int edits) {
    String place() {
      return switch (post.place()) {
        case Place.In(ChannelRef channel) -> channel.id();
        case Place.Aside(ChannelRef _, AccountRef person) -> "@" + person.user();
        case Place.Together together -> together.people().toString();
      };
    }
  }

  Town(SpaceId space) {
    this.space = space;
  }

  List<Standing> in(String place) {
    return messages.values().stream().filter(one -> one.place().equals(place)).toList();
  }

  @Override
  public String name() {
    return "town";
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
  public Outcome post(Post post) {
    messages.put(post.key().value(), new Standing(post, post.view(), 0));
    ChannelRef channel = new ChannelRef(space, messages.get(post.key().value()).place());
    return new Outcome.Sent(new MessageRef(channel, post.key().value()), channel);
  }

  @Override
  public Outcome edit(MessageRef message, MessageView view, Locale locale) {
    Standing old = messages.get(message.id());
    if (old == null) {
      return new Outcome.Refused(Outcome.Reason.MESSAGE_GONE);
    }
    messages.put(message.id(), new Standing(old.post(), view, old.edits() + 1));
    return new Outcome.Sent(message, message.channel());
  }

  @Override
  public Found find(Post post, Doubt doubt) {
    return new Found.Absent();
  }

  @Override
  public Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
    Map<AccountRef, Presence> found = new HashMap<>();
    accounts.forEach(
        account -> found.put(account, new Presence.Here(Profile.named(account.user()))));
    return found;
  }

  @Override
  public List<Channel> channels(SpaceId where) {
    return List.of();
  }

  @Override
  public Rank rank(AccountRef account) {
    return Rank.MEMBER;
  }
}
