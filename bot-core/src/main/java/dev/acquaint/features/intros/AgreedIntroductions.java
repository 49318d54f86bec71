package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Introduces two people who both agreed to it, at once and outside the regular rounds. */
public final class AgreedIntroductions {
  private final Desk desk;

  AgreedIntroductions(Desk desk) {
    this.desk = desk;
  }

  /**
   * Returns whether somebody takes part in introductions, and could be introduced now.
   *
   * @param transaction where to read
   * @param community the tenant
   * @param member who
   */
  public boolean takesPart(Transaction transaction, CommunityId community, MemberId member) {
    return desk.store().programmes().all(transaction, community).stream()
        .anyMatch(programme -> programme.running() && isIn(transaction, programme, member));
  }

  /**
   * Introduces two people who both said that they would like to talk about a question. Does nothing
   * when they take part in no common programme or one of them avoids the other, which neither may
   * be told apart.
   *
   * @param transaction where to write
   * @param community the tenant
   * @param both the two
   * @param question about what; it opens their conversation
   * @param now when
   * @return whether they are introduced
   */
  public boolean introduce(
      Transaction transaction,
      CommunityId community,
      List<MemberId> both,
      OpeningQuestions.Question question,
      Instant now) {
    Optional<Programme> common =
        desk.store().programmes().all(transaction, community).stream()
            .filter(Programme::running)
            .filter(programme -> mayMeet(transaction, programme, both))
            .findFirst();
    common.ifPresent(programme ->
        introduce(
            transaction, programme, both, new Topic("intro-talk", Optional.of(question)), now));
    return common.isPresent();
  }

  /** Whether both take part, are there, and neither avoids the other. */
  boolean mayMeet(Transaction transaction, Programme programme, List<MemberId> both) {
    return both.stream().allMatch(member -> isIn(transaction, programme, member))
        && !desk.store().avoids().among(transaction, programme.community(), both);
  }

  private boolean isIn(Transaction transaction, Programme programme, MemberId member) {
    return desk.store().parts().get(transaction, programme, member).isIn(desk.now())
        && desk.tools().snapshots().isIn(transaction, programme, member);
  }

  /**
   * For what two are introduced.
   *
   * @param words the key of the card's first words
   * @param question their opening question; nothing for one that fits them
   */
  record Topic(String words, Optional<OpeningQuestions.Question> question) {}

  void introduce(
      Transaction transaction, Programme programme, List<MemberId> both, Topic topic, Instant now) {
    Round round = desk.planner().atOnce(transaction, programme, now);
    MatchedGroup group =
        new SideMatching(
                desk.tools().matcher(),
                desk.tools()
                    .snapshots()
                    .take(transaction, programme, round, part -> both.contains(part.member()), now))
            .together(both)
            .orElseGet(() -> new MatchedGroup(both, 0, List.of()));
    desk.tools()
        .introducer()
        .introduce(
            transaction,
            new Introducer.Occasion(programme, round, topic.words(), true, now),
            group,
            topic.question());
  }
}
