package dev.acquaint.command;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import dev.acquaint.text.Catalogue;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Time zones by what people call them: a region's id, or a large city in it, in English or German
 * (Unicode CLDR data through ICU). Fixed offsets and legacy abbreviations are not taken, because a
 * schedule in them would drift away from the wall clock at the next clock change; UTC is.
 */
public final class ZoneWords {
  private static final Set<String> CONTINENTS =
      Set.of(
          "Africa",
          "America",
          "Antarctica",
          "Arctic",
          "Asia",
          "Atlantic",
          "Australia",
          "Europe",
          "Indian",
          "Pacific");

  /** Old names of parts of Australia that say nothing without it. */
  private static final Set<String> NO_CITIES =
      Set.of("Australia/North", "Australia/South", "Australia/West");

  private static final int FAR = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}_-]+");

  /** Everything offered: ids that begin with a continent or an ocean, and UTC. */
  private static final List<String> REGIONS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id ->
              id.equals("UTC")
                  || (id.contains("/") && CONTINENTS.contains(id.substring(0, id.indexOf('/')))))
          .sorted()
          .toList();

  /** Older names of regions, taken when they are typed in full. */
  private static final Pattern OLDER = Pattern.compile("(US|Canada|Brazil|Mexico|Chile)/.*");

  /** Cities that people name although the zone database files them under another one. */
  private static final String CITIES =
      """
      America/Los_Angeles: San Francisco, Seattle, San Diego, San Jose, Portland, Las Vegas, Silicon Valley, Pacific Time
      America/Denver: Salt Lake City, Boulder, Mountain Time
      America/Chicago: Dallas, Houston, Austin, Minneapolis, Central Time
      America/New_York: Boston, Washington, Washington DC, Philadelphia, Miami, Atlanta, NYC, Eastern Time
      America/Toronto: Montreal, Ottawa
      America/Sao_Paulo: Rio de Janeiro, Rio, Brasilia
      Europe/London: Manchester, Edinburgh, Cambridge, Oxford
      Europe/Berlin: Munich, München, Hamburg, Cologne, Köln, Frankfurt, Stuttgart, Leipzig, Düsseldorf
      Europe/Zurich: Geneva, Genf, Basel, Bern
      Europe/Madrid: Barcelona, Valencia
      Europe/Rome: Milan, Mailand, Turin
      Europe/Paris: Lyon, Marseille
      Europe/Lisbon: Porto
      Europe/Warsaw: Krakow, Krakau, Gdansk
      Europe/Stockholm: Gothenburg
      Europe/Amsterdam: Rotterdam, Utrecht
      Europe/Istanbul: Ankara
      Europe/Moscow: Saint Petersburg, St Petersburg
      Asia/Kolkata: Delhi, New Delhi, Mumbai, Bangalore, Bengaluru, Hyderabad, Chennai, Pune
      Asia/Shanghai: Beijing, Peking, Shenzhen
      Asia/Tokyo: Osaka, Kyoto
      Asia/Jerusalem: Tel Aviv
      Asia/Karachi: Islamabad, Lahore
      Asia/Ho_Chi_Minh: Hanoi
      Africa/Johannesburg: Cape Town, Kapstadt, Pretoria
      Africa/Lagos: Abuja
      Africa/Casablanca: Rabat
      Pacific/Auckland: Wellington
      """;

  private static final Map<String, String> BY_NAME = byName();

  /** Ids and cities as they are compared, worked out once: people type letter by letter. */
  private static final Map<String, Plain> PLAIN =
      REGIONS.stream()
          .collect(Collectors.toUnmodifiableMap(id -> id, id -> new Plain(plain(id), city(id))));

  private record Plain(String id, String city) {}

  private ZoneWords() {}

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    REGIONS.forEach(id -> names.put(plain(id), id));
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> OLDER.matcher(id).matches())
        .forEach(id -> names.put(plain(id), id));
    CITIES
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(": ");
          for (String city : line.substring(colon + 2).split(", ", -1)) {
            names.put(plain(city), line.substring(0, colon));
          }
        });
    // An id that is the present name of its zone comes before those that were left for old data.
    Comparator<String> presentFirst = Comparator.comparing(id -> !id.equals(present(id)));
    REGIONS.stream()
        .filter(id -> !NO_CITIES.contains(id))
        .sorted(presentFirst.thenComparing(Comparator.naturalOrder()))
        .forEach(id -> names.putIfAbsent(city(id), id));
    for (Locale language : Catalogue.LANGUAGES) {
      TimeZoneNames cities = TimeZoneNames.getInstance(language);
      REGIONS.stream()
          .filter(id -> id.equals(present(id)))
          .forEach(id -> {
            String city = cities.getExemplarLocationName(TimeZone.getCanonicalID(id));
            if (city != null) {
              names.putIfAbsent(plain(city), id);
            }
          });
    }
    return Map.copyOf(names);
  }

  private static String present(String id) {
    String present = TimeZone.getIanaID(id);
    return present == null ? id : present;
  }

  /** Returns the zone that somebody means, if it is clear which. */
  public static Optional<ZoneId> find(String typed) {
    return Optional.ofNullable(BY_NAME.get(plain(typed))).map(ZoneId::of);
  }

  /**
   * Returns ids of zones that are nearest to what is typed, best first: the one that is meant,
   * those of which a city begins so, then those with similar cities.
   */
  public static List<String> nearest(String typed, int most) {
    String wanted = plain(typed);
    String meant = BY_NAME.getOrDefault(wanted, "");
    Set<String> begun =
        BY_NAME.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(wanted))
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    Map<String, Integer> distances = new HashMap<>();
    PLAIN.forEach((id, plain) ->
        distances.put(
            id, id.equals(meant) ? -1 : begun.contains(id) ? 0 : distance(plain, wanted)));
    return REGIONS.stream()
        .filter(id -> distances.getOrDefault(id, FAR) < FAR)
        .sorted(
            Comparator.comparingInt((String id) -> distances.getOrDefault(id, FAR))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static int distance(Plain plain, String wanted) {
    return plain.id().contains(wanted) ? 1 : Nearness.distance(plain.city(), wanted, FAR) + 1;
  }

  private static String city(String id) {
    return plain(id.substring(id.lastIndexOf('/') + 1));
  }

  private static String plain(String words) {
    String bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
