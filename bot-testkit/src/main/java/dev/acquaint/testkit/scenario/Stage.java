package dev.acquaint.testkit.scenario;

import dev.acquaint.chat.Platform;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionCodec;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the features under test are made of.
 *
 * @param transactions a real database
 * @param communities who is who
 * @param settings what admins decided
 * @param audit who did what as a moderator
 * @param outbox where messages are written
 * @param clock the scenario's time
 * @param ids names for new rows
 * @param codec writes the ids of buttons, and derives keys
 * @param platforms the fake platform behind its space
 */
public record Stage(
    Transactions transactions,
    Communities communities,
    Settings settings,
    Audit audit,
    Outbox outbox,
    InstantSource clock,
    Ids ids,
    ActionCodec codec,
    Function<Space, Optional<Platform>> platforms) {}
