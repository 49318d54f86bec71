package dev.acquaint.features.intros;

import dev.acquaint.features.intros.OpeningQuestions.Bond;
import dev.acquaint.features.intros.OpeningQuestions.Question;
import dev.acquaint.features.intros.matching.Reason;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chooses opening questions: about what people share or in which they differ rather than about
 * anything, and none that one of them had before, as long as there are others.
 */
final class Questions {
  private static final Set<Rules.GroupRule> ACROSS =
      Set.of(Rules.GroupRule.PREFER_ACROSS, Rules.GroupRule.REQUIRE_ACROSS);

  private final OpeningQuestions bank;
  private final SqlQuestions asked;

  Questions(OpeningQuestions bank, SqlQuestions asked) {
    this.bank = bank;
    this.asked = asked;
  }

  /**
   * Chooses a question and remembers that these people had it.
   *
   * @param reasons why they were put together, the weightiest first
   * @param seed decides among questions that fit equally well
   */
  Text choose(
      Transaction transaction, Talkers talkers, List<Reason> reasons, long seed, Instant now) {
    CommunityId community = talkers.programme().community();
    List<String> had = asked.had(transaction, community, talkers.people());
    List<List<Question>> kinds =
        bank.fitting(transaction, community, bonds(talkers.programme(), reasons));
    Question chosen = choose(kinds, had, seed);
    remember(transaction, talkers, chosen, now);
    return chosen.words();
  }

  /** Remembers that these people had a question. */
  void remember(Transaction transaction, Talkers talkers, Question question, Instant now) {
    asked.asked(
        transaction, talkers.programme().community(), talkers.people(), question.key(), now);
  }

  /** Who is to be asked. */
  record Talkers(Programme programme, List<MemberId> people) {
    Talkers {
      people = List.copyOf(people);
    }
  }

  private static Question choose(List<List<Question>> kinds, List<String> had, long seed) {
    for (List<Question> kind : kinds) {
      List<Question> fresh =
          kind.stream().filter(question -> !had.contains(question.key())).toList();
      if (!fresh.isEmpty()) {
        return fresh.get(Math.floorMod(Long.hashCode(seed), fresh.size()));
      }
    }
    List<Question> all = kinds.stream().flatMap(List::stream).toList();
    return had.stream()
        .flatMap(key -> all.stream().filter(question -> question.key().equals(key)))
        .findFirst()
        .orElseGet(all::getFirst);
  }

  private static List<Bond> bonds(Programme programme, List<Reason> reasons) {
    List<Bond> bonds = new ArrayList<>();
    for (Reason reason : reasons) {
      switch (reason) {
        case Reason.Helps helps -> bonds.add(new Bond.Helps(helps.what()));
        case Reason.SharedInterest shared -> bonds.add(new Bond.Shares(shared.what()));
        case Reason.NewcomerMeetsVeteran _ -> bonds.add(new Bond.NewcomerMeetsVeteran());
        case Reason.GroupPreference _ -> {
          if (ACROSS.contains(programme.rules().group())) {
            bonds.add(new Bond.Differs());
          }
        }
        case Reason.HoursInCommon _, Reason.MetMostOthers _ -> {
          // Says nothing that people could talk about.
        }
      }
    }
    return bonds;
  }
}
