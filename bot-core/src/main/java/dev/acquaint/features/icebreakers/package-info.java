/** Prompts that start conversations: in channels on a schedule, on demand, and in introductions. */
@NullMarked
package dev.acquaint.features.icebreakers;

import org.jspecify.annotations.NullMarked;
