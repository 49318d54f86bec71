package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.SpaceId;

/**
 * One connected place of people.
 *
 * @param id its name
 * @param community whose
 * @param platform the adapter's name in lower case
 * @param name as people call it
 * @param connected whether the bot is in it now
 */
public record Space(
    SpaceId id, CommunityId community, String platform, String name, boolean connected) {}
