/** What members tell of themselves. */
@NullMarked
package dev.acquaint.features.profiles;

import org.jspecify.annotations.NullMarked;
