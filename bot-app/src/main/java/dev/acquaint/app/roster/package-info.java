/** Lists of people, of who met and of who avoids whom, read from files that spreadsheets write. */
@NullMarked
package dev.acquaint.app.roster;

import org.jspecify.annotations.NullMarked;
