package dev.acquaint.command;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What options may know of whoever typed while they read a value. */
public interface Reader {

  /** Returns the present moment. */
  Instant now();

  /** Returns the caller's time zone, in which dates and times are meant. */
  ZoneId zone();

  /** Returns the caller's language. */
  Locale locale();

  /**
   * Returns the member behind an account, made known when the bot meets the person for the first
   * time.
   *
   * @param account whose
   * @return nothing when it is no person of this community
   */
  Optional<MemberId> member(AccountRef account);

  /**
   * Returns the account that goes by a name in the caller's space.
   *
   * @param name with or without a leading at sign
   */
  Optional<AccountRef> named(String name);
}
