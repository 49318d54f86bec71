/** The composition root and the command line. */
@NullMarked
package dev.acquaint.app;

import org.jspecify.annotations.NullMarked;
