package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Platform;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.AreaHelpers;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.features.intros.IntrosOffice;
import dev.acquaint.features.intros.IntrosSetup;
import dev.acquaint.id.SpaceId;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the commands of this feature share.
 *
 * @param transactions the database
 * @param communities who is who
 * @param settings what admins decided
 * @param audit who did what
 * @param intros how introductions are set up
 * @param office how one member stands with introductions
 * @param clock the present moment
 * @param platforms the adapter behind a space
 * @param areas who may run one area besides moderators
 */
record Desk(
    Transactions transactions,
    Communities communities,
    Settings settings,
    Audit audit,
    IntrosSetup intros,
    IntrosOffice office,
    InstantSource clock,
    Function<Space, Optional<Platform>> platforms,
    AreaHelpers areas) {

  /** Returns the roles that the platform has in a space. */
  List<Directory.Role> roles(SpaceId id) {
    return directory(id).map(directory -> directory.roles(id)).orElse(List.of());
  }

  /** Returns the channels of a space in which the bot can post, as the platform tells them. */
  List<Directory.Channel> channels(SpaceId id) {
    return directory(id).map(directory -> directory.channels(id)).orElse(List.of());
  }

  /** Returns the same, and the channels in which every message begins a thread. */
  List<Directory.Channel> channelsAndBoards(SpaceId id) {
    return directory(id).stream()
        .flatMap(directory ->
            Stream.concat(directory.channels(id).stream(), directory.boards(id).stream()))
        .toList();
  }

  private Optional<Directory> directory(SpaceId id) {
    return transactions
        .inTransaction(transaction -> communities.space(transaction, id))
        .flatMap(platforms)
        .map(Platform::directory);
  }
}
