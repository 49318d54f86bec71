package dev.acquaint.command;

import dev.acquaint.id.MessageRef;
import dev.acquaint.id.PublicId;
import dev.acquaint.view.FormValues;
import java.util.List;
import java.util.Optional;

/**
 * One use of a button, a menu or a form.
 *
 * @param target the row it points at
 * @param detail the address's small addition, or empty
 * @param chosen what was chosen from a menu; empty otherwise
 * @param values what was filled into a form; empty otherwise
 * @param message the message that carried the control; nothing for a form
 */
public record Use(
    PublicId target,
    String detail,
    List<String> chosen,
    FormValues values,
    Optional<MessageRef> message) {
  /** Copies the choices. */
  public Use {
    chosen = List.copyOf(chosen);
  }
}
