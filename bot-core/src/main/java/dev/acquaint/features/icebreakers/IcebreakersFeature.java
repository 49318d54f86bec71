package dev.acquaint.features.icebreakers;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Platform;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Space;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.feature.Feature;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Icebreakers: prompts in channels by schedule or on demand, from a bank that comes with the bot
 * and that members add to.
 */
public final class IcebreakersFeature implements Feature {
  private final Parts parts;
  private final Desk desk;
  private final RandomCommand random;
  private final ScheduleCommand schedule;
  private final Stops stops;

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param outbox where messages are written
   * @param platforms the adapter behind a space
   * @param clock the present moment
   * @param ids names for new rows
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      Outbox outbox,
      Function<Space, Optional<Platform>> platforms,
      InstantSource clock,
      Ids ids) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   */
  public IcebreakersFeature(Parts parts) {
    Store store = Store.onTables();
    Planner planner = new Planner(store);
    Bank bank = new Bank(PromptPacks.ofTheProgram(), store.own(), store.turns());
    this.parts = parts;
    this.desk =
        new Desk(
            parts.transactions(),
            parts.communities(),
            store,
            planner,
            new Posting(parts.communities(), store, bank, parts.outbox(), parts.ids()),
            parts.platforms(),
            parts.clock(),
            parts.ids());
    this.random = new RandomCommand(desk);
    this.schedule = new ScheduleCommand(desk);
    this.stops = new Stops(parts.communities(), store, planner, parts.outbox());
  }

  @Override
  public String name() {
    return "icebreakers";
  }

  @Override
  public List<Command> commands() {
    return List.of(random.command(), schedule.command());
  }

  @Override
  public List<Action> actions() {
    return List.of(random.action(), schedule.action());
  }

  @Override
  public List<Alarm> alarms() {
    return List.of(
        new SlotAlarm(parts.transactions(), desk.store(), desk.planner(), desk.posting()));
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return IcebreakerDeliveries.all(desk.store(), desk.posting(), stops);
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
