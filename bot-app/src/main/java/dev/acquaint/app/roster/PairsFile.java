package dev.acquaint.app.roster;

import dev.acquaint.command.Nearness;
import dev.acquaint.features.intros.matching.Pair;
import dev.acquaint.id.MemberId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the files that name two people a line: who met, and who avoids whom. */
final class PairsFile {
  private static final int MOST_NAMED = 5;

  private final RosterFiles files;
  private final Set<MemberId> people;
  private final Mistakes mistakes;
  private final List<String> notes;
  private final Map<String, List<String>> nearestTo = new HashMap<>();

  /** Who may be named: the people of the list. */
  PairsFile(RosterFiles files, Set<MemberId> people, Mistakes mistakes, List<String> notes) {
    this.files = files;
    this.people = people;
    this.mistakes = mistakes;
    this.notes = notes;
  }

  List<Met> history(Path file) {
    List<Met> all = new ArrayList<>();
    Set<String> strangers = new TreeSet<>();
    for (Sheet.Line line : lines(file, List.of("date", "a", "b"))) {
      Optional<LocalDate> date = date(file, line);
      Optional<Pair> pair = pair(file, line, strangers);
      if (date.isPresent() && pair.isPresent()) {
        all.add(new Met(date.get(), pair.get()));
      }
    }
    note(file, strangers);
    return all;
  }

  Set<Pair> avoided(Path file) {
    Set<String> strangers = new TreeSet<>();
    Set<Pair> all =
        lines(file, List.of("a", "b")).stream()
            .flatMap(line -> pair(file, line, strangers).stream())
            .collect(Collectors.toSet());
    note(file, strangers);
    return all;
  }

  private List<Sheet.Line> lines(Path file, List<String> columns) {
    Optional<Sheet> sheet = Sheet.read(file, columns, columns, mistakes);
    sheet
        .filter(read -> !read.ignored().isEmpty())
        .ifPresent(read -> notes.add(file + ": not used: " + String.join(", ", read.ignored())));
    return sheet.map(Sheet::rows).orElse(List.of());
  }

  private Optional<LocalDate> date(Path file, Sheet.Line line) {
    String typed = line.get("date");
    Optional<LocalDate> date = Words.date(typed);
    if (date.isEmpty()) {
      mistakes.add(
          file,
          line.number(),
          "date",
          typed.isEmpty() ? "The day is missing. Write it like 2026-11-24." : Words.noDate(typed));
    }
    return date;
  }

  private Optional<Pair> pair(Path file, Sheet.Line line, Set<String> strangers) {
    Optional<MemberId> a = person(file, line, "a", strangers);
    Optional<MemberId> b = person(file, line, "b", strangers);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    if (a.equals(b)) {
      mistakes.add(
          file,
          line.number(),
          "b",
          Words.quoted(b.get().value()) + " is the same person as in column a.");
      return Optional.empty();
    }
    return Optional.of(new Pair(a.get(), b.get()));
  }

  private Optional<MemberId> person(
      Path file, Sheet.Line line, String column, Set<String> strangers) {
    String id = Words.id(line.get(column));
    if (id.isEmpty()) {
      mistakes.add(file, line.number(), column, "The id is missing.");
      return Optional.empty();
    }
    Optional<MemberId> known =
        id.length() > PeopleFile.LONGEST_ID
            ? Optional.empty()
            : Optional.of(new MemberId(id)).filter(people::contains);
    if (known.isEmpty() && files.strangersAllowed()) {
      strangers.add(id);
    } else if (known.isEmpty()) {
      mistakes.add(file, line.number(), column, stranger(id));
    }
    return known;
  }

  private String stranger(String id) {
    List<String> nearest =
        nearestTo.computeIfAbsent(
            id,
            word ->
                Nearness.nearest(word, people.stream().map(MemberId::value).toList(), 1).stream()
                    .filter(near -> Nearness.distance(near, word, 2) <= (word.length() < 5 ? 1 : 2))
                    .toList());
    return Words.quoted(id)
        + " is not in "
        + files.people()
        + "."
        + (nearest.isEmpty() ? "" : " Is it " + Words.quoted(nearest.getFirst()) + "?")
        + " (--ignore-unknown passes over people who are not there.)";
  }

  private void note(Path file, Set<String> strangers) {
    if (!strangers.isEmpty()) {
      notes.add(
          file
              + ": passed over lines with "
              + strangers.size()
              + " who are not in "
              + files.people()
              + ": "
              + strangers.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
              + (strangers.size() > MOST_NAMED ? ", …" : ""));
    }
  }
}
