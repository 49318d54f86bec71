package dev.acquaint.view;

import dev.acquaint.id.MemberId;
import dev.acquaint.text.Text;
import java.util.List;
import java.util.Optional;

/** One field of a form. */
public sealed interface FormField {

  /** The field's name, by which its value comes back: {@code [a-z][a-z0-9-]*}. */
  String name();

  /** What stands above the field, at most {@link Limits#FORM_LABEL} when rendered. */
  Text label();

  /** Whether the form can be sent without it. */
  boolean required();

  /** Returns this field with these values filled in; values that do not fit are left out. */
  FormField filledWith(List<String> values);

  /**
   * Words to type.
   *
   * @param name the field's name
   * @param label what stands above it
   * @param hint what stands below it, at most {@link Limits#FORM_HINT} when rendered
   * @param required whether it must be filled
   * @param most the longest allowed, 1 to {@link Limits#FORM_TEXT} code points
   * @param paragraph whether it has several lines
   * @param initial what it starts with
   */
  record Words(
      String name,
      Text label,
      Optional<Text> hint,
      boolean required,
      int most,
      boolean paragraph,
      String initial)
      implements FormField {
    /** Checks name and length. */
    public Words {
      checkName(name);
      if (most < 1 || most > Limits.FORM_TEXT) {
        throw new IllegalArgumentException(
            "a field takes 1 to " + Limits.FORM_TEXT + " code points");
      }
    }

    @Override
    public Words filledWith(List<String> values) {
      return new Words(
          name, label, hint, required, most, paragraph, values.isEmpty() ? "" : values.getFirst());
    }
  }

  /**
   * Choices to pick from.
   *
   * @param name the field's name
   * @param label what stands above it
   * @param hint what stands below it, at most {@link Limits#FORM_HINT} when rendered
   * @param required whether at least one must be picked
   * @param choices 1 to {@link Limits#CHOICES}
   * @param most how many may be picked, 1 to the number of choices
   */
  record Pick(
      String name,
      Text label,
      Optional<Text> hint,
      boolean required,
      List<Choice> choices,
      int most)
      implements FormField {
    /** Checks name and counts, and copies the choices. */
    public Pick {
      checkName(name);
      choices = List.copyOf(choices);
      Limits.atLeastOne(choices, "choices");
      Limits.atMost(Limits.CHOICES, choices, "choices in a field");
      if (most < 1 || most > choices.size()) {
        throw new IllegalArgumentException("a field lets pick 1 to all of its choices");
      }
    }

    @Override
    public Pick filledWith(List<String> values) {
      return new Pick(
          name,
          label,
          hint,
          required,
          choices.stream().map(choice -> choice.chosen(values.contains(choice.value()))).toList(),
          most);
    }
  }

  /**
   * A member to pick; the value that comes back is a {@link MemberId}.
   *
   * @param name the field's name
   * @param label what stands above it
   * @param hint what stands below it, at most {@link Limits#FORM_HINT} when rendered
   * @param required whether one must be picked
   * @param initial who is picked from the start
   */
  record PickMember(
      String name, Text label, Optional<Text> hint, boolean required, Optional<MemberId> initial)
      implements FormField {
    /** Checks the name. */
    public PickMember {
      checkName(name);
    }

    @Override
    public PickMember filledWith(List<String> values) {
      return new PickMember(
          name, label, hint, required, values.stream().findFirst().map(MemberId::new));
    }
  }

  /**
   * One file with text in it, such as a table. It comes back as an {@link Upload}.
   *
   * @param name the field's name
   * @param label what stands above it
   * @param hint what stands below it, at most {@link Limits#FORM_HINT} when rendered
   * @param required whether there must be one
   */
  record File(String name, Text label, Optional<Text> hint, boolean required) implements FormField {
    /** Checks the name. */
    public File {
      checkName(name);
    }

    /** Returns this field: no platform lets a form begin with a file. */
    @Override
    public File filledWith(List<String> values) {
      return this;
    }
  }

  private static void checkName(String name) {
    if (!name.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException("not a field's name: " + name);
    }
  }
}
