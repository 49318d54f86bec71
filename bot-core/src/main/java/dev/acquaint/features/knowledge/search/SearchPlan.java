package dev.acquaint.features.knowledge.search;

import dev.acquaint.features.knowledge.search.TokenWriting.Field;
import dev.acquaint.features.knowledge.search.Tokens.Token;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what somebody looks for into queries of the index.
 *
 * @param tokens the words
 * @param must words of the index that have to stand in an entry: topics and people as filters
 */
public record SearchPlan(List<Token> tokens, List<String> must) {
  /** Copies both. */
  public SearchPlan {
    tokens = List.copyOf(tokens);
    must = List.copyOf(must);
  }

  /** Whether nothing is asked of the index. */
  public boolean isEmpty() {
    return tokens.isEmpty() && must.isEmpty();
  }

  /**
   * Returns the query for entries that hold all words.
   *
   * @param onlySettled whether only what is settled counts
   */
  public String allWords(TokenWriting writing, boolean onlySettled) {
    Field field = onlySettled ? Field.SETTLED : Field.WORD;
    return joined(tokens.stream().map(token -> "+" + word(writing, field, token)));
  }

  /**
   * Returns the query for entries that hold any of the words, also where they only begin a longer
   * one.
   */
  public String anyWord(TokenWriting writing, boolean onlySettled) {
    Field field = onlySettled ? Field.SETTLED : Field.WORD;
    return joined(tokens.stream().map(token -> begins(writing, field, token)));
  }

  /**
   * Returns how many of the words stand in an entry, or begin one there.
   *
   * @param indexed the tokens of the entry, with blanks around each
   */
  public int matched(TokenWriting writing, String indexed) {
    return (int)
        tokens.stream()
            .map(token -> " " + begins(writing, Field.WORD, token).replace("*", ""))
            .filter(indexed::contains)
            .count();
  }

  private String joined(Stream<String> words) {
    String any = words.collect(Collectors.joining(" "));
    String filters = must.stream().map(word -> "+" + word).collect(Collectors.joining(" "));
    if (filters.isEmpty() || any.isEmpty()) {
      return any + filters;
    }
    return any.contains("+") ? filters + " " + any : filters + " +(" + any + ")";
  }

  private static String word(TokenWriting writing, Field field, Token token) {
    return token.isStart()
        ? writing.start(field, token.text()) + "*"
        : writing.write(field, token.text());
  }

  /** A short word begins too many others to help. */
  private static String begins(TokenWriting writing, Field field, Token token) {
    boolean opens = token.isStart() || token.text().length() >= 4;
    return opens ? writing.start(field, token.text()) + "*" : writing.write(field, token.text());
  }
}
