package dev.acquaint.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.app.CommandNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents promise exists. */
class DocumentsTest {
  private static final Pattern QUOTED = Pattern.compile("`([^`\\s]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern TYPED = Pattern.compile("\\./acquaint ([a-z-]+)");

  @Test
  void everyPathInTheArchitectureExists() throws IOException {
    List<String> paths =
        found(QUOTED, read("ARCHITECTURE.md")).filter(word -> word.contains("/")).toList();
    assertThat(paths).hasSizeGreaterThan(20);
    assertThat(paths).allSatisfy(path -> assertThat(Sources.ROOT.resolve(path)).exists());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "docs/operations.md",
        "docs/discord.md"
      })
  void everyLinkInADocumentLeadsSomewhere(String document) throws IOException {
    assertThat(found(LINK, read(document)))
        .allSatisfy(link -> assertThat(Sources.ROOT.resolve(link)).exists());
  }

  @Test
  void everyCommandInTheReadmeExists() throws IOException {
    var promised =
        new TreeSet<>(found(TYPED, read("README.md") + read("docs/operations.md")).toList());
    assertThat(promised).isNotEmpty();
    assertThat(CommandNames.all()).containsAll(promised);
  }

  private static String read(String name) throws IOException {
    Path file = Sources.ROOT.resolve(name);
    return Files.readString(file);
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }
}
