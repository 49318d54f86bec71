package dev.acquaint.features.icebreakers;

import dev.acquaint.features.profiles.Topics;
import dev.acquaint.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Prompts as lines of text, {@code prompt | topics | depth | theme}, or as CSV whose first line
 * names its columns: {@code prompt}, and perhaps {@code topics}, {@code depth} and {@code theme}.
 * What is left out takes the usual value.
 */
final class PromptTable {
  private static final String PROMPT = "prompt";
  private static final String TOPICS = "topics";
  private static final String DEPTH = "depth";
  private static final String THEME = "theme";
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();

  private final List<OwnPrompt.Draft> drafts = new ArrayList<>();
  private final List<Bad> bad = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Pack usual;

  private PromptTable(Pack usual) {
    this.usual = usual;
  }

  /**
   * A line that cannot be taken.
   *
   * @param line its number, from 1
   * @param why what is wrong and what is accepted
   */
  record Bad(int line, Text why) {}

  /**
   * What was read.
   *
   * @param drafts good prompts, in order
   * @param bad what cannot be taken, in order
   */
  record Read(List<OwnPrompt.Draft> drafts, List<Bad> bad) {
    Read {
      drafts = List.copyOf(drafts);
      bad = List.copyOf(bad);
    }
  }

  /**
   * Reads lines or CSV.
   *
   * @param content what somebody typed or pasted
   * @param usual the theme of prompts that name none
   */
  static Read read(String content, Pack usual) {
    PromptTable table = new PromptTable(usual);
    String first = content.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
    if (Arrays.stream(first.split(",", -1)).map(PromptTable::cell).anyMatch(PROMPT::equals)) {
      table.readCsv(content);
    } else {
      table.readLines(content);
    }
    return new Read(table.drafts, table.bad);
  }

  private static String cell(String typed) {
    return typed.replace("\"", "").replace("\uFEFF", "").strip();
  }

  private void readLines(String content) {
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> parts = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
        if (parts.size() > 4) {
          bad.add(new Bad(number, IcebreakerWords.plain("import-too-many-parts")));
        } else {
          while (parts.size() < 4) {
            parts.add("");
          }
          take(number, parts);
        }
      }
    }
  }

  private void readCsv(String content) {
    try (CSVParser parser = CSVParser.parse(new StringReader(content), CSV)) {
      List<String> header = List.of();
      int line = 1;
      for (CSVRecord record : parser) {
        if (header.isEmpty()) {
          header =
              Arrays.stream(record.values())
                  .map(name -> cell(name).toLowerCase(Locale.ROOT))
                  .toList();
        } else if (record.stream().anyMatch(value -> !value.isBlank())) {
          take(
              line,
              List.of(
                  value(header, record, PROMPT),
                  value(header, record, TOPICS),
                  value(header, record, DEPTH),
                  value(header, record, THEME)));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (CSVException | UncheckedIOException broken) {
      bad.add(new Bad(1, IcebreakerWords.plain("import-broken-csv")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String value(List<String> header, CSVRecord record, String column) {
    int at = header.indexOf(column);
    return at >= 0 && at < record.size() ? unguarded(record.get(at)) : "";
  }

  private void take(int line, List<String> parts) {
    String prompt = DraftForm.line(parts.get(0));
    Set<String> topics = Topics.read(parts.get(1));
    Optional<Depth> depth =
        parts.get(2).isBlank() ? Optional.of(Depth.EASY) : Depth.find(parts.get(2));
    Optional<Pack> pack = parts.get(3).isBlank() ? Optional.of(usual) : Pack.find(parts.get(3));
    Optional<Text> mistake =
        DraftForm.wrongWords(prompt)
            .or(() -> DraftForm.wrongTopics(topics))
            .or(() ->
                depth.isEmpty()
                    ? Optional.of(IcebreakerWords.typed("not-a-depth", parts.get(2)))
                    : Optional.empty())
            .or(() ->
                pack.isEmpty()
                    ? Optional.of(IcebreakerWords.typed("not-themes", parts.get(3)))
                    : Optional.empty())
            .or(() ->
                words.add(prompt.toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : Optional.of(IcebreakerWords.plain("import-twice")));
    if (mistake.isPresent()) {
      bad.add(new Bad(line, mistake.get()));
    } else {
      drafts.add(new OwnPrompt.Draft(prompt, topics, depth.orElseThrow(), pack.orElseThrow()));
    }
  }

  /** Returns prompts as lines that can be read again. */
  static String lines(List<Bank.Known> bank, Locale language) {
    StringBuilder all = new StringBuilder("# prompt | topics | depth | theme\n");
    for (Bank.Known known : bank) {
      Prompt prompt = known.prompt();
      all.append(prompt.in(language).replace('|', '/'))
          .append(" | ")
          .append(Topics.write(prompt.topics()))
          .append(" | ")
          .append(prompt.depth().word())
          .append(" | ")
          .append(prompt.pack().word())
          .append('\n');
    }
    return all.toString();
  }

  /** Returns prompts as CSV that can be read again, with how often each was used and answered. */
  static String csv(List<Bank.Known> bank, Locale language) {
    StringBuilder all = new StringBuilder("prompt,topics,depth,theme,key,used,answers\r\n");
    for (Bank.Known known : bank) {
      Prompt prompt = known.prompt();
      all.append(
              CSV.format(
                  guarded(prompt.in(language)),
                  guarded(Topics.write(prompt.topics())),
                  prompt.depth().word(),
                  prompt.pack().word(),
                  prompt.key(),
                  known.standing().times(),
                  known.standing().answers()))
          .append("\r\n");
    }
    return all.toString();
  }

  /** No spreadsheet may take what somebody typed for a formula (OWASP, CSV injection). */
  private static String guarded(String words) {
    return words.matches("(?s)'*[=+\\-@\t\r].*") ? "'" + words : words;
  }

  private static String unguarded(String words) {
    return words.matches("(?s)''*[=+\\-@\t\r].*") ? words.substring(1) : words;
  }
}
