package dev.acquaint.dispatch;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.Ids;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs handlers: once per event, only for those who may, in time, and whatever they throw becomes
 * words.
 */
public final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  /**
   * One thing to run.
   *
   * @param origin who and where
   * @param needed the rank it takes
   * @param firstAnswer how the first answer arrives
   * @param what a name for log and audit
   */
  record Job(Origin origin, Rank needed, FirstAnswer firstAnswer, String what) {}

  private final Callers callers;
  private final Transactions transactions;
  private final Audit audit;
  private final SqlSeenEvents seen = new SqlSeenEvents();
  private final InstantSource clock;
  private final Ids ids;
  private final Race race;

  /**
   * Makes a runner.
   *
   * @param callers finds out who acts
   * @param transactions the database
   * @param audit where moderators' doings are written down
   * @param clock the present moment
   * @param ids names for bugs
   * @param race how handlers run against the platform's limit
   */
  public Runner(
      Callers callers,
      Transactions transactions,
      Audit audit,
      InstantSource clock,
      Ids ids,
      Race race) {
    this.callers = callers;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.race = race;
  }

  void run(Job job, Conversation conversation, Function<Caller, Response> handler) {
    race.run(conversation, job.firstAnswer(), () -> answer(job, handler));
  }

  private Race.Answer answer(Job job, Function<Caller, Response> handler) {
    Locale locale = job.origin().profile().locale().orElse(Locale.ENGLISH);
    try {
      Caller caller = callers.caller(job.origin());
      locale = caller.locale();
      if (!isFirst(job)) {
        return new Race.Answer(new Response.Done(), locale);
      }
      if (!caller.rank().reaches(job.needed())) {
        note(job, caller, "denied");
        return new Race.Answer(Response.tell(DispatchWords.notAllowed(job.needed())), locale);
      }
      Response response = handler.apply(caller);
      if (job.needed() != Rank.MEMBER) {
        note(job, caller, "done");
      }
      return new Race.Answer(response, locale);
    } catch (Refusal refusal) {
      return new Race.Answer(Response.tell(refusal.words()), locale);
    } catch (StorageFailure failure) {
      LOG.warn("{} could not be done: {}", job.what(), failure.getMessage());
      return new Race.Answer(Response.tell(DispatchWords.storageAway()), locale);
    } catch (RuntimeException bug) {
      String id = ids.next().substring(0, 8);
      LOG.error("Bug {} in {}", id, job.what(), bug);
      return new Race.Answer(Response.tell(DispatchWords.broken(id)), locale);
    }
  }

  private boolean isFirst(Job job) {
    return transactions.inTransaction(transaction ->
        seen.isFirst(
            transaction, job.origin().account().space(), job.origin().key(), clock.instant()));
  }

  private void note(Job job, Caller caller, String result) {
    transactions.run(transaction ->
        audit.add(
            transaction,
            caller.community(),
            new Audit.Line(clock.instant(), caller.member(), job.what(), result)));
  }
}
