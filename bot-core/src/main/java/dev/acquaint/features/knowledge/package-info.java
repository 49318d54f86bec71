/** Knowledge: questions, answers, notes, and finding them again. */
@NullMarked
package dev.acquaint.features.knowledge;

import org.jspecify.annotations.NullMarked;
