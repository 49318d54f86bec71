package dev.acquaint.storage;

/**
 * How the database is, for the health page and the log.
 *
 * @param isWell whether rounds may be run on it
 * @param message one sentence for the person who runs the bot
 */
public record Health(boolean isWell, String message) {}
