package dev.acquaint.discord;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who and what is on a server: members are asked for by id over the gateway, a hundred at a time,
 * which needs no privileged intent.
 */
final class DiscordDirectory implements Directory {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordDirectory.class);
  private static final int TOGETHER = 100;
  private static final int REMEMBERED = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Servers servers;

  /** Every interaction brings its person's roles, so that nobody has to be asked for them. */
  private final Map<AccountRef, Set<String>> roles =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountRef, Set<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  DiscordDirectory(Servers servers) {
    this.servers = servers;
  }

  @Override
  public Map<AccountRef, Presence> look(Collection<AccountRef> accounts) {
    Map<AccountRef, Presence> found = new HashMap<>();
    accounts.stream()
        .collect(Collectors.groupingBy(AccountRef::space, TreeMap::new, Collectors.toList()))
        .forEach((space, asked) -> found.putAll(look(space, asked)));
    return found;
  }

  private Map<AccountRef, Presence> look(SpaceId space, List<AccountRef> asked) {
    Optional<Guild> guild = servers.guild(space);
    Map<AccountRef, Presence> found = new HashMap<>();
    for (int from = 0; from < asked.size(); from += TOGETHER) {
      List<AccountRef> some = asked.subList(from, Math.min(asked.size(), from + TOGETHER));
      Optional<Map<String, Member>> members = guild.flatMap(known -> members(known, some));
      for (AccountRef account : some) {
        found.put(
            account,
            members.map(all -> presence(all, account)).orElseGet(Presence.CannotTell::new));
      }
    }
    return found;
  }

  private static Presence presence(Map<String, Member> members, AccountRef account) {
    Member member = members.get(account.user());
    return member == null
        ? new Presence.Gone()
        : new Presence.Here(profile(member, Optional.empty()));
  }

  private static Optional<Map<String, Member>> members(Guild guild, List<AccountRef> asked) {
    try {
      long[] ids =
          asked.stream()
              .filter(account -> account.user().matches("\\d{1,19}"))
              .mapToLong(account -> Long.parseLong(account.user()))
              .toArray();
      List<Member> members =
          ids.length == 0
              ? List.of()
              : guild.retrieveMembersByIds(false, ids).setTimeout(PATIENCE).get();
      return Optional.of(
          members.stream().collect(Collectors.toMap(Member::getId, member -> member)));
    } catch (RuntimeException failed) {
      LOG.warn("Members of {} could not be asked for: {}", guild.getId(), failed.toString());
      return Optional.empty();
    }
  }

  /** Returns what Discord tells of a member; the language only comes with an interaction. */
  static Profile profile(Member member, Optional<Locale> locale) {
    return new Profile(
        member.getEffectiveName(),
        Optional.of(URI.create(member.getEffectiveAvatarUrl())),
        locale,
        Optional.empty(),
        member.getUser().isBot());
  }

  /** Returns the rank of whoever owns, administers or manages the server. */
  static Rank rank(Member member) {
    return member.isOwner() || member.hasPermission(Permission.MANAGE_SERVER)
        ? Rank.OWNER
        : Rank.MEMBER;
  }

  @Override
  public List<Channel> channels(SpaceId space) {
    List<Channel> channels = new ArrayList<>();
    servers
        .guild(space)
        .ifPresent(guild ->
            guild.getTextChannelCache().stream()
                .filter(channel ->
                    guild
                        .getSelfMember()
                        .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND))
                .map(channel ->
                    new Channel(new ChannelRef(space, channel.getId()), channel.getName()))
                .forEach(channels::add));
    return channels;
  }

  @Override
  public List<Channel> boards(SpaceId space) {
    return servers.guild(space).stream()
        .flatMap(guild -> guild.getForumChannelCache().stream())
        .filter(forum ->
            forum
                .getGuild()
                .getSelfMember()
                .hasPermission(forum, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND))
        .map(forum -> new Channel(new ChannelRef(space, forum.getId()), forum.getName()))
        .toList();
  }

  @Override
  public List<Role> roles(SpaceId space) {
    return servers.guild(space).stream()
        .flatMap(guild -> guild.getRoleCache().stream())
        .filter(role -> !role.isPublicRole() && !role.isManaged())
        .map(role -> new Role(role.getId(), role.getName()))
        .toList();
  }

  @Override
  public Set<String> rolesOf(AccountRef account) {
    Set<String> remembered;
    synchronized (roles) {
      remembered = roles.get(account);
    }
    return remembered != null
        ? remembered
        : servers
            .guild(account.space())
            .flatMap(guild -> members(guild, List.of(account)))
            .map(members -> members.get(account.user()))
            .map(DiscordDirectory::roles)
            .orElse(Set.of());
  }

  private static Set<String> roles(Member member) {
    return member.getRoles().stream()
        .map(net.dv8tion.jda.api.entities.Role::getId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Remembers the roles that somebody has at the moment of doing something. */
  void remember(AccountRef account, Member member) {
    synchronized (roles) {
      roles.put(account, roles(member));
    }
  }

  @Override
  public Rank rank(AccountRef account) {
    return servers
        .guild(account.space())
        .flatMap(guild -> members(guild, List.of(account)))
        .map(members -> members.get(account.user()))
        .map(DiscordDirectory::rank)
        .orElse(Rank.MEMBER);
  }
}
