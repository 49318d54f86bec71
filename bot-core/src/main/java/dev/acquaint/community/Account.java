package dev.acquaint.community;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import java.net.URI;
import java.util.Optional;

/**
 * A member's identity in one space.
 *
 * @param ref the platform's address of it
 * @param member whose
 * @param name as shown there
 * @param avatar where the picture can be fetched
 * @param present whether the person is still there
 */
public record Account(
    AccountRef ref, MemberId member, String name, Optional<URI> avatar, boolean present) {}
