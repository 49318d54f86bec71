/** Messages written with the state that causes them, and the one courier that sends them. */
@NullMarked
package dev.acquaint.outbox;

import org.jspecify.annotations.NullMarked;
