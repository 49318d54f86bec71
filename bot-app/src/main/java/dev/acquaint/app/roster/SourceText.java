package dev.acquaint.app.roster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The characters of a file that a spreadsheet wrote: UTF-8 or, with its mark, UTF-16. */
final class SourceText {
  /** Stands for bytes that are not characters (Unicode 16, section 23.8). */
  static final char LOST = '\uFFFD';

  private static final long LARGEST = 64L << 20;
  private static final char MARK = '\uFEFF';

  private SourceText() {}

  /** Returns the text without its byte order mark, or nothing after saying why. */
  static Optional<String> read(Path file, Mistakes mistakes) {
    try {
      if (Files.isDirectory(file)) {
        mistakes.add(file, "This is a folder. Give the CSV file itself.");
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST) {
        mistakes.add(file, "The file is larger than 64 MiB. Is it the right one?");
        return Optional.empty();
      }
      return decode(file, Files.readAllBytes(file), mistakes);
    } catch (NoSuchFileException _) {
      mistakes.add(file, "There is no such file.");
    } catch (AccessDeniedException _) {
      mistakes.add(file, "The file may not be read. Change its permissions.");
    } catch (IOException e) {
      mistakes.add(file, "The file cannot be read: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static Optional<String> decode(Path file, byte[] bytes, Mistakes mistakes) {
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 8 && bytes[3] < 9) {
      mistakes.add(
          file, "This is a workbook, not a CSV file. Save the sheet as \"CSV UTF-8\" first.");
      return Optional.empty();
    }
    Charset charset = charset(bytes);
    String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
    if (text.indexOf('\0') >= 0) {
      mistakes.add(
          file, lineOf(text, text.indexOf('\0')), "This is not a text file: it holds a zero byte.");
      return Optional.empty();
    }
    return Optional.of(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1));
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  private static long lineOf(String text, int end) {
    return 1 + text.chars().limit(end).filter(c -> c == '\n').count();
  }
}
