package dev.acquaint.interaction;

import dev.acquaint.chat.Profile;
import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;

/**
 * Where an interaction comes from, as verified by the adapter.
 *
 * @param key the platform's identity of this very event, for telling repetitions; 1 to 100
 *     characters
 * @param account who acted
 * @param profile what the platform tells of them
 * @param rank the rank the platform itself gives them at this moment
 * @param where the channel in which they act
 */
public record Origin(
    String key, AccountRef account, Profile profile, Rank rank, ChannelRef where) {}
