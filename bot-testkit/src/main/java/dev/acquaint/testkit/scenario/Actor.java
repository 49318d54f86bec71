package dev.acquaint.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.Rank;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MessageRef;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Response;
import dev.acquaint.testkit.chat.FakeMessage;
import dev.acquaint.testkit.chat.FakePerson;
import dev.acquaint.testkit.chat.FakePlatform;
import dev.acquaint.testkit.chat.PlainWriting;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import dev.acquaint.view.HomeView;
import dev.acquaint.view.MessageView;
import dev.acquaint.view.Upload;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a story: what they do, and what they see. Everything they do goes through the real
 * dispatcher; everything they see is read from the platform's server in their language and zone.
 */
public final class Actor {
  private static final Pattern MENTION = Pattern.compile("@([a-z][a-z0-9-]*)");
  private static final Pattern ROOM = Pattern.compile("#([a-z][a-z0-9-]*)");

  private final Scenario scenario;
  private final String id;
  private ChannelRef where = FakePlatform.channel(Scenario.HOME);
  private @Nullable Answer answer;
  private int readBefore;
  private boolean changedInPrivate;

  Actor(Scenario scenario, String id) {
    this.scenario = scenario;
    this.id = id;
  }

  /** Gives them another name on the platform. */
  public Actor named(String name) {
    return know(person().named(name));
  }

  /** Gives them a language on the platform. */
  public Actor speaking(Locale locale) {
    return know(person().speaking(locale));
  }

  /** Gives them a zone on the platform. */
  public Actor livingIn(String zone) {
    return know(person().livingIn(ZoneId.of(zone)));
  }

  /** Gives them a rank on the platform. */
  public Actor ranked(Rank rank) {
    return know(person().ranked(rank));
  }

  private Actor know(FakePerson person) {
    scenario.platform().put(person);
    return this;
  }

  private FakePerson person() {
    return scenario.platform().person(id).orElseThrow();
  }

  /** Has them act in another channel from now on. */
  public Actor goesTo(String channel) {
    where = FakePlatform.channel(channel);
    return this;
  }

  /** Has them leave the space, and the bot hear of it. */
  public Actor leavesTheSpace() {
    know(person().present(false));
    scenario.happens(new CommunityEvent.Left(FakePlatform.account(id), scenario.now()));
    return this;
  }

  /** Has them come back to the space, and the bot hear of it. */
  public Actor joinsTheSpace() {
    know(person().present(true));
    scenario.happens(
        new CommunityEvent.Joined(FakePlatform.account(id), person().profile(), scenario.now()));
    return this;
  }

  /**
   * Runs a command.
   *
   * @param line as typed, for example {@code /intros avoid add @bob}; names that belong to somebody
   *     in the story become people, {@code #names} become channels
   */
  public Actor runs(String line) {
    String people = replaced(MENTION, line, name -> scenario.platform().person(name).isPresent());
    String rooms =
        ROOM.matcher(people)
            .replaceAll(room -> Matcher.quoteReplacement("<#" + room.group(1) + ">"));
    return does(new Interaction.Typed(origin(), rooms.replaceFirst("^/", "")), Optional.empty());
  }

  private static String replaced(
      Pattern pattern, String line, java.util.function.Predicate<String> known) {
    return pattern
        .matcher(line)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                known.test(found.group(1)) ? "<@" + found.group(1) + ">" : found.group()));
  }

  /** Presses the newest button with this label that they see. */
  public Actor presses(String label) {
    Sight.Seen<Control.Button> button =
        sight()
            .controls(Control.Button.class)
            .filter(seen -> text(seen.control().label(), seen.message()).equals(label))
            .reduce((_, newer) -> newer)
            .orElseThrow(() -> new AssertionError(id + " sees no button " + label + "\n" + all()));
    return pressesControl(
        scenario.codec().encode(button.control().action()), button.message().ref());
  }

  /** Presses a button by its id, wherever they got it from, on the newest message they see. */
  public Actor pressesControl(String control) {
    List<FakeMessage> all = scenario.platform().messagesOf(id);
    MessageRef none = new MessageRef(where, "m0");
    return pressesControl(control, all.isEmpty() ? none : all.getLast().ref());
  }

  private Actor pressesControl(String control, MessageRef message) {
    return does(new Interaction.Pressed(origin(), control, message), Optional.of(message));
  }

  /** Chooses from the newest menu they see that has all these labels. */
  public Actor chooses(String... labels) {
    Sight.Seen<Control.Menu> menu =
        sight()
            .controls(Control.Menu.class)
            .filter(seen -> values(seen, labels).size() == labels.length)
            .reduce((_, newer) -> newer)
            .orElseThrow(
                () -> new AssertionError(id + " sees no menu with " + List.of(labels) + all()));
    return does(
        new Interaction.Chose(
            origin(),
            scenario.codec().encode(menu.control().action()),
            menu.message().ref(),
            values(menu, labels)),
        Optional.of(menu.message().ref()));
  }

  private List<String> values(Sight.Seen<Control.Menu> menu, String... labels) {
    return menu.control().choices().stream()
        .filter(choice -> Set.of(labels).contains(text(choice.label(), menu.message())))
        .map(Choice::value)
        .toList();
  }

  /**
   * Sends the form that is open before them, changing some of its fields.
   *
   * @param fieldsAndValues a field's name, then what is filled in; for a field with choices their
   *     values with commas between; fields that are not named stay as they are
   */
  public Actor submits(String... fieldsAndValues) {
    FormView form = form();
    return does(
        new Interaction.Submitted(
            origin(),
            scenario.codec().encode(form.submit()),
            FormFilling.of(form, scenario::id, fieldsAndValues)),
        Optional.empty());
  }

  /** Sends the form as {@link #submits} does, with a file in the field that takes one. */
  public Actor submitsFile(Upload file, String... fieldsAndValues) {
    FormView form = form();
    FormValues values = FormFilling.of(form, scenario::id, fieldsAndValues);
    String control = scenario.codec().encode(form.submit());
    return does(at -> new Interaction.Submitted(at, control, FormFilling.with(form, values, file)));
  }

  /** Opens the bot's panel. */
  public Actor opensHome() {
    return does(Interaction.OpenedHome::new);
  }

  /** Does anything else that a platform can tell of. */
  public Actor does(java.util.function.Function<Origin, Interaction> what) {
    return does(what.apply(origin()), Optional.empty());
  }

  private Actor does(Interaction interaction, Optional<MessageRef> carrier) {
    changedInPrivate = false;
    readBefore = scenario.platform().messagesOf(id).size();
    Answer.Listening listening = new Answer.Listening();
    scenario.intake().take(interaction, listening);
    Answer now = listening.answer();
    answer = now;
    show(now, carrier);
    scenario.messagesAreSent();
    return this;
  }

  private void show(Answer now, Optional<MessageRef> carrier) {
    switch (now.response()) {
      case Response.Say(MessageView view) -> write(now, view);
      case Response.Tell(MessageView view) -> write(now, view);
      case Response.Replace(MessageView view) -> {
        scenario.sizes().check(view, now.locale());
        MessageRef changed = carrier.orElseThrow();
        scenario.platform().edit(changed, view, now.locale());
        changedInPrivate =
            scenario.platform().messagesOf(id).stream()
                .anyMatch(
                    message -> message.ref().equals(changed) && message.onlyFor().isPresent());
      }
      case Response.Ask(FormView form) -> scenario.sizes().check(form, now.locale());
      case Response.Correct(FormView form, _) -> scenario.sizes().check(form, now.locale());
      case Response.Home _, Response.Done _ -> {
        // Nothing is written anywhere.
      }
    }
  }

  private void write(Answer now, MessageView view) {
    scenario.sizes().check(view, now.locale());
    scenario
        .platform()
        .answer(where, view, now.locale(), now.isPrivate() ? Optional.of(id) : Optional.empty());
  }

  private Origin origin() {
    FakePerson person = person();
    return new Origin(
        scenario.nextEvent(), FakePlatform.account(id), person.profile(), person.rank(), where);
  }

  /** Returns the answer to what they did last. */
  public Answer answer() {
    if (answer == null) {
      throw new AssertionError(id + " has done nothing yet");
    }
    return answer;
  }

  /** Returns what the answer says, as they read it. */
  public String words() {
    Answer now = answer();
    PlainWriting writing = writing();
    return switch (now.response()) {
      case Response.Say(MessageView view) -> writing.message(view, now.locale());
      case Response.Tell(MessageView view) -> writing.message(view, now.locale());
      case Response.Replace(MessageView view) -> writing.message(view, now.locale());
      case Response.Ask(FormView form) -> writing.form(form, now.locale());
      case Response.Correct(FormView form, var mistakes) ->
          writing.form(form, now.locale())
              + mistakes.values().stream()
                  .map(words -> "\n" + writing.text(words, now.locale()))
                  .sorted()
                  .reduce("", String::concat);
      case Response.Home(HomeView home) -> writing.home(home, now.locale());
      case Response.Done _ -> "";
    };
  }

  /** New words for a message are as private as the message was. */
  private boolean isPrivate() {
    return answer().isPrivate() || changedInPrivate;
  }

  private static void says(String all, String... words) {
    for (String part : words) {
      assertThat(all).contains(part);
    }
  }

  /** Checks that only they see the answer, and that it says all this. */
  public Actor seesPrivately(String... words) {
    says(words(), words);
    assertThat(isPrivate()).as("only %s sees: %s", id, words()).isTrue();
    return this;
  }

  /** Checks that everybody sees the answer, and that it says all this. */
  public Actor seesInPublic(String... words) {
    says(words(), words);
    assertThat(isPrivate()).as("everybody sees: %s", words()).isFalse();
    return this;
  }

  /** Checks that the answer, whoever sees it, says none of this. */
  public Actor doesNotSee(String... words) {
    assertThat(words()).doesNotContain(words);
    return this;
  }

  /** Checks that a form is open before them whose title, labels or values say all this. */
  public Actor seesForm(String... words) {
    says(writing().form(form(), answer().locale()), words);
    return this;
  }

  /** Checks that the form came back because of this field, with these words, and still filled. */
  public Actor seesMistake(String field, String... words) {
    assertThat(answer().response()).isInstanceOf(Response.Correct.class);
    Response.Correct correct = (Response.Correct) answer().response();
    String mistake =
        Optional.ofNullable(correct.mistakes().get(field))
            .map(what -> writing().text(what, answer().locale()))
            .orElseThrow(() -> new AssertionError("no mistake in " + field + ": " + words()));
    says(mistake, words);
    return this;
  }

  /** Returns the form that is open before them. */
  public FormView form() {
    return switch (answer().response()) {
      case Response.Ask(FormView form) -> form;
      case Response.Correct(FormView form, _) -> form;
      default -> throw new AssertionError("no form is open before " + id + ": " + words());
    };
  }

  /** Checks that the newest message the bot sent by itself and they see says all this. */
  public Actor receives(String... words) {
    List<String> sent = received();
    assertThat(sent).as("messages to %s", id).isNotEmpty();
    says(sent.getLast(), words);
    return this;
  }

  /** Returns the messages that the bot sent by itself and they see, oldest first. */
  public List<String> received() {
    scenario.messagesAreSent();
    return scenario.platform().messagesOf(id).stream()
        .filter(FakeMessage::sentByItself)
        .map(message -> writing().message(message.view(), message.locale()))
        .toList();
  }

  /** Returns the file that came with the answer. */
  public Block.Attachment file() {
    MessageView view =
        switch (answer().response()) {
          case Response.Say(MessageView said) -> said;
          case Response.Tell(MessageView told) -> told;
          default -> throw new AssertionError("the answer to " + id + " has no file");
        };
    return view.blocks().stream()
        .filter(Block.Attachment.class::isInstance)
        .map(Block.Attachment.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the answer to " + id + " has no file"));
  }

  /** Returns how many messages they see that they had not seen before they acted last. */
  public int news() {
    return scenario.platform().messagesOf(id).size() - readBefore;
  }

  /** Returns all they see, oldest first, one message after the other. */
  public String all() {
    return scenario.platform().messagesOf(id).stream()
        .map(message -> writing().message(message.view(), message.locale()))
        .reduce("", (before, next) -> before + "\n---\n" + next);
  }

  private String text(Text text, FakeMessage message) {
    return writing().text(text, message.locale());
  }

  private Sight sight() {
    return new Sight(scenario.platform(), id);
  }

  private PlainWriting writing() {
    return scenario.writing(person().zone());
  }
}
