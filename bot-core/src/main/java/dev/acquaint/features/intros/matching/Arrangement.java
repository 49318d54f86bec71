package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is decided before a round is matched.
 *
 * @param weights what counts how much
 * @param locked groups that a moderator put together; they are kept as they are, whatever the rules
 *     say, and only their members who are in the round count
 * @param hosts when not empty, every group has exactly one of them: the hosts of a lottery, or the
 *     mentors of a mentoring round
 * @param standing groups of this round that were told already; whoever is in the round and in none
 *     of them is late, and is matched with others who are late or joins a standing group
 */
public record Arrangement(
    Weights weights,
    List<Set<MemberId>> locked,
    Set<MemberId> hosts,
    List<Set<MemberId>> standing) {

  /**
   * Copies the collections; throws {@link IllegalArgumentException} when somebody is in two locked
   * or standing groups.
   */
  public Arrangement {
    locked = locked.stream().map(Set::copyOf).toList();
    hosts = Set.copyOf(hosts);
    standing = standing.stream().map(Set::copyOf).toList();
    Set<MemberId> once = new HashSet<>();
    locked.forEach(group -> add(group, once));
    standing.forEach(group -> add(group, once));
  }

  private static void add(Set<MemberId> group, Set<MemberId> once) {
    for (MemberId member : group) {
      if (!once.add(member)) {
        throw new IllegalArgumentException(member + " is in two groups that are fixed");
      }
    }
  }

  /** Returns nothing decided, and the usual weights. */
  public static Arrangement none() {
    return new Arrangement(Weights.defaults(), List.of(), Set.of(), List.of());
  }

  /** Returns the same with other weights. */
  public Arrangement withWeights(Weights other) {
    return new Arrangement(other, locked, hosts, standing);
  }

  /** Returns the same with other groups that are kept as they are. */
  public Arrangement withLocked(List<Set<MemberId>> other) {
    return new Arrangement(weights, other, hosts, standing);
  }

  /** Returns the same with other hosts. */
  public Arrangement withHosts(Set<MemberId> other) {
    return new Arrangement(weights, locked, other, standing);
  }

  /** Returns the same with other groups that were told already. */
  public Arrangement withStanding(List<Set<MemberId>> other) {
    return new Arrangement(weights, locked, hosts, other);
  }
}
