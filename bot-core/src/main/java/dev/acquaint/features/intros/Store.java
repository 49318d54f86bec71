package dev.acquaint.features.intros;

/** The tables of introductions, one repository each. */
record Store(
    SqlProgrammes programmes,
    SqlParts parts,
    SqlAvoids avoids,
    SqlPreferences preferences,
    SqlRounds rounds,
    SqlTalks talks,
    SqlTimes times,
    SqlRequests requests,
    SqlQuestions questions,
    SqlKeptTogether kept) {

  static Store onTables() {
    return new Store(
        new SqlProgrammes(),
        new SqlParts(),
        new SqlAvoids(),
        new SqlPreferences(),
        new SqlRounds(),
        new SqlTalks(),
        new SqlTimes(),
        new SqlRequests(),
        new SqlQuestions(),
        new SqlKeptTogether());
  }
}
