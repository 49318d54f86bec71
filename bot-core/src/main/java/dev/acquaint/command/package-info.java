/** Commands, their options and how words become values. */
@NullMarked
package dev.acquaint.command;

import org.jspecify.annotations.NullMarked;
