package dev.acquaint.app;

import java.util.List;

/** What invented people ask, answer and share. */
final class DemoQuestions {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "How do I test code that reads the clock?",
              "I tried to sleep in the test and hated it.",
              "testing",
              "Hand the clock to the constructor; then the test can set it to any moment."),
          new Question(
              "How do you keep code reviews short?",
              "Ours take days and end in taste.",
              "code review",
              "Agree on what a review is for, and send changes that fit on two screens."),
          new Question(
              "What do I put on the first slide of my first talk?",
              "Ten minutes, forty people, one nervous me.",
              "first talks",
              "One sentence that says what they will be able to do afterwards. Your name fits below."),
          new Question(
              "Which index does this slow query need?",
              "It filters by tenant and day and sorts by number.",
              "databases",
              "One over tenant, day and number in this order; then the sort is free."),
          new Question(
              "How do I say no to a meeting kindly?",
              "My calendar is a wall.",
              "leading a team",
              "Say what you can do instead: read the notes, or ten minutes before it."),
          new Question(
              "Is it worth learning Rust for a small command line tool?",
              "I know Java and a little Go.",
              "rust",
              "For joy yes. For the tool itself take the language your reviewers read."),
          new Question(
              "How do I prepare for a system design interview?",
              "Two weeks left.",
              "interviewing",
              "Draw three systems you use every day, and say out loud what breaks first."),
          new Question(
              "Where do I begin in a large open source project?",
              "The list of issues is longer than my life.",
              "open source",
              "With the build and one wrong sentence in the documentation. Then ask who needs help."),
          new Question(
              "Why does my pod restart every hour?",
              "Memory looks fine, the log ends in the middle.",
              "kubernetes",
              "Look at the liveness probe: an hour is often a connection that expires behind it."),
          new Question(
              "How long should a design document be?",
              "Mine are either a tweet or a novel.",
              "writing",
              "Two pages: the problem, what you will not do, and the one decision you want checked."));
  private static final List<Tip> TIPS =
      List.of(
          new Tip(
              "A checklist before an upgrade",
              "Read the changelog, take a backup, try the way back before the way forward.",
              "databases"),
          new Tip(
              "Names for tests",
              "Write the sentence that a user would say; the test is its proof.",
              "testing"),
          new Tip(
              "One-on-ones that people look forward to",
              "They bring the topics, you bring the time, nobody brings a laptop.",
              "leading a team"));

  private DemoQuestions() {}

  /**
   * A question and what helps.
   *
   * @param title one line
   * @param details a little more
   * @param topic what it is about
   * @param answer what somebody will say
   */
  record Question(String title, String details, String topic, String answer) {}

  /**
   * Something shared.
   *
   * @param title one line
   * @param words the tip
   * @param topic what it is about
   */
  record Tip(String title, String words, String topic) {}

  /** The next question; all of them come before any comes again. */
  static Question question(int number) {
    return QUESTIONS.get(Math.floorMod(number * 3, QUESTIONS.size()));
  }

  /** The next tip. */
  static Tip tip(int number) {
    return TIPS.get(Math.floorMod(number, TIPS.size()));
  }
}
