package dev.acquaint.app.run;

import dev.acquaint.config.Secret;
import dev.acquaint.storage.DuplicateKey;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key that signs the ids inside buttons: the operator's, or one that the first copy of the bot
 * made and left in the database, so that every copy understands every button.
 */
final class SqlSigningKey {
  private static final int BYTES = 32;

  private SqlSigningKey() {}

  static byte[] key(Optional<Secret> configured, Transactions transactions) {
    String words =
        configured
            .map(Secret::reveal)
            .orElseGet(() -> transactions.inTransaction(SqlSigningKey::kept));
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static String kept(Transaction transaction) {
    return read(transaction).orElseGet(() -> make(transaction));
  }

  private static Optional<String> read(Transaction transaction) {
    return transaction
        .handle()
        .createQuery("SELECT secret FROM signing_key WHERE id = 1")
        .mapTo(String.class)
        .findOne();
  }

  private static String make(Transaction transaction) {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    String secret = Base64.getEncoder().encodeToString(bits);
    try {
      transaction
          .handle()
          .createUpdate("INSERT INTO signing_key (id, secret) VALUES (1, :secret)")
          .bind("secret", secret)
          .execute();
      return secret;
    } catch (DuplicateKey anotherCopyWasFirst) {
      return read(transaction).orElseThrow();
    }
  }
}
