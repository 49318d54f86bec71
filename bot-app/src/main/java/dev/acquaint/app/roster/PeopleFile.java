package dev.acquaint.app.roster;

import dev.acquaint.command.ZoneWords;
import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.MemberId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the list of people. */
final class PeopleFile {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "timezone",
          "languages",
          "offers",
          "wants",
          "interests",
          "group",
          "joined",
          "mode");

  static final int LONGEST_ID = 64;
  private static final int NEAREST_ZONES = 2;

  private final Path file;
  private final Mistakes mistakes;
  private final List<String> notes;
  private final Map<String, Long> lineOfId = new HashMap<>();
  private final Map<String, Optional<ZoneId>> zones = new HashMap<>();
  private final Set<String> strangeLanguages = new TreeSet<>();

  PeopleFile(Path file, Mistakes mistakes, List<String> notes) {
    this.file = file;
    this.mistakes = mistakes;
    this.notes = notes;
  }

  /** Returns everybody who has an id, also when something else about them is wrong. */
  List<RosterPerson> read() {
    Optional<Sheet> sheet = Sheet.read(file, COLUMNS, List.of("id"), mistakes);
    if (sheet.isEmpty()) {
      return List.of();
    }
    List<RosterPerson> people = new ArrayList<>();
    for (Sheet.Line line : sheet.get().rows()) {
      person(line).ifPresent(people::add);
    }
    if (sheet.get().rows().isEmpty()) {
      mistakes.add(file, "There is nobody in the list: only its header.");
    }
    if (!sheet.get().ignored().isEmpty()) {
      notes.add(
          file
              + ": not used: "
              + String.join(", ", sheet.get().ignored())
              + ". Known columns: "
              + String.join(", ", COLUMNS));
    }
    if (!strangeLanguages.isEmpty()) {
      notes.add(
          file
              + ": languages that I do not know, and compare by their letters: "
              + String.join(", ", strangeLanguages));
    }
    return people;
  }

  private Optional<RosterPerson> person(Sheet.Line line) {
    Optional<MemberId> id = id(line);
    String name = Words.line(line.get("name"));
    Optional<ZoneId> zone = zone(line);
    Optional<LocalDate> joined = joined(line);
    Optional<Mode> mode = mode(line);
    return id.map(known ->
        new RosterPerson(
            known,
            name.isEmpty() ? known.value() : name,
            zone,
            languages(line),
            Topics.read(line.get("offers")),
            Topics.read(line.get("wants")),
            Topics.read(line.get("interests")),
            Optional.of(Words.line(line.get("group"))).filter(group -> !group.isEmpty()),
            joined,
            mode));
  }

  private Optional<MemberId> id(Sheet.Line line) {
    String id = Words.id(line.get("id"));
    if (id.isEmpty()) {
      mistakes.add(
          file, line.number(), "id", "Everybody needs an id, a name that is theirs alone.");
      return Optional.empty();
    }
    if (id.length() > LONGEST_ID) {
      mistakes.add(
          file,
          line.number(),
          "id",
          Words.quoted(id) + " has " + id.length() + " characters; the most are 64.");
      return Optional.empty();
    }
    Long before = lineOfId.putIfAbsent(id, line.number());
    if (before != null) {
      mistakes.add(
          file,
          line.number(),
          "id",
          Words.quoted(id) + " is in line " + before + " already. An id names one person.");
      return Optional.empty();
    }
    return Optional.of(new MemberId(id));
  }

  private Optional<ZoneId> zone(Sheet.Line line) {
    String typed = line.get("timezone");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<ZoneId> zone = zones.computeIfAbsent(typed, ZoneWords::find);
    if (zone.isEmpty()) {
      List<String> nearest = ZoneWords.nearest(typed, NEAREST_ZONES);
      mistakes.add(
          file,
          line.number(),
          "timezone",
          Words.quoted(typed)
              + " is no time zone. Write a region or its city, like "
              + (nearest.isEmpty() ? "Europe/Berlin" : String.join(" or ", nearest))
              + ".");
    }
    return zone;
  }

  private Optional<LocalDate> joined(Sheet.Line line) {
    String typed = line.get("joined");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = Words.date(typed);
    if (date.isEmpty()) {
      mistakes.add(file, line.number(), "joined", Words.noDate(typed));
    }
    return date;
  }

  private Optional<Mode> mode(Sheet.Line line) {
    String typed = line.get("mode");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Mode> mode = Words.mode(typed);
    if (mode.isEmpty()) {
      mistakes.add(
          file,
          line.number(),
          "mode",
          Words.quoted(typed)
              + " is no way of meeting. Write remote, in person, or either; or leave it empty.");
    }
    return mode;
  }

  private Set<String> languages(Sheet.Line line) {
    Set<String> languages = new TreeSet<>();
    for (String word : Topics.read(line.get("languages"))) {
      Optional<String> code = LanguageWords.find(word);
      if (code.isEmpty()) {
        strangeLanguages.add(word);
      }
      languages.add(code.orElseGet(() -> word.toLowerCase(Locale.ROOT)));
    }
    return languages;
  }
}
