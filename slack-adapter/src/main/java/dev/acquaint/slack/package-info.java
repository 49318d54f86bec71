/** Slack, through Bolt for Java. */
@NullMarked
package dev.acquaint.slack;

import org.jspecify.annotations.NullMarked;
