package dev.acquaint.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
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
    Path half = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(half);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (Writer writer = Files.newBufferedWriter(half)) {
      properties.store(writer, "The bot's own database server; keep it with the data.");
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Whether the server of this state runs and listens. */
  boolean answers() {
    return pid != 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && listens();
  }

  boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      return true;
    } catch (IOException nobodyThere) {
      return false;
    }
  }
}
