package dev.acquaint.command;

import dev.acquaint.event.CommunityEvent;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.view.Choice;
import java.util.List;

/** Where adapters hand in what happened; the dispatcher stands behind it. */
public interface Intake {

  /**
   * Handles an interaction on a thread of its own and answers through the conversation. Returns at
   * once and throws nothing.
   *
   * @param interaction what somebody did
   * @param conversation how it is answered
   */
  void take(Interaction interaction, Conversation conversation);

  /**
   * Returns values that complete an option while somebody types, at most 25, best first.
   *
   * @param origin who types
   * @param path of which command
   * @param option the option's name
   * @param typed what is typed so far
   */
  List<Choice> complete(Origin origin, Path path, String option, String typed);

  /**
   * Handles something that happened in a space.
   *
   * @param event what
   */
  void tell(CommunityEvent event);
}
