package dev.acquaint.command;

import dev.acquaint.chat.Rank;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;

/**
 * An entry of the menu that some platforms show on members; each has a command that does the same.
 *
 * @param code two lower-case letters or digits, unique among menus
 * @param label at most 24 code points when rendered
 * @param rank who may use it, checked at every use
 * @param firstAnswer how the first answer arrives
 * @param handler what it does
 */
public record MemberMenu(
    String code, Text label, Rank rank, FirstAnswer firstAnswer, Handler handler) {

  /** What using it does. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Acts on a member.
     *
     * @param caller who
     * @param member on whom
     * @throws Refusal for a polite no
     */
    Response handle(Caller caller, MemberId member);
  }
}
