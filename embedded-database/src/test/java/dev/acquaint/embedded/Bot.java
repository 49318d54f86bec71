package dev.acquaint.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Another process that uses the embedded server: says where it is, and ends with its input. */
final class Bot {
  private Bot() {}

  public static void main(String[] arguments) throws IOException {
    EmbeddedMariaDb server =
        EmbeddedMariaDb.start(
            new EmbeddedSettings(Path.of(arguments[0]), Optional.empty(), true, _ -> {}));
    System.out.println(server.jdbcUrl());
    System.in.read();
  }
}
