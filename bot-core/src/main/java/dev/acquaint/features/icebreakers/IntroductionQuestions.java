package dev.acquaint.features.icebreakers;

import dev.acquaint.community.Communities;
import dev.acquaint.features.intros.OpeningQuestions;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Opening questions of introductions from the bank: those about a topic that people share or help
 * each other with, those for newcomers and for people of different groups, and last any prompt that
 * asks for no more than a small story; in the community's language where there are any.
 */
public final class IntroductionQuestions implements OpeningQuestions {
  private static final String TOPIC = "{topic}";

  private final Communities communities;
  private final Bank bank;

  /**
   * Makes it, reading the bank that comes with the program.
   *
   * @param communities who is who
   */
  public IntroductionQuestions(Communities communities) {
    this.communities = communities;
    this.bank = new Bank(PromptPacks.ofTheProgram(), new SqlOwnPrompts(), new SqlTurns());
  }

  @Override
  public List<List<Question>> fitting(
      Transaction transaction, CommunityId community, List<Bond> bonds) {
    Locale language = communities.get(transaction, community).locale();
    List<Prompt> openings = bank.openings(language);
    List<Prompt> anything =
        bank.forChannels(transaction, community, language, Schedule.Manner.usual()).stream()
            .map(Bank.Known::prompt)
            .filter(prompt -> prompt.depth() != Depth.DEEP)
            .toList();
    List<List<Question>> kinds = new ArrayList<>();
    for (Bond bond : bonds) {
      switch (bond) {
        case Bond.Helps helps -> kinds.add(about("help", helps.topic(), openings, language));
        case Bond.Shares shares -> {
          kinds.add(on(shares.topic(), anything, language));
          kinds.add(about("shared", shares.topic(), openings, language));
        }
        case Bond.NewcomerMeetsVeteran _ -> kinds.add(about("newcomer", "", openings, language));
        case Bond.Differs _ -> kinds.add(about("different", "", openings, language));
      }
    }
    kinds.add(anything.stream().map(prompt -> question(prompt, "", language)).toList());
    return kinds;
  }

  /** Returns the prompts of the bank that are about a topic. */
  private static List<Question> on(String topic, List<Prompt> prompts, Locale language) {
    String wanted = Topics.key(topic);
    return prompts.stream()
        .filter(prompt -> prompt.topics().stream().map(Topics::key).anyMatch(wanted::equals))
        .map(prompt -> question(prompt, "", language))
        .toList();
  }

  /** Returns the opening questions for an occasion, with a topic put in. */
  private static List<Question> about(
      String occasion, String topic, List<Prompt> openings, Locale language) {
    return openings.stream()
        .filter(prompt -> prompt.topics().contains(occasion))
        .map(prompt -> question(prompt, topic, language))
        .toList();
  }

  private static Question question(Prompt prompt, String topic, Locale language) {
    return new Question(prompt.key(), Text.typed(prompt.in(language).replace(TOPIC, topic)));
  }
}
