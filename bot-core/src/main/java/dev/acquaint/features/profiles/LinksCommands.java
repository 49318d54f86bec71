package dev.acquaint.features.profiles;

import dev.acquaint.command.Action;
import dev.acquaint.command.Command;
import dev.acquaint.command.Use;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.FormField;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /profile links}: up to four pages, each with a name if it should have one. */
final class LinksCommands {
  private static final int LINE = 560;

  private final ProfileDesk desk;
  private final SqlLinks links = new SqlLinks();

  LinksCommands(ProfileDesk desk) {
    this.desk = desk;
  }

  List<Command> commands() {
    return List.of(
        Command.at(
                "profile",
                "links",
                ProfileWords.plain("links-description"),
                (caller, _) -> ask(caller))
            .opensForm());
  }

  List<Action> actions() {
    return List.of(
        Action.called(ProfileActions.LINKS, (caller, _) -> ask(caller)).opensForm(),
        Action.called(ProfileActions.SAVE_LINKS, this::save));
  }

  private static String field(int number) {
    return "link-" + number;
  }

  private Response ask(Caller caller) {
    List<ProfileLink> stored =
        desk.transactions()
            .inTransaction(
                transaction -> links.get(transaction, caller.community(), caller.member()));
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < stored.size(); i++) {
      values.put(field(i + 1), List.of(line(stored.get(i))));
    }
    return new Response.Ask(form(caller).filledWith(new FormValues(values)));
  }

  private static String line(ProfileLink link) {
    return link.label().isEmpty() ? link.address().toString() : link.label() + " " + link.address();
  }

  private static FormView form(Caller caller) {
    List<FormField> fields = new ArrayList<>();
    for (int number = 1; number <= ProfileLink.MOST; number++) {
      fields.add(
          new FormField.Words(
              field(number),
              ProfileWords.linkField(number),
              Optional.of(ProfileWords.hint("links")),
              false,
              LINE,
              false,
              ""));
    }
    return new FormView(
        ProfileWords.plain("links-title"),
        ProfileActions.on(ProfileActions.SAVE_LINKS, caller.member()),
        ProfileWords.plain("form-submit"),
        fields);
  }

  private Response save(Caller caller, Use use) {
    FormReading form = new FormReading(use.values());
    List<ProfileLink> typed = new ArrayList<>();
    for (int number = 1; number <= ProfileLink.MOST; number++) {
      read(form, use.values(), field(number)).ifPresent(typed::add);
    }
    if (!form.isGood()) {
      return new Response.Correct(form(caller).filledWith(use.values()), form.mistakes());
    }
    desk.transactions()
        .run(transaction -> {
          links.save(transaction, caller.community(), caller.member(), typed);
          desk.cards()
              .refresh(transaction, caller.community(), caller.member(), desk.clock().instant());
        });
    return Response.say(ProfileWords.links(typed));
  }

  /** The address is the last word of the line, the name all words before it. */
  private static Optional<ProfileLink> read(FormReading form, FormValues values, String field) {
    String line = values.words(field).orElse("").replaceAll("[\\s\\p{Z}]+", " ");
    if (line.isEmpty()) {
      return Optional.empty();
    }
    int before = line.lastIndexOf(' ');
    Optional<URI> address = LinkWords.read(line.substring(before + 1));
    String label = before < 0 ? "" : TypedWords.clean(line.substring(0, before));
    String bare = label.replaceFirst("[:\\-–—| ]+$", "");
    if (address.isEmpty()) {
      form.mistake(field, ProfileWords.notALink(TypedWords.shorten(line, 60)));
    } else if (TypedWords.length(bare) > ProfileLink.LONGEST_LABEL) {
      form.mistake(field, ProfileWords.labelTooLong(TypedWords.length(bare)));
    }
    return address.map(page -> new ProfileLink(bare, page));
  }
}
