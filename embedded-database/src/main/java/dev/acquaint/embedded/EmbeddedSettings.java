package dev.acquaint.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the bot's own database server is started.
 *
 * @param directory where its data lives; made when it does not exist
 * @param server an installed {@code mariadbd} to use instead of the one that comes along
 * @param relaxed whether the last second may be lost when the machine (not the program) dies; for
 *     tests and demos
 * @param report takes one line per step of long work
 */
public record EmbeddedSettings(
    Path directory, Optional<Path> server, boolean relaxed, Consumer<String> report) {}
