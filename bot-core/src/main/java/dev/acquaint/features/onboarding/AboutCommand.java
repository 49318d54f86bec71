package dev.acquaint.features.onboarding;

import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.util.List;

/** {@code /acquaint about}: what this is, what it stores, how to leave. */
final class AboutCommand {
  private final String version;

  AboutCommand(String version) {
    this.version = version;
  }

  Command command() {
    return Command.at("acquaint", "about", OnboardingWords.plain("about-description"), this::about);
  }

  private Response about(Caller caller, Arguments arguments) {
    return new Response.Say(
        new MessageView(
            OnboardingWords.aboutTitle(version),
            List.of(
                new Block.Heading(OnboardingWords.aboutTitle(version)),
                new Block.Paragraph(OnboardingWords.plain("about-what")),
                new Block.Paragraph(OnboardingWords.aboutStored()),
                new Block.Paragraph(OnboardingWords.aboutLeaving()),
                new Block.Note(OnboardingWords.plain("about-source")))));
  }
}
