package dev.acquaint.features.knowledge.feeds;

import java.net.URI;
import java.util.Set;

/**
 * A feed that an operator chose.
 *
 * @param address where it is, http or https
 * @param topics what it is about, normalised; whoever follows one of them reads of it
 */
public record Feed(URI address, Set<String> topics) {
  /** Checks the address and copies the topics. */
  public Feed {
    topics = Set.copyOf(topics);
    String scheme = address.getScheme();
    if (!"https".equals(scheme) && !"http".equals(scheme)) {
      throw new IllegalArgumentException("a feed is at http or https, not " + address);
    }
  }
}
