package dev.acquaint.testkit.chat;

import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Limits;
import dev.acquaint.view.MessageView;
import java.util.List;
import java.util.Locale;

/**
 * Refuses what a real platform would refuse: words that are longer than {@link Limits} once they
 * are written out in the reader's language.
 *
 * @param writing writes the words out
 */
public record RenderedSizes(PlainWriting writing) {

  /**
   * Checks every part of a message.
   *
   * @throws AssertionError when a part is too long, or empty where words are needed
   */
  public void check(MessageView view, Locale locale) {
    atMost(Limits.SUMMARY, view.summary(), "summary", locale);
    int all = 0;
    for (Block block : view.shown()) {
      all += block(block, locale);
    }
    if (all > Limits.MESSAGE) {
      throw new AssertionError("a message of " + all + " code points: " + view.summary());
    }
  }

  private int block(Block block, Locale locale) {
    return switch (block) {
      case Block.Heading(Text words) -> atMost(Limits.HEADING, words, "heading", locale);
      case Block.Paragraph(Text words) -> atMost(Limits.PARAGRAPH, words, "paragraph", locale);
      case Block.Note(Text words) -> atMost(Limits.PARAGRAPH, words, "note", locale);
      case Block.Fields(List<Block.Field> fields) ->
          fields.stream()
              .mapToInt(field ->
                  atMost(Limits.FIELD_LABEL, field.label(), "field's label", locale)
                      + atMost(Limits.FIELD_VALUE, field.value(), "field's value", locale))
              .sum();
      case Block.Picture(_, Text alt) -> atMost(Limits.ALT_TEXT, alt, "alt text", locale);
      case Block.Drawing drawing -> atMost(Limits.ALT_TEXT, drawing.alt(), "alt text", locale);
      case Block.Attachment _, Block.Divider _ -> 0;
      case Block.Controls(List<Control> controls) -> {
        controls.forEach(control -> control(control, locale));
        yield 0;
      }
    };
  }

  private void control(Control control, Locale locale) {
    switch (control) {
      case Control.Button button -> atMost(Limits.BUTTON_LABEL, button.label(), "button", locale);
      case Control.Link link -> atMost(Limits.BUTTON_LABEL, link.label(), "link", locale);
      case Control.Menu menu -> {
        atMost(Limits.PLACEHOLDER, menu.placeholder(), "placeholder", locale);
        menu.choices().forEach(choice -> choice(choice, locale));
      }
    }
  }

  private void choice(Choice choice, Locale locale) {
    atMost(Limits.CHOICE_LABEL, choice.label(), "choice", locale);
    choice
        .description()
        .ifPresent(words -> atMost(Limits.CHOICE_LABEL, words, "choice's description", locale));
  }

  /**
   * Checks every part of a form.
   *
   * @throws AssertionError when a part is too long, or empty where words are needed
   */
  public void check(FormView form, Locale locale) {
    atMost(Limits.FORM_TITLE, form.title(), "form's title", locale);
    atMost(Limits.FORM_TITLE, form.submitLabel(), "form's button", locale);
    for (FormField field : form.fields()) {
      atMost(Limits.FORM_LABEL, field.label(), "form's label", locale);
      switch (field) {
        case FormField.Words words -> {
          words.hint().ifPresent(hint -> atMost(Limits.FORM_HINT, hint, "form's hint", locale));
          if (words.initial().codePointCount(0, words.initial().length()) > words.most()) {
            throw new AssertionError(field.name() + " starts with more than it takes");
          }
        }
        case FormField.Pick pick -> {
          pick.hint().ifPresent(hint -> atMost(Limits.FORM_HINT, hint, "form's hint", locale));
          pick.choices().forEach(choice -> choice(choice, locale));
        }
        case FormField.PickMember member ->
            member.hint().ifPresent(hint -> atMost(Limits.FORM_HINT, hint, "form's hint", locale));
        case FormField.File file ->
            file.hint().ifPresent(hint -> atMost(Limits.FORM_HINT, hint, "form's hint", locale));
      }
    }
  }

  private int atMost(int most, Text words, String what, Locale locale) {
    String written = writing.text(words, locale);
    int length = written.codePointCount(0, written.length());
    if (written.isBlank() || length > most) {
      throw new AssertionError(
          "a " + what + " has 1 to " + most + " code points, not " + length + ": " + written);
    }
    return length;
  }
}
