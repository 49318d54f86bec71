package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Reason;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses opening questions: about what people share rather than about anything, and none that one
 * of them had before, as long as there are others.
 */
final class Questions {
  /** How many questions the bank has of each kind. */
  private static final int ABOUT_INTEREST = 10;

  private static final int ABOUT_HELP = 10;
  private static final int FOR_NEWCOMERS = 6;
  private static final int ABOUT_ANYTHING = 24;

  private final SqlQuestions asked;

  Questions(SqlQuestions asked) {
    this.asked = asked;
  }

  /** One question of the bank that would fit. */
  private record Fitting(String key, Text words) {}

  /**
   * Chooses a question and remembers that these people had it.
   *
   * @param reasons why they were put together, the weightiest first
   * @param seed decides among questions that fit equally well
   */
  Text choose(
      Transaction transaction, Talkers talkers, List<Reason> reasons, long seed, Instant now) {
    List<String> had = asked.had(transaction, talkers.programme().community(), talkers.people());
    Fitting chosen = choose(kinds(reasons), had, seed);
    asked.asked(transaction, talkers.programme().community(), talkers.people(), chosen.key(), now);
    return chosen.words();
  }

  /** Who is to be asked. */
  record Talkers(Programme programme, List<MemberId> people) {
    Talkers {
      people = List.copyOf(people);
    }
  }

  private static Fitting choose(List<List<Fitting>> kinds, List<String> had, long seed) {
    for (List<Fitting> kind : kinds) {
      List<Fitting> fresh =
          kind.stream().filter(question -> !had.contains(question.key())).toList();
      if (!fresh.isEmpty()) {
        return fresh.get(Math.floorMod(Long.hashCode(seed), fresh.size()));
      }
    }
    List<Fitting> all = kinds.stream().flatMap(List::stream).toList();
    return had.stream()
        .flatMap(key -> all.stream().filter(question -> question.key().equals(key)))
        .findFirst()
        .orElseGet(all::getFirst);
  }

  /** The kinds of question that fit, the best first; anything fits everybody. */
  private static List<List<Fitting>> kinds(List<Reason> reasons) {
    List<List<Fitting>> kinds = new ArrayList<>();
    for (Reason reason : reasons) {
      switch (reason) {
        case Reason.Helps helps ->
            kinds.add(
                bank("help", ABOUT_HELP, key -> IntrosWords.topicQuestion(key, helps.what())));
        case Reason.SharedInterest shared ->
            kinds.add(
                bank(
                    "interest",
                    ABOUT_INTEREST,
                    key -> IntrosWords.topicQuestion(key, shared.what())));
        case Reason.NewcomerMeetsVeteran _ ->
            kinds.add(bank("new", FOR_NEWCOMERS, IntrosWords::plain));
        case Reason.HoursInCommon _, Reason.GroupPreference _, Reason.MetMostOthers _ -> {
          // Says nothing that people could talk about.
        }
      }
    }
    kinds.add(bank("any", ABOUT_ANYTHING, IntrosWords::plain));
    return kinds;
  }

  private static List<Fitting> bank(
      String kind, int count, java.util.function.Function<String, Text> words) {
    return IntStream.range(0, count)
        .mapToObj(number -> "question-" + kind + "-" + number)
        .map(key -> new Fitting(key, words.apply(key)))
        .toList();
  }
}
