/** Who is who, and what an admin decided. */
@NullMarked
package dev.acquaint.community;

import org.jspecify.annotations.NullMarked;
