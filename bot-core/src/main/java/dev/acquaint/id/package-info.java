/** Names by which rows of ours and things of a chat platform are known; opaque, never parsed. */
@NullMarked
package dev.acquaint.id;

import org.jspecify.annotations.NullMarked;
