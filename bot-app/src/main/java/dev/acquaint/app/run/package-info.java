/** The running program: what is started, in which order, how it is watched and how it ends. */
@NullMarked
package dev.acquaint.app.run;

import org.jspecify.annotations.NullMarked;
