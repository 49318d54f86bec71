/** Invented communities by statistics, and years of introductions played with them. */
@NullMarked
package dev.acquaint.app.simulate;

import org.jspecify.annotations.NullMarked;
