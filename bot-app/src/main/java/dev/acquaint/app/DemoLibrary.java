package dev.acquaint.app;

import dev.acquaint.id.PublicId;
import dev.acquaint.interaction.Response;
import dev.acquaint.sandbox.SandboxAnswer;
import dev.acquaint.sandbox.SandboxMessage;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.view.ActionRef;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import dev.acquaint.view.FormView;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Invented people ask, answer, mark and share, so that search and digests have something to show.
 */
final class DemoLibrary {
  private static final String WRITE_ANSWER = "kw";
  private static final String MARK = "km";
  private static final String HELPFUL = "kh";
  private static final int ANSWERED_PERCENT = 80;

  private final DemoWorld world;
  private final DemoDeeds deeds;
  private final RandomGenerator chance;
  private final String channel;
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private final Map<PublicId, Asked> asked = new HashMap<>();
  private int number;

  /** A question somebody asked, and who. */
  private record Asked(String person, DemoQuestions.Question question) {}

  DemoLibrary(DemoWorld world, DemoDeeds deeds, RandomGenerator chance, String channel) {
    this.world = world;
    this.deeds = deeds;
    this.chance = chance;
    this.channel = channel;
  }

  /**
   * Has people begin: each follows something, and from now on somebody asks or shares now and then.
   */
  void open() {
    world.platform().watch(this::notice);
    planNext();
  }

  private void planNext() {
    after(
        600,
        2_400,
        "",
        () -> {
          next();
          planNext();
        });
  }

  private void next() {
    anybody("")
        .ifPresent(person -> {
          int turn = number++;
          if (turn % 5 == 3) {
            share(person, DemoQuestions.tip(turn / 5));
          } else {
            ask(person, DemoQuestions.question(turn - turn / 5));
          }
          type(person, "knowledge follow " + DemoQuestions.question(turn).topic());
        });
  }

  private void ask(String person, DemoQuestions.Question question) {
    Asked one = new Asked(person, question);
    waiting.add(one);
    SandboxAnswer answer =
        fill(
            person,
            type(person, "ask"),
            Map.of(
                "title", question.title(),
                "words", question.details(),
                "topics", question.topic()));
    if (!(answer.response() instanceof Response.Say said) || hasButtons(said)) {
      waiting.remove(one);
    }
  }

  /** Then the question was answered before, and the person is content with that. */
  private static boolean hasButtons(Response.Say said) {
    return said.view().shown().stream().anyMatch(Block.Controls.class::isInstance);
  }

  private void share(String person, DemoQuestions.Tip tip) {
    fill(
        person,
        type(person, "knowledge share"),
        Map.of("title", tip.title(), "words", tip.words(), "topics", tip.topic()));
  }

  private SandboxAnswer type(String person, String line) {
    return world.hands().type(person, channel, line).join();
  }

  private SandboxAnswer fill(String person, SandboxAnswer opened, Map<String, String> words) {
    if (!(opened.response() instanceof Response.Ask(FormView form))) {
      return opened;
    }
    Map<String, List<String>> values = new HashMap<>();
    words.forEach((field, value) -> values.put(field, List.of(value)));
    String control = world.codec().encode(form.submit());
    return world.hands().submit(person, channel, control, new FormValues(values)).join();
  }

  private void notice(SandboxMessage message) {
    if (message.edited() || !message.author().equals(SandboxPlatform.BOT)) {
      return;
    }
    button(message, WRITE_ANSWER).ifPresent(action -> answerLater(message, action));
    button(message, MARK).ifPresent(action -> markLater(message, action));
  }

  private static Optional<ActionRef> button(SandboxMessage message, String code) {
    return message.view().shown().stream()
        .flatMap(block ->
            block instanceof Block.Controls(List<Control> controls)
                ? controls.stream()
                : Stream.of())
        .flatMap(control ->
            control instanceof Control.Button button ? Stream.of(button.action()) : Stream.of())
        .filter(action -> action.action().equals(code))
        .findFirst();
  }

  private void answerLater(SandboxMessage card, ActionRef action) {
    Asked question = card.channel().equals(channel) ? waiting.poll() : null;
    if (question == null) {
      return;
    }
    asked.put(action.target(), question);
    if (chance.nextInt(100) < ANSWERED_PERCENT) {
      anybody(question.person())
          .ifPresent(helper ->
              after(
                  40,
                  900,
                  helper,
                  () ->
                      fill(
                          helper,
                          press(helper, card, action),
                          Map.of("answer", question.question().answer()))));
    }
  }

  private void markLater(SandboxMessage answer, ActionRef action) {
    button(answer, HELPFUL)
        .flatMap(helpful -> Optional.ofNullable(asked.get(helpful.target())))
        .ifPresent(question ->
            after(20, 600, question.person(), () -> press(question.person(), answer, action)));
  }

  private SandboxAnswer press(String person, SandboxMessage message, ActionRef action) {
    return world.hands().press(person, message, world.codec().encode(action)).join();
  }

  private void after(int least, int most, String person, Runnable what) {
    Duration minutes = Duration.ofMinutes(least + chance.nextInt(most - least));
    deeds.plan(world.clock().instant().plus(minutes), person, what);
  }

  private Optional<String> anybody(String but) {
    List<String> there =
        world.platform().people().stream()
            .filter(SandboxPerson::present)
            .map(SandboxPerson::id)
            .filter(id -> !id.equals(but) && !world.platform().isSteered(id))
            .toList();
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(there.get(chance.nextInt(there.size())));
  }
}
