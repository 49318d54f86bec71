/** Words, symbolic until somebody reads them: catalogue entries and what people typed. */
@NullMarked
package dev.acquaint.text;

import org.jspecify.annotations.NullMarked;
