package dev.acquaint.features.knowledge;

import dev.acquaint.features.knowledge.search.Retrieval;
import dev.acquaint.features.knowledge.search.SqlSearchIndex;

/** The tables of knowledge. */
record Store(SqlEntries entries, SqlAnswers answers, SqlSearchIndex index, Retrieval retrieval) {
  static Store make() {
    return new Store(new SqlEntries(), new SqlAnswers(), new SqlSearchIndex(), new Retrieval());
  }
}
