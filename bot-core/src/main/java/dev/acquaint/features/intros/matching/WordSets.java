package dev.acquaint.features.intros.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One set of words per person, as sorted numbers with a bit signature that rules most out fast. */
final class WordSets {
  private final int[][] words;
  private final long[] signature;

  private WordSets(int[][] words) {
    this.words = words;
    this.signature = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      for (int word : words[i]) {
        signature[i] |= 1L << word;
      }
    }
  }

  /**
   * Numbers the words of everybody.
   *
   * @param vocabulary numbers given so far; it grows
   */
  static WordSets of(
      Roster roster, Function<Person, Set<String>> set, Map<String, Integer> vocabulary) {
    int[][] words = new int[roster.size()][];
    for (int i = 0; i < words.length; i++) {
      // Sorted, because a set may iterate differently in every process.
      String[] own = set.apply(roster.get(i)).toArray(String[]::new);
      Arrays.sort(own);
      int[] numbers = new int[own.length];
      int count = 0;
      for (String word : own) {
        numbers[count++] = vocabulary.computeIfAbsent(word, _ -> vocabulary.size());
      }
      Arrays.sort(numbers);
      words[i] = numbers;
    }
    return new WordSets(words);
  }

  int[] of(int person) {
    return words[person];
  }

  /** Whether one person's set may share a word with another person's other set; no is certain. */
  boolean mayShare(int person, WordSets other, int with) {
    return (signature[person] & other.signature[with]) != 0;
  }

  /** Returns how many words one person's set shares with another person's other set. */
  int inCommon(int person, WordSets other, int with) {
    return (signature[person] & other.signature[with]) == 0
        ? 0
        : count(words[person], other.words[with]);
  }

  private static int count(int[] a, int[] b) {
    int i = 0;
    int j = 0;
    int count = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        count++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }

  /** Returns the points of the words two people share. */
  int pointsInCommon(int one, int other, int[] pointsOfWord) {
    if ((signature[one] & signature[other]) == 0) {
      return 0;
    }
    int[] a = words[one];
    int[] b = words[other];
    int i = 0;
    int j = 0;
    int points = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        points += pointsOfWord[a[i]];
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return points;
  }

  /** Returns for each word who has it, in the order of numbers. */
  int[][] holders(int vocabulary) {
    List<int[]> holders = new ArrayList<>();
    int[] count = new int[vocabulary];
    for (int[] own : words) {
      for (int word : own) {
        count[word]++;
      }
    }
    for (int word = 0; word < vocabulary; word++) {
      holders.add(new int[count[word]]);
    }
    Arrays.fill(count, 0);
    for (int person = 0; person < words.length; person++) {
      for (int word : words[person]) {
        holders.get(word)[count[word]++] = person;
      }
    }
    return holders.toArray(int[][]::new);
  }

  /** Returns an empty vocabulary. */
  static Map<String, Integer> vocabulary() {
    return new HashMap<>();
  }
}
