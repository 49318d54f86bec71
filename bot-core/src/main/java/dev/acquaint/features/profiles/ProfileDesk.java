package dev.acquaint.features.profiles;

import dev.acquaint.community.Communities;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;

/** What the commands of profiles share. */
record ProfileDesk(
    Transactions transactions,
    Communities communities,
    SqlProfiles profiles,
    Portraits portraits,
    CardPost cards,
    InstantSource clock) {}
