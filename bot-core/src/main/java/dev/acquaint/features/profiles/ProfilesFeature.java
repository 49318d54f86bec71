package dev.acquaint.features.profiles;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.community.Communities;
import dev.acquaint.feature.Feature;
import dev.acquaint.feature.HomePart;
import dev.acquaint.id.Ids;
import dev.acquaint.interaction.Caller;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/**
 * {@code /introduce} and {@code /profile}: what members tell of themselves, for others to read
 * within the visibility each of them chose, and for introductions to use.
 */
public final class ProfilesFeature implements Feature {
  private final List<Command> commands;
  private final List<Action> actions;
  private final List<MemberMenu> menus;
  private final ProfileHome home;
  private final List<Alarm> alarms;
  private final List<DeliveryKind> deliveries;
  private final PersonalData personalData;

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param profiles where words and topics are kept
   * @param portraits reads profiles as somebody may see them
   * @param channel where a community introduces its people
   * @param outbox where messages are written
   * @param clock the present moment
   * @param ids names for new rows
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      SqlProfiles profiles,
      Portraits portraits,
      IntroductionsChannel channel,
      Outbox outbox,
      InstantSource clock,
      Ids ids) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   */
  public ProfilesFeature(Parts parts) {
    CardPost cards =
        new CardPost(parts.communities(), parts.portraits(), parts.outbox(), parts.ids());
    ProfileDesk desk = desk(parts, cards);
    WordsCommands words = new WordsCommands(desk, parts.channel());
    ViewCommands view = new ViewCommands(desk);
    GoalsCommands goals = new GoalsCommands(desk, parts.ids());
    LinksCommands links = new LinksCommands(desk);
    HoursCommands hours = new HoursCommands(desk);
    VisibilityCommands visibility = new VisibilityCommands(desk);
    this.commands =
        joined(
            List.of(
                words.commands(),
                view.commands(),
                goals.commands(),
                links.commands(),
                hours.commands(),
                visibility.commands()));
    this.actions =
        joined(
            List.of(
                words.actions(),
                view.actions(),
                goals.actions(),
                links.actions(),
                hours.actions(),
                visibility.actions()));
    this.menus = view.menus();
    this.home = new ProfileHome(parts.portraits());
    this.alarms =
        List.of(
            new GoalsAlarm(
                parts.transactions(), parts.communities(), parts.outbox(), parts.channel()));
    this.deliveries = ProfileDeliveries.all(cards, parts.communities());
    this.personalData = new SqlProfilesData(parts.profiles(), cards, parts.clock());
  }

  private static ProfileDesk desk(Parts parts, CardPost cards) {
    return new ProfileDesk(
        parts.transactions(),
        parts.communities(),
        parts.profiles(),
        parts.portraits(),
        cards,
        parts.clock());
  }

  private static <T> List<T> joined(List<List<T>> parts) {
    return parts.stream().flatMap(Collection::stream).toList();
  }

  @Override
  public String name() {
    return "profiles";
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public List<Action> actions() {
    return actions;
  }

  @Override
  public List<MemberMenu> memberMenus() {
    return menus;
  }

  @Override
  public List<HomePart> home(Transaction transaction, Caller caller) {
    return List.of(home.of(transaction, caller));
  }

  @Override
  public List<Alarm> alarms() {
    return alarms;
  }

  @Override
  public List<DeliveryKind> deliveries() {
    return deliveries;
  }

  @Override
  public PersonalData personalData() {
    return personalData;
  }
}
