package dev.acquaint.dispatch;

import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Nearness;
import dev.acquaint.command.Option;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Given;
import dev.acquaint.interaction.Path;
import dev.acquaint.text.TypedWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a command from one line of words: {@code intros pause 2w}, {@code kudos give member:<@U1>
 * reason:"for the talk"}. Words without a name fill the options in order; the last option takes all
 * that is left.
 */
final class WordParser {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9-]*):)?"
              + "(?:[\"“”„]([^\"“”„]*)[\"“”]|(<[@#][^>]*>|[^\\s\\p{Z}]+))");
  private static final Pattern ACCOUNT =
      Pattern.compile("<@!?([^>|\\s\\p{Z}]{1,64})(?:\\|[^>]*)?>");
  private static final Pattern ROOM = Pattern.compile("<#([^>|\\s\\p{Z}]{1,64})(?:\\|[^>]*)?>");

  private final CommandBook book;

  WordParser(CommandBook book) {
    this.book = book;
  }

  /** What a line turned out to be. */
  sealed interface Parsed {
    /** A command with the values given, and the words that none of its options takes. */
    record Known(Command command, Map<String, Given> given, String left) implements Parsed {
      public Known {
        given = Map.copyOf(given);
      }
    }

    /** No command; the nearest ones, best first. */
    record Unknown(String typed, List<String> nearest) implements Parsed {
      public Unknown {
        nearest = List.copyOf(nearest);
      }
    }
  }

  Parsed parse(SpaceId space, String line) {
    String stripped = TypedWords.clean(line).replaceFirst("^/", "");
    String[] words = BLANKS.split(stripped, 3);
    String group = words[0].toLowerCase(Locale.ROOT);
    String name = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "";
    Optional<Command> two = path(group, name).flatMap(book::command);
    if (two.isPresent() && !name.isEmpty()) {
      return known(space, two.get(), words.length > 2 ? words[2] : "");
    }
    Optional<Command> one = path(group, "").flatMap(book::command);
    if (one.isPresent()) {
      String rest = stripped.substring(words[0].length()).strip();
      return known(space, one.get(), rest);
    }
    String typed = name.isEmpty() ? group : group + " " + name;
    return new Parsed.Unknown(typed, nearest(group, typed));
  }

  private static Parsed known(SpaceId space, Command command, String rest) {
    return command.options().isEmpty()
        ? new Parsed.Known(command, Map.of(), rest.strip())
        : new Parsed.Known(command, values(space, command, rest), "");
  }

  private static Optional<Path> path(String group, String name) {
    try {
      return Optional.of(new Path(group, name));
    } catch (IllegalArgumentException notAPath) {
      return Optional.empty();
    }
  }

  private List<String> nearest(String group, String typed) {
    List<String> all = book.commands().stream().map(command -> command.path().words()).toList();
    List<String> near = Nearness.nearest(typed, all, 3);
    return near.isEmpty() ? ofNearestGroup(group) : near;
  }

  private List<String> ofNearestGroup(String group) {
    List<Path> paths = book.commands().stream().map(Command::path).toList();
    List<String> groups = Nearness.nearest(group, paths.stream().map(Path::group).toList(), 1);
    return paths.stream()
        .filter(path -> groups.contains(path.group()))
        .map(Path::words)
        .limit(5)
        .toList();
  }

  private static Map<String, Given> values(SpaceId space, Command command, String rest) {
    SequencedMap<String, String> named = new LinkedHashMap<>();
    List<String> loose = new ArrayList<>();
    List<String> names = command.options().stream().map(Option::name).toList();
    String awaiting = "";
    Matcher tokens = TOKEN.matcher(rest);
    while (tokens.find()) {
      String name = tokens.group(1) == null ? "" : tokens.group(1).toLowerCase(Locale.ROOT);
      boolean quoted = tokens.group(3) == null;
      String value = quoted ? tokens.group(2) : tokens.group(3);
      String whole = name.isEmpty() ? value : tokens.group(1) + ":" + value;
      String alone = quoted ? "" : nameAlone(whole, names);
      if (!alone.isEmpty()) {
        awaiting = alone;
      } else if (names.contains(name)) {
        named.put(name, value);
        awaiting = "";
      } else if (!awaiting.isEmpty()) {
        named.put(awaiting, whole);
        awaiting = "";
      } else {
        loose.add(whole);
      }
    }
    fill(command, named, loose);
    Map<String, Given> values = new HashMap<>();
    named.forEach((name, value) -> values.put(name, given(space, value)));
    return values;
  }

  /** Returns the option that a word such as {@code until:} names for the word after it. */
  private static String nameAlone(String word, List<String> names) {
    String name = word.toLowerCase(Locale.ROOT);
    return name.endsWith(":") && names.contains(name.substring(0, name.length() - 1))
        ? name.substring(0, name.length() - 1)
        : "";
  }

  /** Words without a name go to the options still open; without any, to the last one named. */
  private static void fill(
      Command command, SequencedMap<String, String> named, List<String> loose) {
    List<String> open =
        command.options().stream()
            .map(Option::name)
            .filter(name -> !named.containsKey(name))
            .toList();
    if (loose.isEmpty()) {
      return;
    }
    for (int i = 0; i < open.size() - 1 && !loose.isEmpty(); i++) {
      named.put(open.get(i), loose.removeFirst());
    }
    String rest = String.join(" ", loose);
    if (!open.isEmpty() && !rest.isEmpty()) {
      named.put(open.getLast(), rest);
    } else if (open.isEmpty() && !named.isEmpty()) {
      named.merge(named.lastEntry().getKey(), rest, (before, more) -> before + " " + more);
    }
  }

  private static Given given(SpaceId space, String value) {
    Matcher account = ACCOUNT.matcher(value);
    if (account.matches()) {
      return new Given.Account(new AccountRef(space, account.group(1)));
    }
    Matcher room = ROOM.matcher(value);
    return room.matches()
        ? new Given.Room(new ChannelRef(space, room.group(1)))
        : new Given.Words(value);
  }
}
