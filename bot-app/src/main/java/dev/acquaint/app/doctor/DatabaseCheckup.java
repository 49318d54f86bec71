package dev.acquaint.app.doctor;

import dev.acquaint.app.run.Store;
import dev.acquaint.chat.Finding.Grade;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Community;
import dev.acquaint.community.SqlCommunities;
import dev.acquaint.config.DatabaseSettings;
import dev.acquaint.dispatch.SqlAudit;
import dev.acquaint.embedded.EmbeddedFailure;
import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.features.moderation.Troubles;
import dev.acquaint.id.Ids;
import dev.acquaint.storage.Database;
import dev.acquaint.storage.Inspection;
import dev.acquaint.storage.Patience;
import dev.acquaint.storage.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

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
  private final RandomGenerator chance = RandomGenerator.getDefault();
  private final Communities communities = new SqlCommunities(new Ids(chance));

  DatabaseCheckup(DatabaseSettings settings, InstantSource clock, Consumer<String> report) {
    this.settings = settings;
    this.clock = clock;
    this.report = report;
  }

  void examine(List<Checked> findings) {
    if (!settings.isEmbedded()) {
      server(findings, Optional.empty());
      return;
    }
    Path directory = settings.directory();
    disk(findings, directory);
    if (!Files.isDirectory(directory.resolve("mariadb"))) {
      findings.add(
          Checked.note(
              "database",
              "No data yet: the first start makes a server of the program's own in " + directory));
      return;
    }
    try (EmbeddedMariaDb own = EmbeddedMariaDb.start(Store.embedded(settings, report))) {
      server(findings, Optional.of(own));
    } catch (EmbeddedFailure failed) {
      findings.add(
          Checked.bad(
              "database",
              String.valueOf(failed.getMessage()),
              "read " + directory.resolve("server.log") + "."));
    }
  }

  private static void disk(List<Checked> findings, Path directory) {
    Path there = directory;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      long free = Files.getFileStore(there).getUsableSpace() / MEGABYTE;
      String words = "%d MB are free for %s".formatted(free, directory);
      findings.add(
          free >= LEAST_FREE
              ? Checked.good("disk", words)
              : Checked.bad(
                  "disk",
                  words + ".",
                  "make room for "
                      + LEAST_FREE
                      + " MB, or name another folder in database.directory."));
      if (!Files.isWritable(there)) {
        findings.add(
            Checked.bad(
                "disk",
                there + " cannot be written.",
                "give it to the user who runs Acquaint, or name another folder in database.directory."));
      }
    } catch (IOException e) {
      findings.add(
          Checked.bad(
              "disk",
              "The folder " + there + " cannot be looked at: " + e.getMessage() + ".",
              "name another folder in database.directory."));
    }
  }

  private void server(List<Checked> findings, Optional<EmbeddedMariaDb> own) {
    try {
      var way = Store.way(settings, own);
      Inspection seen = Inspection.of(way, clock);
      findings.add(
          seen.unsupported()
              .map(complaint ->
                  Checked.bad(
                      "database", complaint, "upgrade the server, or use the program's own."))
              .orElseGet(
                  () -> Checked.good("database", seen.version() + " answers at " + way.place())));
      charset(findings, seen);
      skew(findings, seen);
      findings.add(schema(seen));
      if (seen.schema() instanceof Inspection.Schema.Current) {
        communities(findings, way);
      }
      if (own.isEmpty()) {
        findings.add(Checked.note("disk", "that of the database server cannot be seen from here"));
      }
    } catch (StorageFailure failure) {
      findings.add(new Checked("database", Grade.BAD, repaired(failure)));
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

  private static void charset(List<Checked> findings, Inspection seen) {
    if (seen.collation().equals(Inspection.COLLATION)) {
      findings.add(Checked.good("charset", seen.collation()));
    } else if (seen.schema() instanceof Inspection.Schema.Empty) {
      findings.add(
          Checked.note("charset", seen.collation() + ", which the first start sets to utf8mb4"));
    } else {
      findings.add(
          Checked.note(
              "charset",
              seen.collation() + ", which the next start sets to " + Inspection.COLLATION));
    }
  }

  private static void skew(List<Checked> findings, Inspection seen) {
    findings.add(Checked.of("clock", Troubles.clock(seen.skew())));
  }

  private Patience once() {
    return new Patience(Duration.ZERO, _ -> {}, chance, report);
  }

  /**
   * Looks at what moderators are told by the doctor in the chat. It does not keep the bot from
   * running, and messages wait as long as it does not, so it is noted only.
   */
  private void communities(List<Checked> findings, dev.acquaint.storage.DatabaseSettings way) {
    Troubles troubles = new Troubles(new SqlAudit());
    try (Database database = Database.open(way, once())) {
      database
          .transactions()
          .run(transaction -> {
            List<Checked> lines = new ArrayList<>();
            for (Community one : communities.all(transaction)) {
              troubles.read(transaction, one.id(), clock.instant()).stream()
                  .map(finding -> Checked.of("messages", finding))
                  .map(line -> line.grade() == Grade.BAD ? line.graded(Grade.NOTE) : line)
                  .map(line ->
                      new Checked(line.what(), line.grade(), one.name() + ": " + line.words()))
                  .forEach(lines::add);
            }
            findings.addAll(lines);
          });
    }
  }

  private static Checked schema(Inspection seen) {
    return switch (seen.schema()) {
      case Inspection.Schema.Empty(int steps) ->
          Checked.note("schema", "empty; the first start prepares it in %d steps".formatted(steps));
      case Inspection.Schema.Behind(int steps) ->
          Checked.note(
              "schema",
              "the next start brings it up to date in %d steps; make a backup before"
                  .formatted(steps));
      case Inspection.Schema.Current(int steps) ->
          Checked.good("schema", "up to date (%d steps)".formatted(steps));
      case Inspection.Schema.Newer(String message) -> new Checked("schema", Grade.BAD, message);
    };
  }
}
