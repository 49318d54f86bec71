package dev.acquaint.features.profiles;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * What somebody wants right now.
 *
 * @param chosen the goals, in their order
 * @param learn what they want to learn; empty unless {@link Goal#LEARN} is chosen
 */
public record Goals(List<Goal> chosen, String learn) {
  /** No goals. */
  public static final Goals NONE = new Goals(List.of(), "");

  /** Copies the goals. */
  public Goals {
    chosen = List.copyOf(chosen);
  }

  /** Returns these goals, each once and in their order. */
  public static Goals of(Collection<Goal> goals, String learn) {
    EnumSet<Goal> each = EnumSet.noneOf(Goal.class);
    each.addAll(goals);
    return new Goals(List.copyOf(each), each.contains(Goal.LEARN) ? learn : "");
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return chosen.isEmpty();
  }
}
