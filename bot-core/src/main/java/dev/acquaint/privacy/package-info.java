/** What each feature stores of a person, and how it is exported and erased. */
@NullMarked
package dev.acquaint.privacy;

import org.jspecify.annotations.NullMarked;
