/** A MariaDB server started, adopted and stopped as a separate program. */
@NullMarked
package dev.acquaint.embedded;

import org.jspecify.annotations.NullMarked;
