package dev.acquaint.features.knowledge.search;

import dev.acquaint.id.CommunityId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Writes tokens as words of plain letters and digits, at least {@value #SHORTEST} of them: so no
 * minimum length, list of stop words, collation or character table of the database server has a say
 * in what is found. Each begins with what it is and with the community, so that a search reads only
 * what its own community wrote.
 */
public final class TokenWriting {
  /** The longest minimum length a server may be set to: {@code innodb_ft_min_token_size}. */
  static final int SHORTEST = 16;

  /** The longest word a server indexes unless it was told otherwise. */
  private static final int LONGEST = 84;

  private static final int WIDTH = 4;
  private static final int COMMUNITY = 8;
  private static final int BASE = 36;
  private static final char FILL = 'q';
  private static final char ENCODED = 'x';

  private final String community;

  /** Writes for one community. */
  public TokenWriting(CommunityId community) {
    this.community = digest(community.value(), COMMUNITY);
  }

  /** What a token says of an entry. */
  public enum Field {
    /** A word of it. */
    WORD('w'),
    /** A word of it, while it holds an accepted answer or is a note: what people look for most. */
    SETTLED('s'),
    /** One of its topics. */
    TOPIC('t'),
    /** Who wrote it or answered in it. */
    PERSON('p');

    private final char letter;

    Field(char letter) {
      this.letter = letter;
    }
  }

  /** Returns the word that stands for a token in the index. */
  public String write(Field field, String token) {
    StringBuilder word = new StringBuilder(start(field, token));
    while (word.length() < SHORTEST) {
      word.append(FILL);
    }
    return word.toString();
  }

  /** Returns with what the words begin that stand for tokens beginning so. */
  String start(Field field, String token) {
    String word = field.letter + community + encode(token);
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
  }

  /** Returns what stands for something that is only ever asked for as a whole. */
  public String writeWhole(Field field, String whole) {
    return write(field, digest(whole, 12));
  }

  private static String encode(String token) {
    StringBuilder word = new StringBuilder();
    token
        .codePoints()
        .forEach(c -> {
          if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            word.append((char) c);
          } else {
            String code = Integer.toString(c, BASE);
            word.append(ENCODED).append("0".repeat(WIDTH - code.length())).append(code);
          }
        });
    return word.toString();
  }

  private static String digest(String value, int length) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      String written = new BigInteger(1, hash).toString(BASE).toLowerCase(Locale.ROOT);
      return written.substring(written.length() - length);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
