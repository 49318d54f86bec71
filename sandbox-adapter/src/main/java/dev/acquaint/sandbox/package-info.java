/** A chat platform in a browser page. */
@NullMarked
package dev.acquaint.sandbox;

import org.jspecify.annotations.NullMarked;
