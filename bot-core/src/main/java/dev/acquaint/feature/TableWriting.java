package dev.acquaint.feature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.acquaint.text.FormulaGuard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes tables as CSV (RFC 4180) or as one JSON file. */
public final class TableWriting {
  /** Without it spreadsheets take UTF-8 for an older encoding. */
  private static final String MARK = "\uFEFF";

  private final JsonMapper mapper =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Makes a writer. */
  public TableWriting() {}

  /** Returns a table as CSV, in which no cell can become a formula. */
  public String csv(Table table) {
    StringBuilder all = new StringBuilder(MARK);
    all.append(line(table.columns()));
    table.rows().forEach(row -> all.append(line(row)));
    return all.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(TableWriting::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String words) {
    String safe = FormulaGuard.guarded(words);
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted || !safe.equals(safe.strip()) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Returns all tables as one JSON file that people can read too. */
  public String json(String community, List<Table> tables, Instant now) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("exportedAt", now.toString());
    whole.put("community", community);
    for (Table table : tables) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (List<String> row : table.rows()) {
        Map<String, String> one = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          one.put(table.columns().get(i), row.get(i));
        }
        rows.add(one);
      }
      whole.put(table.name(), rows);
    }
    try {
      return mapper.writeValueAsString(whole) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("words can be written", e);
    }
  }
}
