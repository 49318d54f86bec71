package dev.acquaint.features.icebreakers;

import dev.acquaint.command.Action;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.features.intros.AgreedIntroductions;
import dev.acquaint.features.intros.OpeningQuestions;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * "Talk 1:1 about this": whoever presses it is introduced to the next other person who does.
 * Pressing is the consent of both; before that, nobody hears of anybody, and what somebody reads is
 * the same whether others wait or one of them is avoided.
 */
final class TalkActions {
  private static final Duration LASTS = Duration.ofDays(7);

  private final Desk desk;
  private final AgreedIntroductions agreed;

  TalkActions(Desk desk, AgreedIntroductions agreed) {
    this.desk = desk;
    this.agreed = agreed;
  }

  List<Action> actions() {
    return List.of(
        Action.called(IcebreakerActions.TALK, this::talk),
        Action.called(IcebreakerActions.NOT_AFTER_ALL, this::notAfterAll));
  }

  private Response talk(Caller caller, Use use) {
    return desk.transactions()
        .inTransaction(transaction -> {
          SqlPosts.Post post =
              desk.store()
                  .posts()
                  .find(transaction, caller.community(), use.target())
                  .orElseThrow(() -> new Refusal(IcebreakerWords.plain("prompt-over")));
          if (!agreed.takesPart(transaction, caller.community(), caller.member())) {
            throw new Refusal(IcebreakerWords.command("talk-join-first", "intros join"));
          }
          Instant now = desk.now();
          // Two who press at the same moment must see each other.
          desk.store().turns().lock(transaction, caller.community());
          if (!introduced(transaction, caller, post, now)) {
            desk.store()
                .wishes()
                .add(transaction, caller.community(), post.id(), caller.member(), now);
          }
          return new Response.Tell(noted(post.id(), now.plus(LASTS)));
        });
  }

  private boolean introduced(
      Transaction transaction, Caller caller, SqlPosts.Post post, Instant now) {
    OpeningQuestions.Question question =
        new OpeningQuestions.Question(post.prompt(), words(transaction, post));
    List<MemberId> others =
        desk.store()
            .wishes()
            .others(transaction, caller.community(), post.id(), caller.member(), now.minus(LASTS));
    for (MemberId other : others) {
      List<MemberId> both = List.of(other, caller.member());
      if (agreed.introduce(transaction, caller.community(), both, question, now)) {
        both.forEach(member ->
            desk.store().wishes().remove(transaction, caller.community(), post.id(), member));
        return true;
      }
    }
    return false;
  }

  private Text words(Transaction transaction, SqlPosts.Post post) {
    return desk.posting()
        .find(transaction, post.community(), post.prompt())
        .map(
            prompt -> Text.typed(prompt.in(desk.posting().language(transaction, post.community()))))
        .orElseThrow(() -> new Refusal(IcebreakerWords.plain("prompt-over")));
  }

  private static MessageView noted(PublicId post, Instant until) {
    Text words = IcebreakerWords.at("talk-noted", until);
    return MessageView.of(
        words,
        new Block.Paragraph(words),
        Block.Controls.of(
            Control.Button.of(
                IcebreakerWords.plain("not-after-all-button"),
                ActionRef.to(IcebreakerActions.NOT_AFTER_ALL, post))));
  }

  private Response notAfterAll(Caller caller, Use use) {
    desk.transactions()
        .run(transaction ->
            desk.store()
                .wishes()
                .remove(transaction, caller.community(), use.target(), caller.member()));
    return Response.tell(IcebreakerWords.plain("not-after-all"));
  }
}
