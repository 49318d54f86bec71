/** Draws what figures say: own style, own letters, readable without colours, dark and light. */
@NullMarked
package dev.acquaint.features.moderation.picture;

import org.jspecify.annotations.NullMarked;
