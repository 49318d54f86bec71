package dev.acquaint.chat;

import java.time.Instant;

/**
 * When a message in doubt may have left the house. A platform may show a message only some time
 * after it took it, so "not there" proves nothing until long enough after the last try.
 *
 * @param first just before the first try
 * @param last just before the last try, not before the first
 */
public record Doubt(Instant first, Instant last) {}
