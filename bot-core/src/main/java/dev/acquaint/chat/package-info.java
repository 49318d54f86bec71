/** The ports to a chat platform and the values that cross them. */
@NullMarked
package dev.acquaint.chat;

import org.jspecify.annotations.NullMarked;
