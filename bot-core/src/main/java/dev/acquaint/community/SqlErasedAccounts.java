package dev.acquaint.community;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * Which accounts were erased lately, by a hash (SHA-256) over the community's random name and the
 * account: enough to recognise an account that shows up again, not enough to read it back.
 */
final class SqlErasedAccounts {

  void remember(Transaction transaction, CommunityId community, AccountRef account, Instant now) {
    transaction
        .handle()
        .createUpdate(
            "INSERT INTO erased_account (community, hash, at) VALUES (:community, :hash, :now)"
                + " ON DUPLICATE KEY UPDATE at = VALUES(at)")
        .bind("community", community)
        .bind("hash", hash(community, account))
        .bind("now", now)
        .execute();
  }

  boolean has(Transaction transaction, CommunityId community, AccountRef account) {
    return transaction
            .handle()
            .createQuery(
                "SELECT COUNT(*) FROM erased_account WHERE community = :community AND hash = :hash")
            .bind("community", community)
            .bind("hash", hash(community, account))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  void lift(Transaction transaction, CommunityId community, AccountRef account) {
    transaction
        .handle()
        .createUpdate("DELETE FROM erased_account WHERE community = :community AND hash = :hash")
        .bind("community", community)
        .bind("hash", hash(community, account))
        .execute();
  }

  private static String hash(CommunityId community, AccountRef account) {
    String whole = String.join("\n", community.value(), account.space().value(), account.user());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
