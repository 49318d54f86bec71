package dev.acquaint.app;

import dev.acquaint.feature.Feature;
import dev.acquaint.features.privacy.PrivacyFeature;
import java.util.ArrayList;
import java.util.List;

/** The features that look after all others, one line each: they are made last. */
final class AroundFeatures {
  private AroundFeatures() {}

  /** Returns the useful features with those around them. */
  static List<Feature> of(BotFeatures.Foundation on, BotFeatures useful) {
    List<Feature> all = new ArrayList<>(useful.list());
    all.add(
        new PrivacyFeature(
            new PrivacyFeature.Parts(
                on.transactions(), on.communities(), on.settings(), on.clock()),
            useful.list()));
    return all;
  }
}
