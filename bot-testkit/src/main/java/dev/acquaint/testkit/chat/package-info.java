/** A chat platform in memory that misbehaves on demand. */
@NullMarked
package dev.acquaint.testkit.chat;

import org.jspecify.annotations.NullMarked;
