package dev.acquaint.view;

import dev.acquaint.text.Text;
import java.net.URI;
import java.util.Base64;
import java.util.List;

/**
 * One part of a message, top to bottom. A new kind makes the compiler list every place to extend.
 */
public sealed interface Block {

  /**
   * A title within a message.
   *
   * @param words at most {@link Limits#HEADING} when rendered
   */
  record Heading(Text words) implements Block {}

  /**
   * Running words.
   *
   * @param words at most {@link Limits#PARAGRAPH} when rendered; line feeds are kept
   */
  record Paragraph(Text words) implements Block {}

  /**
   * Small words below or between others: how, when, why.
   *
   * @param words at most {@link Limits#PARAGRAPH} when rendered
   */
  record Note(Text words) implements Block {}

  /**
   * Labelled values.
   *
   * @param fields 1 to {@link Limits#FIELDS}
   */
  record Fields(List<Field> fields) implements Block {
    /** Checks the count and copies the fields. */
    public Fields {
      fields = List.copyOf(fields);
      Limits.atLeastOne(fields, "fields");
      Limits.atMost(Limits.FIELDS, fields, "fields in a block");
    }

    /** Accepts fields one by one. */
    public static Fields of(Field... fields) {
      return new Fields(List.of(fields));
    }
  }

  /**
   * One labelled value.
   *
   * @param label at most {@link Limits#FIELD_LABEL} when rendered
   * @param value at most {@link Limits#FIELD_VALUE} when rendered
   */
  record Field(Text label, Text value) {}

  /**
   * A picture.
   *
   * @param address where it can be fetched, http or https
   * @param alt what it shows, for those who do not see it
   */
  record Picture(URI address, Text alt) implements Block {}

  /**
   * A file handed out with the message, for example a calendar entry or an export; only in answers,
   * never in deliveries.
   *
   * @param name its name with ending, at most 100 characters of {@code [A-Za-z0-9._-]}
   * @param mediaType for example {@code text/calendar}
   * @param content the whole of it, UTF-8
   */
  record Attachment(String name, String mediaType, String content) implements Block {
    /** Checks the name. */
    public Attachment {
      if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
        throw new IllegalArgumentException("not a file's name: " + name);
      }
    }
  }

  /**
   * A picture that the bot drew itself, shown in place; only in answers, never in deliveries. Where
   * a platform cannot show one in an answer, it is handed out as a file.
   *
   * @param name its name, ending in {@code .png}, at most 100 characters of {@code [A-Za-z0-9._-]}
   * @param png the whole of it, PNG in base64
   * @param alt what it shows, for those who do not see it, at most {@link Limits#ALT_TEXT} when
   *     rendered
   */
  record Drawing(String name, String png, Text alt) implements Block {
    /** Checks the name. */
    public Drawing {
      if (!name.matches("[A-Za-z0-9._-]{1,96}\\.png")) {
        throw new IllegalArgumentException("not a picture's name: " + name);
      }
    }

    /** Returns the bytes of the PNG. */
    public byte[] bytes() {
      return Base64.getDecoder().decode(png);
    }
  }

  /** A line between blocks. */
  record Divider() implements Block {}

  /**
   * A row of things to press or choose from: up to {@link Limits#BUTTONS} buttons and links, or
   * exactly one menu.
   *
   * @param controls at least one
   */
  record Controls(List<Control> controls) implements Block {
    /** Checks the counts and copies the controls. */
    public Controls {
      controls = List.copyOf(controls);
      Limits.atLeastOne(controls, "controls");
      Limits.atMost(Limits.BUTTONS, controls, "controls in a row");
      if (controls.size() > 1 && controls.stream().anyMatch(Control.Menu.class::isInstance)) {
        throw new IllegalArgumentException("a menu stands alone in its row");
      }
    }

    /** Accepts controls one by one. */
    public static Controls of(Control... controls) {
      return new Controls(List.of(controls));
    }
  }
}
