package dev.acquaint.features.icebreakers;

/** The tables of icebreakers, one repository each. */
record Store(
    SqlSchedules schedules,
    SqlSlots slots,
    SqlPosts posts,
    SqlTurns turns,
    SqlOwnPrompts own,
    SqlWishes wishes,
    SqlAnswers answers) {

  static Store onTables() {
    return new Store(
        new SqlSchedules(),
        new SqlSlots(),
        new SqlPosts(),
        new SqlTurns(),
        new SqlOwnPrompts(),
        new SqlWishes(),
        new SqlAnswers());
  }
}
