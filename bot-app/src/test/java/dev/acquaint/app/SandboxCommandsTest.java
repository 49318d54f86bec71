package dev.acquaint.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.acquaint.app.browser.Chromium;
import dev.acquaint.app.browser.Visitor;
import dev.acquaint.app.commands.CommandRow;
import dev.acquaint.app.commands.CommandRows;
import dev.acquaint.chat.Rank;
import dev.acquaint.sandbox.SandboxChannel;
import dev.acquaint.storage.Transactions;
import dev.acquaint.testkit.database.TestDatabaseExtension;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every command typed on the sandbox's page, key by key, with good and with bad input, by a member
 * and by the owner, each in a window of their own.
 */
@Tag("browser")
@ExtendWith(TestDatabaseExtension.class)
class SandboxCommandsTest {
  private static final String MEMBER = "guest";
  private static final String OWNER = "p001";

  /** How people are written, and what rows have read in answers. */
  private static final Map<String, String> NAMES =
      new HashMap<>(
          Map.of(
              "{me}", "@Robin Vale",
              "{other}", "@Ada Almeida",
              "{third}", "@Bruno Haddad",
              "{fourth}", "@Dmitri Berg",
              "{nobody}", "@nobody",
              "{channel}", "#introductions"));

  private static Chromium chromium;
  private static PageDemo demo;
  private static int port;

  @BeforeAll
  static void open(Transactions transactions) {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
    Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
    demo = PageDemo.play(transactions, DemoPeople.invented(12), 7, silent);
    port = demo.serve(0);
  }

  @AfterAll
  static void close() {
    if (demo != null) {
      demo.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private static String named(String words) {
    String result = words;
    for (Map.Entry<String, String> name : NAMES.entrySet()) {
      result = result.replace(name.getKey(), name.getValue());
    }
    return result;
  }

  private static Visitor visitor(String id) {
    String name = demo.world().platform().person(id).orElseThrow().name();
    return new Visitor(chromium.browser(), port).be(id, name).in("introductions");
  }

  @TestFactory
  Stream<DynamicNode> everyCommandIsTypedByAMember() {
    Visitor member = visitor(MEMBER);
    return Stream.concat(above(Rank.MEMBER), CommandRows.ofMembers().stream())
        .<DynamicNode>map(row -> DynamicTest.dynamicTest(row.toString(), () -> play(member, row)))
        .onClose(() -> leave(member));
  }

  @TestFactory
  Stream<DynamicNode> everyCommandIsTypedByTheOwner() {
    Visitor owner = visitor(OWNER);
    return CommandRows.ofModerators().stream()
        .<DynamicNode>map(row -> DynamicTest.dynamicTest(row.toString(), () -> play(owner, row)))
        .onClose(() -> leave(owner));
  }

  /** Every command that somebody of this rank may not use. */
  private static Stream<CommandRow> above(Rank rank) {
    return demo.world().bot().features().book().commands().stream()
        .filter(command -> !rank.reaches(command.rank()))
        .map(command -> CommandRow.refusedFor(command.path().words()));
  }

  private static void leave(Visitor visitor) {
    assertThat(visitor.complaints()).isEmpty();
    visitor.close();
  }

  private static void play(Visitor visitor, CommandRow row) {
    int before = visitor.privately().count();
    visitor.types(named(row.line()));
    if (row.opensForm()) {
      fill(visitor, row);
    }
    if (!row.mistakes().isEmpty()) {
      seesMistakes(visitor, row);
      assertThat(visitor.privately()).hasCount(before);
      return;
    }
    Locator seen = row.isPublic() ? visitor.at("message").last() : visitor.lastPrivate();
    assertThat(visitor.privately()).hasCount(row.isPublic() ? before : before + 1);
    for (String words : both(row)) {
      assertThat(seen).containsText(named(words));
    }
    assertThat(visitor.at("form")).hasCount(0);
    row.answer().learns().forEach((name, pattern) -> learn(name, pattern, seen.innerText()));
  }

  private static void learn(String name, String pattern, String words) {
    Matcher found = Pattern.compile(pattern).matcher(words);
    assertThat(found.find()).as("%s stands in: %s", name, words).isTrue();
    NAMES.put(name, found.group(1));
  }

  private static List<String> both(CommandRow row) {
    return Stream.concat(row.sees().stream(), row.examples().stream()).toList();
  }

  private static void fill(Visitor visitor, CommandRow row) {
    assertThat(visitor.at("form")).isVisible();
    row.fills().forEach((field, words) -> visitor.writes(field, words));
    visitor.at("form-submit").click();
  }

  /** What was wrong stands at its field, and everything typed is still there. */
  private static void seesMistakes(Visitor visitor, CommandRow row) {
    row.mistakes()
        .forEach((field, words) -> assertThat(visitor.at("mistake-" + field)).containsText(words));
    for (String example : row.examples()) {
      assertThat(visitor.at("form")).containsText(example);
    }
    row.fills().forEach((field, words) -> assertThat(visitor.written(field)).isEqualTo(words));
    visitor.at("form-cancel").click();
    assertThat(visitor.at("form")).hasCount(0);
  }

  @Test
  void aPersonsMenuWorksByMouseAndByKeyboard() {
    Visitor said = visitor("p004");
    said.say("Has anybody a spare sail?");
    try (Visitor reader = visitor("p005")) {
      Locator name =
          reader.messages("Has anybody a spare sail?").locator(".meta button.name").last();
      name.click();
      reader.at("pop").getByText("View profile").click();
      assertThat(reader.lastPrivate()).containsText("The profile of @Dmitri Berg");
      name.focus();
      reader.page().keyboard().press("Enter");
      assertThat(reader.at("pop")).isVisible();
      reader.page().keyboard().press("Escape");
      assertThat(reader.at("pop")).hasCount(0);
      assertThat(name).isFocused();
      reader.page().keyboard().press("Enter");
      Locator request = reader.at("pop").getByText("Request an intro");
      while (!(Boolean) request.evaluate("node => node.contains(document.activeElement)")) {
        reader.page().keyboard().press("ArrowDown");
      }
      reader.page().keyboard().press("Enter");
      assertThat(reader.lastPrivate()).containsText("@Dmitri Berg");
      leave(reader);
    }
    leave(said);
  }

  @Test
  void whatIsStoredComesAsAFileThatProgramsRead() throws IOException {
    Visitor reader = visitor("p006");
    reader.types("/privacy export");
    Download file = downloaded(reader, reader.lastPrivate());
    assertThat(file.suggestedFilename()).matches("acquaint-.*\\.json");
    assertThat(new ObjectMapper().readTree(content(file)).findValuesAsText("name"))
        .contains("Femi Petrov");
    leave(reader);
  }

  @Test
  void whoeverIsIntroducedFindsATimeAndGetsItAsACalendarFile() throws IOException {
    Visitor owner = visitor(OWNER);
    owner.types("/intros-admin run anyway:yes");
    assertThat(owner.lastPrivate()).containsText("The round starts now");
    owner.page().locator(".place:not(.thread):has(.stack)").first().click();
    SandboxChannel room = demo.world().platform().channelsOf(OWNER).getLast();
    for (String person : room.people().reversed()) {
      Visitor tapper = person.equals(OWNER) ? owner : visitor(person);
      tapper.at("channel-" + room.id()).click();
      tapper.button("Find a time").last().click();
      Locator menu = tapper.lastPrivate().getByTestId("menu").first();
      assertThat(menu).isVisible();
      for (Locator box : menu.locator("input").all()) {
        box.check();
      }
      menu.locator("button").click();
      assertThat(tapper.lastPrivate()).containsText("edited");
      if (tapper != owner) {
        leave(tapper);
      }
    }
    owner.button("Take time 1").last().click();
    Locator settled = owner.messages("It is settled").filter(having(owner.at("file"))).last();
    Download file = downloaded(owner, settled);
    assertThat(file.suggestedFilename()).endsWith(".ics");
    assertThat(content(file)).startsWith("BEGIN:VCALENDAR\r\n").contains("DTSTART", "Ada Almeida");
    leave(owner);
  }

  @Test
  void aFileWithPastIntroductionsIsChosenOnAPhone() {
    Visitor owner = visitor(OWNER);
    owner.page().setViewportSize(390, 844);
    owner.types("/acquaint-admin import");
    Locator chooser = owner.at("form-field-file");
    chooser.setInputFiles(new FilePayload("met.xlsx", "", new byte[] {'P', 'K', 3, 4, 0, 0}));
    owner.at("form-submit").click();
    assertThat(owner.at("mistake-file")).containsText("not a text file");
    assertThat((Boolean) owner.page().evaluate("document.body.scrollWidth <= innerWidth")).isTrue();
    byte[] met = "date,a,b\n2026-01-05,Ada Almeida,Bruno Haddad".getBytes(StandardCharsets.UTF_8);
    chooser.setInputFiles(new FilePayload("met.csv", "text/csv", met));
    owner.at("form-submit").click();
    assertThat(owner.lastPrivate()).containsText("I understood one introduction");
    leave(owner);
  }

  private static Locator.FilterOptions having(Locator part) {
    return new Locator.FilterOptions().setHas(part);
  }

  private static Download downloaded(Visitor visitor, Locator message) {
    return visitor.page().waitForDownload(() -> message.getByTestId("file").click());
  }

  private static String content(Download file) throws IOException {
    return Files.readString(file.path());
  }
}
