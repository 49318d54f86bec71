package dev.acquaint.feature;

import dev.acquaint.storage.Transaction;
import java.util.function.ToLongFunction;

/**
 * A number that tells operators how a feature is doing, over all communities.
 *
 * @param name words in lower case with dots between them, for example {@code slots.missed}
 * @param words what it counts
 * @param value reads it
 */
public record Figure(String name, String words, ToLongFunction<Transaction> value) {}
