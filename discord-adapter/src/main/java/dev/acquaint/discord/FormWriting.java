package dev.acquaint.discord;

import dev.acquaint.chat.People;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Limits;
import java.util.Optional;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Writes forms as modals; the fields' names come back as the ids of their components. */
final class FormWriting {
  private static final int LONGEST = TextInput.MAX_VALUE_LENGTH;

  private final Wording wording;
  private final ControlWriting controls;
  private final ActionCodec codec;
  private final People people;

  FormWriting(Wording wording, ControlWriting controls, ActionCodec codec, People people) {
    this.wording = wording;
    this.controls = controls;
    this.codec = codec;
    this.people = people;
  }

  Modal write(FormView form, Readers readers) {
    return Modal.create(
            codec.encode(form.submit()),
            wording.plain(form.title(), readers, Modal.MAX_TITLE_LENGTH))
        .addComponents(form.fields().stream().map(field -> label(field, readers)).toList())
        .build();
  }

  private Label label(FormField field, Readers readers) {
    String label = wording.plain(field.label(), readers, Limits.FORM_LABEL);
    return switch (field) {
      case FormField.Words words -> label(label, words.hint(), words(words), readers);
      case FormField.Pick pick -> label(label, pick.hint(), pick(pick, readers), readers);
      case FormField.PickMember member ->
          label(label, member.hint(), member(member, readers), readers);
      case FormField.File file -> label(label, file.hint(), file(file), readers);
    };
  }

  private Label label(
      String label, Optional<Text> hint, LabelChildComponent child, Readers readers) {
    return hint.map(
            words -> Label.of(label, wording.plain(words, readers, Limits.FORM_HINT), child))
        .orElseGet(() -> Label.of(label, child));
  }

  /** What was typed is shown again even when it is longer than allowed: nothing gets lost. */
  private static TextInput words(FormField.Words words) {
    String initial = words.initial().substring(0, Math.min(words.initial().length(), LONGEST));
    TextInput.Builder input =
        TextInput.create(
                words.name(), words.paragraph() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
            .setRequired(words.required())
            .setMaxLength(Math.min(LONGEST, Math.max(words.most(), initial.length())));
    return initial.isEmpty() ? input.build() : input.setValue(initial).build();
  }

  private StringSelectMenu pick(FormField.Pick pick, Readers readers) {
    return StringSelectMenu.create(pick.name())
        .setRequired(pick.required())
        .setRequiredRange(pick.required() ? 1 : 0, pick.most())
        .addOptions(controls.options(pick.choices(), pick.most(), readers))
        .build();
  }

  private static AttachmentUpload file(FormField.File file) {
    return AttachmentUpload.create(file.name())
        .setRequired(file.required())
        .setRequiredRange(file.required() ? 1 : 0, 1)
        .build();
  }

  private EntitySelectMenu member(FormField.PickMember member, Readers readers) {
    EntitySelectMenu.Builder menu =
        EntitySelectMenu.create(member.name(), EntitySelectMenu.SelectTarget.USER)
            .setRequired(member.required())
            .setRequiredRange(member.required() ? 1 : 0, 1);
    member
        .initial()
        .flatMap(known -> people.account(readers.space(), known))
        .ifPresent(
            account -> menu.setDefaultValues(EntitySelectMenu.DefaultValue.user(account.user())));
    return menu.build();
  }
}
