/** Tests told as what people do and see, on the real dispatcher, real words, a real database. */
@NullMarked
package dev.acquaint.testkit.scenario;

import org.jspecify.annotations.NullMarked;
