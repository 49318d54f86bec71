package dev.acquaint.dispatch;

import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Rank;
import dev.acquaint.community.Communities;
import dev.acquaint.community.RoleGrants;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.feature.Feature;
import dev.acquaint.id.AccountRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who may run one area besides moderators: owners gave the right to a member or to a role of the
 * platform, by the setting {@code helpers}. An area is a feature with commands for moderators; what
 * concerns the whole community ({@code /acquaint-admin}) is none.
 */
public final class AreaHelpers {
  private static final String WHOLE = "acquaint-admin";

  private final Transactions transactions;
  private final Communities communities;
  private final Settings settings;
  private final Function<Space, Optional<Platform>> platforms;
  private final Map<String, String> areas;

  /**
   * Makes it.
   *
   * @param transactions the database
   * @param communities which space an account is in
   * @param settings where the rights stand
   * @param platforms the adapter behind a space, asked for somebody's roles
   * @param features all features, of which some are areas
   */
  public AreaHelpers(
      Transactions transactions,
      Communities communities,
      Settings settings,
      Function<Space, Optional<Platform>> platforms,
      List<Feature> features) {
    this.transactions = transactions;
    this.communities = communities;
    this.settings = settings;
    this.platforms = platforms;
    this.areas = Map.copyOf(areas(features));
  }

  private static Map<String, String> areas(List<Feature> features) {
    Map<String, String> areas = new HashMap<>();
    for (Feature feature : features) {
      feature.commands().stream()
          .filter(command -> command.rank() == Rank.MODERATOR)
          .filter(command -> !command.path().group().equals(WHOLE))
          .forEach(command -> areas.put(command.path().toString(), feature.name()));
      if (areas.containsValue(feature.name())) {
        feature.actions().stream()
            .filter(action -> action.rank() == Rank.MODERATOR)
            .forEach(action -> areas.put(action.title(), feature.name()));
      }
    }
    return areas;
  }

  /** Returns the areas that there are, by name. */
  public Set<String> names() {
    return new TreeSet<>(areas.values());
  }

  /**
   * Whether somebody below the rank of a moderator may run this all the same.
   *
   * @param caller who
   * @param what a command's path or {@code button} and an action's code
   */
  public boolean may(Caller caller, String what) {
    String area = areas.get(what);
    if (area == null) {
      return false;
    }
    RoleGrants grants =
        RoleGrants.read(
                transactions.inTransaction(
                    transaction -> settings.get(transaction, caller.community(), Settings.HELPERS)))
            .in(area);
    return grants.hasMember(caller.member())
        || (grants.namesRoles() && grants.hasRole(rolesOf(caller.account())));
  }

  private Set<String> rolesOf(AccountRef account) {
    return transactions
        .inTransaction(transaction -> communities.space(transaction, account.space()))
        .flatMap(platforms)
        .map(platform -> platform.directory().rolesOf(account))
        .orElse(Set.of());
  }
}
