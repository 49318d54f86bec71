package dev.acquaint.features.icebreakers;

import dev.acquaint.chat.Place;
import dev.acquaint.community.Communities;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.outbox.Delivery;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses prompts, notes that they were used, and writes their messages, all in the caller's
 * transaction.
 */
final class Posting {
  static final String KIND = "icebreaker";
  private static final Duration KEEPS = Duration.ofHours(6);

  private final Communities communities;
  private final Store store;
  private final Bank bank;
  private final Outbox outbox;
  private final Ids ids;

  Posting(Communities communities, Store store, Bank bank, Outbox outbox, Ids ids) {
    this.communities = communities;
    this.store = store;
    this.bank = bank;
    this.outbox = outbox;
    this.ids = ids;
  }

  /**
   * Where and for whom a prompt is wanted.
   *
   * @param community the tenant
   * @param channel where
   * @param manner how; also from which themes
   * @param schedule of which schedule, if of one
   * @param askedBy who asked for it, if somebody did
   * @param now when
   */
  record Occasion(
      CommunityId community,
      ChannelRef channel,
      Schedule.Manner manner,
      Optional<PublicId> schedule,
      Optional<MemberId> askedBy,
      Instant now) {

    static Occasion of(Schedule schedule, Instant now) {
      return new Occasion(
          schedule.community(),
          schedule.channel(),
          schedule.manner(),
          Optional.of(schedule.id()),
          Optional.empty(),
          now);
    }
  }

  /**
   * A prompt that was taken for an occasion.
   *
   * @param post the name of its post
   * @param prompt the prompt
   * @param left how many of the same turn through the bank have not been used
   * @param turn which turn that is
   */
  record Taken(PublicId post, Prompt prompt, int left, int turn) {}

  /** Chooses a prompt and notes that it was used; nothing when there is none at all. */
  Optional<Taken> take(Transaction transaction, Occasion occasion) {
    store.turns().lock(transaction, occasion.community());
    PublicId id = ids.nextPublicId();
    Optional<Pack> last =
        store.posts().last(transaction, occasion.community(), 1).stream()
            .findFirst()
            .flatMap(post -> find(transaction, occasion.community(), post.prompt()))
            .map(Prompt::pack);
    return Rotation.next(
            bank.forChannels(
                transaction,
                occasion.community(),
                language(transaction, occasion.community()),
                occasion.manner()),
            last,
            id.hashCode())
        .map(choice -> note(transaction, occasion, choice, id));
  }

  /** Notes that a prompt that somebody chose is used, whatever its turn. */
  Taken take(Transaction transaction, Occasion occasion, Bank.Known known) {
    store.turns().lock(transaction, occasion.community());
    int turn = known.standing().turn();
    return note(
        transaction,
        occasion,
        new Rotation.Choice(known.prompt(), turn, Integer.MAX_VALUE),
        ids.nextPublicId());
  }

  private Taken note(
      Transaction transaction, Occasion occasion, Rotation.Choice choice, PublicId id) {
    store
        .posts()
        .add(
            transaction,
            new SqlPosts.Post(
                occasion.community(),
                id,
                choice.prompt().key(),
                choice.turn(),
                occasion.schedule(),
                occasion.askedBy(),
                occasion.channel().space(),
                occasion.channel().id(),
                occasion.now(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    store
        .turns()
        .used(
            transaction,
            occasion.community(),
            choice.prompt().key(),
            choice.turn(),
            occasion.now());
    return new Taken(id, choice.prompt(), choice.left(), choice.turn());
  }

  /** Has a prompt that was taken posted. */
  void post(Transaction transaction, Occasion occasion, Taken taken, String step) {
    Locale language = language(transaction, occasion.community());
    Optional<Text> thread =
        occasion.manner().thread()
            ? Optional.of(IcebreakerWords.thread(taken.prompt().in(language)))
            : Optional.empty();
    outbox.put(
        transaction,
        new Delivery(
            occasion.community(),
            KIND,
            taken.post(),
            step,
            occasion.channel().space(),
            new Delivery.Target.NewMessage(
                new Place.In(occasion.channel()), thread, occasion.manner().ping()),
            PromptViews.posted(taken.post(), taken.prompt(), language),
            language,
            List.of(),
            false,
            occasion.now(),
            occasion.now().plus(KEEPS)));
  }

  /** Takes back a prompt whose message never stood, so that it can come soon. */
  void takeBack(Transaction transaction, CommunityId community, PublicId id) {
    store
        .posts()
        .find(transaction, community, id)
        .ifPresent(post -> {
          store.posts().forget(transaction, post);
          store.turns().unused(transaction, community, post.prompt(), post.turn());
        });
  }

  /** Returns a prompt by its key, whatever became of it. */
  Optional<Prompt> find(Transaction transaction, CommunityId community, String key) {
    return bank.find(transaction, community, key, language(transaction, community));
  }

  Locale language(Transaction transaction, CommunityId community) {
    return communities.get(transaction, community).locale();
  }
}
