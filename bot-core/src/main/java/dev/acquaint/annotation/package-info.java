/** Marks that the architecture tests read. */
@NullMarked
package dev.acquaint.annotation;

import org.jspecify.annotations.NullMarked;
