package dev.acquaint.features.moderation.files;

import dev.acquaint.command.ZoneWords;
import dev.acquaint.features.profiles.Languages;
import dev.acquaint.features.profiles.MemberProfile;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.TypedWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what a list of members says about people whom the bot knows. The columns are found by their
 * titles; the one that says who is meant also by what stands in it. It makes nobody known: a person
 * exists when the platform says so.
 */
public final class MembersFile {
  /** The longest headline, in code points, as in the form of members. */
  private static final int LONGEST_HEADLINE = 100;

  /** The longest text about somebody, in code points. */
  private static final int LONGEST_ABOUT = 500;

  private final KnownNames names;

  /**
   * Makes a reader.
   *
   * @param names whom words mean
   */
  public MembersFile(KnownNames names) {
    this.names = names;
  }

  /** What a column may say. */
  public enum Column {
    /** Who is meant: a name, an id on a platform, an address. */
    WHO(
        "id",
        "userid",
        "memberid",
        "discordid",
        "slackid",
        "accountid",
        "member",
        "user",
        "username",
        "name",
        "displayname",
        "fullname",
        "realname",
        "email",
        "mail"),
    /** One line about them. */
    HEADLINE("headline", "role", "jobtitle", "position", "tagline"),
    /** What they do. */
    ABOUT("about", "bio", "description", "aboutme"),
    /** What they can help with. */
    OFFERS("offers", "offer", "skills", "expertise", "canhelpwith", "bietet"),
    /** What they look for. */
    WANTS("wants", "lookingfor", "needs", "seeks", "sucht"),
    /** What they care for. */
    INTERESTS("interests", "topics", "tags", "hobbies", "interessen", "themen"),
    /** Where on the clock they live. */
    ZONE("timezone", "zone", "tz", "zeitzone"),
    /** What they speak. */
    LANGUAGES("languages", "language", "speaks", "sprachen", "sprache");

    /** With a blank around each, which no plain title has in it. */
    private final String titles;

    Column(String... titles) {
      this.titles = " " + String.join(" ", titles) + " ";
    }

    private boolean isCalled(String title) {
      return !title.isEmpty() && titles.contains(" " + title + " ");
    }
  }

  /** What is wrong with a line. */
  public enum Wrong {
    /** Nobody is named. */
    MISSING,
    /** Nobody here is called so. */
    UNKNOWN,
    /** More than one is called so. */
    SHARED,
    /** Two cells name different people. */
    DIFFERENT,
    /** An earlier line is about the same person. */
    TWICE,
    /** No time zone is called so. */
    ZONE,
    /** No language is called so. */
    LANGUAGE,
    /** More than a profile takes. */
    LONG
  }

  /**
   * A line that cannot be used.
   *
   * @param line its number, from 1
   * @param wrong what is wrong
   * @param word what stands there, perhaps empty
   */
  public record Bad(int line, Wrong wrong, String word) {}

  /**
   * What a line says.
   *
   * @param member about whom
   * @param told what they would tell of themselves; empty parts say nothing
   * @param zone their time zone, when it is there
   * @param languages ISO 639 codes, none when it does not say
   */
  public record Person(
      MemberId member, MemberProfile told, Optional<ZoneId> zone, List<String> languages) {
    /** Copies the languages. */
    public Person {
      languages = List.copyOf(languages);
    }
  }

  /**
   * What a file says.
   *
   * @param mapping what each column means by its title in the file; empty when nobody can be told
   *     who is meant
   * @param unused titles of columns that mean nothing here
   * @param people one for each line that can be used
   * @param bad the lines that cannot
   */
  public record Read(
      Map<String, Column> mapping, List<String> unused, List<Person> people, List<Bad> bad) {
    /** Keeps the order of the columns. */
    public Read {
      mapping = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
      unused = List.copyOf(unused);
      people = List.copyOf(people);
      bad = List.copyOf(bad);
    }
  }

  /** A line on the way to a person. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;
    private final Wrong wrong;
    private final String word;

    Unusable(Wrong wrong, String word) {
      super(wrong.name(), null, false, false);
      this.wrong = wrong;
      this.word = word;
    }
  }

  /** Reads a file's text, of which the first line is titles; nothing of it is stored. */
  public Read read(String text) {
    List<CsvRows.Row> rows = CsvRows.of(text);
    if (rows.isEmpty()) {
      return new Read(Map.of(), List.of(), List.of(), List.of());
    }
    List<String> titles = rows.getFirst().cells();
    Map<Integer, Column> columns = columns(rows);
    Map<String, Column> mapping = new LinkedHashMap<>();
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      Column column = columns.get(i);
      if (column == null) {
        unused.add(titles.get(i));
      } else {
        mapping.put(titles.get(i), column);
      }
    }
    if (!columns.containsValue(Column.WHO)) {
      return new Read(Map.of(), titles, List.of(), List.of());
    }
    Map<MemberId, Person> people = new LinkedHashMap<>();
    List<Bad> bad = new ArrayList<>();
    for (CsvRows.Row row : rows.subList(1, rows.size())) {
      try {
        Person person = person(row, columns);
        if (people.putIfAbsent(person.member(), person) != null) {
          throw new Unusable(Wrong.TWICE, first(row, columns));
        }
      } catch (Unusable found) {
        bad.add(new Bad(row.line(), found.wrong, found.word));
      }
    }
    return new Read(mapping, unused, List.copyOf(people.values()), bad);
  }

  private Map<Integer, Column> columns(List<CsvRows.Row> rows) {
    Map<Integer, Column> columns = new HashMap<>();
    List<String> titles = rows.getFirst().cells();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
      for (Column column : Column.values()) {
        boolean free = column == Column.WHO || !columns.containsValue(column);
        if (free && column.isCalled(title)) {
          columns.put(i, column);
        }
      }
    }
    for (int i = 0; i < titles.size() && !columns.containsValue(Column.WHO); i++) {
      int at = i;
      long known =
          rows.stream().skip(1).filter(row -> names.find(cell(row, at)).isPresent()).count();
      if (2 * known > rows.size() - 1) {
        columns.putIfAbsent(i, Column.WHO);
      }
    }
    return columns;
  }

  private static String cell(CsvRows.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  private static List<String> cells(CsvRows.Row row, Map<Integer, Column> columns, Column wanted) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue() == wanted)
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> cell(row, entry.getKey()))
        .filter(words -> !words.isBlank())
        .toList();
  }

  private static String first(CsvRows.Row row, Map<Integer, Column> columns) {
    return cells(row, columns, Column.WHO).stream().findFirst().orElse("");
  }

  private Person person(CsvRows.Row row, Map<Integer, Column> columns) throws Unusable {
    MemberId member = who(cells(row, columns, Column.WHO));
    MemberProfile told =
        new MemberProfile(
            line(row, columns, Column.HEADLINE, LONGEST_HEADLINE),
            line(row, columns, Column.ABOUT, LONGEST_ABOUT),
            topics(row, columns, Column.OFFERS),
            topics(row, columns, Column.WANTS),
            topics(row, columns, Column.INTERESTS));
    return new Person(member, told, zone(row, columns), languages(row, columns));
  }

  private MemberId who(List<String> words) throws Unusable {
    Set<MemberId> meant = new TreeSet<>();
    words.forEach(word -> names.find(word).ifPresent(meant::add));
    if (meant.size() == 1) {
      return meant.iterator().next();
    }
    String all = String.join(", ", words);
    if (meant.size() > 1) {
      throw new Unusable(Wrong.DIFFERENT, all);
    }
    if (words.stream().anyMatch(names::isShared)) {
      throw new Unusable(Wrong.SHARED, all);
    }
    throw new Unusable(words.isEmpty() ? Wrong.MISSING : Wrong.UNKNOWN, all);
  }

  private static String line(
      CsvRows.Row row, Map<Integer, Column> columns, Column column, int longest) throws Unusable {
    String words = String.join(" ", cells(row, columns, column));
    if (TypedWords.length(words) > longest) {
      throw new Unusable(Wrong.LONG, words);
    }
    return words;
  }

  private static Set<String> topics(CsvRows.Row row, Map<Integer, Column> columns, Column column)
      throws Unusable {
    String typed = String.join(", ", cells(row, columns, column));
    Set<String> topics = Topics.read(typed);
    if (topics.size() > Topics.MOST
        || TypedWords.length(Topics.write(topics)) > Topics.LONGEST_FIELD
        || topics.stream().anyMatch(topic -> TypedWords.length(topic) > Topics.LONGEST)) {
      throw new Unusable(Wrong.LONG, typed);
    }
    return topics;
  }

  private static Optional<ZoneId> zone(CsvRows.Row row, Map<Integer, Column> columns)
      throws Unusable {
    List<String> typed = cells(row, columns, Column.ZONE);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<ZoneId> zone = ZoneWords.find(typed.getFirst());
    if (zone.isEmpty()) {
      throw new Unusable(Wrong.ZONE, typed.getFirst());
    }
    return zone;
  }

  private static List<String> languages(CsvRows.Row row, Map<Integer, Column> columns)
      throws Unusable {
    Languages.Read read = Languages.read(String.join(", ", cells(row, columns, Column.LANGUAGES)));
    if (read.unknown().isPresent()) {
      throw new Unusable(Wrong.LANGUAGE, read.unknown().get());
    }
    if (read.codes().size() > Languages.MOST) {
      throw new Unusable(Wrong.LONG, String.join(", ", read.codes()));
    }
    return read.codes();
  }
}
