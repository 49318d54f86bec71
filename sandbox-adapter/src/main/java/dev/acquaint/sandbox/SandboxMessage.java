package dev.acquaint.sandbox;

import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.Locale;

/**
 * A message of the sandbox.
 *
 * @param id its id
 * @param revision grows with every message that is written or changed
 * @param channel where it stands
 * @param author a person's id, or {@code bot}
 * @param view what it says
 * @param locale the language it is written in
 * @param onlyFor the id of the one person who sees it, or empty for everybody of the channel
 * @param at when it was written
 * @param edited whether it was changed since
 */
public record SandboxMessage(
    String id,
    long revision,
    String channel,
    String author,
    MessageView view,
    Locale locale,
    String onlyFor,
    Instant at,
    boolean edited) {

  SandboxMessage changed(MessageView now, Locale language, long next) {
    return new SandboxMessage(id, next, channel, author, now, language, onlyFor, at, true);
  }
}
