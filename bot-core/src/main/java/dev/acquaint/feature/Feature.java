package dev.acquaint.feature;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.outbox.DeliveryKind;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Control;
import java.util.List;

/** One thing the bot does for people: everything it adds to the whole. */
public interface Feature {

  /** Returns the feature's name, one word in lower case. */
  String name();

  /** Returns its commands. */
  default List<Command> commands() {
    return List.of();
  }

  /** Returns what its buttons, menus and forms do. */
  default List<Action> actions() {
    return List.of();
  }

  /** Returns its entries of messages' menus. */
  default List<MessageMenu> messageMenus() {
    return List.of();
  }

  /** Returns its entries of members' menus. */
  default List<MemberMenu> memberMenus() {
    return List.of();
  }

  /** Returns what it must do at some time. */
  default List<Alarm> alarms() {
    return List.of();
  }

  /** Returns the kinds of message it sends by itself. */
  default List<DeliveryKind> deliveries() {
    return List.of();
  }

  /** Returns numbers that tell operators how it is doing. */
  default List<Figure> figures() {
    return List.of();
  }

  /**
   * Returns lines for the moderators' report on a time: numbers of the whole community, never of
   * one person, and none of fewer than five people.
   *
   * @param transaction where to read
   * @param community the tenant
   * @param period the time
   */
  default List<Text> report(Transaction transaction, CommunityId community, Period period) {
    return List.of();
  }

  /**
   * Returns the tables that moderators get when they export what the community has. Nothing that
   * members tell the bot in confidence is among them, such as whom they avoid.
   *
   * @param transaction where to read
   * @param community the tenant
   */
  default List<Table> tables(Transaction transaction, CommunityId community) {
    return List.of();
  }

  /**
   * Returns the channels in which it writes by itself, so that the doctor can look whether it may.
   *
   * @param transaction where to read
   * @param community the tenant
   */
  default List<ChannelRef> places(Transaction transaction, CommunityId community) {
    return List.of();
  }

  /**
   * Returns what a moderator may like to press right after the set-up of the community; nothing of
   * it happens before somebody presses it.
   */
  default List<Control.Button> afterSetup() {
    return List.of();
  }

  /**
   * Returns what it shows on somebody's panel, where a platform has one: what they need at a
   * glance, and buttons that they have elsewhere too.
   *
   * @param transaction where to read
   * @param caller whose panel; a moderator may see more
   */
  default List<HomePart> home(Transaction transaction, Caller caller) {
    return List.of();
  }

  /** Takes note of something that happened in a space. */
  default void tell(CommunityEvent event) {}

  /** Returns what it stores of people. */
  PersonalData personalData();
}
