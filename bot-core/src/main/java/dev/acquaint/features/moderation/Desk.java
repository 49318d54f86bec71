package dev.acquaint.features.moderation;

import dev.acquaint.chat.Platform;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the parts of this feature share.
 *
 * @param transactions the database
 * @param communities who is who
 * @param settings what admins decided
 * @param audit who did what
 * @param outbox where messages are written
 * @param intros introductions
 * @param platforms the adapter behind a space
 * @param clock the present moment
 * @param ids names for new rows
 */
record Desk(
    Transactions transactions,
    Communities communities,
    Settings settings,
    Audit audit,
    Outbox outbox,
    IntrosFeature intros,
    Function<Space, Optional<Platform>> platforms,
    InstantSource clock,
    Ids ids) {

  Instant now() {
    return clock.instant();
  }
}
