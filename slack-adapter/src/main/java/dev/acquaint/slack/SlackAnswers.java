package dev.acquaint.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.acquaint.id.MessageRef;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.MessageView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings answers to whoever acted. What cannot be brought is logged, as the port asks. */
final class SlackAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(SlackAnswers.class);
  private static final int FINE = 200;
  private static final Set<String> LATE =
      Set.of("expired_trigger_id", "trigger_expired", "trigger_exchanged", "exchanged_trigger_id");

  private final SlackCalls calls;
  private final ActionResponseSender sender;
  private final SlackBlocks blocks;
  private final SlackWriting writing;
  private final SlackForms forms;
  private final SlackFiles files;

  SlackAnswers(
      Slack slack, SlackCalls calls, SlackBlocks blocks, SlackWriting writing, SlackForms forms) {
    this.calls = calls;
    this.sender = new ActionResponseSender(slack);
    this.blocks = blocks;
    this.writing = writing;
    this.forms = forms;
    this.files = new SlackFiles(calls);
  }

  /** Shows a message to one person. */
  void privately(MessageView view, Locale locale, AnswerWay way, String user) {
    List<LayoutBlock> written = written(view, locale, user);
    String summary = writing.markup(view.summary(), locale);
    if (!way.responseUrl().isEmpty()) {
      send(
          way,
          ActionResponse.builder()
              .responseType("ephemeral")
              .replaceOriginal(false)
              .text(summary)
              .blocks(written)
              .build());
      return;
    }
    // Without an address for answers the person's own conversation with the app is private too.
    brought(
        calls.call(
            SlackMethod.POST_MESSAGE,
            user,
            client ->
                client.chatPostMessage(
                    request -> request.channel(user).text(summary).blocks(written))));
  }

  /** Shows a message where everybody sees it. */
  void publicly(MessageView view, Locale locale, AnswerWay way, String user) {
    if (way.channel().isEmpty()) {
      privately(view, locale, way, user);
      return;
    }
    List<LayoutBlock> written = written(view, locale, user);
    String summary = writing.markup(view.summary(), locale);
    if (!way.responseUrl().isEmpty()) {
      send(
          way,
          ActionResponse.builder()
              .responseType("in_channel")
              .replaceOriginal(false)
              .threadTs(way.thread().isEmpty() ? null : way.thread())
              .text(summary)
              .blocks(written)
              .build());
      return;
    }
    brought(
        calls.call(
            SlackMethod.POST_MESSAGE,
            way.channel(),
            client ->
                client.chatPostMessage(request ->
                    request
                        .channel(way.channel())
                        .threadTs(way.thread().isEmpty() ? null : way.thread())
                        .text(summary)
                        .blocks(written))));
  }

  private List<LayoutBlock> written(MessageView view, Locale locale, String user) {
    List<Block> shown = new ArrayList<>(view.shown());
    if (files.hand(shown, user)) {
      shown.add(new Block.Note(SlackWords.fileSent()));
    }
    return blocks.of(shown, locale, _ -> false);
  }

  /** Gives new content to the message that carried the control. */
  void replacing(MessageView view, Locale locale, AnswerWay way, MessageRef message) {
    List<LayoutBlock> written = blocks.of(view.shown(), locale, _ -> false);
    String summary = writing.markup(view.summary(), locale);
    if (!way.responseUrl().isEmpty()) {
      send(
          way,
          ActionResponse.builder().replaceOriginal(true).text(summary).blocks(written).build());
      return;
    }
    brought(
        calls.call(
            SlackMethod.UPDATE,
            client ->
                client.chatUpdate(request ->
                    request
                        .channel(Workspace.channelId(message.channel()))
                        .ts(message.id())
                        .text(summary)
                        .blocks(written))));
  }

  private void send(AnswerWay way, ActionResponse answer) {
    try {
      var sent = sender.send(way.responseUrl(), answer);
      if (sent.getCode() != FINE) {
        LOG.warn("Slack took no answer: HTTP status {} {}", sent.getCode(), sent.getBody());
      }
    } catch (IOException lost) {
      LOG.warn("An answer did not reach Slack: {}", lost.toString());
    }
  }

  /**
   * Gives back what somebody wrote into a form that Slack has closed meanwhile, because it took
   * longer than Slack waits, with what is wrong about it.
   */
  void givingBack(
      FormView form, Collection<Text> mistakes, Locale locale, AnswerWay way, String user) {
    List<Block> shown = new ArrayList<>();
    shown.add(new Block.Paragraph(SlackWords.formClosed()));
    mistakes.forEach(mistake -> shown.add(new Block.Paragraph(mistake)));
    for (FormField field : form.fields()) {
      if (field instanceof FormField.Words words && !words.initial().isEmpty()) {
        shown.add(new Block.Note(words.label()));
        shown.add(new Block.Paragraph(Text.typed(words.initial())));
      }
    }
    privately(new MessageView(SlackWords.formClosed(), shown), locale, way, user);
  }

  /** Opens a form, which Slack allows within three seconds of the act. */
  void opening(FormView form, Locale locale, AnswerWay way, String user, String trigger) {
    View modal = forms.modal(form, locale, way);
    var answer =
        calls.call(
            SlackMethod.OPEN_VIEW,
            client -> client.viewsOpen(request -> request.triggerId(trigger).view(modal)));
    brought(answer);
    if (answer instanceof SlackCalls.Answer.Refused<?>(String word) && LATE.contains(word)) {
      privately(MessageView.of(SlackWords.formLate()), locale, way, user);
    }
  }

  /** Returns a form in place of the one that was sent. */
  View instead(FormView form, Locale locale, AnswerWay way) {
    return forms.modal(form, locale, way);
  }

  /** Returns what is wrong by field. */
  Map<String, String> mistakes(Map<String, Text> mistakes, Locale locale) {
    Map<String, String> words = new java.util.HashMap<>();
    mistakes.forEach((field, what) -> words.put(field, writing.plain(what, locale)));
    return words;
  }

  /** Shows somebody's panel. */
  void home(HomeView home, Locale locale, String user) {
    View view =
        View.builder().type("home").blocks(blocks.of(home.blocks(), locale, _ -> false)).build();
    brought(
        calls.call(
            SlackMethod.PUBLISH_VIEW,
            client -> client.viewsPublish(request -> request.userId(user).view(view))));
  }

  private static <T extends SlackApiTextResponse> void brought(SlackCalls.Answer<T> answer) {
    if (!(answer instanceof SlackCalls.Answer.Done<T>)) {
      LOG.warn("An answer could not be brought: {}", answer);
    }
  }
}
