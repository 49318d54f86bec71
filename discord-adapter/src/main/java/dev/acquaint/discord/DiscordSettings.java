package dev.acquaint.discord;

import java.util.Optional;

/**
 * How to reach Discord.
 *
 * @param token the bot's token, a secret
 * @param restUrl where requests go, for example {@code https://discord.com/api/v10/}
 * @param gatewayUrl where every gateway connection goes; without one, where Discord says
 * @param compressed whether the gateway's frames are compressed (zlib)
 * @param shards which part of all servers this process looks after
 */
public record DiscordSettings(
    String token, String restUrl, Optional<String> gatewayUrl, boolean compressed, Shards shards) {
  /** Discord's own address for requests. */
  public static final String REST_URL = "https://discord.com/api/v10/";

  /** Checks that there is a token. */
  public DiscordSettings {
    if (token.isBlank()) {
      throw new IllegalArgumentException("a token is needed");
    }
  }

  /** Returns the usual settings: Discord itself, compressed, all servers. */
  public static DiscordSettings of(String token) {
    return new DiscordSettings(token, REST_URL, Optional.empty(), true, new Shards.All());
  }

  @Override
  public String toString() {
    return "Discord at " + restUrl + ", " + shards;
  }

  /** Which of Discord's shards a process runs. */
  public sealed interface Shards {
    /** All of them, as many as Discord recommends. */
    record All() implements Shards {}

    /**
     * Some of them.
     *
     * @param first the first, from 0
     * @param last the last
     * @param total how many there are over all processes
     */
    record Range(int first, int last, int total) implements Shards {
      /** Checks the order. */
      public Range {
        if (first < 0 || last < first || total <= last) {
          throw new IllegalArgumentException("not a range of shards: " + first + "-" + last);
        }
      }
    }

    /**
     * Reads {@code all}, or a range such as {@code 0-3/8}.
     *
     * @throws IllegalArgumentException for anything else, with an example that works
     */
    static Shards parse(String written) {
      if (written.equals("all")) {
        return new All();
      }
      if (!written.matches("\\d{1,5}-\\d{1,5}/\\d{1,5}")) {
        throw new IllegalArgumentException("shards are \"all\" or a range such as \"0-3/8\"");
      }
      int dash = written.indexOf('-');
      int slash = written.indexOf('/');
      return new Range(
          Integer.parseInt(written.substring(0, dash)),
          Integer.parseInt(written.substring(dash + 1, slash)),
          Integer.parseInt(written.substring(slash + 1)));
    }
  }
}
