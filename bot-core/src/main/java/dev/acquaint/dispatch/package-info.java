/**
 * Finds who acts and what they want, checks that they may, runs the handler and answers in time.
 */
@NullMarked
package dev.acquaint.dispatch;

import org.jspecify.annotations.NullMarked;
