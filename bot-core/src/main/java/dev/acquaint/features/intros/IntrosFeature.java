package dev.acquaint.features.intros;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.community.Communities;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.Figure;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Introductions: members opt in, rounds pair them, everybody hears why, moderators see what
 * happened.
 */
public final class IntrosFeature implements Feature {
  private final Desk desk;
  private final MemberCommands members;
  private final ModeratorCommands moderators;
  private final RoundAlarm alarm;
  private final List<DeliveryKind> deliveries;

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param profiles what members tell of themselves
   * @param outbox where messages are written
   * @param matcher decides who meets whom
   * @param clock the present moment
   * @param ids names for new rows
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      SqlProfiles profiles,
      Outbox outbox,
      Matcher matcher,
      InstantSource clock,
      Ids ids) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   */
  public IntrosFeature(Parts parts) {
    SqlProgrammes programmes = new SqlProgrammes();
    SqlRounds rounds = new SqlRounds();
    Snapshots snapshots = new Snapshots(parts.communities(), programmes, rounds, parts.profiles());
    IntroPost post = new IntroPost(parts.communities(), parts.outbox());
    RoundSteps steps =
        new RoundSteps(programmes, rounds, snapshots, parts.matcher(), post, parts.ids());
    RoundPlanner planner = new RoundPlanner(programmes, rounds, parts.ids());
    this.desk = new Desk(parts.transactions(), programmes, rounds, planner, parts.clock());
    this.members = new MemberCommands(desk);
    this.moderators =
        new ModeratorCommands(desk, parts.communities(), snapshots, parts.matcher(), parts.ids());
    this.alarm = new RoundAlarm(parts.transactions(), rounds, steps);
    this.deliveries = IntroDeliveries.all(parts.communities(), rounds);
  }

  /**
   * Returns what a community's rounds brought, the oldest first; rounds that are still to come are
   * left out.
   */
  public List<RoundReport> reports(CommunityId community) {
    return desk.transactions()
        .inTransaction(transaction ->
            desk.programmes().all(transaction, community).stream()
                .flatMap(programme -> desk.rounds().of(transaction, programme).stream())
                .filter(round -> !round.state().equals("PLANNED"))
                .map(round -> report(desk.rounds().places(transaction, round), round))
                .toList()
                .reversed());
  }

  private static RoundReport report(List<SqlRounds.Place> places, SqlRounds.Round round) {
    Map<PublicId, List<MemberId>> groups = new TreeMap<>();
    Map<MemberId, String> leftOut = new TreeMap<>();
    int met = 0;
    for (SqlRounds.Place place : places) {
      place
          .introGroup()
          .ifPresentOrElse(
              group -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(place.member()),
              () -> leftOut.put(place.member(), place.reason().orElse("NOBODY_LEFT")));
      met += place.answer().filter("MET"::equals).isPresent() ? 1 : 0;
    }
    return new RoundReport(round.slotKey(), List.copyOf(groups.values()), leftOut, met);
  }

  @Override
  public String name() {
    return "intros";
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(members.commands().stream(), moderators.commands().stream()).toList();
  }

  @Override
  public List<Action> actions() {
    return members.actions();
  }

  @Override
  public List<Alarm> alarms() {
    return List.of(alarm);
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return deliveries;
  }

  @Override
  public List<Figure> figures() {
    return SqlRoundFigures.all();
  }

  @Override
  public PersonalData personalData() {
    return new SqlIntrosData();
  }
}
