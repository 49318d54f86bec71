/** The contract of a feature and the check of the whole set. */
@NullMarked
package dev.acquaint.feature;

import org.jspecify.annotations.NullMarked;
