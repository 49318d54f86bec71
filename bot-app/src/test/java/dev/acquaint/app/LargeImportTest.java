package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.acquaint.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another tool knows of a community of years: ten thousand introductions in one file. */
class LargeImportTest extends BotStory {
  private static final int PEOPLE = 144;
  private static final int PAIRS = PEOPLE * (PEOPLE - 1) / 2;
  private static final double LONGEST_SECONDS = 10;

  @TempDir private Path folder;

  private static String name(int number) {
    return "p%03d".formatted(number);
  }

  /** Everybody met everybody, except the neighbour whom they have yet to meet. */
  private Path everybodyButNeighbours() throws IOException {
    StringBuilder lines = new StringBuilder("date,person 1,person 2\n");
    for (int one = 0; one < PEOPLE; one++) {
      for (int other = one + 1; other < PEOPLE; other++) {
        if (one / 2 != other / 2) {
          lines
              .append("2026-11-16,")
              .append(name(one))
              .append(',')
              .append(name(other))
              .append('\n');
        }
      }
    }
    return Files.writeString(folder.resolve("met.csv"), lines);
  }

  private Path configuration(Database database) throws IOException, SQLException {
    HikariDataSource way = database.dataSource().unwrap(HikariDataSource.class);
    return Files.writeString(
        folder.resolve("acquaint.yaml"),
        """
        database:
          url: "%s"
          user: "%s"
          password: "%s"
        """
            .formatted(way.getJdbcUrl(), way.getUsername(), way.getPassword()));
  }

  @Test
  void tenThousandPastIntroductionsTakeSecondsAndTheNextRoundRespectsThem(Database database)
      throws Exception {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
    for (int i = 0; i < PEOPLE; i++) {
      given.member(name(i)).runs("/intros join");
    }
    Path met = everybodyButNeighbours();
    Path config = configuration(database);

    CommandRun looked = CommandRun.of("import", "--config", config, "--pairs", met);
    assertThat(looked.code()).as(looked.err()).isZero();
    int past = PAIRS - PEOPLE / 2;
    assertThat(looked.out())
        .contains(past + " introductions understood, 0 lines not.", "Nothing is written yet");

    CommandRun written = CommandRun.of("import", "--config", config, "--pairs", met, "--write");
    Matcher took =
        Pattern.compile(past + " written, 0 known already, in (\\d+\\.\\d) s")
            .matcher(written.out());
    assertThat(took.find()).as(written.out() + written.err()).isTrue();
    assertThat(Double.parseDouble(took.group(1))).isLessThan(LONGEST_SECONDS);

    when.at(DayOfWeek.MONDAY, "11:00", "UTC");
    for (int i = 0; i < PEOPLE; i += 2) {
      then.member(name(i)).receives("@" + name(i + 1).toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void aFileOfStrangersIsReadInSecondsAndEveryLineIsNamed(Database database) throws Exception {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
    given.member("ada").runs("/intros join");
    StringBuilder lines = new StringBuilder("date,a,b\n");
    for (int i = 0; i < 10_000; i++) {
      lines.append("2026-11-16,Ada,stranger").append(i).append('\n');
    }
    Path met = Files.writeString(folder.resolve("met.csv"), lines);
    CommandRun run = CommandRun.of("import", "--config", configuration(database), "--pairs", met);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out())
        .contains("line 2: Nobody here is called \"stranger0\".", "line 10001: Nobody here")
        .contains("0 introductions understood, 10000 lines not.");
  }

  @Test
  void aListOfMembersFillsWhatTheyHaveNotToldAndMakesNobodyTakePart(Database database)
      throws Exception {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
    given.member("ada").runs("/profile edit");
    given.member("ada").submits("headline", "My own words");
    given.member("bob").runs("/acquaint about");
    Path list =
        Files.writeString(
            folder.resolve("people.csv"),
            """
            Full name;Slack ID;Job title;Skills;Looking for;Time zone;Languages;Shoe size
            Ada;ada;Engineer;java, rust;chess;Europe/Berlin;German, en;38
            Robert;bob;Baker;bread;;Nowhere/Land;;44
            Cyd;cyd;Writer;;;;;40
            """);
    Path config = configuration(database);
    CommandRun run = CommandRun.of("import", "--config", config, "--members", list, "--write");
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out())
        .contains("who: column Full name", "who: column Slack ID", "headline: column Job title")
        .contains("offers: column Skills", "wants: column Looking for", "Not used: Shoe size")
        .contains("line 3: \"Nowhere/Land\" is no time zone")
        .contains("line 4: The bot knows nobody called \"Cyd, cyd\"")
        .contains("1 people understood, 2 lines not.", "Nothing is written: correct");
    then.member("ada").runs("/profile view").seesPrivately("My own words").doesNotSee("rust");

    run = CommandRun.of("import", "--config", config, "--members", list, "--write", "--skip-bad");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 filled in, 0 had told it themselves");
    then.member("ada")
        .runs("/profile view")
        .seesPrivately("My own words", "rust", "chess")
        .doesNotSee("Engineer");
    when.member("mod").runs("/acquaint-admin find ada").seesPrivately("never took part");
  }

  @Test
  void importWantsExactlyOneFile() {
    CommandRun run = CommandRun.of("import");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--pairs FILE", "--members FILE", "For example");
  }

  @Test
  void promptsOfAFileComeIntoTheBankOnceEveryBadLineIsPutRight(Database database) throws Exception {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
    Path config = configuration(database);
    String good = "Which map did you draw yourself? | maps | story | craft\n";
    Path file = folder.resolve("prompts.txt");
    Files.writeString(
        file, good + "a|b|c|d|e\nWhich bridge do you cross most often? | bridges | abyss\n");
    CommandRun wrong = CommandRun.of("import", "--config", config, "--prompts", file, "--write");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out())
        .contains("line 2: A line has up to four parts", "line 3:", "abyss")
        .contains("1 prompts understood, 2 lines not.", "Nothing is written");
    given.member("mod").runs("/icebreaker-admin export").seesPrivately("No prompt was written");
    Files.writeString(file, good);
    CommandRun looked = CommandRun.of("import", "--config", config, "--prompts", file);
    assertThat(looked.out()).contains("Nothing is written yet: add --write.");
    CommandRun written = CommandRun.of("import", "--config", config, "--prompts", file, "--write");
    assertThat(written.out()).contains("1 written to the bank, 0 were there already");
    CommandRun again = CommandRun.of("import", "--config", config, "--prompts", file, "--write");
    assertThat(again.out()).contains("0 written to the bank, 1 were there already");
    given
        .member("mod")
        .runs("/icebreaker-admin export")
        .seesPrivately("Here is the one prompt that was written here", "which:all");
    assertThat(then.member("mod").file().content()).contains("Which map did you draw yourself?");
    given.member("mod").runs("/icebreaker-admin export which:all").seesPrivately("one of them");
  }
}
