package dev.acquaint.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * What must be remembered of the server from start to start, kept in a file that only its owner may
 * read.
 *
 * @param port the loopback port
 * @param pid the server's process, or 0
 * @param password of the bot's user
 * @param rootPassword of the server's root
 */
record ServerState(int port, long pid, String password, String rootPassword) {
  private static final int PATIENCE_MILLIS = 500;

  /** Three bytes of length, one of sequence, then the version of the protocol, 10. */
  private static final int GREETING_BYTES = 5;

  private static final int PROTOCOL_VERSION = 10;

  static ServerState fresh() {
    SecureRandom chance = new SecureRandom();
    return new ServerState(0, 0, word(chance), word(chance));
  }

  private static String word(SecureRandom chance) {
    byte[] bits = new byte[18];
    chance.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  ServerState running(int newPort, long newPid) {
    return new ServerState(newPort, newPid, password, rootPassword);
  }

  static Optional<ServerState> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return Optional.of(
        new ServerState(
            Integer.parseInt(properties.getProperty("port", "0")),
            Long.parseLong(properties.getProperty("pid", "0")),
            properties.getProperty("password", ""),
            properties.getProperty("rootPassword", "")));
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("password", password);
    properties.setProperty("rootPassword", rootPassword);
    StringWriter text = new StringWriter();
    properties.store(text, "The bot's own database server; keep it with the data.");
    Path half = file.resolveSibling(file.getFileName() + ".new");
    writePrivately(half, text.toString());
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes a new file that only its owner may read, from its first byte on. */
  static void writePrivately(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, content);
  }

  /** The living server whose number is in the file that the server itself writes. */
  static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String text = Files.readString(pidFile).strip();
    return text.matches("\\d{1,18}") ? process(Long.parseLong(text)) : Optional.empty();
  }

  /** The living process of that number when it is a database server, as far as can be seen. */
  static Optional<ProcessHandle> process(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> {
          String command = process.info().command().orElse("mariadbd");
          return command.contains("mariadbd") || command.contains("mysqld");
        });
  }

  /**
   * Whether a server takes connections on the port. The first packet of the protocol comes from the
   * server (https://mariadb.com/kb/en/connection/), and only once it has carried out its start
   * file; an open port alone comes earlier.
   */
  boolean greets() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] head = socket.getInputStream().readNBytes(GREETING_BYTES);
      return head.length == GREETING_BYTES && head[GREETING_BYTES - 1] == PROTOCOL_VERSION;
    } catch (IOException nobodyThere) {
      return false;
    }
  }
}
