package dev.acquaint.view;

import java.util.List;

/**
 * A member's own panel, on platforms that have a home page for a bot; elsewhere a private answer.
 *
 * @param blocks top to bottom, at most 50
 */
public record HomeView(List<Block> blocks) {
  /** How many blocks a panel has room for. */
  public static final int MOST = 50;

  /** Checks the count and copies the blocks. */
  public HomeView {
    blocks = List.copyOf(blocks);
    Limits.atMost(MOST, blocks, "blocks on a home page");
  }
}
