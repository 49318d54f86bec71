package dev.acquaint.view;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file that somebody put into a form. Nothing of it is fetched before it is read.
 *
 * @param name what they called it
 * @param bytes how long the platform says that it is
 * @param content fetches it
 */
public record Upload(String name, long bytes, Content content) {
  /** The longest file that is read: some 25,000 lines of a table. */
  public static final int MOST_BYTES = 1_000_000;

  private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

  /** Fetches a file from where the platform keeps it. */
  @FunctionalInterface
  public interface Content {
    /**
     * Returns the first bytes of the file. Takes as long as the network does.
     *
     * @param most how many at most
     * @throws IOException when the platform does not hand it out
     */
    byte[] first(int most) throws IOException;
  }

  /** What came of reading a file as text. */
  public sealed interface Read {
    /**
     * It is text.
     *
     * @param words all of it
     */
    record Words(String words) implements Read {}

    /** It is longer than {@link Upload#MOST_BYTES}. */
    record TooLong() implements Read {}

    /** It is something else than text, such as a workbook or a picture. */
    record NoText() implements Read {}

    /** The platform did not hand it out. */
    record OutOfReach() implements Read {}
  }

  /**
   * Reads the file as text: UTF-8, UTF-16 that begins with its mark, or what older spreadsheets on
   * Windows write.
   */
  public Read text() {
    if (bytes > MOST_BYTES) {
      return new Read.TooLong();
    }
    byte[] all;
    try {
      all = content.first(MOST_BYTES + 1);
    } catch (IOException unreached) {
      return new Read.OutOfReach();
    }
    if (all.length > MOST_BYTES) {
      return new Read.TooLong();
    }
    String words = decoded(all);
    return words.indexOf('\0') >= 0 || words.isBlank() ? new Read.NoText() : new Read.Words(words);
  }

  private static String decoded(byte[] all) {
    boolean marked = all.length > 1 && (all[0] & 0xFF) + (all[1] & 0xFF) == 0xFE + 0xFF;
    if (marked && ((all[0] & 0xFF) == 0xFE || (all[0] & 0xFF) == 0xFF)) {
      return new String(all, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(all)).toString();
    } catch (CharacterCodingException older) {
      return new String(all, OLD_WINDOWS);
    }
  }
}
