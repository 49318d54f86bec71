package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Unmatched;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Introduces groups, and tells those who could not be introduced. */
final class Introducer {
  private final Store store;
  private final Clocks clocks;
  private final Questions questions;
  private final RoundPlanner planner;
  private final IntroPost post;
  private final Ids ids;

  Introducer(
      Store store,
      Clocks clocks,
      Questions questions,
      RoundPlanner planner,
      IntroPost post,
      Ids ids) {
    this.store = store;
    this.clocks = clocks;
    this.questions = questions;
    this.planner = planner;
    this.post = post;
    this.ids = ids;
  }

  /**
   * What people are introduced for.
   *
   * @param programme of which programme
   * @param round in which round
   * @param words the key of the first words
   * @param prompted whether all of them asked for it
   * @param now when
   */
  record Occasion(Programme programme, Round round, String words, boolean prompted, Instant now) {

    static Occasion regular(Programme programme, Round round, Instant now) {
      return new Occasion(programme, round, "intro-people", false, now);
    }
  }

  /** Writes down a group of a round and introduces its people. */
  void introduce(Transaction transaction, Occasion occasion, MatchedGroup group) {
    introduce(transaction, occasion, group, Optional.empty());
  }

  /** Writes down a group of a round and introduces its people, perhaps about a given question. */
  void introduce(
      Transaction transaction,
      Occasion occasion,
      MatchedGroup group,
      Optional<OpeningQuestions.Question> about) {
    PublicId id = ids.nextPublicId();
    store.talks().addGroup(transaction, occasion.round(), id, group.score());
    for (MemberId member : group.members()) {
      store
          .talks()
          .addPlace(
              transaction,
              occasion.programme().community(),
              Talk.Place.in(occasion.round().id(), member, id));
      Part part = store.parts().get(transaction, occasion.programme(), member);
      store
          .parts()
          .save(transaction, occasion.programme(), part.introduced(occasion.now()), occasion.now());
    }
    Text question =
        about
            .map(given -> {
              questions.remember(
                  transaction,
                  new Questions.Talkers(occasion.programme(), group.members()),
                  given,
                  occasion.now());
              return given.words();
            })
            .orElseGet(() -> fitting(transaction, occasion, group, id));
    send(transaction, occasion, group, new Card(id, "", question));
  }

  /** The card of a group: which group, which of its cards, and the opening question. */
  private record Card(PublicId id, String step, Text question) {}

  private Text fitting(
      Transaction transaction, Occasion occasion, MatchedGroup group, PublicId id) {
    return questions.choose(
        transaction,
        new Questions.Talkers(occasion.programme(), group.members()),
        group.reasons(),
        id.hashCode(),
        occasion.now());
  }

  /**
   * Lets somebody join a pair that stands: the three get a room and a card of their own.
   *
   * @param group the three, as matched
   * @param pair the group that they join
   */
  void join(
      Transaction transaction,
      Occasion occasion,
      MatchedGroup group,
      Talk pair,
      MemberId newcomer) {
    store
        .talks()
        .addPlace(
            transaction,
            occasion.programme().community(),
            Talk.Place.in(pair.group().round(), newcomer, pair.group().id()));
    Part part = store.parts().get(transaction, occasion.programme(), newcomer);
    store
        .parts()
        .save(transaction, occasion.programme(), part.introduced(occasion.now()), occasion.now());
    PublicId id = pair.group().id();
    Text question = fitting(transaction, occasion, group, id);
    send(transaction, occasion, group, new Card(id, "with-" + newcomer.value(), question));
  }

  /** Introduces those who are left of a group before its card was sent. */
  void introduceAnew(Transaction transaction, Occasion occasion, MatchedGroup rest, PublicId id) {
    Text question = fitting(transaction, occasion, rest, id);
    send(transaction, occasion, rest, new Card(id, "rest-" + rest.members().size(), question));
  }

  private void send(Transaction transaction, Occasion occasion, MatchedGroup group, Card card) {
    Programme programme = occasion.programme();
    IntroCards.Extras extras =
        new IntroCards.Extras(
            card.id(),
            occasion.words(),
            clocks.common(transaction, programme, group.members(), occasion.now()),
            card.question());
    Letter letter =
        Letter.of(programme, "introduction", card.id(), group.members(), occasion.now())
            .step(card.step())
            .saying(IntroCards.introduction(group, extras));
    post.together(transaction, occasion.prompted() ? letter.prompted() : letter);
  }

  /** Chooses a question that none of a group had before. */
  Text freshQuestion(Transaction transaction, Programme programme, Talk talk, Instant now) {
    return questions.choose(
        transaction,
        new Questions.Talkers(programme, talk.staying()),
        List.of(),
        talk.group().id().hashCode(),
        now);
  }

  /** Writes down why somebody was not introduced, and tells them. */
  void leaveOut(Transaction transaction, Occasion occasion, Unmatched unmatched) {
    leaveOut(transaction, occasion, unmatched.member(), unmatched.why().name());
  }

  /** Writes down why somebody was not introduced, and tells them. */
  void leaveOut(Transaction transaction, Occasion occasion, MemberId member, String why) {
    noteLeftOut(transaction, occasion, member, why);
    tellLeftOut(transaction, occasion, member, why);
  }

  /** Writes down why somebody was not introduced. */
  void noteLeftOut(Transaction transaction, Occasion occasion, MemberId member, String why) {
    store
        .talks()
        .addPlace(
            transaction,
            occasion.programme().community(),
            Talk.Place.without(occasion.round().id(), member, why));
    Part part = store.parts().get(transaction, occasion.programme(), member);
    store.parts().save(transaction, occasion.programme(), part.leftOutOnce(), occasion.now());
  }

  /** Tells somebody why they were not introduced and when the next round comes. */
  void tellLeftOut(Transaction transaction, Occasion occasion, MemberId member, String why) {
    Instant next = planner.next(transaction, occasion.programme(), occasion.now()).dueAt();
    Letter letter =
        Letter.of(occasion.programme(), "left-out", occasion.round().id(), member, occasion.now())
            .saying(IntroCards.leftOut(why, next));
    post.aside(transaction, occasion.prompted() ? letter.prompted() : letter);
  }
}
