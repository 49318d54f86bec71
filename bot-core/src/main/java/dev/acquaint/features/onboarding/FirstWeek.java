package dev.acquaint.features.onboarding;

import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** What the set-up ends with: what was decided, and the first week as members will see it. */
final class FirstWeek {
  private FirstWeek() {}

  static MessageView view(Setup.Plan plan, Instant first) {
    ZonedDateTime round = first.atZone(plan.zone());
    Text title = OnboardingWords.setUp(plan, first);
    Text week =
        Stream.of(
                OnboardingWords.week("week-heads-up", round.minusDays(1)),
                OnboardingWords.week("week-round", round),
                OnboardingWords.week("week-nudge", round.plusDays(1)),
                OnboardingWords.week("week-check-in", round.plusDays(3)),
                OnboardingWords.week("week-end", round.plusDays(6)))
            .reduce(OnboardingWords::twoLines)
            .orElseThrow();
    return new MessageView(
        title,
        List.of(
            new Block.Paragraph(title),
            new Block.Heading(OnboardingWords.plain("week-title")),
            new Block.Paragraph(week),
            new Block.Note(OnboardingWords.example("week-doctor", "acquaint-admin doctor"))));
  }
}
