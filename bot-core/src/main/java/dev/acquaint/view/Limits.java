package dev.acquaint.view;

import java.util.Collection;

/**
 * The smaller limit of Discord and Slack for every part of a view, in code points after rendering
 * unless said otherwise. Sources: Discord developer documentation, pages message, components and
 * modals; Slack Block Kit and modal reference.
 */
public final class Limits {
  /** The summary of a message. */
  public static final int SUMMARY = 300;

  /** A heading: Slack's header block. */
  public static final int HEADING = 150;

  /** A paragraph, and all rendered words of a message's paragraphs together: Discord's message. */
  public static final int PARAGRAPH = 2_000;

  /** All rendered words of a message together: within Discord's 4,000 for components. */
  public static final int MESSAGE = 3_800;

  /** Blocks of one message. */
  public static final int BLOCKS = 20;

  /** Fields of one block: Slack's section. */
  public static final int FIELDS = 10;

  /** The label of a field. */
  public static final int FIELD_LABEL = 75;

  /** The value of a field: Discord's embed. */
  public static final int FIELD_VALUE = 1_024;

  /** Buttons of one block: Discord's action row. */
  public static final int BUTTONS = 5;

  /** Control blocks of one message: Discord's action rows. */
  public static final int CONTROL_ROWS = 5;

  /** The label of a button or a choice: Slack. */
  public static final int BUTTON_LABEL = 75;

  /** The address of a link button, in characters: Discord. */
  public static final int LINK = 512;

  /** Choices of a menu or of a form's pick: Discord. */
  public static final int CHOICES = 25;

  /** The value of a choice, in characters: Discord. */
  public static final int CHOICE_VALUE = 100;

  /** The label or description of a choice: Slack. */
  public static final int CHOICE_LABEL = 75;

  /** The grey words in an empty menu or field: Discord. */
  public static final int PLACEHOLDER = 100;

  /** The id of a control, in characters: Discord's custom_id. */
  public static final int ACTION_ID = 100;

  /** Fields of a form: Discord's modal. */
  public static final int FORM_FIELDS = 5;

  /** The title of a form and the label of its submit button: Slack's modal. */
  public static final int FORM_TITLE = 24;

  /** The label of a form's field: Discord. */
  public static final int FORM_LABEL = 45;

  /** The hint of a form's field: Discord. */
  public static final int FORM_HINT = 100;

  /** What a person can type into a form's field: Slack. */
  public static final int FORM_TEXT = 3_000;

  /** The alternative text of a picture: Discord's media gallery. */
  public static final int ALT_TEXT = 1_024;

  /** The name of a thread or room: Discord. */
  public static final int ROOM_NAME = 100;

  private Limits() {}

  static void atMost(int most, Collection<?> things, String what) {
    if (things.size() > most) {
      throw new IllegalArgumentException("at most " + most + " " + what + ", not " + things.size());
    }
  }

  static void atLeastOne(Collection<?> things, String what) {
    if (things.isEmpty()) {
      throw new IllegalArgumentException("at least one of " + what);
    }
  }
}
