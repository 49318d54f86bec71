package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.util.List;

/** Where the opening questions of introductions come from. */
@FunctionalInterface
public interface OpeningQuestions {

  /**
   * Returns questions that fit some people, in kinds, those that fit best first. Questions of the
   * last kind fit anybody; at least one question is returned.
   *
   * @param transaction where to read
   * @param community of which community
   * @param bonds what they share or how they differ, the weightiest first; may be empty
   */
  List<List<Question>> fitting(Transaction transaction, CommunityId community, List<Bond> bonds);

  /**
   * A question that would fit.
   *
   * @param key its name for ever, by which it is remembered who had it; at most 32 characters
   * @param words what it says
   */
  record Question(String key, Text words) {}

  /** What people share, or how they differ. */
  sealed interface Bond {
    /**
     * Both care for a topic.
     *
     * @param topic which
     */
    record Shares(String topic) implements Bond {}

    /**
     * One can help the other.
     *
     * @param topic with what
     */
    record Helps(String topic) implements Bond {}

    /** One is new, the other knows the place. */
    record NewcomerMeetsVeteran() implements Bond {}

    /** They come from different groups. */
    record Differs() implements Bond {}
  }
}
