package dev.acquaint.features.moderation.files;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What another tool may call members: their id here or on the platform, their name, or what a list
 * of members says beside one of these. A name that two members have means neither.
 */
public final class KnownNames {
  private static final Pattern BEFORE = Pattern.compile("^<?@!?");
  private static final Pattern AFTER = Pattern.compile("(\\|[^>]*)?>$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Set<MemberId>> byWord = new HashMap<>();

  private KnownNames() {}

  /** Reads the names of everybody in a community. */
  public static KnownNames of(Transaction transaction, CommunityId community) {
    KnownNames names = new KnownNames();
    new SqlNames()
        .all(transaction, community)
        .forEach(entry -> names.add(entry.getKey(), entry.getValue()));
    return names;
  }

  private static String plain(String word) {
    String bare = AFTER.matcher(BEFORE.matcher(word.strip()).replaceFirst("")).replaceFirst("");
    return BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  void add(String word, MemberId member) {
    if (!word.isBlank()) {
      byWord.computeIfAbsent(plain(word), _ -> new TreeSet<>()).add(member);
    }
  }

  /** Returns whom a word means; nothing when nobody or more than one. */
  Optional<MemberId> find(String word) {
    Set<MemberId> found = byWord.getOrDefault(plain(word), Set.of());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** Whether more than one member is called so. */
  boolean isShared(String word) {
    return byWord.getOrDefault(plain(word), Set.of()).size() > 1;
  }

  /** Returns every word that means somebody. */
  Collection<String> words() {
    return List.copyOf(byWord.keySet());
  }

  /**
   * Takes in a list of members: whatever stands in a row beside a word that means somebody means
   * them too, such as an address of mail.
   *
   * @param text the list, as CSV with or without a line of titles
   * @return how many rows named somebody
   */
  public int learn(String text) {
    int known = 0;
    for (CsvRows.Row row : CsvRows.of(text)) {
      Set<MemberId> meant = new TreeSet<>();
      row.cells().forEach(cell -> find(cell).ifPresent(meant::add));
      if (meant.size() == 1) {
        known++;
        MemberId member = meant.iterator().next();
        row.cells().stream()
            .filter(cell -> cell.contains("@") || cell.matches("[A-Za-z0-9_-]{6,64}"))
            .filter(cell -> find(cell).isEmpty())
            .forEach(cell -> add(cell, member));
      }
    }
    return known;
  }
}
