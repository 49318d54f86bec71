package dev.acquaint.app.process;

import dev.acquaint.embedded.EmbeddedMariaDb;
import dev.acquaint.embedded.EmbeddedSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real MariaDB whose files may not grow beyond a few megabytes, which is how a full disk looks to
 * it: the statement that needs more room fails with "The table is full".
 */
final class SmallServer implements AutoCloseable {
  private final Process process;
  private final String url;

  private SmallServer(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static SmallServer start(Path folder) throws Exception {
    Path home = programs(folder.resolve("unpacking"));
    Path data = folder.resolve("data");
    Files.createDirectories(folder);
    Process install =
        new ProcessBuilder(
                home.resolve("scripts").resolve("mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--force",
                "--user=" + System.getProperty("user.name"),
                LIMIT_ROOM,
                LIMIT_FILE)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("install.log").toFile())
            .start();
    if (install.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("install.log")));
    }
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                home.resolve("bin").resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=small.sock",
                "--skip-ssl",
                "--user=" + System.getProperty("user.name"),
                LIMIT_ROOM,
                LIMIT_FILE)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    String root = "jdbc:mariadb://127.0.0.1:" + port + "/";
    SmallServer server = new SmallServer(process, root + "acquaint");
    server.untilItAnswers(root);
    return server;
  }

  private static final String LIMIT_FILE = "--innodb-file-per-table=0";
  private static final String LIMIT_ROOM =
      "--innodb-data-file-path=ibdata1:12M:autoextend:max:20M";

  /** Where the programs of the server that comes along are. */
  private static Path programs(Path folder) throws IOException {
    try (EmbeddedMariaDb _ =
        EmbeddedMariaDb.start(new EmbeddedSettings(folder, Optional.empty(), true, _ -> {}))) {
      String pid = Files.readString(folder.resolve("mariadb").resolve("mariadb.pid")).strip();
      String program =
          ProcessHandle.of(Long.parseLong(pid)).orElseThrow().info().command().orElseThrow();
      return Path.of(program).getParent().getParent();
    }
  }

  private void untilItAnswers(String root) throws Exception {
    for (int i = 0; ; i++) {
      try (Connection connection = DriverManager.getConnection(root, "root", "");
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE acquaint");
        return;
      } catch (SQLException notYet) {
        if (i > 200 || !process.isAlive()) {
          throw notYet;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  String url() {
    return url;
  }

  /** Writes until nothing more fits. */
  void fill() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "root", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE ballast (id INT AUTO_INCREMENT PRIMARY KEY, b MEDIUMBLOB)");
      for (int size : List.of(200_000, 20_000, 4_000, 1_000, 100)) {
        fill(statement, size);
      }
    }
  }

  private static void fill(Statement statement, int size) throws SQLException {
    while (true) {
      try {
        statement.execute("INSERT INTO ballast (b) VALUES (REPEAT('x', " + size + "))");
      } catch (SQLException full) {
        if (full.getErrorCode() != 1114) {
          throw full;
        }
        return;
      }
    }
  }

  /** Gives the room back. */
  void makeRoom() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "root", "");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE ballast");
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
