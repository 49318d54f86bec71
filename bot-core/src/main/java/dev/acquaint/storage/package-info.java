/**
 * The way to the database: pool, migrations, transactions, and what can go wrong with them.
 *
 * <p>Nothing outside this package and the {@code Sql...} classes beside the features touches JDBC
 * or Jdbi. A feature opens a transaction with {@link dev.acquaint.storage.Transactions}, hands the
 * {@link dev.acquaint.storage.Transaction} to its repositories and never looks inside it.
 */
@NullMarked
package dev.acquaint.storage;

import org.jspecify.annotations.NullMarked;
