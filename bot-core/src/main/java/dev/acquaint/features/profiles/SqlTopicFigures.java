package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many offer and ask for each topic, of those who show it to everybody. */
public final class SqlTopicFigures {
  private static final String SHOWN =
      " AND NOT EXISTS (SELECT 1 FROM profile_visibility v WHERE v.community = p.community"
          + " AND v.member = p.member AND v.field = :field AND v.audience <> 'EVERYBODY')";

  /**
   * One topic.
   *
   * @param topic in the way most write it
   * @param offered how many can help with it
   * @param asked how many look for it
   */
  public record TopicFigure(String topic, int offered, int asked) {
    /** Returns how many name it either way. */
    public int people() {
      return offered + asked;
    }
  }

  /** Makes the reader. */
  public SqlTopicFigures() {}

  /**
   * Counts.
   *
   * @param transaction the database
   * @param community whose
   * @return all topics, those that most people name first
   */
  public List<TopicFigure> read(Transaction transaction, CommunityId community) {
    Map<String, int[]> counts = new HashMap<>();
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    List<String> columns = List.of("offers", "wants");
    for (int side = 0; side < columns.size(); side++) {
      for (Set<String> topics : of(transaction, community, columns.get(side))) {
        for (String topic : topics) {
          String key = Topics.key(topic);
          counts.computeIfAbsent(key, _ -> new int[2])[side]++;
          forms.computeIfAbsent(key, _ -> new TreeMap<>()).merge(topic, 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .map(entry ->
            new TopicFigure(
                mostUsed(forms.getOrDefault(entry.getKey(), Map.of())),
                entry.getValue()[0],
                entry.getValue()[1]))
        .sorted(
            Comparator.comparingInt((TopicFigure one) -> -one.people())
                .thenComparing(TopicFigure::topic))
        .toList();
  }

  private static String mostUsed(Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static List<Set<String>> of(
      Transaction transaction, CommunityId community, String column) {
    ProfileField field = column.equals("offers") ? ProfileField.OFFERS : ProfileField.WANTS;
    return transaction
        .handle()
        .createQuery(
            "SELECT p."
                + column
                + " FROM profile p WHERE p.community = :community AND p."
                + column
                + " <> ''"
                + SHOWN)
        .bind("community", community)
        .bind("field", field)
        .map((row, _) -> Topics.stored(row.getString(1)))
        .list();
  }
}
