package dev.acquaint.features.intros;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.Figure;
import dev.acquaint.feature.HomePart;
import dev.acquaint.feature.Table;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.interaction.Caller;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Introductions: members opt in, rounds pair them, everybody hears why, moderators see what
 * happened.
 */
public final class IntrosFeature implements Feature {
  private final Desk desk;
  private final Communities communities;
  private final Dropouts dropouts;
  private final Stops stops;
  private final IntrosSetup setup;
  private final IntrosOffice office;
  private final List<Command> commands;
  private final IntrosHome home;
  private final List<Action> actions;
  private final AgreedIntroductions agreed;
  private final Requests requests;
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
   * @param questions opens conversations
   * @param clock the present moment
   * @param ids names for new rows
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      SqlProfiles profiles,
      Outbox outbox,
      Matcher matcher,
      OpeningQuestions questions,
      InstantSource clock,
      Ids ids) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   */
  public IntrosFeature(Parts parts) {
    Tools tools = tools(parts);
    Store store = tools.store();
    this.communities = parts.communities();
    this.desk = new Desk(parts.transactions(), tools, parts.clock());
    this.dropouts = new Dropouts(tools);
    this.stops = new Stops(store, tools.planner(), tools.post());
    this.setup = new IntrosSetup(store, tools.planner(), parts.clock(), parts.ids());
    this.office = new IntrosOffice(store, dropouts, parts.clock());
    MemberCommands members = new MemberCommands(desk, dropouts);
    PreferencesForm preferences = new PreferencesForm(desk);
    this.agreed = new AgreedIntroductions(desk);
    this.requests = new Requests(desk, agreed, parts.ids());
    this.commands = new ArrayList<>(members.commands());
    commands.add(new AvoidCommand(desk).command());
    commands.add(preferences.command());
    commands.add(requests.command());
    commands.addAll(new ScheduleCommands(desk, setup).commands());
    RoundCommands past = new RoundCommands(desk);
    commands.addAll(past.commands());
    this.home = new IntrosHome(desk, members, past);
    RoundTools rounds = new RoundTools(desk, parts.ids());
    commands.addAll(rounds.commands());
    this.actions = new ArrayList<>(members.actions());
    actions.addAll(new CardActions(desk, dropouts).actions());
    actions.addAll(new TimesActions(desk, communities).actions());
    actions.add(preferences.action());
    actions.addAll(rounds.actions());
    actions.addAll(requests.actions());
    this.alarm = new RoundAlarm(parts.transactions(), store.rounds(), new RoundSteps(tools));
    this.deliveries =
        IntroDeliveries.all(
            store, tools.snapshots(), new Undelivered(store, dropouts, tools.introducer(), stops));
  }

  private static Tools tools(Parts parts) {
    Store store = Store.onTables();
    RoundPlanner planner = new RoundPlanner(store, parts.ids());
    IntroPost post = new IntroPost(parts.communities(), parts.outbox());
    Clocks clocks = new Clocks(parts.communities(), store.preferences());
    return new Tools(
        store,
        new Snapshots(parts.communities(), parts.profiles(), store),
        parts.matcher(),
        planner,
        new Introducer(
            store,
            clocks,
            new Questions(parts.questions(), store.questions()),
            planner,
            post,
            parts.ids()),
        post);
  }

  /** Returns how the first programme of a community is made. */
  public IntrosSetup setup() {
    return setup;
  }

  /** Returns how two people are introduced who agreed to it elsewhere. */
  public AgreedIntroductions agreed() {
    return agreed;
  }

  /** Returns what moderators may know and do about one member. */
  public IntrosOffice office() {
    return office;
  }

  /**
   * Returns what a community's rounds for everybody brought, the oldest first; rounds that are
   * still to come are left out.
   */
  public List<RoundReport> reports(CommunityId community) {
    return desk.transactions()
        .inTransaction(transaction ->
            desk.store().programmes().all(transaction, community).stream()
                .flatMap(programme ->
                    desk.store().rounds().past(transaction, programme, Integer.MAX_VALUE).stream())
                .map(round ->
                    RoundReport.of(
                        round,
                        desk.store().talks().of(transaction, round),
                        desk.store().talks().places(transaction, round)))
                .toList()
                .reversed());
  }

  @Override
  public String name() {
    return "intros";
  }

  @Override
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  @Override
  public List<Action> actions() {
    return List.copyOf(actions);
  }

  @Override
  public List<Alarm> alarms() {
    return List.of(alarm, requests);
  }

  @Override
  public List<MemberMenu> memberMenus() {
    return List.of(requests.menu());
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return deliveries;
  }

  @Override
  public List<HomePart> home(Transaction transaction, Caller caller) {
    return home.of(transaction, caller);
  }

  @Override
  public List<Figure> figures() {
    return SqlRoundFigures.all();
  }

  @Override
  public List<Table> tables(Transaction transaction, CommunityId community) {
    return new SqlIntrosTables().all(transaction, community);
  }

  @Override
  public List<ChannelRef> places(Transaction transaction, CommunityId community) {
    return desk.store().programmes().all(transaction, community).stream()
        .map(Programme::home)
        .toList();
  }

  @Override
  public void tell(CommunityEvent event) {
    if (event instanceof CommunityEvent.Spoke) {
      // It happens all the time, and says nothing about introductions.
      return;
    }
    Instant now = desk.now();
    desk.transactions()
        .run(transaction -> {
          switch (event) {
            case CommunityEvent.Left left -> left(transaction, left.account(), now);
            case CommunityEvent.ChannelGone gone ->
                stops.channelGone(transaction, gone.channel(), now);
            case CommunityEvent.Removed removed ->
                stops.spaceGone(transaction, removed.space(), now);
            case CommunityEvent.Installed installed ->
                stops.spaceBack(transaction, installed.space(), now);
            case CommunityEvent.Joined _, CommunityEvent.Spoke _ -> {
              // Whoever is in a place decides about introductions by themselves.
            }
          }
        });
  }

  private void left(Transaction transaction, AccountRef who, Instant now) {
    communities
        .account(transaction, who)
        .map(Account::member)
        .ifPresent(member -> {
          communities.markPresent(transaction, who, false);
          for (Programme programme : desk.store().programmes().in(transaction, who.space())) {
            if (!desk.tools().snapshots().isIn(transaction, programme, member)) {
              dropouts.leaves(transaction, programme, member, now);
            }
          }
        });
  }

  @Override
  public PersonalData personalData() {
    return new SqlIntrosData(office);
  }
}
