/** How words become words that are looked for, and the index of them. */
@NullMarked
package dev.acquaint.features.knowledge.search;

import org.jspecify.annotations.NullMarked;
