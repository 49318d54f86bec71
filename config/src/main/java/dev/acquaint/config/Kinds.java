package dev.acquaint.config;

import dev.acquaint.config.Kind.Unacceptable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of values that the sections use. */
final class Kinds {
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
  private static final Pattern DATABASE_URL =
      Pattern.compile("jdbc:mariadb:(?:[a-z]+:)?//[^/?\\s]+/[^/?\\s]+(\\?\\S*)?");
  private static final Pattern SECRET_IN_URL =
      Pattern.compile("[?&]password=", Pattern.CASE_INSENSITIVE);

  private Kinds() {}

  static Kind<String> words(int atLeast, int atMost, String example) {
    return new Kind<>(
        "words of " + atLeast + " to " + atMost + " characters",
        example,
        words -> {
          int length = words.codePointCount(0, words.length());
          if (length < atLeast || length > atMost) {
            throw new Unacceptable("has " + length + (length == 1 ? " character" : " characters"));
          }
          return words;
        });
  }

  static Kind<Integer> whole(int least, int most, int example) {
    return new Kind<>(
        "a whole number from " + least + " to " + most,
        Integer.toString(example),
        words -> {
          if (!WHOLE.matcher(words).matches()) {
            throw new Unacceptable("is " + quoted(words) + ", which is not a whole number");
          }
          var number = new java.math.BigInteger(words);
          if (number.compareTo(java.math.BigInteger.valueOf(least)) < 0) {
            throw new Unacceptable("is " + words + ", which is too small");
          }
          if (number.compareTo(java.math.BigInteger.valueOf(most)) > 0) {
            throw new Unacceptable("is " + words + ", which is too large");
          }
          return number.intValueExact();
        });
  }

  static Kind<Boolean> flag(boolean example) {
    return new Kind<>(
        "true or false",
        Boolean.toString(example),
        words ->
            switch (words.toLowerCase(Locale.ROOT)) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new Unacceptable("is " + quoted(words));
            });
  }

  /** One of an enum's constants, written in lower case. */
  static <E extends Enum<E>> Kind<E> choice(E example) {
    var constants = example.getDeclaringClass().getEnumConstants();
    List<String> names = Arrays.stream(constants).map(Kinds::written).toList();
    return new Kind<>(
        names.stream().collect(Collectors.joining(", ")),
        written(example),
        words -> {
          int index = names.indexOf(words.toLowerCase(Locale.ROOT));
          if (index >= 0) {
            return constants[index];
          }
          throw new Unacceptable("is " + quoted(words) + Spelling.didYouMean(words, names));
        });
  }

  static Kind<Path> path(String example) {
    return new Kind<>(
        "a path; a relative one starts at the program's folder",
        example,
        words -> {
          try {
            return Path.of(words);
          } catch (InvalidPathException e) {
            throw new Unacceptable("is not a path: " + e.getReason());
          }
        });
  }

  static Kind<String> hostName(String example) {
    return new Kind<>(
        "a host name or an address, without a scheme and without a port",
        example,
        words -> {
          if (!HOST.matcher(words).matches()) {
            throw new Unacceptable("is " + quoted(words));
          }
          return words.toLowerCase(Locale.ROOT);
        });
  }

  /** An address with one of these schemes. */
  static Kind<String> address(String example, String... schemes) {
    return shaped(
        Pattern.compile("(?:" + String.join("|", schemes) + ")://[^\\s/]+(?:/\\S*)?"),
        "an address that starts with "
            + Arrays.stream(schemes)
                .map(scheme -> scheme + "://")
                .collect(Collectors.joining(" or ")),
        example);
  }

  /** Words of a certain shape. */
  static Kind<String> shaped(Pattern shape, String allowed, String example) {
    return new Kind<>(
        allowed,
        example,
        words -> {
          if (!shape.matcher(words).matches()) {
            throw new Unacceptable("is " + quoted(words));
          }
          return words;
        });
  }

  /** An address of Connector/J. It is never repeated in a message: it might hold a password. */
  static Kind<String> databaseUrl() {
    return new Kind<>(
        "jdbc:mariadb://HOST[:PORT]/DATABASE, with the password in database.password, or nothing",
        "jdbc:mariadb://db.example.org:3306/acquaint",
        words -> {
          if (SECRET_IN_URL.matcher(words).find()) {
            throw new Unacceptable("holds a password");
          }
          if (!DATABASE_URL.matcher(words).matches()) {
            throw new Unacceptable("is not the address of a MariaDB database");
          }
          return words;
        });
  }

  /** Words in quotation marks, short enough for a line and without anything that moves a cursor. */
  static String quoted(String words) {
    var visible = words.codePoints().map(c -> Character.isISOControl(c) ? '\uFFFD' : c).toArray();
    var text = new String(visible, 0, Math.min(visible.length, 60));
    return "\"" + text + (visible.length > 60 ? "…" : "") + "\"";
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
