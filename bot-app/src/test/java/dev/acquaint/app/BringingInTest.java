package dev.acquaint.app;

import dev.acquaint.view.Upload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of other tools that moderators bring in from the chat. */
class BringingInTest extends BotStory {

  @BeforeEach
  void aCommunity() {
    given.moderator("mod").runs("/acquaint-admin setup weekday:monday time:10:00 zone:UTC");
  }

  private void sixAreIn() {
    List.of("ada", "bob", "cyd", "dan", "eve", "fay")
        .forEach(one -> given.member(one).runs("/intros join"));
  }

  private static Upload file(String name, byte[] content) {
    return new Upload(
        name, content.length, most -> Arrays.copyOf(content, Math.min(most, content.length)));
  }

  @Test
  void aWholeFileIsBroughtInAsItWasSaved() {
    sixAreIn();
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
      when.member("mod").runs("/acquaint-admin import");
      when.member("mod")
          .submitsFile(
              file(
                  "met.csv",
                  "Day;Person A;Person B\n2026-12-28;Ada;Bob\n2026-12-28;Jürgen;Bob"
                      .getBytes(charset)));
      then.member("mod")
          .seesPrivately("I understood one introduction", "Line 3: nobody here is called “Jürgen”");
    }
    when.member("mod").presses("Write them").seesPrivately("One introduction is written");
  }

  @Test
  void aFileThatCannotBeUsedIsRefusedWithWhatToDoAndNothingPastedIsLost() {
    sixAreIn();
    given.member("mod").runs("/acquaint-admin import");
    when.member("mod")
        .submitsFile(file("met.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}), "lines", "my lines");
    then.member("mod").seesMistake("file", "not a text file", "met.csv").seesForm("my lines");
    when.member("mod").submitsFile(new Upload("met.csv", Upload.MOST_BYTES + 1, _ -> new byte[0]));
    then.member("mod").seesMistake("file", "larger than 1 MB", "./acquaint import --pairs");
    when.member("mod").submitsFile(new Upload("met.csv", 5, most -> new byte[most]));
    then.member("mod").seesMistake("file", "larger than 1 MB");
    when.member("mod")
        .submitsFile(
            new Upload(
                "met.csv",
                5,
                _ -> {
                  throw new IOException("away");
                }));
    then.member("mod").seesPrivately("did not arrive", "2026-11-02,Ada,Bob");
    given.member("mod").runs("/acquaint-admin import");
    when.member("mod")
        .submitsFile(file("notes.txt", "just words".getBytes(StandardCharsets.UTF_8)));
    then.member("mod").seesMistake("file", "I could not find which columns", "date,a,b");
    when.member("mod").submits("lines", "");
    then.member("mod").seesMistake("lines", "Attach a file or paste lines", "2026-11-02,Ada,Bob");
  }

  @Test
  void aListOfMembersFillsWhatTheyHaveNotToldThemselves() {
    sixAreIn();
    given.member("mod").runs("/acquaint-admin import");
    when.member("mod").submits("what", "members", "lines", "hello");
    then.member("mod").seesMistake("lines", "which column says who is meant", "name,offers");
    when.member("mod")
        .submits(
            "what",
            "members",
            "lines",
            "Name,Skills,Timezone,Shoe size\nAda,\"statics, CAD\",Europe/Berlin,38\n"
                + "Zoe,Rust,,40\nBob,Rust,Atlantis,44");
    then.member("mod")
        .seesPrivately(
            "I understood one person",
            "“Skills” is what they can help with",
            "Not used: Shoe size",
            "Line 3: I know nobody called “Zoe”",
            "Line 4: “Atlantis” is no time zone");
    when.member("mod").presses("Write them").seesPrivately("One profile was filled in");
    when.member("ada").runs("/profile view").seesPrivately("cad and statics");
  }
}
