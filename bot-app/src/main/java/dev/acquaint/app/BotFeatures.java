package dev.acquaint.app;

import dev.acquaint.chat.Platform;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.feature.Feature;
import dev.acquaint.features.icebreakers.IcebreakersFeature;
import dev.acquaint.features.icebreakers.IntroductionQuestions;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.features.intros.SqlAcquaintances;
import dev.acquaint.features.intros.matching.ExactMatcher;
import dev.acquaint.features.knowledge.KnowledgeFeature;
import dev.acquaint.features.people.PeopleFeature;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.features.profiles.ProfilesFeature;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.Ids;
import dev.acquaint.outbox.Outbox;
import dev.acquaint.storage.Transactions;
import dev.acquaint.view.ActionCodec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The registry: every feature of the bot, one line each.
 *
 * @param intros introductions, of which the demo asks for reports
 * @param list all features
 */
record BotFeatures(IntrosFeature intros, List<Feature> list) {
  BotFeatures {
    list = List.copyOf(list);
  }

  /**
   * What features stand on.
   *
   * @param transactions the database
   * @param communities who is who
   * @param settings what admins decided
   * @param audit who did what as a moderator
   * @param outbox where messages are written
   * @param platforms the adapter behind a space
   * @param clock the present moment
   * @param ids names for new rows
   * @param realTime whether the clock is that of this machine, so that the database's must agree
   * @param codec writes the ids of buttons, and derives keys
   */
  record Foundation(
      Transactions transactions,
      Communities communities,
      Settings settings,
      Audit audit,
      Outbox outbox,
      Function<Space, Optional<Platform>> platforms,
      InstantSource clock,
      Ids ids,
      boolean realTime,
      ActionCodec codec) {}

  static BotFeatures on(Foundation on) {
    BotFeatures useful = useful(on);
    return new BotFeatures(useful.intros(), AroundFeatures.of(on, useful));
  }

  /** What people come for; what looks after all of it stands in {@link AroundFeatures}. */
  private static BotFeatures useful(Foundation on) {
    SqlProfiles profiles = new SqlProfiles();
    SqlAcquaintances acquaintances = new SqlAcquaintances();
    Portraits portraits = new Portraits(on.communities(), profiles, acquaintances);
    IntrosFeature intros =
        new IntrosFeature(
            new IntrosFeature.Parts(
                on.transactions(),
                on.communities(),
                profiles,
                on.outbox(),
                new ExactMatcher(),
                new IntroductionQuestions(on.communities()),
                on.clock(),
                on.ids()));
    return new BotFeatures(
        intros,
        List.of(
            new ProfilesFeature(
                new ProfilesFeature.Parts(
                    on.transactions(),
                    on.communities(),
                    profiles,
                    portraits,
                    acquaintances,
                    on.outbox(),
                    on.clock(),
                    on.ids())),
            new PeopleFeature(on.transactions(), portraits, on.clock(), on.ids()),
            knowledge(on, acquaintances, portraits),
            intros,
            icebreakers(on, intros)));
  }

  private static IcebreakersFeature icebreakers(Foundation on, IntrosFeature intros) {
    return new IcebreakersFeature(
        new IcebreakersFeature.Parts(
            on.transactions(),
            on.communities(),
            on.outbox(),
            intros.agreed(),
            on.platforms(),
            on.clock(),
            on.ids()));
  }

  private static KnowledgeFeature knowledge(
      Foundation on, SqlAcquaintances acquaintances, Portraits portraits) {
    byte[] key = on.codec().keyFor("names of those who ask anonymously");
    return new KnowledgeFeature(
        new KnowledgeFeature.Parts(
            on.transactions(),
            on.communities(),
            on.settings(),
            portraits,
            on.audit(),
            on.outbox(),
            acquaintances::apart,
            acquaintances::nextIntroduction,
            on.clock(),
            on.ids(),
            new KnowledgeFeature.SealKey(Base64.getEncoder().encodeToString(key))));
  }
}
