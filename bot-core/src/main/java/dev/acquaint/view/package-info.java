/** What a person sees, neutral of any platform: messages, forms, home pages, and their limits. */
@NullMarked
package dev.acquaint.view;

import org.jspecify.annotations.NullMarked;
