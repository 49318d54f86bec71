package dev.acquaint.view;

import dev.acquaint.text.Text;
import java.util.List;

/**
 * A message, neutral of any platform.
 *
 * @param summary what a notification, a screen reader and the log line say; the whole message in
 *     one sentence
 * @param blocks what is shown, top to bottom, at most {@link Limits#BLOCKS}; empty when the summary
 *     is all there is
 */
public record MessageView(Text summary, List<Block> blocks) {

  /** Checks the counts and copies the blocks. */
  public MessageView {
    blocks = List.copyOf(blocks);
    Limits.atMost(Limits.BLOCKS, blocks, "blocks in a message");
    Limits.atMost(
        Limits.CONTROL_ROWS,
        blocks.stream().filter(Block.Controls.class::isInstance).toList(),
        "rows of controls in a message");
  }

  /** Returns a message that says one thing. */
  public static MessageView of(Text words) {
    return new MessageView(words, List.of());
  }

  /** Returns a message of these blocks. */
  public static MessageView of(Text summary, Block... blocks) {
    return new MessageView(summary, List.of(blocks));
  }

  /** Returns this message with one more block at its end. */
  public MessageView plus(Block block) {
    return new MessageView(
        summary,
        java.util.stream.Stream.concat(shown().stream(), java.util.stream.Stream.of(block))
            .toList());
  }

  /** Returns the blocks to show: the summary as a paragraph when there are none. */
  public List<Block> shown() {
    return blocks.isEmpty() ? List.of(new Block.Paragraph(summary)) : blocks;
  }
}
