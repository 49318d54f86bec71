package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.Matcher;

/** What the parts of introductions work with. */
record Tools(
    Store store,
    Snapshots snapshots,
    Matcher matcher,
    RoundPlanner planner,
    Introducer introducer,
    IntroPost post) {}
