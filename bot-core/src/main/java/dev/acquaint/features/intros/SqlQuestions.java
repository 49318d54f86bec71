package dev.acquaint.features.intros;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.List;

/** Which opening questions people had. */
final class SqlQuestions {

  /** Returns the questions that any of these people had, the one asked longest ago first. */
  List<String> had(Transaction transaction, CommunityId community, List<MemberId> people) {
    return transaction
        .handle()
        .createQuery(
            "SELECT question FROM asked_question WHERE community = :community AND member IN (<people>)"
                + " GROUP BY question ORDER BY MAX(asked_at), question")
        .bind("community", community)
        .bindList("people", people.stream().map(MemberId::value).toList())
        .mapTo(String.class)
        .list();
  }

  void asked(
      Transaction transaction,
      CommunityId community,
      List<MemberId> people,
      String question,
      Instant now) {
    for (MemberId member : people) {
      transaction
          .handle()
          .createUpdate(
              "INSERT INTO asked_question (community, member, question, asked_at)"
                  + " VALUES (:community, :member, :question, :now) ON DUPLICATE KEY UPDATE asked_at = VALUES(asked_at)")
          .bind("community", community)
          .bind("member", member)
          .bind("question", question)
          .bind("now", now)
          .execute();
    }
  }
}
