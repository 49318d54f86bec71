package dev.acquaint.features.profiles;

import java.net.URI;

/**
 * A page of somebody's.
 *
 * @param label what they call it; empty when they gave it no name
 * @param address http or https, checked by {@link LinkWords}
 */
public record ProfileLink(String label, URI address) {
  /** The most links of a profile. */
  public static final int MOST = 4;

  /** The longest label, in code points. */
  public static final int LONGEST_LABEL = 30;
}
