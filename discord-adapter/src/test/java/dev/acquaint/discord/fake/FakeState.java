package dev.acquaint.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a fake Discord holds: one bot, its servers, their people, channels and permissions. */
final class FakeState {
  static final String BOT = "100";
  static final String APPLICATION = "101";
  private static final int FORUM = 15;

  /** View, send, embed, attach, history, threads: the permissions of the invite link. */
  static final long USUAL = 377_957_239_808L;

  private final Map<String, ObjectNode> members = new LinkedHashMap<>();
  private final Map<String, ObjectNode> guilds = new LinkedHashMap<>();

  FakeState() {
    members.put(BOT, newMember(BOT, "acquaint", true));
  }

  static ObjectNode object() {
    return FakeGateway.JSON.createObjectNode();
  }

  private static ObjectNode newMember(String id, String name, boolean bot) {
    ObjectNode member = object().put("joined_at", "2026-01-01T00:00:00+00:00");
    member.putNull("nick").putNull("avatar").put("deaf", false).put("mute", false).put("flags", 0);
    member.putArray("roles");
    member.set("user", user(id, name, bot));
    return member;
  }

  static ObjectNode user(String id, String name, boolean bot) {
    return object()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0000")
        .put("global_name", name)
        .putNull("avatar")
        .put("bot", bot);
  }

  synchronized void addMember(String id, String name, String... roles) {
    ObjectNode member = newMember(id, name, false);
    for (String role : roles) {
      member.withArray("roles").add(role);
    }
    members.put(id, member);
  }

  synchronized void removeMember(String id) {
    members.remove(id);
  }

  synchronized Optional<ObjectNode> member(String id) {
    return Optional.ofNullable(members.get(id)).map(ObjectNode::deepCopy);
  }

  /** Adds a server whose owner has the id 1 and where everybody has the given permissions. */
  synchronized ObjectNode addGuild(String id, long everybody, List<ObjectNode> channels) {
    ObjectNode guild = object().put("id", id).put("name", "Maple Street").put("owner_id", "1");
    guild.putNull("icon").put("member_count", 3).put("large", false).put("unavailable", false);
    guild.put("verification_level", 1).put("mfa_level", 0).put("nsfw_level", 0);
    guild.put("premium_tier", 0).put("preferred_locale", "en-US").put("system_channel_flags", 0);
    guild.put("default_message_notifications", 0).put("explicit_content_filter", 0);
    guild.put("afk_timeout", 300).put("premium_progress_bar_enabled", false);
    ArrayNode roles = guild.putArray("roles");
    roles.add(role(id, "@everyone", everybody, 0));
    roles.add(role(FakeDiscord.MENTORS, "mentors", 0, 1));
    ArrayNode all = guild.putArray("channels");
    channels.forEach(all::add);
    guild.putArray("members").add(members.get(BOT));
    for (String empty :
        List.of(
            "threads",
            "emojis",
            "stickers",
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "features",
            "soundboard_sounds")) {
      guild.putArray(empty);
    }
    guilds.put(id, guild);
    return guild;
  }

  /** Returns the forum with this id. */
  synchronized Optional<ObjectNode> forum(String id) {
    return guilds.values().stream()
        .flatMap(guild -> guild.get("channels").valueStream())
        .filter(one -> one.get("id").asText().equals(id) && one.get("type").asInt() == FORUM)
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** A forum with tags; one that only moderators may use is called staff. */
  static ObjectNode newForum(String id, String name, String... tags) {
    ObjectNode forum = channel(id, name, FORUM, 2);
    forum.put("default_sort_order", 0).put("default_forum_layout", 0);
    ArrayNode all = forum.putArray("available_tags");
    for (String tag : tags) {
      all.addObject()
          .put("id", id + all.size())
          .put("name", tag)
          .put("moderated", tag.equals("staff"))
          .putNull("emoji_id")
          .putNull("emoji_name");
    }
    return forum;
  }

  synchronized void removeChannel(String id) {
    guilds
        .values()
        .forEach(guild -> {
          ArrayNode channels = (ArrayNode) guild.get("channels");
          for (int i = channels.size() - 1; i >= 0; i--) {
            if (channels.get(i).get("id").asText().equals(id)) {
              channels.remove(i);
            }
          }
        });
  }

  private static ObjectNode role(String id, String name, long permissions, int position) {
    ObjectNode role = object().put("id", id).put("name", name).put("color", 0);
    role.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    return role.put("permissions", Long.toString(permissions))
        .put("position", position)
        .put("hoist", false)
        .put("managed", false)
        .put("mentionable", false)
        .put("flags", 0);
  }

  static ObjectNode channel(String id, String name, int type, int position) {
    ObjectNode channel = object().put("id", id).put("type", type).put("name", name);
    channel.put("position", position).putNull("parent_id").putNull("topic").put("nsfw", false);
    channel.put("rate_limit_per_user", 0).putNull("last_message_id").put("flags", 0);
    channel.putArray("permission_overwrites");
    return channel;
  }

  synchronized Collection<ObjectNode> guilds() {
    return guilds.values().stream().map(ObjectNode::deepCopy).toList();
  }

  synchronized ObjectNode ready(String resumeUrl) {
    ObjectNode ready = object().put("v", 10).put("session_id", "session");
    ready.put("resume_gateway_url", resumeUrl).putArray("private_channels");
    ready.set("user", self());
    ArrayNode all = ready.putArray("guilds");
    guilds.keySet().forEach(id -> all.addObject().put("id", id).put("unavailable", true));
    ready.putObject("application").put("id", APPLICATION).put("flags", 0);
    ready.putArray("shard").add(0).add(1);
    return ready;
  }

  static ObjectNode self() {
    return user(BOT, "acquaint", true);
  }
}
