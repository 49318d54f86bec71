package dev.acquaint.features.moderation.files;

import dev.acquaint.command.Nearness;
import dev.acquaint.features.intros.SqlPastIntroductions.Past;
import dev.acquaint.id.MemberId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who was introduced to whom from another tool's file. The columns are found by their titles,
 * and where those say nothing, by what stands in them.
 */
public final class PastFile {
  private static final int LOOKED_AT = 50;
  private static final int FAREST = 2;
  private static final int MOST_LOOKED_FOR = 200;
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?: .*)?");
  private static final Set<String> DATES =
      Set.of(
          "date",
          "day",
          "week",
          "weekof",
          "round",
          "rounddate",
          "matchedon",
          "matchdate",
          "meton",
          "createdat",
          "introducedat",
          "datum",
          "tag");
  private static final Set<String> FIRST =
      Set.of(
          "a",
          "one",
          "persona",
          "person1",
          "firstperson",
          "user1",
          "usera",
          "member1",
          "membera",
          "name1",
          "participant1",
          "email1",
          "from",
          "person",
          "user",
          "member",
          "name");
  private static final Set<String> SECOND =
      Set.of(
          "b",
          "other",
          "two",
          "personb",
          "person2",
          "secondperson",
          "user2",
          "userb",
          "member2",
          "memberb",
          "name2",
          "participant2",
          "email2",
          "to",
          "partner",
          "match",
          "matchedwith",
          "metwith",
          "with");
  private static final Set<String> GROUPS =
      Set.of("participants", "members", "users", "people", "group", "names", "teilnehmer");

  private final KnownNames names;
  private final LocalDate today;
  private final Map<String, String> nearestTo = new HashMap<>();
  private final List<String> allWords = new ArrayList<>();

  /**
   * Makes a reader.
   *
   * @param names whom words mean
   * @param today no introduction is later
   */
  public PastFile(KnownNames names, LocalDate today) {
    this.names = names;
    this.today = today;
  }

  /** Which column says what, from 0; -1 where there is none. */
  private record Columns(int date, int first, int second, int group, boolean titled) {
    boolean isComplete() {
      return date >= 0 && (group >= 0 || (first >= 0 && second >= 0));
    }
  }

  /** What is wrong with a line. */
  public enum Wrong {
    /** The day is missing or cannot be read. */
    DAY,
    /** The day is yet to come. */
    FUTURE,
    /** A cell is empty where a person should stand. */
    MISSING,
    /** Nobody here is called so. */
    UNKNOWN,
    /** More than one is called so. */
    SHARED,
    /** The same person twice. */
    SAME
  }

  /**
   * A line that cannot be used.
   *
   * @param line its number, from 1
   * @param wrong what is wrong
   * @param word what stands there, perhaps empty
   * @param nearest a word that would have meant somebody, perhaps empty
   */
  public record Bad(int line, Wrong wrong, String word, String nearest) {}

  /**
   * What a file says.
   *
   * @param mapping what each used column is called in the file, the day first, then the people;
   *     empty when the columns were not found
   * @param past the introductions, each once
   * @param bad the lines that cannot be used
   */
  public record Read(List<String> mapping, List<Past> past, List<Bad> bad) {
    /** Copies the lists. */
    public Read {
      mapping = List.copyOf(mapping);
      past = List.copyOf(past);
      bad = List.copyOf(bad);
    }
  }

  /** Reads a file's text; nothing of it is stored. */
  public Read read(String text) {
    List<CsvRows.Row> rows = CsvRows.of(text);
    if (rows.isEmpty()) {
      return new Read(List.of(), List.of(), List.of());
    }
    Columns columns = columns(rows);
    if (!columns.isComplete()) {
      return new Read(List.of(), List.of(), List.of());
    }
    Set<Past> past = new LinkedHashSet<>();
    List<Bad> bad = new ArrayList<>();
    rows.stream().skip(columns.titled() ? 1 : 0).forEach(row -> line(row, columns, past, bad));
    return new Read(mapping(rows.getFirst(), columns), List.copyOf(past), bad);
  }

  private static List<String> mapping(CsvRows.Row first, Columns columns) {
    List<Integer> used =
        columns.group() >= 0
            ? List.of(columns.date(), columns.group())
            : List.of(columns.date(), columns.first(), columns.second());
    return used.stream()
        .map(column -> columns.titled() ? first.cells().get(column) : String.valueOf(column + 1))
        .toList();
  }

  private Columns columns(List<CsvRows.Row> rows) {
    List<String> titles =
        rows.getFirst().cells().stream()
            .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
            .toList();
    int date = indexOf(titles, DATES);
    int group = indexOf(titles, GROUPS);
    int second = indexOf(titles, SECOND);
    int first = indexOf(titles, FIRST);
    boolean titled = date >= 0 || group >= 0 || second >= 0 || first >= 0;
    List<CsvRows.Row> sample = rows.stream().skip(titled ? 1 : 0).limit(LOOKED_AT).toList();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int column = 0; column < width; column++) {
      if (date < 0 && mostly(sample, column, cell -> day(cell).isPresent())) {
        date = column;
      } else if (group < 0
          && column != date
          && column != first
          && column != second
          && mostly(sample, column, cell -> names.find(cell).isPresent())) {
        first = first < 0 ? column : first;
        second = second < 0 && column != first ? column : second;
      }
    }
    boolean pairs = first >= 0 && second >= 0;
    return new Columns(date, first, second, pairs ? -1 : group, titled);
  }

  private static int indexOf(List<String> titles, Set<String> words) {
    for (int i = 0; i < titles.size(); i++) {
      if (words.contains(titles.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean mostly(
      List<CsvRows.Row> sample, int column, java.util.function.Predicate<String> test) {
    long fitting =
        sample.stream()
            .filter(row -> column < row.cells().size() && test.test(row.cells().get(column)))
            .count();
    return !sample.isEmpty() && 2 * fitting > sample.size();
  }

  private static String cell(CsvRows.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  private void line(CsvRows.Row row, Columns columns, Set<Past> past, List<Bad> bad) {
    String written = cell(row, columns.date());
    Optional<LocalDate> day = day(written);
    if (day.isEmpty() || day.get().isAfter(today)) {
      bad.add(new Bad(row.line(), day.isEmpty() ? Wrong.DAY : Wrong.FUTURE, written, ""));
      return;
    }
    List<String> words =
        columns.group() >= 0
            ? List.of(cell(row, columns.group()).split("\\s*[,;/&|+]\\s*"))
            : List.of(cell(row, columns.first()), cell(row, columns.second()));
    List<MemberId> people = new ArrayList<>();
    for (String word : words) {
      Optional<MemberId> who = names.find(word);
      if (who.isEmpty()) {
        bad.add(stranger(row.line(), word));
        return;
      }
      people.add(who.get());
    }
    if (new TreeSet<>(people).size() < people.size() || people.size() < 2) {
      bad.add(new Bad(row.line(), Wrong.SAME, words.getLast(), ""));
      return;
    }
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) {
        past.add(new Past(people.get(i), people.get(j), day.get()));
      }
    }
  }

  private Bad stranger(int line, String word) {
    if (word.isBlank()) {
      return new Bad(line, Wrong.MISSING, "", "");
    }
    if (names.isShared(word)) {
      return new Bad(line, Wrong.SHARED, word, "");
    }
    String nearest = nearestTo.computeIfAbsent(word.toLowerCase(Locale.ROOT), this::nearest);
    return new Bad(line, Wrong.UNKNOWN, word, nearest);
  }

  /** Every stranger is looked for among all names, so only so many of them are. */
  private String nearest(String lower) {
    if (nearestTo.size() >= MOST_LOOKED_FOR) {
      return "";
    }
    if (allWords.isEmpty()) {
      allWords.addAll(names.words());
    }
    int reach = Math.min(FAREST, lower.length() / 3 + 1);
    return allWords.stream()
        .filter(near -> Nearness.distance(near, lower, reach) <= reach)
        .min(
            Comparator.comparingInt((String near) -> Nearness.distance(near, lower, reach))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private static Optional<LocalDate> day(String cell) {
    Matcher yearFirst = YEAR_FIRST.matcher(cell.strip());
    Matcher dayFirst = DAY_FIRST.matcher(cell.strip());
    try {
      if (yearFirst.matches()) {
        return Optional.of(date(yearFirst, 1, 3));
      }
      return dayFirst.matches() ? Optional.of(date(dayFirst, 3, 1)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate date(Matcher found, int year, int day) {
    return LocalDate.of(
        Integer.parseInt(found.group(year)),
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(day)));
  }
}
