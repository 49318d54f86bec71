package dev.acquaint.config;

import java.util.Optional;

/**
 * Keys that the program itself uses.
 *
 * @param key at least 32 characters that sign the addresses inside buttons and forms; when empty,
 *     the program makes one at the first start and keeps it beside the data
 */
public record SecretSettings(Optional<Secret> key) {

  static SecretSettings read(Section section) {
    return new SecretSettings(
        section.findSecret("key", Kinds.words(32, 1000, "the output of: openssl rand -base64 32")));
  }
}
