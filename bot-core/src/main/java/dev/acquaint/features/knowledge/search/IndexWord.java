package dev.acquaint.features.knowledge.search;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How what is looked for stands in the index: a letter for what it is, and then the word, the topic
 * or the person; at most {@value #LONGEST} characters.
 */
public final class IndexWord {
  /** As wide as the column; longer words are found by their beginning. */
  static final int LONGEST = 40;

  private IndexWord() {}

  /** Returns what stands for a word of a text. */
  public static String ofToken(String token) {
    return cut("w" + token);
  }

  /** Returns what stands for a topic as a whole. */
  public static String ofTopic(String topic) {
    return cut("t" + Topics.key(topic).replaceAll("\\s", " "));
  }

  /** Returns what stands for somebody who wrote an entry or answered in it. */
  public static String ofPerson(MemberId member) {
    return cut("p" + member.value());
  }

  /**
   * Returns the number that stands for a community in the index: eight bytes of a digest. Two
   * communities with the same number would only cost time, because entries are read by number and
   * community.
   */
  static long tenant(CommunityId community) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(community.value().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String cut(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST));
  }
}
