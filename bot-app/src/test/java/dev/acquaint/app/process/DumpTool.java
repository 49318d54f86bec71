package dev.acquaint.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.storage.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Back-up and restore with the tools that lie beside the unpacked server, as operators use them.
 */
final class DumpTool {
  private final URI place;
  private final DatabaseSettings settings;

  DumpTool(DatabaseSettings settings) {
    this.settings = settings;
    this.place = URI.create(settings.url().substring("jdbc:".length()));
  }

  private static Path program(String name) throws IOException {
    String base = System.getenv("XDG_CACHE_HOME");
    Path cache =
        base == null || base.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(base);
    try (Stream<Path> found = Files.walk(cache.resolve("acquaint"), 3)) {
      return found
          .filter(path -> path.endsWith(Path.of("bin", name)))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + name + " in " + cache));
    }
  }

  private String schema() {
    return place.getPath().substring(1);
  }

  /** Writes the whole schema into a file, while whoever uses it goes on. */
  void dump(Path file) throws Exception {
    run("mariadb-dump", ProcessBuilder.Redirect.PIPE, file, "--single-transaction", schema());
    assertThat(file).content().contains("CREATE TABLE `delivery`");
  }

  /** Empties the schema and plays a file into it. */
  void restore(Path file) throws Exception {
    run(
        "mariadb",
        ProcessBuilder.Redirect.PIPE,
        file.resolveSibling("restored"),
        "-e",
        "DROP DATABASE "
            + schema()
            + "; CREATE DATABASE "
            + schema()
            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
    run(
        "mariadb",
        ProcessBuilder.Redirect.from(file.toFile()),
        file.resolveSibling("restored"),
        schema());
  }

  private void run(String program, ProcessBuilder.Redirect in, Path out, String... words)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                program(program).toString(),
                "--no-defaults",
                "--skip-ssl",
                "-h",
                place.getHost(),
                "-P",
                Integer.toString(place.getPort()),
                "-u",
                settings.user(),
                "-p" + settings.password()));
    command.addAll(List.of(words));
    Path complaints = out.resolveSibling("complaints");
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in)
            .redirectOutput(out.toFile())
            .redirectError(complaints.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ended", program).isTrue();
    assertThat(process.exitValue()).as(Files.readString(complaints)).isZero();
  }
}
