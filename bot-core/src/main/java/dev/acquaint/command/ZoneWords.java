package dev.acquaint.command;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Time zones by what people call them: a region's id, or just its city. Fixed offsets and legacy
 * abbreviations are not taken, because a schedule in them would drift away from the wall clock at
 * the next clock change; UTC is.
 */
public final class ZoneWords {
  private static final List<String> REGIONS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id ->
              id.contains("/")
                  && !id.startsWith("Etc/")
                  && !id.startsWith("SystemV/")
                  && !id.startsWith("US/"))
          .sorted()
          .toList();

  /** Cities that people name although the zone database files them under another one. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("utc", "UTC"),
          Map.entry("san francisco", "America/Los_Angeles"),
          Map.entry("seattle", "America/Los_Angeles"),
          Map.entry("boston", "America/New_York"),
          Map.entry("washington", "America/New_York"),
          Map.entry("montreal", "America/Toronto"),
          Map.entry("munich", "Europe/Berlin"),
          Map.entry("hamburg", "Europe/Berlin"),
          Map.entry("barcelona", "Europe/Madrid"),
          Map.entry("milan", "Europe/Rome"),
          Map.entry("delhi", "Asia/Kolkata"),
          Map.entry("mumbai", "Asia/Kolkata"),
          Map.entry("bangalore", "Asia/Kolkata"),
          Map.entry("beijing", "Asia/Shanghai"),
          Map.entry("rio de janeiro", "America/Sao_Paulo"),
          Map.entry("cape town", "Africa/Johannesburg"));

  private ZoneWords() {}

  /** Returns the zone that somebody means, if it is clear which. */
  public static Optional<ZoneId> find(String typed) {
    String wanted = plain(typed);
    String also = ALSO.get(wanted);
    if (also != null) {
      return Optional.of(ZoneId.of(also));
    }
    return REGIONS.stream()
        .filter(id -> plain(id).equals(wanted) || city(id).equals(wanted))
        .findFirst()
        .map(ZoneId::of);
  }

  /** Returns ids of zones that are nearest to what is typed, best first. */
  public static List<String> nearest(String typed, int most) {
    String wanted = plain(typed);
    return REGIONS.stream()
        .filter(id -> wanted.isEmpty() || distance(id, wanted) <= 2)
        .sorted(
            Comparator.comparingInt((String id) -> distance(id, wanted))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private static int distance(String id, String wanted) {
    String city = city(id);
    if (city.startsWith(wanted)) {
      return 0;
    }
    return plain(id).contains(wanted) ? 1 : Nearness.distance(city, wanted, 3) + 1;
  }

  private static String city(String id) {
    return plain(id.substring(id.lastIndexOf('/') + 1));
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('_', ' ')
        .strip();
  }
}
