package dev.acquaint.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The bot's own MariaDB server: started on a data directory, or adopted when one already runs there
 * (because an earlier process was killed, or another copy of the bot started it). It listens on the
 * loopback address only.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 20;
  private static final int PAUSE_MILLIS = 50;
  private static final String USER = "acquaint";

  private final EmbeddedSettings settings;
  private final Path directory;
  private ServerState state;
  private Optional<Users> users = Optional.empty();

  private EmbeddedMariaDb(EmbeddedSettings settings, Path directory, ServerState state) {
    this.settings = settings;
    this.directory = directory;
    this.state = state;
  }

  /**
   * Starts or adopts the server; returns when it takes connections.
   *
   * @param settings how
   * @throws EmbeddedFailure when that is not possible; its message says what to do
   */
  public static EmbeddedMariaDb start(EmbeddedSettings settings) {
    Path directory = settings.directory().toAbsolutePath().normalize();
    try {
      Files.createDirectories(directory);
      EmbeddedSettings absolute =
          new EmbeddedSettings(directory, settings.server(), settings.relaxed(), settings.report());
      EmbeddedMariaDb server = new EmbeddedMariaDb(absolute, directory, ServerState.fresh());
      server.ensureRunning();
      return server;
    } catch (IOException e) {
      throw new EmbeddedFailure(
          "The data directory "
              + directory
              + " cannot be used: "
              + e.getMessage()
              + ". Make it writable, or name another one in database.directory.",
          e);
    }
  }

  /**
   * Starts the server again when it died; does nothing while it runs. Safe to call from several
   * processes.
   */
  public synchronized void ensureRunning() {
    try (FileChannel channel = startLock();
        FileLock _ = channel.lock()) {
      Path file = directory.resolve("server.properties");
      state = ServerState.read(file).orElse(state);
      if (users.isEmpty()) {
        users = Optional.of(Users.join(directory.resolve("users.lock")));
      }
      if (adopt(file)) {
        return;
      }
      Path home = Binaries.unpack(settings);
      if (!Files.isDirectory(data())) {
        install(home);
      }
      launch(home, file);
    } catch (AccessDeniedException e) {
      throw new EmbeddedFailure(
          "The data directory %s cannot be used: %s may not be read or written. Make it writable, or name another one in database.directory."
              .formatted(directory, e.getFile()),
          e);
    } catch (IOException e) {
      throw new EmbeddedFailure(
          "The database server could not be started in " + directory + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedFailure("Interrupted while the database server was starting", e);
    }
  }

  /**
   * Takes over a server that already runs on the directory. It may still be starting, when the
   * process that started it was killed meanwhile; a process number that the system has given to
   * another program since is not taken for the server.
   */
  private boolean adopt(Path file) throws IOException, InterruptedException {
    Optional<ProcessHandle> running =
        ServerState.process(data().resolve("mariadb.pid"))
            .or(() -> ServerState.process(state.pid()));
    if (running.isEmpty()) {
      return false;
    }
    ProcessHandle server = running.get();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!state.greets()) {
      if (!server.isAlive()) {
        return false;
      }
      if (System.nanoTime() > deadline) {
        throw new EmbeddedFailure(
            ("A database server (process %d) runs on %s but does not answer on port %d. Stop that process and start"
                    + " again.")
                .formatted(server.pid(), directory, state.port()),
            null);
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    if (state.pid() != server.pid()) {
      state = state.running(state.port(), server.pid());
      state.write(file);
    }
    return true;
  }

  private Path data() {
    return directory.resolve("mariadb");
  }

  private Path temporary() {
    return directory.resolve("temporary");
  }

  private void install(Path home) throws IOException, InterruptedException {
    settings.report().accept("Creating the database");
    try (Stream<Path> old = Files.list(directory)) {
      for (Path half :
          old.filter(path -> String.valueOf(path.getFileName()).startsWith("installing-"))
              .toList()) {
        Binaries.remove(half);
      }
    }
    Path half = Files.createTempDirectory(directory, "installing-");
    Path link = directory.resolve("installing-with");
    List<String> command = installation(home, half, link);
    Path log = directory.resolve("install.log");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new EmbeddedFailure(
          "The database could not be created. The last lines of " + log + ":\n" + tail(log), null);
    }
    Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(link);
  }

  /**
   * MariaDB's script breaks paths apart at spaces, so it only gets to see short ones, relative to
   * the folder it runs in.
   */
  private static List<String> installation(Path home, Path half, Path link) throws IOException {
    List<String> command = new ArrayList<>();
    Path windows = home.resolve("bin").resolve("mysql_install_db.exe");
    if (Files.exists(windows)) {
      command.add(windows.toString());
      command.add("--datadir=" + half);
      return command;
    }
    Path script = home.resolve("scripts").resolve("mariadb-install-db");
    command.add(Files.exists(script) ? script.toString() : "mariadb-install-db");
    command.add("--no-defaults");
    if (home.toString().contains(" ")) {
      Files.createSymbolicLink(link, home);
      command.add("--basedir=./" + link.getFileName());
    } else {
      command.add("--basedir=" + home);
    }
    command.add("--datadir=./" + half.getFileName());
    command.add("--auth-root-authentication-method=normal");
    command.add("--skip-test-db");
    command.add("--force");
    asRoot(command);
    return command;
  }

  private static void asRoot(List<String> command) {
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
  }

  private void launch(Path home, Path file) throws IOException, InterruptedException {
    settings.report().accept("Starting the database");
    Path init = directory.resolve("init.sql");
    int port = port();
    state = state.running(port, 0);
    state.write(file);
    ServerState.writePrivately(init, accounts());
    Files.createDirectories(temporary());
    Path log = directory.resolve("server.log");
    Process process =
        new ProcessBuilder(command(home, init, port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      awaitListening(process, log);
    } catch (InterruptedException stopping) {
      process.destroy();
      throw stopping;
    } finally {
      Files.deleteIfExists(init);
    }
    state = state.running(port, process.pid());
    state.write(file);
  }

  private void awaitListening(Process process, Path log) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!state.greets()) {
      if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new EmbeddedFailure(
            "The database server did not start. The last lines of " + log + ":\n" + tail(log),
            null);
      }
    }
  }

  private List<String> command(Path home, Path init, int port) {
    Path bin = settings.server().orElse(home.resolve("bin").resolve(Binaries.program()));
    List<String> command = new ArrayList<>();
    command.add(bin.toString());
    command.add("--no-defaults");
    command.add("--basedir=" + home);
    command.add("--datadir=" + data());
    // A server clears temporary tables away when it starts, those of its neighbours in /tmp too.
    command.add("--tmpdir=" + temporary());
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    // A path of its own would be too long in deep folders (108 characters); nobody uses the socket.
    command.add("--socket=mariadb.sock");
    command.add("--pid-file=mariadb.pid");
    command.add("--init-file=" + init);
    command.add("--skip-ssl");
    command.add("--skip-name-resolve");
    command.add("--skip-log-bin");
    command.add("--character-set-server=utf8mb4");
    command.add("--collation-server=utf8mb4_uca1400_ai_ci");
    command.add("--performance-schema=OFF");
    command.add("--innodb-log-file-size=16M");
    command.add("--innodb-buffer-pool-size=64M");
    command.add("--max-connections=200");
    command.add("--innodb-flush-log-at-trx-commit=" + (settings.relaxed() ? 2 : 1));
    asRoot(command);
    return command;
  }

  private String accounts() {
    String user = "'" + USER + "'@'127.0.0.1'";
    return String.join(
        "\n",
        "CREATE DATABASE IF NOT EXISTS acquaint CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
        "CREATE USER IF NOT EXISTS " + user + ";",
        "ALTER USER " + user + " IDENTIFIED BY '" + state.password() + "';",
        "GRANT ALL PRIVILEGES ON *.* TO " + user + ";",
        "ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '" + state.rootPassword() + "';",
        "ALTER USER IF EXISTS 'root'@'127.0.0.1' IDENTIFIED BY '" + state.rootPassword() + "';",
        "ALTER USER IF EXISTS 'root'@'::1' IDENTIFIED BY '" + state.rootPassword() + "';",
        "");
  }

  /**
   * The port of the last time when it is still free, so that addresses which others hold stay right
   * after a restart.
   */
  private int port() throws IOException {
    if (state.port() != 0) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), state.port()), 1);
        return state.port();
      } catch (IOException _) {
        settings.report().accept("Port " + state.port() + " is taken, the database takes another");
      }
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String tail(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "(nothing)";
    }
    List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }

  /** Returns the JDBC address of a database on the server. */
  public synchronized String jdbcUrl(String database) {
    return "jdbc:mariadb://127.0.0.1:" + state.port() + "/" + database + "?sslMode=disable";
  }

  /** Returns the JDBC address of the bot's database. */
  public String jdbcUrl() {
    return jdbcUrl("acquaint");
  }

  /** Returns the name to log in with. */
  public String user() {
    return USER;
  }

  /** Returns the generated password. */
  public synchronized String password() {
    return state.password();
  }

  /**
   * Stops the server in an orderly way when nobody else uses it, whoever started it; otherwise
   * leaves it to the others.
   */
  @Override
  public synchronized void close() {
    if (users.isEmpty()) {
      return;
    }
    try (FileChannel channel = startLock();
        FileLock _ = channel.lock();
        Users us = users.get()) {
      if (us.leave()) {
        stop();
      }
    } catch (IOException e) {
      throw new EmbeddedFailure(
          "The database server in " + directory + " could not be stopped: " + e.getMessage(), e);
    } finally {
      users = Optional.empty();
    }
  }

  private void stop() throws IOException {
    Optional<ProcessHandle> server =
        ServerState.process(data().resolve("mariadb.pid"))
            .or(() -> ServerState.process(state.pid()));
    if (server.isEmpty()) {
      return;
    }
    server.get().destroy();
    try {
      server.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException late) {
      server.get().destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private FileChannel startLock() throws IOException {
    return FileChannel.open(
        directory.resolve("start.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
