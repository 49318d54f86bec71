/** Finding people by what they tell of themselves. */
@NullMarked
package dev.acquaint.features.people;

import org.jspecify.annotations.NullMarked;
