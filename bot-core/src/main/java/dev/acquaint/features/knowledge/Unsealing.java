package dev.acquaint.features.knowledge;

import dev.acquaint.command.Refusal;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens the name of somebody who asked anonymously: one moderator asks for it, a different one
 * confirms within a day. Both can read it for a day afterwards; both steps are in the audit, which
 * says whose question it was only by its number.
 */
final class Unsealing {
  private static final Duration WAITS = Duration.ofHours(24);

  private final Desk desk;
  private final SqlUnseals unseals;

  Unsealing(Desk desk, SqlUnseals unseals) {
    this.desk = desk;
    this.unseals = unseals;
  }

  Response unseal(Transaction transaction, Caller caller, Entry entry) {
    if (!entry.author().anonymous() || entry.author().sealed().isEmpty()) {
      throw new Refusal(KnowledgeWords.entry("not-sealed", entry, "knowledge search java"));
    }
    Instant now = desk.now();
    Optional<SqlUnseals.Unseal> standing =
        unseals
            .find(transaction, caller.community(), entry.id())
            .filter(one -> now.isBefore(one.since().plus(WAITS)));
    if (standing.isEmpty()) {
      unseals.begin(transaction, caller.community(), entry.id(), caller.member(), now);
      note(transaction, caller, entry, "unseal-asked");
      return Response.say(
          KnowledgeWords.entry("unseal-asked", entry)
              .with(
                  "command",
                  new dev.acquaint.text.Argument.CommandLine(
                      "knowledge-admin unseal " + entry.number())));
    }
    boolean took =
        standing.get().firstBy().filter(caller.member()::equals).isPresent()
            || standing.get().secondBy().filter(caller.member()::equals).isPresent();
    if (standing.get().openedAt().isEmpty() && took) {
      throw new Refusal(
          KnowledgeWords.entry("unseal-other", entry, "knowledge-admin unseal " + entry.number()));
    }
    if (standing.get().openedAt().isPresent() && !took) {
      throw new Refusal(KnowledgeWords.entry("unseal-closed", entry));
    }
    return open(transaction, caller, entry, standing.get());
  }

  private Response open(
      Transaction transaction, Caller caller, Entry entry, SqlUnseals.Unseal standing) {
    MemberId asker =
        desk.authors()
            .unsealed(entry)
            .orElseThrow(() -> new Refusal(KnowledgeWords.entry("unseal-broken", entry)));
    if (standing.openedAt().isEmpty()) {
      unseals.open(transaction, caller.community(), entry.id(), caller.member(), desk.now());
      note(transaction, caller, entry, "unseal-opened");
    } else {
      note(transaction, caller, entry, "unseal-read");
    }
    return Response.say(KnowledgeWords.entry("unsealed", entry).with("person", asker));
  }

  private void note(Transaction transaction, Caller caller, Entry entry, String what) {
    unseals
        .audit()
        .add(
            transaction,
            caller.community(),
            new Audit.Line(
                desk.now(),
                Optional.of(caller.member()),
                what,
                "question:" + entry.number(),
                Optional.empty(),
                Audit.Result.DONE));
  }

  /** Forgets who opened what, when a question goes. */
  void forget(Transaction transaction, CommunityId community, PublicId entry) {
    unseals.forget(transaction, community, entry);
  }
}
