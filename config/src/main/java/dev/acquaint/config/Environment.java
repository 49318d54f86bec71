package dev.acquaint.config;

import dev.acquaint.config.Kind.Unacceptable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The environment variables that belong to the program. */
final class Environment {
  static final String PREFIX = "ACQUAINT_";
  static final String FILE_SUFFIX = "_FILE";

  /** More than any key or password, and little enough to refuse a wrong file politely. */
  private static final long LONGEST_SECRET_BYTES = 64 * 1024;

  private final TreeMap<String, String> variables = new TreeMap<>();
  private final Path home;

  Environment(Map<String, String> all, Path home) {
    this.home = home;
    all.forEach((name, value) -> {
      if (name.startsWith(PREFIX)) {
        variables.put(name, value);
      }
    });
  }

  /** The variable of a key: {@code http.allowedHosts} is {@code ACQUAINT_HTTP_ALLOWEDHOSTS}. */
  static String variable(String path) {
    return PREFIX + path.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** The value of a variable; one that is set to nothing counts as not set. */
  Optional<String> find(String variable) {
    return Optional.ofNullable(variables.get(variable)).filter(value -> !value.isEmpty());
  }

  /** The names in use, sorted. */
  SequencedSet<String> names() {
    return new TreeSet<>(variables.keySet());
  }

  /** Reads a secret from the file that a variable names, without the line break at its end. */
  String readSecret(String file) throws Unacceptable {
    try {
      Path path = home.resolve(file);
      if (!Files.exists(path)) {
        throw new Unacceptable("names a file that does not exist");
      }
      if (!Files.isRegularFile(path) && Files.isDirectory(path)) {
        throw new Unacceptable("names a folder");
      }
      if (Files.size(path) > LONGEST_SECRET_BYTES) {
        throw new Unacceptable("names a file that is too long for a secret");
      }
      var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      String words = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      String secret = words.replaceFirst("\\r?\\n\\z", "");
      if (secret.isEmpty()) {
        throw new Unacceptable("names an empty file");
      }
      return secret;
    } catch (CharacterCodingException e) {
      throw new Unacceptable("names a file that is not UTF-8");
    } catch (InvalidPathException e) {
      throw new Unacceptable("is not a path: " + e.getReason());
    } catch (IOException e) {
      throw new Unacceptable("names a file that cannot be read");
    }
  }
}
