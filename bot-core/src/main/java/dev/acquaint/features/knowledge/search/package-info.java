/** How words become tokens that every MariaDB indexes alike, and the index of them. */
@NullMarked
package dev.acquaint.features.knowledge.search;

import org.jspecify.annotations.NullMarked;
