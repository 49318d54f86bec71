package dev.acquaint.testkit.scenario;

import dev.acquaint.id.MemberId;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.Upload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fills forms in the way a person does: what is not touched stays as it was. */
final class FormFilling {
  private FormFilling() {}

  static FormValues of(
      FormView form, Function<String, MemberId> members, String... fieldsAndValues) {
    Map<String, List<String>> values = new HashMap<>();
    form.fields().forEach(field -> values.put(field.name(), initial(field)));
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      FormField field = field(form, fieldsAndValues[i]);
      values.put(field.name(), filled(field, fieldsAndValues[i + 1], members));
    }
    return new FormValues(values);
  }

  /** Returns the values with a file in the only field that takes one. */
  static FormValues with(FormView form, FormValues values, Upload file) {
    FormField field =
        form.fields().stream()
            .filter(FormField.File.class::isInstance)
            .findFirst()
            .orElseThrow(() -> new AssertionError("the form takes no file"));
    return new FormValues(values.values(), Map.of(field.name(), file));
  }

  private static FormField field(FormView form, String name) {
    return form.fields().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the form has no field " + name));
  }

  private static List<String> initial(FormField field) {
    return switch (field) {
      case FormField.Words words -> List.of(words.initial());
      case FormField.Pick pick ->
          pick.choices().stream().filter(Choice::chosen).map(Choice::value).toList();
      case FormField.PickMember member -> member.initial().map(MemberId::value).stream().toList();
      case FormField.File _ -> List.of();
    };
  }

  private static List<String> filled(
      FormField field, String value, Function<String, MemberId> members) {
    return switch (field) {
      case FormField.Words _ -> List.of(value);
      case FormField.Pick _ -> value.isEmpty() ? List.of() : Arrays.asList(value.split(",", -1));
      case FormField.PickMember _ -> List.of(members.apply(value.replace("@", "")).value());
      case FormField.File file ->
          throw new AssertionError(file.name() + " takes a file, not words");
    };
  }
}
