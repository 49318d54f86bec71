package dev.acquaint.app.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.acquaint.app.UnusableInput;
import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.MemberId;
import dev.acquaint.text.FormulaGuard;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the person at the command line gets from their files. */
class RosterReaderTest {
  @TempDir private Path folder;

  private Path write(String name, String text) {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset charset) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(charset));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Roster read(String people) {
    return RosterReader.read(RosterFiles.of(write("people.csv", people)));
  }

  private RosterFiles files(String people, String history, String avoid, boolean strangers) {
    return new RosterFiles(
        write("people.csv", people),
        Optional.of(write("met.csv", history)),
        Optional.of(write("avoid.csv", avoid)),
        strangers);
  }

  /** What a refusal says, with the folder of the test taken away. */
  private List<String> refused(RosterFiles files) {
    UnusableInput refusal =
        catchThrowableOfType(UnusableInput.class, () -> RosterReader.read(files));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.lines().stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  private List<String> refused(String people) {
    return refused(RosterFiles.of(write("people.csv", people)));
  }

  @Test
  void everyColumnIsUnderstoodInAnyOrder() {
    Roster roster =
        read(
            """
            mode,joined,group,interests,wants,offers,languages,timezone,name,id
            in person,2026-03-01,Blue Team,Tea; chess ;tea,Rust,"Java; code  review",de;English,berlin,Ada Berg,ada
            """);
    assertThat(roster.notes()).isEmpty();
    RosterPerson ada = roster.people().getFirst();
    assertThat(ada.id()).isEqualTo(new MemberId("ada"));
    assertThat(ada.name()).isEqualTo("Ada Berg");
    assertThat(ada.zone()).contains(ZoneId.of("Europe/Berlin"));
    assertThat(ada.languages()).containsExactly("de", "en");
    assertThat(ada.offers()).containsExactly("code review", "java");
    assertThat(ada.wants()).containsExactly("rust");
    assertThat(ada.interests()).containsExactly("chess", "tea");
    assertThat(ada.group()).contains("Blue Team");
    assertThat(ada.joined()).contains(LocalDate.of(2026, 3, 1));
    assertThat(ada.mode()).contains(Mode.IN_PERSON);
  }

  @Test
  void anIdIsEnough() {
    RosterPerson ada = read("id\nada\n").people().getFirst();
    assertThat(ada.name()).isEqualTo("ada");
    assertThat(ada.zone()).isEmpty();
    assertThat(ada.mode()).isEmpty();
    assertThat(ada.interests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LF", "CRLF", "CR"})
  void theEndsOfLinesDoNotMatter(String ends) {
    String end = ends.replace("CR", "\r").replace("LF", "\n");
    Roster roster = read(String.join(end, "id,name", "ada,Ada", "", "bob,Bob"));
    assertThat(roster.people()).extracting(RosterPerson::name).containsExactly("Ada", "Bob");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aSpreadsheetsByteOrderMarkIsNotPartOfTheFirstColumn(String charset) {
    Path file = write("people.csv", "\uFEFFid\tname\nada\tÄda\n", Charset.forName(charset));
    assertThat(RosterReader.read(RosterFiles.of(file)).people())
        .extracting(RosterPerson::name)
        .containsExactly("Äda");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id;name;wants\nada;Ada;\"go;rust\"\n",
        "id\tname\twants\nada\tAda\tgo;rust\n",
        "id,name,wants\nada,Ada,go;rust\n",
        "sep=;\nid;name;wants\nada;Ada;\"go;rust\"\n",
        "Id , Name,Wants\n \"ada\" , \"Ada\" , \"go\nrust\" \n"
      })
  void commasSemicolonsAndTabsAreFoundOut(String text) {
    RosterPerson ada = read(text).people().getFirst();
    assertThat(ada.id().value()).isEqualTo("ada");
    assertThat(ada.name()).isEqualTo("Ada");
    assertThat(ada.wants()).containsExactly("go", "rust");
  }

  @Test
  void quotedFieldsMayHoldSeparatorsQuotesAndLines() {
    Roster roster = read("id,name,group\nada,\"Berg, \"\"Ada\"\"\",\"two\nlines\"\nbob,,\n");
    assertThat(roster.people().getFirst().name()).isEqualTo("Berg, \"Ada\"");
    assertThat(roster.people().getFirst().group()).contains("two lines");
    assertThat(roster.people()).hasSize(2);
  }

  @Test
  void columnsNobodyKnowsAreNamedAndPassedOver() {
    Roster roster = read("id,e-mail,shoe size\nada,a@example.org,39\n");
    assertThat(roster.people()).hasSize(1);
    assertThat(roster.notes()).hasSize(1);
    assertThat(roster.notes().getFirst()).contains("e-mail, shoe size", "timezone");
  }

  @Test
  void aSlipInTheNameOfAColumnIsRefusedBecauseItWouldCostTheWholeColumn() {
    assertThat(refused("id,intrests\nada,tea\n"))
        .singleElement()
        .asString()
        .startsWith("people.csv, line 1, column intrests: Is this meant to be \"interests\"?");
  }

  @Test
  void everyMistakeOfEveryFileIsReportedAtOnceInOrder() {
    RosterFiles files =
        files(
            """
            id,name,timezone,joined,mode
            ada,Ada,Berlin,2026-02-30,remote
            ,Nobody,,,
            bob,Bob,Mars,,by post
            ada,Other,,,
            eve,"Eve
            of two lines",,12/03/2026,
            """,
            """
            date,a,b
            2026-11-02,ada,bob
            2026-13-01,ada,bob
            2026-11-02,ada,ada
            2026-11-02,adda,bob
            ,ada,
            """,
            "a,b\nada,zoe\n",
            false);
    assertThat(refused(files))
        .containsExactly(
            "people.csv, line 2, column joined: \"2026-02-30\" is no day of the years 1970 to 2100."
                + " Write it like 2026-11-24.",
            "people.csv, line 3, column id: Everybody needs an id, a name that is theirs alone.",
            "people.csv, line 4, column timezone: \"Mars\" is no time zone. Write a region or its"
                + " city, like Europe/Paris.",
            "people.csv, line 4, column mode: \"by post\" is no way of meeting. Write remote, in"
                + " person, or either; or leave it empty.",
            "people.csv, line 5, column id: \"ada\" is in line 2 already. An id names one person.",
            "people.csv, line 6, column joined: \"12/03/2026\" is no day of the years 1970 to 2100."
                + " Write it like 2026-11-24.",
            "met.csv, line 3, column date: \"2026-13-01\" is no day of the years 1970 to 2100."
                + " Write it like 2026-11-24.",
            "met.csv, line 4, column b: \"ada\" is the same person as in column a.",
            "met.csv, line 5, column a: \"adda\" is not in people.csv. Is it \"ada\"?"
                + " (--ignore-unknown passes over people who are not there.)",
            "met.csv, line 6, column date: The day is missing. Write it like 2026-11-24.",
            "met.csv, line 6, column b: The id is missing.",
            "avoid.csv, line 2, column b: \"zoe\" is not in people.csv."
                + " (--ignore-unknown passes over people who are not there.)");
  }

  @Test
  void historyAndAvoidListsAreRead() {
    Roster roster =
        RosterReader.read(
            files(
                "id\nada\nbob\neve\n",
                "b,date,a\nbob,2.11.2026,ada\neve,2026-11-09T10:00:00Z,bob\n",
                "a,b\neve,ada\nada,eve\n",
                false));
    MemberId ada = new MemberId("ada");
    MemberId bob = new MemberId("bob");
    MemberId eve = new MemberId("eve");
    assertThat(roster.met())
        .containsExactly(
            new Met(LocalDate.of(2026, 11, 2), new Pair(ada, bob)),
            new Met(LocalDate.of(2026, 11, 9), new Pair(bob, eve)));
    assertThat(roster.avoided()).containsExactly(new Pair(ada, eve));
  }

  @Test
  void peopleWhoLeftMayStayInTheHistoryWhenAskedFor() {
    Roster roster =
        RosterReader.read(files("id\nada\nbob\n", "date,a,b\n2026-11-02,ada,zoe\n", "a,b\n", true));
    assertThat(roster.met()).isEmpty();
    assertThat(roster.notes()).singleElement().asString().contains("met.csv", "zoe");
  }

  @Test
  void brokenQuotesAreReportedEachAndTheRestIsStillChecked() {
    assertThat(
            refused(
                "id,name\nada,\"Ada\nbob,\"Bob\" the builder\neve,Eve,x\nada2,\"never closed\n"))
        .containsExactly(
            "people.csv, line 2, column 2: A quotation mark is never closed, or something stands"
                + " between it and the end of the field. Write \"\" for a quotation mark inside a"
                + " quoted field.",
            "people.csv, line 3, column 2: A quotation mark is never closed, or something stands"
                + " between it and the end of the field. Write \"\" for a quotation mark inside a"
                + " quoted field.",
            "people.csv, line 4, column 3: The header names only 2 columns, so nobody knows what"
                + " \"x\" is. Put quotation marks around a field that holds a separator.",
            "people.csv, line 5, column 2: A quotation mark is never closed, or something stands"
                + " between it and the end of the field. Write \"\" for a quotation mark inside a"
                + " quoted field.");
  }

  @Test
  void bytesThatAreNotUtf8AreReportedWhereTheyAre() {
    Path file =
        write(
            "people.csv",
            "id,name,city\nada,Ada,Köln\nbob,Bjørn,Bergen\n",
            StandardCharsets.ISO_8859_1);
    assertThat(refused(RosterFiles.of(file)))
        .hasSize(2)
        .allMatch(line -> line.contains("not UTF-8"))
        .anyMatch(line -> line.startsWith("people.csv, line 2, column city"))
        .anyMatch(line -> line.startsWith("people.csv, line 3, column name"));
  }

  @Test
  void aWorkbookAFolderAMissingFileAndAnEmptyFileSayWhatToDo() throws IOException {
    Path workbook = Files.write(folder.resolve("people.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
    assertThat(refused(RosterFiles.of(workbook))).singleElement().asString().contains("workbook");
    assertThat(refused(RosterFiles.of(folder))).singleElement().asString().contains("folder");
    assertThat(refused(RosterFiles.of(folder.resolve("none.csv"))))
        .containsExactly("none.csv: There is no such file.");
    assertThat(refused("")).singleElement().asString().contains("empty");
    assertThat(refused("id,name\n")).singleElement().asString().contains("nobody");
    assertThat(refused("id\nada\0\n")).singleElement().asString().contains("line 2", "zero byte");
  }

  @Test
  void aFileWithoutTheIdColumnSaysWhatItsFirstLineMustHold() {
    assertThat(refused("ada,Ada\nbob,Bob\n"))
        .singleElement()
        .asString()
        .startsWith("people.csv, line 1: The first line must name the columns. Missing: id.")
        .contains("\"ada, Ada\"");
  }

  @Test
  void whenTheListOfPeopleCannotBeReadNobodyIsCalledUnknown() {
    assertThat(refused(files("nothing\n", "date,a,b\n2026-11-02,ada,bob\n", "a,b\n", false)))
        .hasSize(1);
  }

  @Test
  void languagesMayBeCodesOrNames() {
    Roster roster = read("id,languages\nada,Deutsch;FR;pt-BR;日本語\nbob,german;elvish\n");
    assertThat(roster.people().get(0).languages()).containsExactly("de", "fr", "ja", "pt");
    assertThat(roster.people().get(1).languages()).containsExactly("de", "elvish");
    assertThat(roster.notes()).singleElement().asString().contains("elvish");
  }

  @Test
  void hostileCellsStayWords() {
    Roster roster = read("id,name\n=cmd(),\u202Eevil\n@ada,\"<b>\"\n");
    assertThat(roster.people())
        .extracting(person -> person.id().value())
        .contains("=cmd()", "@ada");
    assertThat(roster.people().getFirst().name()).isEqualTo("evil");
  }

  @Test
  void aMillionQuotesAreReadInNoTime() {
    assertThat(refused("id,name\n" + "a,\"\n".repeat(100_000))).isNotEmpty();
    assertThat(refused("id,name\n" + "\"".repeat(1_000_001))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whateverAWriterWritesIsReadBack(long seed) throws IOException {
    SplittableRandom chance = new SplittableRandom(seed);
    char delimiter = new char[] {',', ';', '\t'}[chance.nextInt(3)];
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setRecordSeparator(chance.nextBoolean() ? "\r\n" : "\n")
            .get();
    List<String> columns = List.of("group", "id", "name", "interests");
    List<List<String>> rows =
        IntStream.range(0, 1 + chance.nextInt(40))
            .mapToObj(
                i -> List.of(words(chance), i + "-" + words(chance), words(chance), topics(chance)))
            .toList();
    StringBuilder text = new StringBuilder(chance.nextBoolean() ? "\uFEFF" : "");
    try (CSVPrinter printer = format.print(text)) {
      printer.printRecord(columns);
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    }
    Roster roster = read(text.toString());
    assertThat(roster.people())
        .extracting(person -> person.group().orElse(""))
        .containsExactlyElementsOf(column(rows, 0));
    assertThat(roster.people())
        .extracting(person -> person.id().value())
        .containsExactlyElementsOf(column(rows, 1).stream().map(FormulaGuard::unguarded).toList());
    assertThat(roster.people())
        .extracting(person -> String.join(";", person.interests()))
        .containsExactlyElementsOf(column(rows, 3));
  }

  private static List<String> column(List<List<String>> rows, int column) {
    return rows.stream().map(row -> row.get(column)).toList();
  }

  private static String words(SplittableRandom chance) {
    List<String> parts = List.of("a", "Ü", "\"", ",", ";", "'", "=1", "日本", "😀", "é", "#", "\\");
    return Stream.generate(() -> parts.get(chance.nextInt(parts.size())))
        .limit(1 + chance.nextInt(6))
        .collect(Collectors.joining());
  }

  private static String topics(SplittableRandom chance) {
    return IntStream.range(0, chance.nextInt(4))
        .mapToObj(i -> i + " topic \"" + chance.nextInt(100) + "\"")
        .collect(Collectors.joining(";"));
  }
}
