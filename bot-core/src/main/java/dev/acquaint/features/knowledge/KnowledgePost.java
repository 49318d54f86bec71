package dev.acquaint.features.knowledge;

import dev.acquaint.chat.Place;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.community.Settings;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the messages of knowledge into the outbox. */
final class KnowledgePost {
  static final String CARD = "knowledge-card";
  static final String ANSWER = "knowledge-answer";
  static final String CONSENT = "knowledge-consent";
  static final String WITHDRAWN = "knowledge-withdrawn";
  static final String THANKS = "knowledge-thanks";

  /** The step of a card's first message, and of a second try in another channel. */
  static final String POSTED = "p";

  static final String POSTED_AT_HOME = "h";
  static final String CHANGED = "v";

  /** Kinds whose messages can hold the title of an entry or words of an answer. */
  private static final List<String> QUOTING =
      List.of(ANSWER, CONSENT, THANKS, Digest.KIND, Experts.KIND, Weekly.LIST, Ladder.KIND);

  private static final Duration KEEPS = Duration.ofDays(2);

  private final Communities communities;
  private final Settings settings;
  private final Outbox outbox;

  KnowledgePost(Communities communities, Settings settings, Outbox outbox) {
    this.communities = communities;
    this.settings = settings;
    this.outbox = outbox;
  }

  /** Has an entry's card posted for the first time, with a thread of its own. */
  void card(Transaction transaction, Entry entry, Instant now) {
    card(transaction, entry, POSTED, entry.standing().channel(), now);
  }

  /**
   * Has a card posted where the community introduces its people, because it could not stand where
   * it was written.
   *
   * @return whether there is such another place
   */
  boolean cardAtHome(Transaction transaction, Entry entry, Instant now) {
    Optional<ChannelRef> home =
        home(transaction, entry.community())
            .filter(channel -> !channel.equals(entry.standing().channel()));
    home.ifPresent(channel -> card(transaction, entry, POSTED_AT_HOME, channel, now));
    return home.isPresent();
  }

  private void card(
      Transaction transaction, Entry entry, String step, ChannelRef channel, Instant now) {
    put(
        transaction,
        new Delivery(
            entry.community(),
            CARD,
            entry.id(),
            step + entry.version(),
            channel.space(),
            new Delivery.Target.NewMessage(
                new Place.In(channel),
                Optional.of(Text.typed(entry.content().title())),
                Optional.empty(),
                List.copyOf(entry.content().topics())),
            KnowledgeCards.entry(entry),
            common(transaction, entry.community()),
            List.of(),
            false,
            now,
            now.plus(KEEPS)));
  }

  /** Has a card that stands say what the entry says now. */
  void follow(Transaction transaction, Entry entry, Instant now) {
    entry
        .standing()
        .message()
        .filter(_ -> entry.kind() != EntryKind.SAVED)
        .ifPresent(message ->
            put(
                transaction,
                new Delivery(
                    entry.community(),
                    CARD,
                    entry.id(),
                    CHANGED + entry.version(),
                    message.channel().space(),
                    new Delivery.Target.Edit(message),
                    KnowledgeCards.entry(entry),
                    common(transaction, entry.community()),
                    List.of(),
                    false,
                    now,
                    now.plus(KEEPS))));
  }

  /** Forgets what messages said about a row, and what others may have quoted of it. */
  void forget(Transaction transaction, CommunityId community, PublicId subject) {
    outbox.withdraw(transaction, community, subject, "taken-back");
    outbox.forget(transaction, community, subject, QUOTING);
  }

  /** Has a card say that what stood there was taken back. */
  void withdraw(Transaction transaction, Entry entry, Instant now) {
    entry
        .standing()
        .message()
        .filter(_ -> entry.kind() != EntryKind.SAVED)
        .ifPresent(message -> withdraw(transaction, entry.community(), entry.id(), message, now));
  }

  /** Has an answer that the bot posted say that it was taken back; others' messages are theirs. */
  void withdraw(Transaction transaction, Entry entry, Answer answer, Instant now) {
    forget(transaction, entry.community(), answer.id());
    if (answer.isPosted()) {
      answer
          .message()
          .ifPresent(
              message -> withdraw(transaction, entry.community(), answer.id(), message, now));
    }
  }

  private void withdraw(
      Transaction transaction,
      CommunityId community,
      PublicId subject,
      MessageRef message,
      Instant now) {
    put(
        transaction,
        new Delivery(
            community,
            WITHDRAWN,
            subject,
            "",
            message.channel().space(),
            new Delivery.Target.Edit(message),
            MessageView.of(KnowledgeWords.plain("taken-back-card")),
            common(transaction, community),
            List.of(),
            false,
            now,
            now.plus(KEEPS.multipliedBy(4))));
  }

  /**
   * Writes into an entry's room; does nothing while it has none.
   *
   * @param entry whose room
   * @param letter what to write
   */
  void inRoom(Transaction transaction, Entry entry, Letter letter) {
    entry
        .standing()
        .room()
        .ifPresent(room ->
            put(
                transaction,
                letter.to(
                    entry.community(),
                    new Delivery.Target.NewMessage(new Place.In(room), Optional.empty()),
                    room.space(),
                    common(transaction, entry.community()))));
  }

  /**
   * Writes to one member where only they read; does nothing when they are gone.
   *
   * @param near a channel under which platforms may put the room
   * @return whether it was written
   */
  boolean aside(
      Transaction transaction, CommunityId community, Optional<ChannelRef> near, Letter letter) {
    MemberId member = letter.people().getFirst();
    Optional<Member> known =
        communities.find(transaction, community, member).filter(Member::present);
    Optional<ChannelRef> home = home(transaction, community);
    Optional<Aside> place =
        home.flatMap(channel -> account(transaction, community, member, channel))
            .or(() -> near.flatMap(channel -> account(transaction, community, member, channel)));
    if (known.isEmpty() || place.isEmpty()) {
      return false;
    }
    Locale locale = known.get().locale().orElseGet(() -> common(transaction, community));
    put(
        transaction,
        letter.to(
            community,
            new Delivery.Target.NewMessage(
                new Place.Aside(place.get().near(), place.get().account()), Optional.empty()),
            place.get().near().space(),
            locale));
    return true;
  }

  private record Aside(ChannelRef near, AccountRef account) {}

  /**
   * A message of knowledge, before it has a place.
   *
   * @param kind the occasion
   * @param subject the row it is about
   * @param step tells several of one occasion and row apart
   * @param people for whom it is
   * @param view what it says
   * @param unprompted whether it counts against their attention budget
   * @param at when
   */
  record Letter(
      String kind,
      PublicId subject,
      String step,
      List<MemberId> people,
      MessageView view,
      boolean unprompted,
      Instant at) {
    Letter {
      people = List.copyOf(people);
    }

    private Delivery to(
        CommunityId community, Delivery.Target target, SpaceId space, Locale locale) {
      return new Delivery(
          community,
          kind,
          subject,
          step,
          space,
          target,
          view,
          locale,
          people,
          unprompted,
          at,
          at.plus(KEEPS));
    }
  }

  /** Writes a message to a place, or new words for one, in the community's language. */
  void put(
      Transaction transaction,
      Letter letter,
      CommunityId community,
      Delivery.Target target,
      SpaceId space) {
    put(transaction, letter.to(community, target, space, common(transaction, community)));
  }

  private void put(Transaction transaction, Delivery delivery) {
    outbox.put(transaction, delivery);
  }

  private Optional<Aside> account(
      Transaction transaction, CommunityId community, MemberId member, ChannelRef channel) {
    return communities.accounts(transaction, community, member).stream()
        .filter(account -> account.present() && account.ref().space().equals(channel.space()))
        .map(Account::ref)
        .map(account -> new Aside(channel, account))
        .findFirst();
  }

  /**
   * Returns where to post what somebody writes: the community's channel for questions, or where
   * they are when it has none in this space, or where it introduces its people when nobody else
   * reads where they are.
   */
  Entry.Standing standing(Transaction transaction, Caller caller) {
    ChannelRef channel =
        questions(transaction, caller.community())
            .filter(questions -> questions.space().equals(caller.space()))
            .or(() -> homeOfWhoeverIsAlone(transaction, caller))
            .orElse(caller.where());
    return new Entry.Standing(channel, Optional.empty(), Optional.empty());
  }

  private Optional<ChannelRef> homeOfWhoeverIsAlone(Transaction transaction, Caller caller) {
    return caller.isAlone()
        ? home(transaction, caller.community()).filter(home -> home.space().equals(caller.space()))
        : Optional.empty();
  }

  /** Returns the community's channel for questions. */
  Optional<ChannelRef> questions(Transaction transaction, CommunityId community) {
    return channel(transaction, community, Settings.QUESTIONS_SPACE, Settings.QUESTIONS_CHANNEL);
  }

  /** Returns the channel in which the community introduces its people. */
  Optional<ChannelRef> home(Transaction transaction, CommunityId community) {
    return channel(transaction, community, Settings.HOME_SPACE, Settings.HOME_CHANNEL);
  }

  private Optional<ChannelRef> channel(
      Transaction transaction,
      CommunityId community,
      Settings.Setting ofSpace,
      Settings.Setting ofChannel) {
    String space = settings.get(transaction, community, ofSpace);
    String channel = settings.get(transaction, community, ofChannel);
    return space.isEmpty() || channel.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChannelRef(new SpaceId(space), channel));
  }

  private Locale common(Transaction transaction, CommunityId community) {
    return communities.get(transaction, community).locale();
  }
}
