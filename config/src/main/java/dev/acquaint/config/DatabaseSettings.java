package dev.acquaint.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the data lives: in a MariaDB server that the program starts itself, or in one that the
 * operator runs.
 *
 * @param url JDBC address of the operator's server; empty means that the program starts its own
 * @param user who connects to the operator's server
 * @param password what {@code user} proves itself with; empty means without a password
 * @param directory absolute folder of the server that the program starts
 * @param server absolute path of an installed {@code mariadbd} to start in place of the one that
 *     comes with the program; empty means the one that comes with it
 * @param poolSize most connections open at the same moment, 2 to 200
 */
public record DatabaseSettings(
    Optional<String> url,
    String user,
    Optional<Secret> password,
    Path directory,
    Optional<Path> server,
    int poolSize) {

  static DatabaseSettings read(Section section) {
    return new DatabaseSettings(
        section.find("url", Kinds.databaseUrl()),
        section.get("user", Kinds.words(1, 80, "acquaint"), "acquaint"),
        section.findSecret("password", Kinds.words(1, 1000, "a long random word")),
        section.get("directory", Kinds.path("data"), Path.of("data"), section::fromHome),
        section.find("server", Kinds.path("/usr/sbin/mariadbd"), section::program),
        section.get("poolSize", Kinds.whole(2, 200, 10), 10));
  }

  /** {@return whether the program starts a server of its own} */
  public boolean isEmbedded() {
    return url.isEmpty();
  }
}
