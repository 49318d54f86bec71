/** Files that moderators take out and bring in. */
@NullMarked
package dev.acquaint.features.moderation.files;

import org.jspecify.annotations.NullMarked;
