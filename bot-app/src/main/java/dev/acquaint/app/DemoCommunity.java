package dev.acquaint.app;

import dev.acquaint.interaction.Response;
import dev.acquaint.sandbox.SandboxHands;
import dev.acquaint.sandbox.SandboxMessage;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * People who behave: they join, answer, meet, stay silent, pause and leave, all decided by a seed,
 * through the same commands and buttons that real people use.
 */
final class DemoCommunity {
  private static final String CHANNEL = "introductions";

  /** What the buttons of introductions do, by the codes that old cards carry for ever. */
  private static final String MET = "im";

  private static final String NOT_YET = "in";
  private static final String COULD_NOT = "ic";
  private static final String CANNOT = "ix";
  private static final String SKIP = "is";

  private final Bot bot;
  private final SandboxPlatform platform;
  private final SandboxHands hands;
  private final ActionCodec codec;
  private final SettableClock clock;
  private final RandomGenerator chance;
  private final PriorityQueue<Deed> deeds =
      new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparingInt(Deed::number));
  private final Map<String, Integer> read = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private int number;

  /** Something somebody will do. */
  private record Deed(Instant at, int number, Runnable what) {}

  /** What a community stands on. */
  record Stage(
      Bot bot,
      SandboxPlatform platform,
      SandboxHands hands,
      ActionCodec codec,
      SettableClock clock) {}

  DemoCommunity(Stage stage, RandomGenerator chance) {
    this.bot = stage.bot();
    this.platform = stage.platform();
    this.hands = stage.hands();
    this.codec = stage.codec();
    this.clock = stage.clock();
    this.chance = chance;
  }

  /** Lets everybody arrive, write a profile and opt in; the first of them sets the bot up. */
  void arrive(List<DemoPeople.Told> people) {
    platform.addChannel(CHANNEL);
    people.forEach(told -> platform.put(told.person()));
    String owner = people.getFirst().person().id();
    done(
        hands
            .type(owner, CHANNEL, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin")
            .join());
    for (DemoPeople.Told told : people) {
      introduce(told);
      done(hands.type(told.person().id(), CHANNEL, "intros join").join());
    }
  }

  private static void done(Response response) {
    if (response instanceof Response.Tell || response instanceof Response.Correct) {
      throw new IllegalStateException("the demo was refused: " + response);
    }
  }

  private void introduce(DemoPeople.Told told) {
    String person = told.person().id();
    if (hands.type(person, CHANNEL, "profile edit").join() instanceof Response.Ask(var form)) {
      Map<String, List<String>> values =
          Map.of(
              "headline", List.of(told.headline()),
              "about", List.of(""),
              "offers", List.of(String.join(", ", new TreeSet<>(told.offers()))),
              "wants", List.of(String.join(", ", new TreeSet<>(told.wants()))),
              "interests", List.of(String.join(", ", new TreeSet<>(told.interests()))));
      done(
          hands
              .submit(person, CHANNEL, codec.encode(form.submit()), new FormValues(values))
              .join());
    }
  }

  /**
   * Lets time pass to a moment, event by event, through the bot's own alarms and the people's
   * deeds.
   */
  void passTo(Instant end) {
    while (true) {
      Optional<Instant> due = bot.nextDue().filter(moment -> !moment.isAfter(end));
      Optional<Instant> deed =
          Optional.ofNullable(deeds.peek()).map(Deed::at).filter(moment -> !moment.isAfter(end));
      if (due.isEmpty() && deed.isEmpty()) {
        clock.advanceTo(end);
        return;
      }
      if (deed.isPresent() && (due.isEmpty() || deed.get().isBefore(due.get()))) {
        Deed next = deeds.remove();
        clock.advanceTo(next.at());
        next.what().run();
      } else {
        clock.advanceTo(due.orElseThrow());
      }
      bot.ring(clock.instant());
      react();
    }
  }

  private void react() {
    for (SandboxPerson person : platform.people()) {
      List<SandboxMessage> news = hands.news(person.id(), read.getOrDefault(person.id(), 0));
      read.merge(person.id(), news.size(), Integer::sum);
      news.stream()
          .filter(message -> message.onlyFor().isEmpty())
          .forEach(message -> decide(person, message));
    }
  }

  private void decide(SandboxPerson person, SandboxMessage message) {
    List<Control.Button> buttons = buttons(message);
    if (buttons.isEmpty() || !person.present()) {
      return;
    }
    int mood = chance.nextInt(100);
    Duration after = Duration.ofMinutes(30 + chance.nextInt(60 * 60));
    Map<String, Control.Button> byCode = new HashMap<>();
    buttons.forEach(button -> byCode.putIfAbsent(button.action().action(), button));
    if (byCode.containsKey(MET)) {
      answer(person, message, byCode, after, mood);
    } else if (byCode.containsKey(SKIP) && mood < 8) {
      plan(
          Duration.ofMinutes(5 + chance.nextInt(600)),
          () -> press(person, message, byCode.get(SKIP)));
    } else if (buttons.size() == 1 && mood < 60) {
      plan(after, () -> press(person, message, buttons.getFirst()));
    }
  }

  /** Most say that they met, some that they have not yet, some that it will not be. */
  private void answer(
      SandboxPerson person,
      SandboxMessage message,
      Map<String, Control.Button> byCode,
      Duration after,
      int mood) {
    if (answered.contains(person.id() + message.channel() + day(message))) {
      return;
    }
    Stream<String> codes =
        mood < 55
            ? Stream.of(MET)
            : mood < 66
                ? Stream.of(NOT_YET)
                : mood < 75 ? Stream.of(COULD_NOT, CANNOT) : Stream.of();
    codes
        .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
        .findFirst()
        .ifPresent(button -> plan(after, () -> press(person, message, button)));
  }

  private static String day(SandboxMessage message) {
    return " " + message.at().getEpochSecond() / Duration.ofDays(5).toSeconds();
  }

  private static List<Control.Button> buttons(SandboxMessage message) {
    List<Control.Button> buttons = new ArrayList<>();
    for (Block block : message.view().shown()) {
      if (block instanceof Block.Controls(List<Control> controls)) {
        controls.stream()
            .filter(Control.Button.class::isInstance)
            .map(Control.Button.class::cast)
            .forEach(buttons::add);
      }
    }
    return buttons;
  }

  private void press(SandboxPerson person, SandboxMessage message, Control.Button button) {
    answered.add(person.id() + message.channel() + day(message));
    hands.press(person.id(), message.channel(), message.id(), codec.encode(button.action())).join();
  }

  private void plan(Duration after, Runnable what) {
    deeds.add(new Deed(clock.instant().plus(after), number++, what));
  }
}
