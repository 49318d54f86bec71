package dev.acquaint.interaction;

import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.view.FormValues;
import java.util.List;
import java.util.Map;

/** What a person did. A new kind makes the compiler list every place to extend. */
public sealed interface Interaction {

  /** Who did it and where. */
  Origin origin();

  /**
   * Ran a command whose options the platform told apart.
   *
   * @param origin who and where
   * @param path which command
   * @param given values by option name
   */
  record Ran(Origin origin, Path path, Map<String, Given> given) implements Interaction {
    /** Copies the values. */
    public Ran {
      given = Map.copyOf(given);
    }
  }

  /**
   * Typed a command as one line of words.
   *
   * @param origin who and where
   * @param line the words after the root command; people stand as {@code <@id>}, channels as {@code
   *     <#id>}
   */
  record Typed(Origin origin, String line) implements Interaction {}

  /**
   * Pressed a button.
   *
   * @param origin who and where
   * @param control the id that the button carries
   * @param message the message that carries the button
   */
  record Pressed(Origin origin, String control, MessageRef message) implements Interaction {}

  /**
   * Chose from a menu.
   *
   * @param origin who and where
   * @param control the id that the menu carries
   * @param message the message that carries the menu
   * @param values what was chosen
   */
  record Chose(Origin origin, String control, MessageRef message, List<String> values)
      implements Interaction {
    /** Copies the values. */
    public Chose {
      values = List.copyOf(values);
    }
  }

  /**
   * Sent a form. Accounts picked in it come as members' ids already.
   *
   * @param origin who and where
   * @param control the id that the form carries
   * @param values what was filled in
   */
  record Submitted(Origin origin, String control, FormValues values) implements Interaction {}

  /**
   * Used an entry of a message's menu.
   *
   * @param origin who and where
   * @param menu the entry's code
   * @param message which message
   * @param author who wrote it
   * @param words what it says
   */
  record UsedOnMessage(
      Origin origin, String menu, MessageRef message, AccountRef author, String words)
      implements Interaction {}

  /**
   * Used an entry of a member's menu.
   *
   * @param origin who and where
   * @param menu the entry's code
   * @param account on whom
   */
  record UsedOnMember(Origin origin, String menu, AccountRef account) implements Interaction {}

  /**
   * Opened the bot's home page.
   *
   * @param origin who
   */
  record OpenedHome(Origin origin) implements Interaction {}
}
