package dev.acquaint.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Discord. The bot connects when there is a token.
 *
 * @param token the bot's token, from Discord's developer portal
 * @param restUrl where requests go
 * @param gatewayUrl where the gateway is; when empty, where Discord says
 * @param compression how the gateway's frames are packed
 * @param shards {@code all}, or the part of all servers that this process looks after: {@code
 *     FIRST-LAST/TOTAL}
 */
public record DiscordSettings(
    Optional<Secret> token,
    String restUrl,
    Optional<String> gatewayUrl,
    Compression compression,
    String shards) {
  private static final String REST = "https://discord.com/api/v10/";
  private static final Pattern SHARDS = Pattern.compile("all|\\d{1,5}-\\d{1,5}/\\d{1,5}");

  /** How the gateway's frames are packed. */
  public enum Compression {
    /** As one zlib stream. */
    ZLIB,
    /** Not at all. */
    NONE
  }

  static DiscordSettings read(Section section) {
    return new DiscordSettings(
        section.findSecret("token", Kinds.words(1, 200, "the token of the developer portal")),
        section.get("restUrl", Kinds.address(REST, "https", "http"), REST),
        section.find("gatewayUrl", Kinds.address("wss://gateway.discord.gg/", "wss", "ws")),
        section.get("compression", Kinds.choice(Compression.ZLIB), Compression.ZLIB),
        section.get(
            "shards",
            Kinds.shaped(SHARDS, "all, or FIRST-LAST/TOTAL counted from 0", "0-3/8"),
            "all"));
  }
}
