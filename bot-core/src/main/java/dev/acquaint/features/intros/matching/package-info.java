/** Who meets whom: pure, from a snapshot, a history and a seed to groups with reasons. */
@NullMarked
package dev.acquaint.features.intros.matching;

import org.jspecify.annotations.NullMarked;
