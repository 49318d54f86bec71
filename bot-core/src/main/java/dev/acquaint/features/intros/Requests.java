package dev.acquaint.features.intros;

import dev.acquaint.alarm.Alarm;
import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.features.intros.SqlRequests.Request;
import dev.acquaint.features.intros.SqlRequests.State;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code /intros request}: somebody would like to meet one person. Whoever asks is named to nobody
 * before the other agreed, a refusal is silent, and what the one who asks reads is the same whether
 * the other takes part, refuses, or avoids them.
 */
final class Requests implements Alarm {
  private static final Option<MemberId> MEMBER =
      Option.member("member", IntrosWords.plain("request-option"));
  private static final Duration EXPIRES = Duration.ofDays(7);
  private static final Duration NEXT_TRY = Duration.ofHours(12);
  private static final int MOST_OPEN = 3;

  private final Desk desk;
  private final AgreedIntroductions agreed;
  private final Ids ids;

  Requests(Desk desk, AgreedIntroductions agreed, Ids ids) {
    this.desk = desk;
    this.agreed = agreed;
    this.ids = ids;
  }

  Command command() {
    return Command.at(
            "intros",
            "request",
            IntrosWords.plain("request-description"),
            (caller, arguments) -> request(caller, arguments.get(MEMBER)))
        .requires(MEMBER);
  }

  MemberMenu menu() {
    return new MemberMenu(
        "iq", IntrosWords.plain("request-menu"), Rank.MEMBER, FirstAnswer.PRIVATE, this::request);
  }

  List<Action> actions() {
    return List.of(
        Action.called(IntroActions.WILLING, this::willing),
        Action.called(IntroActions.UNWILLING, this::unwilling));
  }

  private Response request(Caller caller, MemberId other) {
    return desk.in(
        caller,
        (transaction, programme) -> {
          Instant now = desk.now();
          if (other.equals(caller.member())) {
            throw new Refusal(
                IntrosWords.command("request-self", "example", "intros request @ada"));
          }
          desk.part(transaction, programme, caller.member());
          List<Request> mine =
              desk.store().requests().by(transaction, programme, caller.member(), now);
          boolean asked = mine.stream().anyMatch(request -> request.other().equals(other));
          if (!asked && mine.size() >= MOST_OPEN) {
            throw new Refusal(IntrosWords.requestsFull(MOST_OPEN, mine.getFirst().expiresAt()));
          }
          if (!asked) {
            introduceOrNote(transaction, programme, caller.member(), other, now);
          }
          return Response.tell(IntrosWords.member("request-noted", other));
        });
  }

  /** Two who ask for each other have both agreed; else the request waits for the other. */
  private void introduceOrNote(
      Transaction transaction, Programme programme, MemberId member, MemberId other, Instant now) {
    Optional<Request> mutual =
        desk.store().requests().by(transaction, programme, other, now).stream()
            .filter(request -> request.other().equals(member) && request.state() == State.OPEN)
            .filter(request -> mayMeet(transaction, programme, request))
            .findFirst();
    if (mutual.isPresent()) {
      introduce(transaction, programme, mutual.get(), now);
    } else {
      desk.store()
          .requests()
          .add(
              transaction,
              new Request(
                  programme.community(),
                  ids.nextPublicId(),
                  programme.id(),
                  member,
                  other,
                  State.OPEN,
                  now,
                  now.plus(EXPIRES)));
    }
  }

  /** Whether both take part, are there, and neither avoids the other. */
  private boolean mayMeet(Transaction transaction, Programme programme, Request request) {
    return agreed.mayMeet(transaction, programme, List.of(request.member(), request.other()));
  }

  private void introduce(
      Transaction transaction, Programme programme, Request request, Instant now) {
    if (!desk.store().requests().change(transaction, request, State.AGREED, now)) {
      return;
    }
    agreed.introduce(
        transaction,
        programme,
        List.of(request.member(), request.other()),
        new AgreedIntroductions.Topic("intro-request", Optional.empty()),
        now);
  }

  private Optional<Request> open(Transaction transaction, Caller caller, Use use) {
    return desk.store()
        .requests()
        .find(transaction, caller.community(), use.target())
        .filter(request -> request.other().equals(caller.member()))
        .filter(
            request -> request.state() == State.OPEN && request.expiresAt().isAfter(desk.now()));
  }

  private Response willing(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Request request =
              open(transaction, caller, use)
                  .orElseThrow(() -> new Refusal(IntrosWords.plain("request-over")));
          Programme programme =
              desk.store()
                  .programmes()
                  .find(transaction, caller.community(), request.programme())
                  .orElseThrow(() -> new Refusal(IntrosWords.plain("request-over")));
          if (!mayMeet(transaction, programme, request)) {
            throw new Refusal(IntrosWords.plain("request-over"));
          }
          introduce(transaction, programme, request, desk.now());
          return Response.tell(IntrosWords.plain("request-agreed"));
        });
  }

  private Response unwilling(Caller caller, Use use) {
    desk.transactions()
        .run(transaction ->
            open(transaction, caller, use)
                .ifPresent(request ->
                    desk.store()
                        .requests()
                        .change(transaction, request, State.REFUSED, request.expiresAt())));
    return Response.tell(IntrosWords.plain("request-refused"));
  }

  @Override
  public String name() {
    return "intro-requests";
  }

  @Override
  public Optional<Instant> nextDue() {
    return desk.transactions().inTransaction(desk.store().requests()::nextDue);
  }

  @Override
  public void ring(Instant now) {
    List<Request> due =
        desk.transactions()
            .inTransaction(transaction -> desk.store().requests().due(transaction, now));
    due.forEach(request -> desk.transactions().run(transaction -> ask(transaction, request, now)));
  }

  /** Asks the other once their week has room for it; what may not be asked just expires. */
  private void ask(Transaction transaction, Request request, Instant now) {
    if (!request.expiresAt().isAfter(now)) {
      desk.store().requests().change(transaction, request, State.EXPIRED, now);
      return;
    }
    Optional<Programme> programme =
        desk.store().programmes().find(transaction, request.community(), request.programme());
    boolean asks =
        programme
            .filter(found ->
                mayMeet(transaction, found, request)
                    && desk.tools()
                        .post()
                        .within(transaction, found, List.of(request.other()), 1, now))
            .isPresent();
    Instant next = now.plus(NEXT_TRY);
    Instant then = asks || next.isAfter(request.expiresAt()) ? request.expiresAt() : next;
    if (desk.store().requests().change(transaction, request, State.OPEN, then) && asks) {
      desk.tools()
          .post()
          .aside(
              transaction,
              Letter.of(
                      programme.orElseThrow(), "intro-request", request.id(), request.other(), now)
                  .saying(IntroCards.request(request.id(), request.expiresAt())));
    }
  }
}
