/**
 * How the name of somebody who asks anonymously is kept so that the database alone cannot read it.
 */
@NullMarked
package dev.acquaint.features.knowledge.seal;

import org.jspecify.annotations.NullMarked;
