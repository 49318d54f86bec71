package dev.acquaint.features.intros;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Community;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import java.time.ZoneId;

/** {@code /acquaint-admin setup}: introductions in this channel, with good defaults. */
final class SetupCommand {
  private final Desk desk;
  private final Communities communities;
  private final IntrosSetup setup;

  SetupCommand(Desk desk, Communities communities, IntrosSetup setup) {
    this.desk = desk;
    this.communities = communities;
    this.setup = setup;
  }

  Command command() {
    return Command.at(
            "acquaint-admin", "setup", IntrosWords.plain("setup-description"), this::setUp)
        .takes(ScheduleCommands.WEEKDAY, ScheduleCommands.TIME, ScheduleCommands.ZONE)
        .forRank(Rank.MODERATOR);
  }

  private Response setUp(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          ZoneId zone = arguments.find(ScheduleCommands.ZONE).orElse(caller.zone());
          Community community = communities.get(transaction, caller.community());
          communities.update(
              transaction,
              new Community(community.id(), community.name(), community.locale(), zone, true));
          Programme.Rhythm usual = Programme.Rhythm.weekly(zone);
          Programme.Rhythm rhythm =
              new Programme.Rhythm(
                  usual.everyWeeks(),
                  arguments
                      .find(ScheduleCommands.WEEKDAY)
                      .map(ScheduleCommands::weekday)
                      .orElse(usual.weekday()),
                  arguments.find(ScheduleCommands.TIME).orElse(usual.time()),
                  zone);
          IntrosSetup.Opened opened =
              setup.open(
                  transaction,
                  new IntrosSetup.Wish(
                      caller.community(), caller.where(), caller.member(), rhythm));
          return Response.say(
              IntrosWords.schedule("set-up", opened.programme(), opened.firstRound()));
        });
  }
}
