package dev.acquaint.discord;

import dev.acquaint.id.SpaceId;
import java.util.Locale;

/**
 * For whom something is written.
 *
 * @param space the server
 * @param locale the language
 */
record Readers(SpaceId space, Locale locale) {}
