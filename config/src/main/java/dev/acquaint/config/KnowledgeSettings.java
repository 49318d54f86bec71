package dev.acquaint.config;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Knowledge.
 *
 * @param feeds RSS or Atom feeds, each an address, a blank, and its topics with semicolons between
 */
public record KnowledgeSettings(List<String> feeds) {
  private static final Pattern FEED = Pattern.compile("https?://[^\\s,]{1,500} \\S[^,]{0,500}");

  /** Keeps a copy of the list. */
  public KnowledgeSettings {
    feeds = List.copyOf(feeds);
  }

  static KnowledgeSettings read(Section section) {
    return new KnowledgeSettings(
        section.list(
            "feeds",
            Kinds.shaped(
                FEED,
                "an address that starts with https://, a blank, and topics with semicolons between",
                "https://example.org/feed.xml java; code review")));
  }
}
