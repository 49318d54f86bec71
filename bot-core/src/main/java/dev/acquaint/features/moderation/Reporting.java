package dev.acquaint.features.moderation;

import dev.acquaint.chat.Rank;
import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.MemberMenu;
import dev.acquaint.command.MessageMenu;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.features.intros.IntrosOffice;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How members report a person or a message: by {@code /acquaint report}, from the menus of members
 * and messages, and from the card of an introduction. Whoever reports is kept apart from the one
 * reported at once; nobody but moderators hears of it.
 */
final class Reporting {
  private static final int LONGEST = 1_500;
  private static final int LONGEST_QUOTE = 1_000;
  private static final Option<MemberId> MEMBER =
      Option.member("member", ModerationWords.plain("report-member-option"));
  private static final Option<String> WHY =
      Option.words("why", ModerationWords.plain("report-why-option"), LONGEST);

  private final Desk desk;
  private final ModeratorsPost post;
  private final SqlComplaints complaints = new SqlComplaints();
  private final Action send = Action.called("ms", this::send);
  private final Action sendOne = Action.called("mt", this::sendOne);
  private final Action fromCard = Action.called(IntrosOffice.REPORT, this::fromCard).opensForm();

  Reporting(Desk desk, ModeratorsPost post) {
    this.desk = desk;
    this.post = post;
  }

  Command command() {
    return Command.at("acquaint", "report", ModerationWords.plain("report-description"), this::run)
        .requires(MEMBER)
        .takes(WHY)
        .opensForm();
  }

  List<Action> actions() {
    return List.of(send, sendOne, fromCard);
  }

  MessageMenu messageMenu() {
    return new MessageMenu(
        "mm",
        ModerationWords.plain("report-menu"),
        Rank.MEMBER,
        FirstAnswer.FORM,
        (caller, message, author, words) ->
            ask(
                caller,
                author.orElseThrow(() ->
                    new Refusal(
                        ModerationWords.command(
                            "report-no-member", "acquaint report member:@ada"))),
                Optional.of(message),
                TypedWords.clean(words)));
  }

  MemberMenu memberMenu() {
    return new MemberMenu(
        "mu",
        ModerationWords.plain("report-menu"),
        Rank.MEMBER,
        FirstAnswer.FORM,
        (caller, member) -> ask(caller, member, Optional.empty(), ""));
  }

  private Response run(Caller caller, Arguments arguments) {
    MemberId reported = arguments.get(MEMBER);
    Optional<String> why = arguments.find(WHY);
    if (why.isEmpty()) {
      return ask(caller, reported, Optional.empty(), "");
    }
    Complaint draft = draft(caller, reported, Optional.empty(), "");
    return desk.transactions()
        .inTransaction(transaction -> {
          complaints.add(transaction, caller.community(), draft);
          return sent(transaction, caller, draft, why.get());
        });
  }

  private Response ask(
      Caller caller, MemberId reported, Optional<MessageRef> message, String quoted) {
    Complaint draft = draft(caller, reported, message, quoted);
    desk.transactions().run(transaction -> complaints.add(transaction, caller.community(), draft));
    return new Response.Ask(form(send, draft.id(), List.of()));
  }

  private Complaint draft(
      Caller caller, MemberId reported, Optional<MessageRef> message, String quoted) {
    if (reported.equals(caller.member())) {
      throw new Refusal(ModerationWords.command("report-self", "acquaint report member:@ada"));
    }
    return new Complaint(
        desk.ids().nextPublicId(),
        Optional.of(caller.member()),
        reported,
        message.map(ref -> ref.channel().id()),
        TypedWords.shorten(quoted, LONGEST_QUOTE),
        "",
        Complaint.State.DRAFT,
        desk.now());
  }

  private static FormView form(Action submit, PublicId target, List<FormField> before) {
    List<FormField> fields = new ArrayList<>(before);
    fields.add(
        new FormField.Words(
            "why",
            ModerationWords.plain("label-why"),
            Optional.of(ModerationWords.plain("hint-why")),
            false,
            LONGEST,
            true,
            ""));
    return new FormView(
        ModerationWords.plain("report-form"),
        submit.on(target),
        ModerationWords.plain("report-send"),
        fields);
  }

  /** A card names its group; who of it is meant is asked in the form. */
  private Response fromCard(Caller caller, Use use) {
    List<MemberId> others =
        desk.transactions()
            .inTransaction(transaction ->
                desk.intros().office().group(transaction, caller.community(), use.target()));
    if (!others.contains(caller.member())) {
      throw new Refusal(ModerationWords.plain("report-not-yours"));
    }
    List<Choice> choices =
        desk.transactions()
            .inTransaction(transaction ->
                others.stream()
                    .filter(other -> !other.equals(caller.member()))
                    .flatMap(other ->
                        desk.communities().find(transaction, caller.community(), other).stream())
                    .map(other -> Choice.of(other.id().value(), name(other.name())))
                    .toList());
    if (choices.isEmpty()) {
      throw new Refusal(ModerationWords.plain("report-nobody"));
    }
    return new Response.Ask(
        form(
            sendOne,
            use.target(),
            List.of(
                new FormField.Pick(
                    "whom",
                    ModerationWords.plain("label-whom"),
                    Optional.empty(),
                    true,
                    choices.size() == 1 ? List.of(choices.getFirst().chosen(true)) : choices,
                    1))));
  }

  private static Text name(String name) {
    return Text.typed(TypedWords.shorten(name, 70));
  }

  private Response sendOne(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          MemberId whom =
              use.values()
                  .words("whom")
                  .map(MemberId::new)
                  .filter(id ->
                      desk.intros()
                          .office()
                          .group(transaction, caller.community(), use.target())
                          .containsAll(List.of(id, caller.member())))
                  .orElseThrow(() -> new Refusal(ModerationWords.plain("report-not-yours")));
          Complaint draft = draft(caller, whom, Optional.empty(), "");
          complaints.add(transaction, caller.community(), draft);
          return sent(transaction, caller, draft, use.values().words("why").orElse(""));
        });
  }

  private Response send(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Complaint draft =
              complaints
                  .find(transaction, caller.community(), use.target())
                  .filter(found -> found.reporter().filter(caller.member()::equals).isPresent())
                  .orElseThrow(() -> new Refusal(ModerationWords.plain("report-gone")));
          return sent(transaction, caller, draft, use.values().words("why").orElse(""));
        });
  }

  private Response sent(Transaction transaction, Caller caller, Complaint draft, String why) {
    String words = TypedWords.shorten(TypedWords.clean(why), LONGEST);
    if (complaints.send(transaction, caller.community(), draft.id(), words, desk.now())) {
      desk.intros()
          .office()
          .separate(transaction, caller.community(), caller.member(), draft.reported());
      post.write(
          transaction,
          caller.community(),
          new ModeratorsPost.Note(
              ModerationFeature.COMPLAINT_NOTE, draft.id(), "", QueueCommand.note()),
          desk.now());
    }
    return Response.tell(ModerationWords.member("report-sent", draft.reported()));
  }
}
