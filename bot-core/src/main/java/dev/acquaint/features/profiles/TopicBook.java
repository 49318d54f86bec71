package dev.acquaint.features.profiles;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The topics a community uses already, so that new ones are written the same way and people who
 * mean the same find each other.
 */
public final class TopicBook {
  private final Map<String, String> formByKey = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /**
   * Makes a book of all topics; of several ways of writing one the most used stands in it, the
   * first by the alphabet among equals.
   *
   * @param profiles what members tell, as far as the reader of the book may see it
   */
  public static TopicBook of(Collection<MemberProfile> profiles) {
    return new TopicBook(
        profiles.stream()
            .map(profile ->
                Stream.of(profile.offers(), profile.wants(), profile.interests())
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet()))
            .toList());
  }

  /** Makes a book of the topics with which somebody can help. */
  public static TopicBook ofOffers(Collection<MemberProfile> profiles) {
    return new TopicBook(profiles.stream().map(MemberProfile::offers).toList());
  }

  private TopicBook(Collection<Set<String>> topicsOfEach) {
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    topicsOfEach.forEach(topics ->
        topics.forEach(topic ->
            forms
                .computeIfAbsent(Topics.key(topic), _ -> new TreeMap<>())
                .merge(topic, 1, Integer::sum)));
    forms.forEach((key, counts) -> {
      formByKey.put(key, counts.entrySet().stream().max(mostUsedFirst()).orElseThrow().getKey());
      uses.put(key, counts.values().stream().mapToInt(Integer::intValue).sum());
    });
  }

  private static Comparator<Map.Entry<String, Integer>> mostUsedFirst() {
    return Map.Entry.<String, Integer>comparingByValue()
        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));
  }

  /** Returns the topics, each in the way the community writes it. */
  public Set<String> settle(Set<String> topics) {
    return topics.stream()
        .map(topic -> formByKey.getOrDefault(Topics.key(topic), topic))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns all topics, the most used first. */
  public List<String> all() {
    return formByKey.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<String, String> entry) -> -uses.getOrDefault(entry.getKey(), 0))
                .thenComparing(Map.Entry.comparingByValue()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Returns topics that complete what is typed: those that begin so, then those in which it begins
   * a word, each the most used first.
   *
   * @param typed what is typed so far; empty for the most used
   * @param most how many at most
   */
  public List<String> suggest(String typed, int most) {
    String wanted = Topics.read(typed).stream().findFirst().orElse("");
    List<String> all = all();
    return Stream.concat(
            all.stream().filter(topic -> topic.startsWith(wanted)),
            all.stream().filter(topic -> topic.contains(" " + wanted)))
        .distinct()
        .limit(most)
        .toList();
  }
}
