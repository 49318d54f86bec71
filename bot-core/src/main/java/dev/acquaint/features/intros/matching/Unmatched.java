package dev.acquaint.features.intros.matching;

import dev.acquaint.id.MemberId;

/**
 * Somebody who could not be introduced.
 *
 * @param member who
 * @param why the rule that was in the way
 */
public record Unmatched(MemberId member, WhyNot why) {}
