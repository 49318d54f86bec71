/** The demo: a simulated community on the real engine. */
@NullMarked
package dev.acquaint.app.demo;

import org.jspecify.annotations.NullMarked;
