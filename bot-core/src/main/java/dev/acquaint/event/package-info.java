/** What happens in a space without anybody talking to the bot; hints, never truth. */
@NullMarked
package dev.acquaint.event;

import org.jspecify.annotations.NullMarked;
