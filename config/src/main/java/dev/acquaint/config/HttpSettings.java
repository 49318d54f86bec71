package dev.acquaint.config;

import java.util.List;

/**
 * The web server: the sandbox page, health and metrics.
 *
 * @param host the name or address it listens on; {@code 127.0.0.1} means this machine only
 * @param port 0 to 65535, where 0 lets the system pick a free one
 * @param allowedHosts names under which browsers may reach it, besides {@code localhost} and the
 *     address itself, each without a port
 */
public record HttpSettings(String host, int port, List<String> allowedHosts) {

  /** Keeps a copy of the list. */
  public HttpSettings {
    allowedHosts = List.copyOf(allowedHosts);
  }

  static HttpSettings read(Section section) {
    return new HttpSettings(
        section.get("host", Kinds.hostName("127.0.0.1"), "127.0.0.1"),
        section.get("port", Kinds.whole(0, 65_535, 8080), 8080),
        section.list("allowedHosts", Kinds.hostName("chat.example.org")));
  }

  /**
   * The same with another port.
   *
   * @param other 0 to 65535
   * @return a copy
   */
  public HttpSettings withPort(int other) {
    return new HttpSettings(host, other, allowedHosts);
  }
}
