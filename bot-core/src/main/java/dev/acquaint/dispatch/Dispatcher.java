package dev.acquaint.dispatch;

import dev.acquaint.command.Action;
import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.CommandRefs;
import dev.acquaint.command.Examples;
import dev.acquaint.command.Intake;
import dev.acquaint.command.Option;
import dev.acquaint.command.Reading;
import dev.acquaint.command.Refusal;
import dev.acquaint.command.Use;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.Given;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Choice;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.HomeView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes what happened from adapters, finds and runs the handler, and answers within the platform's
 * limit.
 */
public final class Dispatcher implements Intake {
  private final CommandBook book;
  private final ActionCodec codec;
  private final Callers callers;
  private final Runner runner;
  private final WordParser words;
  private final Function<Caller, HomeView> home;
  private final Consumer<CommunityEvent> events;

  /**
   * Makes a dispatcher.
   *
   * @param book everything that can be run
   * @param codec reads the ids of buttons and forms
   * @param callers finds out who acts
   * @param runner runs handlers in time and turns what they throw into words
   * @param home makes somebody's panel
   * @param events takes what happens in spaces
   */
  public Dispatcher(
      CommandBook book,
      ActionCodec codec,
      Callers callers,
      Runner runner,
      Function<Caller, HomeView> home,
      Consumer<CommunityEvent> events) {
    this.book = book;
    this.codec = codec;
    this.callers = callers;
    this.runner = runner;
    this.words = new WordParser(book);
    this.home = home;
    this.events = events;
  }

  @Override
  public void take(Interaction interaction, Conversation conversation) {
    Origin origin = interaction.origin();
    switch (interaction) {
      case Interaction.Ran ran ->
          book.command(ran.path())
              .ifPresentOrElse(
                  command -> run(origin, command, ran.given(), conversation),
                  () ->
                      unknown(
                          origin,
                          new WordParser.Parsed.Unknown(ran.path().words(), List.of()),
                          conversation));
      case Interaction.Typed typed -> typed(origin, typed.line(), conversation);
      case Interaction.Pressed pressed -> pressed(pressed, conversation);
      case Interaction.Chose chose ->
          act(
              origin,
              chose.control(),
              conversation,
              ref -> use(ref, chose.values(), none(), chose.message()));
      case Interaction.Submitted sent -> submitted(sent, conversation);
      case Interaction.UsedOnMessage used -> onMessage(used, conversation);
      case Interaction.UsedOnMember used -> onMember(used, conversation);
      case Interaction.OpenedHome _ ->
          runner.run(
              Job.plain(origin, "home", false),
              conversation,
              caller -> new Response.Home(home.apply(caller)));
    }
  }

  private void typed(Origin origin, String line, Conversation conversation) {
    switch (words.parse(origin.account().space(), line)) {
      case WordParser.Parsed.Known(Command command, Map<String, Given> given, String left) -> {
        if (left.isEmpty()) {
          run(origin, command, given, conversation);
        } else {
          needless(origin, command, left, conversation);
        }
      }
      case WordParser.Parsed.Unknown unknown -> unknown(origin, unknown, conversation);
    }
  }

  private void pressed(Interaction.Pressed pressed, Conversation conversation) {
    codec
        .decode(pressed.control())
        .flatMap(CommandRefs::run)
        .flatMap(book::command)
        .ifPresentOrElse(
            command -> run(pressed.origin(), command, Map.of(), conversation),
            () ->
                act(
                    pressed.origin(),
                    pressed.control(),
                    conversation,
                    ref -> use(ref, List.of(), none(), pressed.message())));
  }

  private void submitted(Interaction.Submitted sent, Conversation conversation) {
    codec
        .decode(sent.control())
        .flatMap(CommandRefs::filled)
        .flatMap(book::command)
        .ifPresentOrElse(
            command -> runFilled(sent, command, conversation),
            () -> act(sent.origin(), sent.control(), conversation, ref -> use(ref, sent.values())));
  }

  /** Runs a command whose words were missing and are filled in now. */
  private void runFilled(Interaction.Submitted sent, Command command, Conversation conversation) {
    Map<String, Given> plain = MissingWords.given(command, sent.values(), _ -> Optional.empty());
    Function<Caller, Map<String, Given>> given =
        caller ->
            MissingWords.given(command, sent.values(), member -> callers.account(caller, member));
    runner.run(
        new Job(
            sent.origin(),
            command.rank(),
            command.firstAnswer(),
            command.path().toString(),
            true,
            AuditDetail.of(command, plain),
            caller -> AuditDetail.about(command, given.apply(caller), callers.reader(caller))),
        conversation,
        caller -> filled(caller, command, given.apply(caller), sent.values()));
  }

  private Response filled(
      Caller caller, Command command, Map<String, Given> given, FormValues values) {
    Map<String, Text> mistakes = new HashMap<>();
    for (Option<?> option : command.options()) {
      Given value = given.get(option.name());
      if (value == null && command.required().contains(option)) {
        mistakes.put(
            option.name(),
            DispatchWords.missing(option.name(), option.description(), Examples.of(command)));
      } else if (value != null
          && option.read(value, callers.reader(caller)) instanceof Reading.Mistake<?>(Text what)) {
        mistakes.put(option.name(), what);
      }
    }
    return mistakes.isEmpty()
        ? handled(caller, command, given)
        : MissingWords.form(command, given, account -> callers.member(caller, account))
            .<Response>map(form -> new Response.Correct(form.filledWith(values), mistakes))
            .orElseThrow(() -> new Refusal(mistakes.values().iterator().next()));
  }

  private void onMessage(Interaction.UsedOnMessage used, Conversation conversation) {
    Origin origin = used.origin();
    book.messageMenu(used.menu())
        .ifPresentOrElse(
            menu ->
                runner.run(
                    new Job(
                        origin,
                        menu.rank(),
                        menu.firstAnswer(),
                        "menu " + menu.code(),
                        true,
                        "",
                        caller -> callers.member(caller, used.author())),
                    conversation,
                    caller ->
                        menu.handler()
                            .handle(
                                caller,
                                used.message(),
                                callers.member(caller, used.author()),
                                used.words())),
            () -> closed(origin, conversation));
  }

  private void onMember(Interaction.UsedOnMember used, Conversation conversation) {
    Origin origin = used.origin();
    book.memberMenu(used.menu())
        .ifPresentOrElse(
            menu ->
                runner.run(
                    new Job(
                        origin,
                        menu.rank(),
                        menu.firstAnswer(),
                        "menu " + menu.code(),
                        true,
                        "",
                        caller -> callers.member(caller, used.account())),
                    conversation,
                    caller -> menu.handler().handle(caller, member(caller, used.account()))),
            () -> closed(origin, conversation));
  }

  private static Use use(ActionRef ref, FormValues values) {
    return new Use(ref.target(), ref.detail(), List.of(), values, Optional.empty());
  }

  private MemberId member(Caller caller, dev.acquaint.id.AccountRef account) {
    return callers
        .member(caller, account)
        .orElseThrow(() -> new Refusal(DispatchWords.cardClosed()));
  }

  private static FormValues none() {
    return new FormValues(Map.of());
  }

  private static Use use(
      ActionRef ref, List<String> chosen, FormValues values, dev.acquaint.id.MessageRef message) {
    return new Use(ref.target(), ref.detail(), chosen, values, Optional.of(message));
  }

  private void run(
      Origin origin, Command command, Map<String, Given> given, Conversation conversation) {
    runner.run(
        new Job(
            origin,
            command.rank(),
            command.firstAnswer(),
            command.path().toString(),
            true,
            AuditDetail.of(command, given),
            caller -> AuditDetail.about(command, given, callers.reader(caller))),
        conversation,
        caller ->
            MissingWords.in(command, given)
                ? MissingWords.form(command, given, account -> callers.member(caller, account))
                    .<Response>map(Response.Ask::new)
                    .orElseGet(() -> handled(caller, command, given))
                : handled(caller, command, given));
  }

  private Response handled(Caller caller, Command command, Map<String, Given> given) {
    return command.handler().handle(caller, read(caller, command, given));
  }

  private Arguments read(Caller caller, Command command, Map<String, Given> given) {
    Arguments arguments = Arguments.none();
    for (Option<?> option : command.options()) {
      Given value = given.get(option.name());
      if (value != null) {
        arguments = with(arguments, option, value, caller);
      } else if (command.required().contains(option)) {
        throw new Refusal(
            DispatchWords.missing(option.name(), option.description(), Examples.of(command)));
      }
    }
    return arguments;
  }

  private <T> Arguments with(Arguments arguments, Option<T> option, Given value, Caller caller) {
    return switch (option.read(value, callers.reader(caller))) {
      case Reading.Understood<T>(T read) -> arguments.with(option, read);
      case Reading.Mistake<T>(Text what) ->
          throw new Refusal(DispatchWords.mistaken(option.name(), what));
    };
  }

  /** Whoever adds "until Monday" means something else than the command alone would do. */
  private void needless(Origin origin, Command command, String left, Conversation conversation) {
    runner.run(
        Job.plain(origin, "unknown", true),
        conversation,
        _ -> Response.tell(DispatchWords.needless(left, command.path().words())));
  }

  private void unknown(
      Origin origin, WordParser.Parsed.Unknown unknown, Conversation conversation) {
    runner.run(
        Job.plain(origin, "unknown", true),
        conversation,
        _ -> Response.tell(DispatchWords.unknownCommand(unknown.typed(), unknown.nearest())));
  }

  private void closed(Origin origin, Conversation conversation) {
    runner.run(
        Job.plain(origin, "closed", false),
        conversation,
        _ -> Response.tell(DispatchWords.cardClosed()));
  }

  private void act(
      Origin origin, String control, Conversation conversation, Function<ActionRef, Use> use) {
    ActionRef ref = codec.decode(control).orElse(null);
    Action action = ref == null ? null : book.action(ref.action()).orElse(null);
    if (ref == null || action == null) {
      closed(origin, conversation);
      return;
    }
    runner.run(
        new Job(
            origin,
            action.rank(),
            action.firstAnswer(),
            action.title(),
            false,
            ref.detail(),
            caller -> callers.known(caller, ref.target().value())),
        conversation,
        caller -> action.handler().handle(caller, use.apply(ref)));
  }

  @Override
  public List<Choice> complete(Origin origin, Path path, String option, String typed) {
    return book.command(path).stream()
        .flatMap(command -> command.options().stream())
        .filter(candidate -> candidate.name().equals(option))
        .findFirst()
        .map(found -> found.complete(callers.caller(origin, true), typed))
        .orElse(List.of());
  }

  @Override
  public void tell(CommunityEvent event) {
    boolean aboutSomebodyErased =
        switch (event) {
          case CommunityEvent.Joined joined -> callers.isErased(joined.account());
          case CommunityEvent.Left left -> callers.isErased(left.account());
          case CommunityEvent.Spoke spoke -> callers.isErased(spoke.account());
          case CommunityEvent.ChannelGone _, CommunityEvent.Installed _, CommunityEvent.Removed _ ->
              false;
        };
    if (!aboutSomebodyErased) {
      events.accept(event);
    }
  }
}
