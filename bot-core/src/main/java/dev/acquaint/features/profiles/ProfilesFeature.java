package dev.acquaint.features.profiles;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Use;
import dev.acquaint.feature.Feature;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Block;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.MessageView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /profile}: what members tell of themselves, for others to read and for introductions to
 * use.
 */
public final class ProfilesFeature implements Feature {
  private static final Option<MemberId> MEMBER =
      Option.member("member", ProfileWords.memberOption());
  private static final int HEADLINE = 100;
  private static final int ABOUT = 1_000;
  private static final int TOPICS = 900;

  private final Transactions transactions;
  private final SqlProfiles profiles;
  private final InstantSource clock;
  private final Action save = Action.called("ps", this::save);

  /**
   * Makes the feature.
   *
   * @param transactions the database
   * @param profiles where profiles are kept
   * @param clock the present moment
   */
  public ProfilesFeature(Transactions transactions, SqlProfiles profiles, InstantSource clock) {
    this.transactions = transactions;
    this.profiles = profiles;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "profiles";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.at("profile", "edit", ProfileWords.editDescription(), this::edit).opensForm(),
        Command.at("profile", "view", ProfileWords.viewDescription(), this::view).takes(MEMBER));
  }

  @Override
  public List<Action> actions() {
    return List.of(save);
  }

  private Response edit(Caller caller, Arguments arguments) {
    MemberProfile profile =
        transactions.inTransaction(
            transaction -> profiles.get(transaction, caller.community(), caller.member()));
    return new Response.Ask(
        form(caller)
            .filledWith(
                new FormValues(
                    Map.of(
                        "headline", List.of(profile.headline()),
                        "about", List.of(profile.about()),
                        "offers", List.of(Topics.write(profile.offers())),
                        "wants", List.of(Topics.write(profile.wants())),
                        "interests", List.of(Topics.write(profile.interests()))))));
  }

  private FormView form(Caller caller) {
    return new FormView(
        ProfileWords.formTitle(),
        save.on(new PublicId(caller.member().value())),
        ProfileWords.formSubmit(),
        List.of(
            field("headline", true, HEADLINE, false),
            field("about", false, ABOUT, true),
            field("offers", false, TOPICS, false),
            field("wants", false, TOPICS, false),
            field("interests", false, TOPICS, false)));
  }

  private static FormField field(String name, boolean required, int most, boolean paragraph) {
    return new FormField.Words(
        name,
        ProfileWords.label(name),
        Optional.of(ProfileWords.hint(name)),
        required,
        most,
        paragraph,
        "");
  }

  private Response save(Caller caller, Use use) {
    FormValues values = use.values();
    Map<String, Text> mistakes = new HashMap<>();
    String headline = values.words("headline").orElse("");
    if (headline.isEmpty() || TypedWords.length(headline) > HEADLINE) {
      mistakes.put("headline", ProfileWords.headlineMissing());
    }
    Set<String> offers = topics("offers", values, mistakes);
    Set<String> wants = topics("wants", values, mistakes);
    Set<String> interests = topics("interests", values, mistakes);
    if (!mistakes.isEmpty()) {
      return new Response.Correct(form(caller).filledWith(values), mistakes);
    }
    String about = TypedWords.shorten(values.words("about").orElse(""), ABOUT);
    MemberProfile profile = new MemberProfile(headline, about, offers, wants, interests);
    transactions.run(transaction ->
        profiles.save(transaction, caller.community(), caller.member(), profile, clock.instant()));
    return Response.say(ProfileWords.saved());
  }

  private static Set<String> topics(String field, FormValues values, Map<String, Text> mistakes) {
    Set<String> topics = Topics.read(values.words(field).orElse(""));
    if (topics.size() > Topics.MOST) {
      mistakes.put(field, ProfileWords.tooManyTopics(topics.size()));
    }
    topics.stream()
        .filter(topic -> TypedWords.length(topic) > Topics.LONGEST)
        .findFirst()
        .ifPresent(
            topic -> mistakes.put(field, ProfileWords.topicTooLong(TypedWords.shorten(topic, 30))));
    return topics;
  }

  private Response view(Caller caller, Arguments arguments) {
    MemberId member = arguments.find(MEMBER).orElse(caller.member());
    MemberProfile profile =
        transactions.inTransaction(
            transaction -> profiles.get(transaction, caller.community(), member));
    if (profile.equals(MemberProfile.empty())) {
      return Response.say(ProfileWords.nothingYet(member));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.typed(profile.headline())));
    if (!profile.about().isEmpty()) {
      blocks.add(new Block.Paragraph(Text.typed(profile.about())));
    }
    List<Block.Field> fields = new ArrayList<>();
    addTopics(fields, "offers", profile.offers());
    addTopics(fields, "wants", profile.wants());
    addTopics(fields, "interests", profile.interests());
    if (!fields.isEmpty()) {
      blocks.add(new Block.Fields(fields));
    }
    return new Response.Say(new MessageView(ProfileWords.title(member), blocks));
  }

  private static void addTopics(List<Block.Field> fields, String name, Set<String> topics) {
    if (!topics.isEmpty()) {
      fields.add(new Block.Field(ProfileWords.label(name), ProfileWords.topics(topics)));
    }
  }

  @Override
  public PersonalData personalData() {
    return new PersonalData() {
      @Override
      public Map<String, List<String>> columns() {
        return Map.of(
            "profile", List.of("member", "headline", "about", "offers", "wants", "interests"));
      }

      @Override
      public Map<String, Object> export(
          Transaction transaction, CommunityId community, MemberId member) {
        MemberProfile profile = profiles.get(transaction, community, member);
        return Map.of(
            "headline", profile.headline(),
            "about", profile.about(),
            "offers", List.copyOf(profile.offers()),
            "wants", List.copyOf(profile.wants()),
            "interests", List.copyOf(profile.interests()));
      }

      @Override
      public void erase(Transaction transaction, CommunityId community, MemberId member) {
        profiles.erase(transaction, community, member);
      }
    };
  }
}
