package dev.acquaint.app;

import dev.acquaint.feature.Feature;
import dev.acquaint.features.moderation.ModerationFeature;
import dev.acquaint.features.onboarding.OnboardingFeature;
import dev.acquaint.features.privacy.PrivacyFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The features that look after all others, one line each: they are made last. */
final class AroundFeatures {
  private AroundFeatures() {}

  private static String version() {
    return Optional.ofNullable(AroundFeatures.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
  }

  /** Returns the useful features with those around them. */
  static List<Feature> of(BotFeatures.Foundation on, BotFeatures useful) {
    List<Feature> all = new ArrayList<>(useful.list());
    all.add(
        new ModerationFeature(
            new ModerationFeature.Parts(
                on.transactions(),
                on.communities(),
                on.settings(),
                on.audit(),
                on.outbox(),
                useful.intros(),
                on.platforms(),
                on.clock(),
                on.ids(),
                on.realTime()),
            useful.list()));
    all.add(
        new PrivacyFeature(
            new PrivacyFeature.Parts(
                on.transactions(), on.communities(), on.settings(), on.clock()),
            List.copyOf(all)));
    all.add(
        new OnboardingFeature(
            new OnboardingFeature.Parts(
                on.transactions(),
                on.communities(),
                on.settings(),
                on.audit(),
                useful.intros(),
                on.clock(),
                on.platforms(),
                version()),
            List.copyOf(all)));
    return all;
  }
}
