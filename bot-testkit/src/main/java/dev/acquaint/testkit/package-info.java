/** Fakes, the scenario language and contract suites. */
@NullMarked
package dev.acquaint.testkit;

import org.jspecify.annotations.NullMarked;
