package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A person in a community.
 *
 * @param id their name
 * @param community whose
 * @param name as shown to others
 * @param locale the language they chose or their platform tells
 * @param zone the zone they chose or their platform tells; without one the community's is used
 * @param since when the bot met them first
 * @param present whether at least one account is still in a space
 */
public record Member(
    MemberId id,
    CommunityId community,
    String name,
    Optional<Locale> locale,
    Optional<ZoneId> zone,
    Instant since,
    boolean present) {}
