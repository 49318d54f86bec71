package dev.acquaint.community;

import dev.acquaint.id.CommunityId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The people one bot serves together; owns settings, members and knowledge.
 *
 * @param id its name
 * @param name as people call it
 * @param locale the language of what many read
 * @param zone the zone of its schedules
 * @param setUp whether an owner or moderator has run the set-up; before that the bot posts nothing
 *     by itself
 */
public record Community(CommunityId id, String name, Locale locale, ZoneId zone, boolean setUp) {}
