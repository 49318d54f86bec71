package dev.acquaint.discord;

import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Posts of forums: a thread with its first message, filed under the tags that are called like its
 * topics. Discord has no nonce for them; a post in doubt is found among the forum's active threads,
 * because the number of its message's first component tells whose it is.
 */
final class Forums {
  /** At most five tags fit a post (docs.discord.com, Start Thread in Forum or Media Channel). */
  private static final int MOST_TAGS = 5;

  private static final int ONE_WEEK = 10_080;

  private final Calls calls;
  private final Servers servers;
  private final History history;

  Forums(Calls calls, Servers servers, History history) {
    this.calls = calls;
    this.servers = servers;
    this.history = history;
  }

  /** Returns the forum with this address; nothing when it is another kind of channel. */
  Optional<ForumChannel> at(ChannelRef channel) {
    return servers.guild(channel.space()).map(guild -> guild.getForumChannelById(channel.id()));
  }

  /**
   * Begins a post.
   *
   * @param name its title, 1 to 100 characters
   * @param topics what it is about; those without a tag are left out
   * @param message the body of its first message
   * @return the created thread as JSON, inside a good answer
   */
  Answer begin(
      JDA jda, ForumChannel forum, String name, Collection<String> topics, DataObject message) {
    DataObject body =
        DataObject.empty()
            .put("name", name)
            .put("auto_archive_duration", ONE_WEEK)
            .put("message", message);
    List<String> tags = tags(forum, topics);
    if (!tags.isEmpty()) {
      body.put("applied_tags", DataArray.fromCollection(tags));
    }
    return calls.call(jda, Route.Channels.CREATE_THREAD.compile(forum.getId()), body);
  }

  /** A forum that wants a tag gets its first one when no topic is called like any. */
  private static List<String> tags(ForumChannel forum, Collection<String> topics) {
    List<ForumTag> open =
        forum.getAvailableTags().stream().filter(tag -> !tag.isModerated()).toList();
    List<String> fitting =
        open.stream()
            .filter(tag -> topics.stream().anyMatch(topic -> topic.equalsIgnoreCase(tag.getName())))
            .limit(MOST_TAGS)
            .map(ForumTag::getId)
            .toList();
    return fitting.isEmpty() && forum.isTagRequired()
        ? open.stream().limit(1).map(ForumTag::getId).toList()
        : fitting;
  }

  /** Returns where the message of a thread stands: both have one id. */
  static MessageRef message(ChannelRef forum, String thread) {
    return new MessageRef(new ChannelRef(forum.space(), thread), thread);
  }

  /**
   * Looks for a post among those that are not archived; in a week without a word it would be.
   *
   * @param mark the number of the first component of its message
   * @param since just before it may have been sent
   * @return its thread's id inside a good answer, or an empty one when it is not there
   */
  Answer look(JDA jda, ForumChannel forum, int mark, Instant since) {
    Answer active =
        calls.call(jda, Route.Guilds.LIST_ACTIVE_THREADS.compile(forum.getGuild().getId()));
    if (!(active instanceof Answer.Good(String json))) {
      return active;
    }
    long oldest = TimeUtil.getDiscordTimestamp(History.from(since));
    List<String> ours =
        DataObject.fromJson(json).getArray("threads").stream(DataArray::getObject)
            .filter(thread ->
                thread.getString("parent_id", "").equals(forum.getId())
                    && thread.getString("owner_id", "").equals(jda.getSelfUser().getId())
                    && thread.getUnsignedLong("id") >= oldest)
            .map(thread -> thread.getString("id"))
            .sorted(Comparator.naturalOrder())
            .toList();
    for (String thread : ours) {
      Answer found = history.look(jda, thread, mark, since);
      if (!(found instanceof Answer.Good(String message)) || !message.isEmpty()) {
        return found;
      }
    }
    return new Answer.Good("");
  }
}
