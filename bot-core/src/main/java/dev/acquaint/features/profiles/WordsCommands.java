package dev.acquaint.features.profiles;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Use;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /introduce} and {@code /profile edit}: what somebody tells in words and topics. */
final class WordsCommands {
  private static final int HEADLINE = 100;
  private static final int ABOUT = 1_000;
  private static final int LINK = 500;
  private static final int HINTED_TOPICS = 6;

  private final ProfileDesk desk;
  private final IntroductionsChannel channel;
  private final SqlLinks links = new SqlLinks();

  WordsCommands(ProfileDesk desk, IntroductionsChannel channel) {
    this.desk = desk;
    this.channel = channel;
  }

  List<Command> commands() {
    return List.of(
        Command.at("introduce", ProfileWords.plain("introduce-description"), this::askIntroduction)
            .opensForm()
            .asShortcut(ProfileWords.plain("introduce-title")),
        Command.at(
                "profile",
                "edit",
                ProfileWords.plain("edit-description"),
                (caller, _) -> ask(caller))
            .opensForm());
  }

  List<Action> actions() {
    return List.of(
        Action.called(ProfileActions.EDIT, (caller, _) -> ask(caller)).opensForm(),
        Action.called(ProfileActions.SAVE, this::save),
        Action.called(ProfileActions.INTRODUCE, this::introduce));
  }

  private Response ask(Caller caller) {
    return desk.transactions()
        .inTransaction(transaction -> {
          MemberProfile profile =
              desk.profiles().get(transaction, caller.community(), caller.member());
          return new Response.Ask(
              editForm(caller, used(transaction, caller))
                  .filledWith(new FormValues(values(profile))));
        });
  }

  private Response askIntroduction(Caller caller, Arguments arguments) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Map<String, List<String>> values =
              new HashMap<>(
                  values(desk.profiles().get(transaction, caller.community(), caller.member())));
          links.get(transaction, caller.community(), caller.member()).stream()
              .findFirst()
              .ifPresent(link -> values.put("link", List.of(link.address().toString())));
          return new Response.Ask(
              introduceForm(caller, used(transaction, caller)).filledWith(new FormValues(values)));
        });
  }

  private static Map<String, List<String>> values(MemberProfile profile) {
    return Map.of(
        "headline", List.of(profile.headline()),
        "about", List.of(profile.about()),
        "offers", List.of(Topics.write(profile.offers())),
        "wants", List.of(Topics.write(profile.wants())),
        "interests", List.of(Topics.write(profile.interests())));
  }

  private List<String> used(Transaction transaction, Caller caller) {
    return desk.portraits()
        .topics(transaction, caller.community(), caller.member())
        .suggest("", HINTED_TOPICS);
  }

  private static FormView editForm(Caller caller, List<String> used) {
    List<FormField> fields = new ArrayList<>(wordsAndTopics(used));
    fields.add(topics("interests", List.of()));
    return new FormView(
        ProfileWords.plain("form-title"),
        ProfileActions.on(ProfileActions.SAVE, caller.member()),
        ProfileWords.plain("form-submit"),
        fields);
  }

  private static FormView introduceForm(Caller caller, List<String> used) {
    List<FormField> fields = new ArrayList<>(wordsAndTopics(used));
    fields.add(field("link", ProfileWords.hint("link"), false, LINK, false));
    return new FormView(
        ProfileWords.plain("introduce-title"),
        ProfileActions.on(ProfileActions.INTRODUCE, caller.member()),
        ProfileWords.plain("introduce-submit"),
        fields);
  }

  private static List<FormField> wordsAndTopics(List<String> used) {
    return List.of(
        field("headline", ProfileWords.hint("headline"), true, HEADLINE, false),
        field("about", ProfileWords.hint("about"), false, ABOUT, true),
        topics("offers", used),
        topics("wants", used));
  }

  private static FormField topics(String name, List<String> used) {
    return field(name, ProfileWords.topicsHint(name, used), false, Topics.LONGEST_FIELD, false);
  }

  private static FormField field(
      String name, Text hint, boolean required, int most, boolean paragraph) {
    return new FormField.Words(
        name, ProfileWords.label(name), Optional.of(hint), required, most, paragraph, "");
  }

  private Response save(Caller caller, Use use) {
    FormReading form = new FormReading(use.values());
    MemberProfile profile =
        new MemberProfile(
            form.headline("headline", HEADLINE),
            form.words("about", ABOUT),
            form.topics("offers"),
            form.topics("wants"),
            form.topics("interests"));
    if (!form.isGood()) {
      return new Response.Correct(
          editForm(caller, List.of()).filledWith(use.values()), form.mistakes());
    }
    desk.transactions()
        .run(transaction -> {
          store(transaction, caller, profile);
          desk.cards()
              .refresh(transaction, caller.community(), caller.member(), desk.clock().instant());
        });
    return Response.say(ProfileWords.plain("saved"));
  }

  private Response introduce(Caller caller, Use use) {
    FormReading form = new FormReading(use.values());
    MemberProfile typed =
        new MemberProfile(
            form.headline("headline", HEADLINE),
            form.words("about", ABOUT),
            form.topics("offers"),
            form.topics("wants"),
            Set.of());
    Optional<URI> link = form.link("link");
    if (!form.isGood()) {
      return new Response.Correct(
          introduceForm(caller, List.of()).filledWith(use.values()), form.mistakes());
    }
    CardPost.Placed placed =
        desk.transactions()
            .inTransaction(transaction -> {
              store(transaction, caller, withInterests(transaction, caller, typed));
              links.save(
                  transaction,
                  caller.community(),
                  caller.member(),
                  withFirst(links.get(transaction, caller.community(), caller.member()), link));
              ChannelRef home = channel.of(transaction, caller.community()).orElse(caller.where());
              return desk.cards()
                  .introduce(
                      transaction,
                      caller.community(),
                      caller.member(),
                      home,
                      desk.clock().instant());
            });
    return Response.say(
        ProfileWords.channel(placed.isNew() ? "introduced" : "introduced-again", placed.channel()));
  }

  private MemberProfile withInterests(Transaction transaction, Caller caller, MemberProfile typed) {
    return new MemberProfile(
        typed.headline(),
        typed.about(),
        typed.offers(),
        typed.wants(),
        desk.profiles().get(transaction, caller.community(), caller.member()).interests());
  }

  /** Topics are stored the way the community writes them already. */
  private void store(Transaction transaction, Caller caller, MemberProfile typed) {
    TopicBook book = desk.portraits().topics(transaction, caller.community(), caller.member());
    desk.profiles()
        .save(
            transaction,
            caller.community(),
            caller.member(),
            new MemberProfile(
                typed.headline(),
                typed.about(),
                book.settle(typed.offers()),
                book.settle(typed.wants()),
                book.settle(typed.interests())),
            desk.clock().instant());
  }

  /** The form shows the first link only: the others, and the name of an unchanged one, stay. */
  private static List<ProfileLink> withFirst(List<ProfileLink> before, Optional<URI> first) {
    List<ProfileLink> after = new ArrayList<>(before.stream().skip(1).toList());
    first.ifPresent(address ->
        after.addFirst(
            before.stream()
                .findFirst()
                .filter(link -> link.address().equals(address))
                .orElseGet(() -> new ProfileLink("", address))));
    return after;
  }
}
