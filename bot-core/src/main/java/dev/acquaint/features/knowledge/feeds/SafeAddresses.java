package dev.acquaint.features.knowledge.feeds;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the address to connect to for a name, among those that anybody on the internet could reach.
 * Whoever connects must use this very address and not look the name up again, or a name server that
 * answers differently the second time would lead inside (DNS rebinding).
 */
public final class SafeAddresses {
  private SafeAddresses() {}

  /** Looks names up; that of the system, or one of a test. */
  @FunctionalInterface
  public interface Lookup {
    /** Returns all addresses of a name. */
    InetAddress[] all(String name) throws UnknownHostException;
  }

  /**
   * Returns an address to connect to.
   *
   * @param allowed which addresses may be connected to
   * @return nothing when the name is unknown, or any of its addresses is not allowed
   */
  public static Optional<InetAddress> find(
      String host, Lookup lookup, Predicate<InetAddress> allowed) {
    try {
      List<InetAddress> all = Arrays.asList(lookup.all(host));
      return !all.isEmpty() && all.stream().allMatch(allowed)
          ? all.stream().findFirst()
          : Optional.empty();
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }

  /** Whether an address belongs to the public internet (IANA special-purpose registries). */
  public static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> isPublic(four.getAddress());
      case Inet6Address six -> isPublic(six);
      default -> false;
    };
  }

  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xff;
    int second = four[1] & 0xff;
    int third = four[2] & 0xff;
    boolean special =
        first == 0
            || first >= 240
            || (first == 100 && second >= 64 && second < 128)
            || (first == 192 && second == 0 && (third == 0 || third == 2))
            || (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return !special;
  }

  /** Only global unicast; addresses that carry one of version 4 lead wherever that one does. */
  private static boolean isPublic(Inet6Address address) {
    byte[] six = address.getAddress();
    int start = ((six[0] & 0xff) << 8) | (six[1] & 0xff);
    boolean unicast = start >= 0x2000 && start <= 0x3fff;
    boolean documentation = start == 0x2001 && six[2] == 0x0d && (six[3] & 0xff) == 0xb8;
    boolean teredo = start == 0x2001 && six[2] == 0 && six[3] == 0;
    boolean sixToFour = start == 0x2002;
    return unicast && !documentation && !teredo && !sixToFour;
  }
}
