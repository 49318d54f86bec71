package dev.acquaint.slack;

import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.Block;
import dev.acquaint.view.HomeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How somebody on the home tab is answered: on the tab itself, with what was just said at its top.
 */
final class AtHome implements Conversation {
  private final SlackAnswers answers;
  private final String user;
  private final String trigger;
  private final List<Block> said;
  private final Consumer<List<Block>> again;

  /**
   * Makes it.
   *
   * @param answers brings answers
   * @param user whose tab
   * @param trigger Slack's permission to open a form; empty for none
   * @param said stands at the top of the tab
   * @param again shows the tab anew with these words at its top
   */
  AtHome(
      SlackAnswers answers,
      String user,
      String trigger,
      List<Block> said,
      Consumer<List<Block>> again) {
    this.answers = answers;
    this.user = user;
    this.trigger = trigger;
    this.said = List.copyOf(said);
    this.again = again;
  }

  @Override
  public void now(Response response, FirstAnswer first, Locale locale) {
    switch (response) {
      case Response.Home(HomeView home) -> answers.home(topped(home), locale, user);
      case Response.Say(var view) -> say(view.shown(), locale);
      case Response.Tell(var view) -> say(view.shown(), locale);
      case Response.Replace(var view) -> say(view.shown(), locale);
      case Response.Ask(var form) -> answers.opening(form, locale, AnswerWay.none(), user, trigger);
      case Response.Correct(var form, var _) ->
          answers.opening(form, locale, AnswerWay.none(), user, trigger);
      case Response.Done _ -> again.accept(List.of());
    }
  }

  /** Whoever pressed something sees the tab anew; what keeps the tab itself from showing is all. */
  private void say(List<Block> words, Locale locale) {
    if (trigger.isEmpty()) {
      answers.home(new HomeView(words), locale, user);
    } else {
      again.accept(words);
    }
  }

  private HomeView topped(HomeView home) {
    List<Block> blocks = new ArrayList<>(said);
    if (!said.isEmpty()) {
      blocks.add(new Block.Divider());
    }
    home.blocks().stream().limit(Math.max(0, HomeView.MOST - blocks.size())).forEach(blocks::add);
    return new HomeView(blocks);
  }

  @Override
  public void working(FirstAnswer first) {
    // The tab changes when the answer is there.
  }

  @Override
  public void later(Response response, Locale locale) {
    now(response, FirstAnswer.PRIVATE, locale);
  }
}
