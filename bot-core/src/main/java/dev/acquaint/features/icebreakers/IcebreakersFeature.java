package dev.acquaint.features.icebreakers;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Platform;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.CommandRefs;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Space;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.HomePart;
import dev.acquaint.feature.Period;
import dev.acquaint.features.intros.AgreedIntroductions;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Path;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Icebreakers: prompts in channels by schedule or on demand, from a bank that comes with the bot
 * and that members add to.
 */
public final class IcebreakersFeature implements Feature {
  private static final int HOME_ORDER = 92;

  private final Desk desk;
  private final Stops stops;
  private final Pins pins;
  private final List<Command> commands = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param outbox where messages are written
   * @param agreed introduces two people who both want to talk about a prompt
   * @param platforms the adapter behind a space
   * @param clock the present moment
   * @param ids names for new rows
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      Outbox outbox,
      AgreedIntroductions agreed,
      Function<Space, Optional<Platform>> platforms,
      InstantSource clock,
      Ids ids) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   */
  public IcebreakersFeature(Parts parts) {
    this.desk = desk(parts);
    this.stops = new Stops(desk.store(), desk.planner(), desk.notices());
    this.pins = new Pins(desk.store(), desk.notices(), desk.posting(), parts.outbox());
    RandomCommand random = new RandomCommand(desk);
    ScheduleCommand schedule = new ScheduleCommand(desk);
    SuggestCommands suggest = new SuggestCommands(desk);
    QueueCommands queue = new QueueCommands(desk);
    BankCommands bank = new BankCommands(desk);
    commands.add(random.command());
    commands.addAll(suggest.commands());
    commands.add(schedule.command());
    commands.addAll(queue.commands());
    commands.addAll(bank.commands());
    commands.addAll(new PostCommands(desk).commands());
    actions.add(random.action());
    actions.add(suggest.action());
    actions.addAll(new TalkActions(desk, parts.agreed()).actions());
    actions.add(schedule.action());
    actions.addAll(queue.actions());
    actions.addAll(bank.actions());
  }

  private static Desk desk(Parts parts) {
    Store store = Store.onTables();
    Bank bank = new Bank(PromptPacks.ofTheProgram(), store.own(), store.turns());
    return new Desk(
        parts.transactions(),
        parts.communities(),
        store,
        new Planner(store),
        bank,
        new Writing(store, bank),
        new Posting(parts.communities(), store, bank, parts.outbox(), parts.ids()),
        new Notices(parts.communities(), parts.outbox()),
        parts.platforms(),
        parts.clock(),
        parts.ids());
  }

  @Override
  public String name() {
    return "icebreakers";
  }

  @Override
  public List<Command> commands() {
    return List.copyOf(commands);
  }

  @Override
  public List<Action> actions() {
    return List.copyOf(actions);
  }

  /** Moderators see how many suggestions wait for them; nobody sees a part of their own. */
  @Override
  public List<HomePart> home(Transaction transaction, Caller caller) {
    if (!caller.rank().reaches(Rank.MODERATOR)) {
      return List.of();
    }
    int waiting =
        desk.store().own().in(transaction, caller.community(), OwnPrompt.State.WAITING).size();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(IcebreakerWords.count("home-waiting", waiting)));
    if (waiting > 0) {
      blocks.add(
          Block.Controls.of(
              CommandRefs.button(
                  IcebreakerWords.plain("home-queue"), new Path("icebreaker-admin", "queue"))));
    }
    return List.of(new HomePart(HOME_ORDER, blocks));
  }

  @Override
  public List<Alarm> alarms() {
    return List.of(new SlotAlarm(desk), new ScoreAlarm(desk.transactions(), desk.store()));
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return IcebreakerDeliveries.all(desk, stops, pins);
  }

  @Override
  public List<Control.Button> afterSetup() {
    return List.of(
        Control.Button.of(
            IcebreakerWords.plain("offer-button"),
            ActionRef.to(IcebreakerActions.USUAL, new PublicId("setup"))));
  }

  @Override
  public List<Text> report(Transaction transaction, CommunityId community, Period period) {
    SqlAnswers.Counted counted = desk.store().answers().counted(transaction, community, period);
    return counted.posts() == 0 ? List.of() : List.of(IcebreakerWords.report(counted));
  }

  @Override
  public void tell(CommunityEvent event) {
    Instant now = desk.now();
    desk.transactions()
        .run(transaction -> {
          switch (event) {
            case CommunityEvent.ChannelGone gone ->
                stops.channelGone(transaction, gone.channel(), now);
            case CommunityEvent.Removed removed ->
                stops.spaceGone(transaction, removed.space(), now);
            case CommunityEvent.Installed installed ->
                stops.spaceBack(transaction, installed.space(), now);
            case CommunityEvent.Spoke(var where, var who, var at) -> {
              desk.store().answers().note(transaction, where, who, at);
              desk.store().answers().spoke(transaction, where, at);
            }
            case CommunityEvent.Joined _, CommunityEvent.Left _ -> {
              // Prompts are for whoever is there.
            }
          }
        });
  }

  @Override
  public PersonalData personalData() {
    return new SqlIcebreakersData();
  }
}
