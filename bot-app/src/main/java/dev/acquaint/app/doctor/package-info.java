/** Finds out, before anything is connected, what would keep the bot from running. */
@NullMarked
package dev.acquaint.app.doctor;

import org.jspecify.annotations.NullMarked;
