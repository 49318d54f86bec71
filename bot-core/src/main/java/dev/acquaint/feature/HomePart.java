package dev.acquaint.feature;

import dev.acquaint.view.Block;
import java.util.List;

/**
 * What one feature shows on somebody's panel.
 *
 * @param order smaller comes first: 10 to 30 for what is next, 40 to 60 for what one looks after,
 *     90 for moderators
 * @param blocks top to bottom, without files; the whole panel has room for 50
 */
public record HomePart(int order, List<Block> blocks) {
  /** Copies the blocks. */
  public HomePart {
    blocks = List.copyOf(blocks);
  }
}
