/** News from outside: feeds that an operator chose, fetched politely and read without trust. */
@NullMarked
package dev.acquaint.features.knowledge.feeds;

import org.jspecify.annotations.NullMarked;
