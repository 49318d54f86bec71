package dev.acquaint.app.doctor;

import dev.acquaint.app.run.Store;
import dev.acquaint.config.DatabaseSettings;
import dev.acquaint.embedded.EmbeddedFailure;
import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Inspection;
import dev.acquaint.storage.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at the database. Our own server is started for that, and stopped again, unless it runs
 * already or has no data yet.
 */
final class DatabaseCheckup {
  private static final long MEGABYTE = 1024L * 1024;
  private static final long LEAST_FREE = 500;

  private final DatabaseSettings settings;
  private final InstantSource clock;
  private final Consumer<String> report;

  DatabaseCheckup(DatabaseSettings settings, InstantSource clock, Consumer<String> report) {
    this.settings = settings;
    this.clock = clock;
    this.report = report;
  }

  void examine(List<Finding> findings) {
    if (!settings.isEmbedded()) {
      server(findings, Optional.empty());
      return;
    }
    Path directory = settings.directory();
    disk(findings, directory);
    if (!Files.isDirectory(directory.resolve("mariadb"))) {
      findings.add(
          Finding.note(
              "database",
              "No data yet: the first start makes a server of the program's own in " + directory));
      return;
    }
    try (EmbeddedMariaDb own = EmbeddedMariaDb.start(Store.embedded(settings, report))) {
      server(findings, Optional.of(own));
    } catch (EmbeddedFailure failed) {
      findings.add(
          Finding.bad(
              "database",
              String.valueOf(failed.getMessage()),
              "read " + directory.resolve("server.log") + "."));
    }
  }

  private static void disk(List<Finding> findings, Path directory) {
    Path there = directory;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      long free = Files.getFileStore(there).getUsableSpace() / MEGABYTE;
      String words = "%d MB are free for %s".formatted(free, directory);
      findings.add(
          free >= LEAST_FREE
              ? Finding.good("disk", words)
              : Finding.bad(
                  "disk",
                  words + ".",
                  "make room for "
                      + LEAST_FREE
                      + " MB, or name another folder in database.directory."));
      if (!Files.isWritable(there)) {
        findings.add(
            Finding.bad(
                "disk",
                there + " cannot be written.",
                "give it to the user who runs Acquaint, or name another folder in database.directory."));
      }
    } catch (IOException e) {
      findings.add(
          Finding.bad(
              "disk",
              "The folder " + there + " cannot be looked at: " + e.getMessage() + ".",
              "name another folder in database.directory."));
    }
  }

  private void server(List<Finding> findings, Optional<EmbeddedMariaDb> own) {
    try {
      var way = Store.way(settings, own);
      Inspection seen = Inspection.of(way, clock);
      findings.add(
          seen.unsupported()
              .map(complaint ->
                  Finding.bad(
                      "database", complaint, "upgrade the server, or use the program's own."))
              .orElseGet(
                  () -> Finding.good("database", seen.version() + " answers at " + way.place())));
      charset(findings, seen);
      skew(findings, seen);
      findings.add(schema(seen));
      if (own.isEmpty()) {
        findings.add(Finding.note("disk", "that of the database server cannot be seen from here"));
      }
    } catch (StorageFailure failure) {
      findings.add(new Finding("database", Finding.Grade.BAD, repaired(failure)));
    }
  }

  private String repaired(StorageFailure failure) {
    String words = String.valueOf(failure.getMessage());
    return switch (failure.kind()) {
      case AWAY ->
          words
              + " To repair: start the server, or correct host and port in database.url ("
              + settings.url().orElse("own server")
              + ").";
      case BUSY -> words + " To repair: let the server take more connections (max_connections).";
      case TOO_NEW, UNSUPPORTED, DENIED, FULL -> words;
      default -> words + " To repair: read the log of the database server.";
    };
  }

  private static void charset(List<Finding> findings, Inspection seen) {
    if (seen.collation().equals(Inspection.COLLATION)) {
      findings.add(Finding.good("charset", seen.collation()));
    } else if (seen.schema() instanceof Inspection.Schema.Empty) {
      findings.add(
          Finding.note("charset", seen.collation() + ", which the first start sets to utf8mb4"));
    } else {
      findings.add(
          Finding.note(
              "charset",
              seen.collation() + ", which the next start sets to " + Inspection.COLLATION));
    }
  }

  private static void skew(List<Finding> findings, Inspection seen) {
    String words = "The clock of the database differs by %d ms".formatted(seen.skew().toMillis());
    findings.add(
        seen.skew().abs().compareTo(Database.LARGEST_SKEW) <= 0
            ? Finding.good("clock", words)
            : Finding.bad(
                "clock",
                words + ", and rounds wait until it is right.",
                "let both machines take their time from the network (NTP)."));
  }

  private static Finding schema(Inspection seen) {
    return switch (seen.schema()) {
      case Inspection.Schema.Empty(int steps) ->
          Finding.note("schema", "empty; the first start prepares it in %d steps".formatted(steps));
      case Inspection.Schema.Behind(int steps) ->
          Finding.note(
              "schema",
              "the next start brings it up to date in %d steps; make a backup before"
                  .formatted(steps));
      case Inspection.Schema.Current(int steps) ->
          Finding.good("schema", "up to date (%d steps)".formatted(steps));
      case Inspection.Schema.Newer(String message) ->
          new Finding("schema", Finding.Grade.BAD, message);
    };
  }
}
