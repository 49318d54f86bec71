/** The chat platform Discord, through JDA: the one place that knows guilds, threads and modals. */
@NullMarked
package dev.acquaint.discord;

import org.jspecify.annotations.NullMarked;
