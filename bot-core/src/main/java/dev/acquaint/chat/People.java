package dev.acquaint.chat;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import java.util.Optional;

/**
 * What an adapter may know of members: it writes mentions of them and reads the people picked in
 * its forms.
 */
public interface People {

  /**
   * Returns a member's account in a space, so that they can be mentioned there.
   *
   * @param space where
   * @param member whom
   */
  Optional<AccountRef> account(SpaceId space, MemberId member);

  /**
   * Returns the name to show where a mention is not possible; a neutral word for somebody unknown.
   *
   * @param space where it is read
   * @param member whom
   */
  String name(SpaceId space, MemberId member);

  /**
   * Returns the member behind an account, made known on first sight.
   *
   * @param account whose
   * @param profile what the platform tells of them
   * @return nothing for a program, and for a space that is not connected
   */
  Optional<MemberId> meet(AccountRef account, Profile profile);
}
