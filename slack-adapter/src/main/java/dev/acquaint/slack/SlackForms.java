package dev.acquaint.slack;

import com.slack.api.model.File;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.acquaint.chat.People;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Upload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes forms as Slack's modals and reads what was filled in. */
final class SlackForms {
  private static final String VALUE = "value";

  private final SlackWriting writing;
  private final SlackBlocks blocks;
  private final ActionCodec codec;
  private final People people;
  private final Workspace workspace;

  SlackForms(
      SlackWriting writing,
      SlackBlocks blocks,
      ActionCodec codec,
      People people,
      Workspace workspace) {
    this.writing = writing;
    this.blocks = blocks;
    this.codec = codec;
    this.people = people;
    this.workspace = workspace;
  }

  /**
   * Returns the modal for a form.
   *
   * @param way where an answer to the form goes, kept with the modal
   */
  View modal(FormView form, Locale locale, AnswerWay way) {
    List<LayoutBlock> inputs = new ArrayList<>();
    form.fields().forEach(field -> inputs.add(input(field, locale)));
    return View.builder()
        .type("modal")
        .callbackId(codec.encode(form.submit()))
        .privateMetadata(way.write())
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(writing.plain(form.title(), locale))
                .build())
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(writing.plain(form.submitLabel(), locale))
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(writing.plain(SlackWords.cancel(), locale))
                .build())
        .blocks(inputs)
        .build();
  }

  private InputBlock input(FormField field, Locale locale) {
    InputBlock.InputBlockBuilder input =
        InputBlock.builder()
            .blockId(field.name())
            .label(blocks.plain(field.label(), locale))
            .optional(!field.required());
    hint(field).ifPresent(hint -> input.hint(blocks.plain(hint, locale)));
    return input.element(element(field, locale)).build();
  }

  private static Optional<dev.acquaint.text.Text> hint(FormField field) {
    return switch (field) {
      case FormField.Words words -> words.hint();
      case FormField.Pick pick -> pick.hint();
      case FormField.PickMember member -> member.hint();
      case FormField.File file -> file.hint();
    };
  }

  private BlockElement element(FormField field, Locale locale) {
    return switch (field) {
      case FormField.Words words ->
          PlainTextInputElement.builder()
              .actionId(VALUE)
              .multiline(words.paragraph())
              .maxLength(words.most())
              .initialValue(words.initial().isEmpty() ? null : words.initial())
              .build();
      case FormField.Pick pick -> pick(pick, locale);
      case FormField.PickMember member ->
          UsersSelectElement.builder()
              .actionId(VALUE)
              .initialUser(
                  member
                      .initial()
                      .flatMap(initial -> people.account(workspace.space(), initial))
                      .map(AccountRef::user)
                      .orElse(null))
              .build();
      case FormField.File _ -> FileInputElement.builder().actionId(VALUE).maxFiles(1).build();
    };
  }

  private BlockElement pick(FormField.Pick pick, Locale locale) {
    List<OptionObject> options = blocks.options(pick.choices(), locale);
    List<OptionObject> chosen = blocks.chosen(pick.choices(), locale);
    if (pick.most() == 1) {
      return StaticSelectElement.builder()
          .actionId(VALUE)
          .options(options)
          .initialOption(chosen.isEmpty() ? null : chosen.getFirst())
          .build();
    }
    return MultiStaticSelectElement.builder()
        .actionId(VALUE)
        .options(options)
        .initialOptions(chosen.isEmpty() ? null : chosen)
        .maxSelectedItems(pick.most())
        .build();
  }

  /**
   * Returns what was filled in; people come back as members.
   *
   * @param members the member behind a picked account, made known on first sight
   * @param uploads what was put in as a file
   */
  static FormValues values(
      @Nullable Map<String, Map<String, ViewState.Value>> state,
      Function<String, Optional<MemberId>> members,
      Function<File, Upload> uploads) {
    Map<String, List<String>> values = new HashMap<>();
    Map<String, Upload> files = new HashMap<>();
    if (state != null) {
      state.forEach((field, elements) ->
          elements.values().stream()
              .findFirst()
              .ifPresent(value -> {
                values.put(field, read(value, members));
                file(value).map(uploads).ifPresent(file -> files.put(field, file));
              }));
    }
    return new FormValues(values, files);
  }

  private static Optional<File> file(ViewState.Value value) {
    return value.getFiles() == null ? Optional.empty() : value.getFiles().stream().findFirst();
  }

  private static List<String> read(
      ViewState.Value value, Function<String, Optional<MemberId>> members) {
    return switch (Objects.requireNonNullElse(value.getType(), "")) {
      case "static_select" ->
          value.getSelectedOption() == null
              ? List.of()
              : List.of(value.getSelectedOption().getValue());
      case "multi_static_select" ->
          value.getSelectedOptions() == null
              ? List.of()
              : value.getSelectedOptions().stream()
                  .map(ViewState.SelectedOption::getValue)
                  .toList();
      case "users_select" ->
          Optional.ofNullable(value.getSelectedUser()).flatMap(members).stream()
              .map(MemberId::value)
              .toList();
      default -> value.getValue() == null ? List.of() : List.of(value.getValue());
    };
  }
}
