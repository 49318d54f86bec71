package dev.acquaint.view;

import dev.acquaint.text.Text;
import java.util.List;

/**
 * A form.
 *
 * @param title at most {@link Limits#FORM_TITLE} when rendered
 * @param submit what sending it does
 * @param submitLabel at most {@link Limits#FORM_TITLE} when rendered
 * @param fields 1 to {@link Limits#FORM_FIELDS}, each with a name of its own
 */
public record FormView(Text title, ActionRef submit, Text submitLabel, List<FormField> fields) {

  /** Checks count and names, and copies the fields. */
  public FormView {
    fields = List.copyOf(fields);
    Limits.atLeastOne(fields, "fields");
    Limits.atMost(Limits.FORM_FIELDS, fields, "fields in a form");
    if (fields.stream().map(FormField::name).distinct().count() != fields.size()) {
      throw new IllegalArgumentException("two fields with one name");
    }
  }

  /** Returns this form with what a person had typed filled in again. */
  public FormView filledWith(FormValues values) {
    return new FormView(
        title,
        submit,
        submitLabel,
        fields.stream().map(field -> field.filledWith(values.all(field.name()))).toList());
  }
}
