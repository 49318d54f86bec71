package dev.acquaint.command;

import dev.acquaint.chat.Rank;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import java.util.Optional;

/**
 * An entry of the menu that platforms show on messages; at most five in the whole bot.
 *
 * @param code two lower-case letters or digits, unique among menus
 * @param label at most 24 code points when rendered
 * @param rank who may use it, checked at every use
 * @param firstAnswer how the first answer arrives
 * @param handler what it does
 */
public record MessageMenu(
    String code, Text label, Rank rank, FirstAnswer firstAnswer, Handler handler) {

  /** What using it does. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Acts on a message.
     *
     * @param caller who
     * @param message which message
     * @param author who wrote it; nothing when no member did, but a program such as this bot
     * @param words what it says
     * @throws Refusal for a polite no
     */
    Response handle(Caller caller, MessageRef message, Optional<MemberId> author, String words);
  }
}
