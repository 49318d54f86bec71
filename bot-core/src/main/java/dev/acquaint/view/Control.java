package dev.acquaint.view;

import dev.acquaint.text.Text;
import java.net.URI;
import java.util.List;

/** Something in a message that a person can use. */
public sealed interface Control {

  /** How a button presents itself. */
  enum Style {
    /** The one thing most people will want. */
    PRIMARY,
    /** Everything else. */
    SECONDARY,
    /** Something that cannot be taken back. */
    DANGER
  }

  /**
   * A button.
   *
   * @param label words, never only an emoji; at most {@link Limits#BUTTON_LABEL} when rendered,
   *     better 30
   * @param action what it does
   * @param style how it presents itself
   */
  record Button(Text label, ActionRef action, Style style) implements Control {
    /** Returns an ordinary button. */
    public static Button of(Text label, ActionRef action) {
      return new Button(label, action, Style.SECONDARY);
    }

    /** Returns the button most people will want. */
    public static Button primary(Text label, ActionRef action) {
      return new Button(label, action, Style.PRIMARY);
    }

    /** Returns a button for what cannot be taken back. */
    public static Button danger(Text label, ActionRef action) {
      return new Button(label, action, Style.DANGER);
    }
  }

  /**
   * A button that opens a page; the bot does not hear of it.
   *
   * @param label words
   * @param address http or https, at most {@link Limits#LINK} characters
   */
  record Link(Text label, URI address) implements Control {
    /** Checks the address. */
    public Link {
      String scheme = address.getScheme();
      if (!"https".equals(scheme) && !"http".equals(scheme)) {
        throw new IllegalArgumentException("a link is http or https");
      }
      if (address.toString().length() > Limits.LINK) {
        throw new IllegalArgumentException("a link of at most " + Limits.LINK + " characters");
      }
    }
  }

  /**
   * A menu of choices.
   *
   * @param placeholder what an empty menu says
   * @param action what choosing does
   * @param choices 1 to {@link Limits#CHOICES}
   * @param most how many may be chosen, 1 to the number of choices
   */
  record Menu(Text placeholder, ActionRef action, List<Choice> choices, int most)
      implements Control {
    /** Checks the counts and copies the choices. */
    public Menu {
      choices = List.copyOf(choices);
      Limits.atLeastOne(choices, "choices");
      Limits.atMost(Limits.CHOICES, choices, "choices in a menu");
      if (most < 1 || most > choices.size()) {
        throw new IllegalArgumentException("a menu lets choose 1 to all of its choices");
      }
    }
  }
}
