/** What is due by the ledger; the scheduler only wakes. */
@NullMarked
package dev.acquaint.alarm;

import org.jspecify.annotations.NullMarked;
