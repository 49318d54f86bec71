package dev.acquaint.testkit.scenario;

import dev.acquaint.testkit.chat.FakeMessage;
import dev.acquaint.testkit.chat.FakePlatform;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import java.util.stream.Stream;

/**
 * What somebody has before their eyes.
 *
 * @param platform where
 * @param person who looks
 */
record Sight(FakePlatform platform, String person) {

  /**
   * Something in a message.
   *
   * @param message where it is
   * @param control what
   * @param <T> what kind
   */
  record Seen<T>(FakeMessage message, T control) {}

  /** Returns the controls of a kind that they see, those of the newest message last. */
  <T extends Control> Stream<Seen<T>> controls(Class<T> kind) {
    return platform.messagesOf(person).stream()
        .flatMap(message ->
            message.view().shown().stream()
                .filter(Block.Controls.class::isInstance)
                .flatMap(block -> ((Block.Controls) block).controls().stream())
                .filter(kind::isInstance)
                .map(control -> new Seen<>(message, kind.cast(control))));
  }
}
