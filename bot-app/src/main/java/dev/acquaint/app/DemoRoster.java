package dev.acquaint.app;

import dev.acquaint.app.roster.Roster;
import dev.acquaint.app.roster.RosterPerson;
import dev.acquaint.chat.Rank;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.text.TypedWords;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of a file as people of the sandbox; the first of them owns the community. */
final class DemoRoster {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Set<String> RESERVED = Set.of("bot", "guest");
  private static final int NAME = 100;
  private static final int HEADLINE = 60;

  private DemoRoster() {}

  /**
   * Returns the people of a roster, in its order.
   *
   * @throws UnusableInput when there are fewer than two
   */
  static List<DemoPeople.Told> people(Roster roster) {
    if (roster.people().size() < 2) {
      throw new UnusableInput("A demo takes at least two people, and the file names fewer.");
    }
    List<DemoPeople.Told> all = new ArrayList<>();
    for (RosterPerson one : roster.people()) {
      Rank rank = all.isEmpty() ? Rank.OWNER : Rank.MEMBER;
      SandboxPerson person =
          new SandboxPerson(
              id(one, all.size() + 1),
              TypedWords.shorten(one.name(), NAME),
              one.zone().orElse(ZONE),
              one.languages().equals(Set.of("de")) ? Locale.GERMAN : Locale.ENGLISH,
              rank,
              true);
      String headline = TypedWords.shorten(one.group().orElse("Member"), HEADLINE);
      all.add(
          new DemoPeople.Told(
              person,
              headline,
              "",
              topics(one.offers()),
              topics(one.wants()),
              topics(one.interests())));
    }
    return all;
  }

  /** The file's own id where a mention can carry it, and a number where it cannot. */
  private static String id(RosterPerson one, int number) {
    String id = one.id().value();
    return id.matches("[A-Za-z0-9_-]{1,64}") && !RESERVED.contains(id) ? id : "person-" + number;
  }

  private static Set<String> topics(Set<String> given) {
    return given.stream()
        .map(topic -> TypedWords.shorten(topic.replaceAll("[,;\n]", " "), Topics.LONGEST))
        .limit(Topics.MOST)
        .collect(Collectors.toSet());
  }
}
