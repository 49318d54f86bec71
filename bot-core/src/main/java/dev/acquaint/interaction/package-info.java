/** What a person did, and what the bot answers. */
@NullMarked
package dev.acquaint.interaction;

import org.jspecify.annotations.NullMarked;
