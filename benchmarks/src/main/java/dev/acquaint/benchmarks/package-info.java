/** Benchmarks of the parts whose speed matters. */
@NullMarked
package dev.acquaint.benchmarks;

import org.jspecify.annotations.NullMarked;
