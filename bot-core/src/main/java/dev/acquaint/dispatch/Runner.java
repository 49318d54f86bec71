package dev.acquaint.dispatch;

import dev.acquaint.Oversized;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Refusal;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Changes;
import dev.acquaint.storage.StorageFailure;
import dev.acquaint.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs handlers: once per event, only for those who may, in time, and whatever they throw becomes
 * words.
 */
public final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final Callers callers;
  private final Transactions transactions;
  private final Audit audit;
  private final InstantSource clock;
  private final Ids ids;
  private final Race race;
  private final Throttle throttle;
  private final BiPredicate<Caller, String> helpers;
  private final Runnable changed;

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
    this(
        callers,
        transactions,
        audit,
        clock,
        ids,
        race,
        new Throttle(Throttle.Rates.NONE, clock),
        (_, _) -> false,
        () -> {});
  }

  @Oversized("the parts of a runner, and what it is given afterwards")
  private Runner(
      Callers callers,
      Transactions transactions,
      Audit audit,
      InstantSource clock,
      Ids ids,
      Race race,
      Throttle throttle,
      BiPredicate<Caller, String> helpers,
      Runnable changed) {
    this.callers = callers;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.race = race;
    this.throttle = throttle;
    this.helpers = helpers;
    this.changed = changed;
  }

  /**
   * Returns this runner, letting nobody do more than a throttle lets through.
   *
   * @param limit how much
   */
  public Runner within(Throttle limit) {
    return new Runner(callers, transactions, audit, clock, ids, race, limit, helpers, changed);
  }

  /**
   * Returns this runner, letting helpers run their area as moderators would.
   *
   * @param areas who may run what
   */
  public Runner helpedBy(AreaHelpers areas) {
    return new Runner(
        callers, transactions, audit, clock, ids, race, throttle, areas::may, changed);
  }

  /**
   * Returns this runner, telling when a handler has changed something.
   *
   * @param told run before the answer, after the commit; returns at once
   */
  public Runner telling(Runnable told) {
    return new Runner(callers, transactions, audit, clock, ids, race, throttle, helpers, told);
  }

  void run(Job job, Conversation conversation, Function<Caller, Response> handler) {
    race.run(conversation, job.firstAnswer(), () -> answer(job, handler));
  }

  private Race.Answer answer(Job job, Function<Caller, Response> handler) {
    Locale locale = job.origin().profile().locale().orElse(Locale.ENGLISH);
    try {
      slowDown(throttle.take(job.origin().account()));
      Callers.Arrival arrival = callers.arrive(job.origin(), job.deliberate());
      locale = arrival.caller().locale();
      slowDown(throttle.take(arrival.caller().community()));
      Response response =
          arrival.first() ? permitted(job, arrival.caller(), handler) : new Response.Done();
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

  private static void slowDown(Optional<Duration> wait) {
    wait.ifPresent(length -> {
      throw new Refusal(DispatchWords.tooFast(Math.max(1, length.plusMillis(999).toSeconds())));
    });
  }

  private Response permitted(Job job, Caller caller, Function<Caller, Response> handler) {
    if (!caller.rank().reaches(job.needed())
        && job.needed() == Rank.MODERATOR
        && helpers.test(caller, job.what())) {
      return noted(job, caller.ranked(Rank.MODERATOR), handler);
    }
    if (!caller.rank().reaches(job.needed())) {
      note(job, caller, Audit.Result.DENIED);
      throw new Refusal(DispatchWords.notAllowed(job.needed()));
    }
    return job.needed() == Rank.MEMBER ? handled(caller, handler) : noted(job, caller, handler);
  }

  private Response handled(Caller caller, Function<Caller, Response> handler) {
    Changes changes = new Changes();
    try {
      return changes.during(() -> handler.apply(caller));
    } finally {
      if (changes.made()) {
        changed.run();
      }
    }
  }

  /** A form that opens or comes back has done nothing yet. */
  private Response noted(Job job, Caller caller, Function<Caller, Response> handler) {
    try {
      Response response = handled(caller, handler);
      switch (response) {
        case Response.Ask _ -> {
          // What is sent with the form will be noted.
        }
        case Response.Correct _ -> note(job, caller, Audit.Result.REFUSED);
        case Response.Say _,
            Response.Tell _,
            Response.Replace _,
            Response.Home _,
            Response.Done _ ->
            note(job, caller, Audit.Result.DONE);
      }
      return response;
    } catch (Refusal refusal) {
      note(job, caller, Audit.Result.REFUSED);
      throw refusal;
    } catch (StorageFailure away) {
      throw away;
    } catch (RuntimeException bug) {
      note(job, caller, Audit.Result.FAILED);
      throw bug;
    }
  }

  private void note(Job job, Caller caller, Audit.Result result) {
    Optional<MemberId> about = job.about().apply(caller);
    transactions.run(transaction ->
        audit.add(
            transaction,
            caller.community(),
            new Audit.Line(
                clock.instant(),
                Optional.of(caller.member()),
                job.what(),
                job.detail(),
                about,
                result)));
  }
}
