package dev.acquaint.privacy;

import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.community.RoleGrants;
import dev.acquaint.community.Settings;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is stored of who is who: members, their accounts, and who is a moderator by decision. */
public final class SqlPeopleData implements PersonalData {
  /** How long an account that was erased is not brought back by events that come late. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Communities communities;
  private final Settings settings;
  private final InstantSource clock;

  /**
   * Makes it.
   *
   * @param communities who is who
   * @param settings where moderators stand
   * @param clock the present moment
   */
  public SqlPeopleData(Communities communities, Settings settings, InstantSource clock) {
    this.communities = communities;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Map<String, List<String>> columns() {
    return Map.ofEntries(
        Map.entry("community", List.of()),
        Map.entry("space", List.of()),
        Map.entry("member", List.of("id", "name", "locale", "zone", "since")),
        Map.entry("account", List.of("user", "member", "name", "avatar", "present", "since")),
        Map.entry("setting", List.of("value")),
        Map.entry("setting_change", List.of("member", "before_value", "after_value")),
        Map.entry("scheduled_tasks", List.of()),
        Map.entry("pulse", List.of()),
        Map.entry("signing_key", List.of()),
        Map.entry("slack_inbox", List.of()),
        Map.entry("slack_installation", List.of()),
        Map.entry("slack_install_state", List.of()),
        Map.entry("erased_account", List.of("hash")));
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    Member who = communities.get(transaction, community, member);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", member.value());
    all.put("name", who.name());
    who.locale().ifPresent(locale -> all.put("language", locale.toLanguageTag()));
    who.zone().ifPresent(zone -> all.put("zone", zone.getId()));
    all.put("since", who.since().toString());
    all.put(
        "accounts",
        communities.accounts(transaction, community, member).stream()
            .map(SqlPeopleData::account)
            .toList());
    all.put("moderatorByDecision", moderators(transaction, community).contains(member.value()));
    return all;
  }

  private static Map<String, Object> account(Account account) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("space", account.ref().space().value());
    one.put("user", account.ref().user());
    one.put("name", account.name());
    account.avatar().ifPresent(avatar -> one.put("picture", avatar.toString()));
    one.put("present", account.present());
    return one;
  }

  private List<String> moderators(Transaction transaction, CommunityId community) {
    return Arrays.stream(settings.get(transaction, community, Settings.MODERATORS).split(" "))
        .filter(id -> !id.isEmpty())
        .toList();
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    List<String> moderators = moderators(transaction, community);
    if (moderators.contains(member.value())) {
      settings.set(
          transaction,
          community,
          Settings.MODERATORS,
          moderators.stream()
              .filter(id -> !id.equals(member.value()))
              .collect(Collectors.joining(" ")),
          clock.instant());
    }
    RoleGrants helpers = RoleGrants.read(settings.get(transaction, community, Settings.HELPERS));
    if (helpers.hasMember(member)) {
      settings.set(
          transaction,
          community,
          Settings.HELPERS,
          helpers.without(member).written(),
          clock.instant());
    }
    transaction
        .handle()
        .createUpdate(
            """
            UPDATE setting_change SET member = IF(member = :member, NULL, member),
              before_value = REPLACE(before_value, :member, '?'),
              after_value = REPLACE(after_value, :member, '?')
            WHERE community = :community
            """)
        .bind("member", member)
        .bind("community", community)
        .execute();
    communities.erase(transaction, community, member, clock.instant());
  }

  @Override
  public void tidy(Transaction transaction, CommunityId community, Instant now) {
    transaction
        .handle()
        .createUpdate("DELETE FROM erased_account WHERE community = :community AND at < :before")
        .bind("community", community)
        .bind("before", now.minus(REMEMBERED))
        .execute();
  }
}
