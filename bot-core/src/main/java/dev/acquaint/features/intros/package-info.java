/** Introductions: who takes part, when rounds run, what everybody is told. */
@NullMarked
package dev.acquaint.features.intros;

import org.jspecify.annotations.NullMarked;
