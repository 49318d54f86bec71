package dev.acquaint.features.intros;

import dev.acquaint.command.Action;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The buttons of introductions' cards: what came of it. */
final class CardActions {
  private final Desk desk;
  private final Dropouts dropouts;

  CardActions(Desk desk, Dropouts dropouts) {
    this.desk = desk;
    this.dropouts = dropouts;
  }

  List<Action> actions() {
    return List.of(
        answering(IntroActions.MET, Talk.Answer.MET, "met-thanks"),
        answering(IntroActions.NOT_YET, Talk.Answer.NOT_YET, "not-yet-thanks"),
        answering(IntroActions.COULD_NOT, Talk.Answer.COULD_NOT, "could-not-thanks"),
        Action.called(
            IntroActions.CANNOT,
            (caller, use) ->
                desk.on(caller, use.target(), (tx, at) -> cannot(tx, at, caller, use))),
        Action.called(
            IntroActions.AGAIN,
            (caller, use) ->
                desk.on(caller, use.target(), (tx, at) -> again(tx, at, caller, use))));
  }

  private Action answering(String code, Talk.Answer answer, String thanks) {
    return Action.called(
        code,
        (caller, use) -> {
          boolean counted =
              desk.transactions()
                  .inTransaction(transaction -> counts(transaction, caller, use, answer));
          return Response.tell(IntrosWords.plain(counted ? thanks : "not-your-card"));
        });
  }

  /** A word that comes after the round still breaks the silence. */
  private boolean counts(Transaction transaction, Caller caller, Use use, Talk.Answer answer) {
    boolean counted =
        desk.store()
            .talks()
            .answer(transaction, caller.community(), use.target(), caller.member(), answer);
    if (counted) {
      // Who met has spoken for the others as well.
      List<MemberId> heard =
          answer == Talk.Answer.MET
              ? desk.store()
                  .talks()
                  .find(transaction, caller.community(), use.target())
                  .map(Talk::people)
                  .orElse(List.of())
              : List.of(caller.member());
      heard.forEach(member ->
          desk.store().parts().heard(transaction, caller.community(), member, use.target()));
    }
    return counted;
  }

  private Response cannot(Transaction transaction, Programme programme, Caller caller, Use use) {
    boolean done =
        dropouts.drop(
            transaction, programme, use.target(), caller.member(), Talk.Answer.CANNOT, desk.now());
    return Response.tell(IntrosWords.plain(done ? "cannot-thanks" : "not-your-card"));
  }

  private Response again(Transaction transaction, Programme programme, Caller caller, Use use) {
    Talk talk =
        desk.store()
            .talks()
            .find(transaction, caller.community(), use.target())
            .filter(found -> found.of(caller.member()).filter(Talk.Place::stays).isPresent())
            .orElseThrow(() -> new Refusal(IntrosWords.plain("not-your-card")));
    desk.part(transaction, programme, caller.member());
    Optional<Instant> rescue =
        dropouts.again(transaction, programme, talk, caller.member(), desk.now());
    Text words =
        rescue
            .map(at -> IntrosWords.at("again-noted", at))
            .orElseGet(
                () -> IntrosWords.at("rescue-too-late", desk.next(transaction, programme).dueAt()));
    return Response.tell(words);
  }
}
