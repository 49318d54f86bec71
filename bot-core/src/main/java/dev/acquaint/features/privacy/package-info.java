/** What is stored of a person: shown, handed out and erased at their wish. */
@NullMarked
package dev.acquaint.features.privacy;

import org.jspecify.annotations.NullMarked;
