/** Plans introductions for a list of people, without a chat platform. */
@NullMarked
package dev.acquaint.app.match;

import org.jspecify.annotations.NullMarked;
