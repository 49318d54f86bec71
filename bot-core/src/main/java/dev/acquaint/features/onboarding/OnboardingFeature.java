package dev.acquaint.features.onboarding;

import dev.acquaint.chat.Platform;
import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Settings;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.AreaHelpers;
import dev.acquaint.dispatch.Audit;
import dev.acquaint.feature.Feature;
import dev.acquaint.features.intros.IntrosFeature;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The first steps of everybody: {@code /acquaint help, about, language}; and of moderators: {@code
 * /acquaint-admin setup, settings, member, audit}.
 */
public final class OnboardingFeature implements Feature {
  private final List<Command> commands;
  private final List<Action> actions;

  /**
   * What the feature is made of.
   *
   * @param transactions the database
   * @param communities who is who
   * @param settings what admins decided
   * @param audit who did what
   * @param intros introductions, which the set-up sets up
   * @param clock the present moment
   * @param platforms the adapter behind a space
   * @param version of the program, as people read it
   */
  public record Parts(
      Transactions transactions,
      Communities communities,
      Settings settings,
      Audit audit,
      IntrosFeature intros,
      InstantSource clock,
      Function<Space, Optional<Platform>> platforms,
      String version) {}

  /**
   * Makes the feature.
   *
   * @param parts what it is made of
   * @param others all other features, for the help on their commands
   */
  public OnboardingFeature(Parts parts, List<Feature> others) {
    Desk desk = desk(parts, others);
    LanguageCommand language = new LanguageCommand(desk);
    SetupCommand setup =
        new SetupCommand(
            desk, others.stream().flatMap(other -> other.afterSetup().stream()).toList());
    MemberCommand member = new MemberCommand(desk);
    AuditCommand audit = new AuditCommand(desk);
    List<Command> rest =
        List.of(
            new AboutCommand(parts.version()).command(),
            language.command(),
            setup.command(),
            new SettingsCommand(desk).command(),
            new FindCommand(desk).command(),
            member.command(),
            audit.command());
    HelpCommand help =
        new HelpCommand(
            Stream.concat(
                    others.stream().flatMap(other -> other.commands().stream()), rest.stream())
                .toList(),
            desk.areas());
    this.commands = Stream.concat(Stream.of(help.command()), rest.stream()).toList();
    this.actions =
        Stream.of(
                help.actions(),
                language.actions(),
                setup.actions(),
                member.actions(),
                audit.actions())
            .flatMap(List::stream)
            .toList();
  }

  private static Desk desk(Parts parts, List<Feature> others) {
    return new Desk(
        parts.transactions(),
        parts.communities(),
        parts.settings(),
        parts.audit(),
        parts.intros().setup(),
        parts.intros().office(),
        parts.clock(),
        parts.platforms(),
        new AreaHelpers(
            parts.transactions(),
            parts.communities(),
            parts.settings(),
            parts.platforms(),
            others));
  }

  @Override
  public String name() {
    return "onboarding";
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public List<Action> actions() {
    return actions;
  }

  /** Owns no table: what admins decide stands in those of the community. */
  @Override
  public PersonalData personalData() {
    return new PersonalData() {
      @Override
      public Map<String, List<String>> columns() {
        return Map.of();
      }

      @Override
      public Map<String, Object> export(
          Transaction transaction, CommunityId community, MemberId member) {
        return Map.of();
      }

      @Override
      public void erase(Transaction transaction, CommunityId community, MemberId member) {}
    };
  }
}
