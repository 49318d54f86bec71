package dev.acquaint.features.icebreakers;

import dev.acquaint.id.PublicId;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How prompts look. */
final class PromptViews {
  private PromptViews() {}

  /** Returns the message of a prompt that the bot posts by itself. */
  static MessageView posted(PublicId post, Prompt prompt, Locale language) {
    return card(prompt, language, List.of(talk(post)));
  }

  /** Returns the answer to somebody who asked for a prompt. */
  static MessageView asked(PublicId post, Prompt prompt, Locale language) {
    return card(
        prompt,
        language,
        List.of(
            talk(post),
            Control.Button.of(
                IcebreakerWords.plain("another-button"),
                ActionRef.to(IcebreakerActions.ANOTHER, post))));
  }

  private static Control talk(PublicId post) {
    return Control.Button.of(
        IcebreakerWords.plain("talk-button"), ActionRef.to(IcebreakerActions.TALK, post));
  }

  private static MessageView card(Prompt prompt, Locale language, List<Control> controls) {
    Text words = Text.typed(prompt.in(language));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(IcebreakerWords.theme(prompt.pack())));
    blocks.add(new Block.Paragraph(words));
    prompt.credit().ifPresent(member -> blocks.add(new Block.Note(IcebreakerWords.credit(member))));
    blocks.add(new Block.Controls(controls));
    return new MessageView(IcebreakerWords.summary(words), blocks);
  }
}
