package dev.acquaint.app.run;

import dev.acquaint.app.Bot;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.view.Choice;
import java.util.List;

/**
 * Makes a platform's spaces known when the bot was added to them, and marks them when it was
 * removed, before anybody else hears of it.
 *
 * @param platform the platform's name
 * @param bot who keeps the spaces
 * @param inner where everything goes on
 */
record SpacesIntake(String platform, Bot bot, Intake inner) implements Intake {

  @Override
  public void take(Interaction interaction, Conversation conversation) {
    inner.take(interaction, conversation);
  }

  @Override
  public List<Choice> complete(Origin origin, Path path, String option, String typed) {
    return inner.complete(origin, path, option, typed);
  }

  @Override
  public void tell(CommunityEvent event) {
    switch (event) {
      case CommunityEvent.Installed installed ->
          bot.ground()
              .transactions()
              .run(transaction ->
                  bot.communities()
                      .connect(
                          transaction,
                          installed.space(),
                          platform,
                          installed.name(),
                          installed.at()));
      case CommunityEvent.Removed removed ->
          bot.ground()
              .transactions()
              .run(transaction ->
                  bot.communities().disconnect(transaction, removed.space(), removed.at()));
      case CommunityEvent.Joined _,
          CommunityEvent.Left _,
          CommunityEvent.Spoke _,
          CommunityEvent.ChannelGone _ -> {
        // Spaces stay as they are.
      }
    }
    inner.tell(event);
  }
}
