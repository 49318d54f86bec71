package dev.acquaint.app.match;

import dev.acquaint.app.UnusableInput;
import dev.acquaint.text.FormulaGuard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as a file that a spreadsheet opens: RFC 4180 with a byte order mark, without which Excel
 * takes UTF-8 for the machine's old code page. Words cannot become formulas.
 */
final class SpreadsheetFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private SpreadsheetFile() {}

  /**
   * Writes a table, whole or not at all.
   *
   * @param file where to, instead of what is there
   * @param columns their names
   * @param rows what stands below them
   * @throws UnusableInput when the file cannot be written
   */
  static void write(Path file, List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
    try (CSVPrinter printer = CSVFormat.EXCEL.print(text)) {
      printer.printRecord(columns);
      for (List<String> row : rows) {
        printer.printRecord(row.stream().map(FormulaGuard::guarded).toList());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    replace(file, text.toString());
  }

  private static void replace(Path file, String text) {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new UnusableInput(file + " is not the name of a file.");
    }
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".acquaint", ".csv");
      try {
        Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
        Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (FileAlreadyExistsException e) {
      throw new UnusableInput(e.getMessage() + " is a file, where a folder is needed.");
    } catch (IOException e) {
      throw new UnusableInput(file + " cannot be written: " + e);
    }
  }
}
