/** A real database for tests. */
@NullMarked
package dev.acquaint.testkit.database;

import org.jspecify.annotations.NullMarked;
