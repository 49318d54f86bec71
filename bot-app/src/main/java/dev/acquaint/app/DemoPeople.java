package dev.acquaint.app;

import dev.acquaint.chat.Rank;
import dev.acquaint.sandbox.SandboxPerson;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Invented people: names, zones, what they offer, want and care for. */
final class DemoPeople {
  private static final List<String> FIRST =
      List.of(
          "Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Femi", "Grace", "Hugo", "Ines", "Jonas",
          "Kavya", "Liam", "Mei", "Nadia", "Omar", "Paula", "Quinn", "Rosa", "Sven", "Tala", "Uma",
          "Viktor", "Wanjiru", "Ximena", "Yusuf", "Zoe");
  private static final List<String> LAST =
      List.of(
          "Almeida",
          "Berg",
          "Castro",
          "Dahl",
          "Eze",
          "Fischer",
          "Greco",
          "Haddad",
          "Ito",
          "Jansen",
          "Kaya",
          "Lindqvist",
          "Mbeki",
          "Novak",
          "Okafor",
          "Petrov",
          "Quist",
          "Rao",
          "Sato",
          "Torres");
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Europe/Lisbon",
          "Europe/London",
          "Europe/Istanbul",
          "Africa/Lagos",
          "Africa/Nairobi",
          "Asia/Kolkata",
          "America/New_York",
          "America/Sao_Paulo",
          "Europe/Stockholm");
  private static final List<String> SKILLS =
      List.of(
          "java",
          "kubernetes",
          "code review",
          "first talks",
          "interviewing",
          "databases",
          "design",
          "testing",
          "leading a team",
          "open source",
          "rust",
          "writing");
  private static final List<String> INTERESTS =
      List.of(
          "climbing",
          "tea",
          "compilers",
          "chess",
          "cycling",
          "bread",
          "birds",
          "cinema",
          "gardens",
          "maps",
          "music",
          "sailing");
  private static final List<String> HEADLINES =
      List.of(
          "Backend engineer",
          "Designer",
          "Data person",
          "Team lead",
          "Student",
          "Tester",
          "Writer of documentation",
          "Founder");

  private static final List<String> ABOUT =
      List.of(
          "New in town and still finding the good bakeries.",
          "Here for three years, happy to show anybody around.",
          "I ask many questions and bring biscuits.",
          "Mostly remote, glad about every face.",
          "I like small teams and long walks.",
          "Between two jobs, curious about both.",
          "I have made most mistakes once and can tell you which.",
          "Learning in public, slowly.");

  private DemoPeople() {}

  /**
   * Somebody with all they tell of themselves.
   *
   * @param person who
   * @param headline one line
   * @param about a few sentences
   * @param offers topics
   * @param wants topics
   * @param interests topics
   */
  record Told(
      SandboxPerson person,
      String headline,
      String about,
      Set<String> offers,
      Set<String> wants,
      Set<String> interests) {
    Told {
      offers = Set.copyOf(offers);
      wants = Set.copyOf(wants);
      interests = Set.copyOf(interests);
    }
  }

  /** Where the people of a demo come from. */
  @FunctionalInterface
  interface Source {
    /** Returns the people, at least two; the first of them owns the community. */
    List<Told> people(RandomGenerator chance);
  }

  /**
   * Returns so many invented people.
   *
   * @param members at least 2
   */
  static Source invented(int members) {
    return chance -> invent(members, chance);
  }

  private static List<Told> invent(int members, RandomGenerator chance) {
    List<Told> all = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      int round = i / FIRST.size();
      String name = FIRST.get(i % FIRST.size()) + " " + LAST.get((i * 7 + round * 3) % LAST.size());
      String suffix = i < FIRST.size() * LAST.size() ? "" : " " + (i + 1);
      String zone = ZONES.get(chance.nextInt(ZONES.size()));
      boolean german = zone.equals("Europe/Berlin") && chance.nextInt(3) > 0;
      SandboxPerson person =
          new SandboxPerson(
              "p%03d".formatted(i + 1),
              name + suffix,
              ZoneId.of(zone),
              german && i > 0 ? Locale.GERMAN : Locale.ENGLISH,
              i == 0 ? Rank.OWNER : Rank.MEMBER,
              true);
      all.add(
          new Told(
              person,
              HEADLINES.get(chance.nextInt(HEADLINES.size())),
              ABOUT.get(chance.nextInt(ABOUT.size())),
              some(SKILLS, 1 + chance.nextInt(3), chance),
              some(SKILLS, 1 + chance.nextInt(2), chance),
              some(INTERESTS, 2 + chance.nextInt(3), chance)));
    }
    return all;
  }

  private static Set<String> some(List<String> from, int count, RandomGenerator chance) {
    Set<String> chosen = new TreeSet<>();
    while (chosen.size() < count) {
      chosen.add(from.get(chance.nextInt(from.size())));
    }
    return chosen;
  }
}
