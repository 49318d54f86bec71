package dev.acquaint.app;

import dev.acquaint.interaction.Response;
import dev.acquaint.sandbox.SandboxAnswer;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.view.FormValues;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * People who behave: they join, talk, answer, meet, stay silent, pause and leave, all decided by a
 * seed, through the same commands and buttons that real people use. Somebody for whom a visitor
 * acts does nothing by themselves meanwhile.
 */
final class DemoCommunity {
  /** The channel in which introductions are set up. */
  static final String HOME = "introductions";

  /** The channel in which everybody talks. */
  static final String LOUNGE = "lounge";

  private static final int MOST_RINGS = 4;

  private final DemoWorld world;
  private final SplittableGenerator chance;
  private final DemoDeeds deeds = new DemoDeeds();
  private final Map<String, DemoCharacter> characters = new LinkedHashMap<>();
  private final DemoIcebreakers icebreakers;
  private final DemoReactions reactions;
  private Instant rung = Instant.MIN;
  private int smallTalk;

  DemoCommunity(DemoWorld world, SplittableGenerator chance) {
    this.world = world;
    this.chance = chance;
    this.icebreakers = new DemoIcebreakers(world, deeds, characters);
    this.reactions = new DemoReactions(world, deeds, characters, icebreakers);
    world.platform().watch(reactions::notice);
  }

  /** Lets everybody arrive, write a profile and opt in; the first of them sets the bot up. */
  void arrive(List<DemoPeople.Told> people) {
    SandboxPlatform platform = world.platform();
    platform.addChannel(HOME);
    platform.addChannel(LOUNGE);
    people.forEach(told -> platform.put(told.person()));
    String owner = people.getFirst().person().id();
    done(
        world
            .hands()
            .type(owner, HOME, "acquaint-admin setup weekday:monday time:10:00 zone:Berlin")
            .join());
    for (DemoPeople.Told told : people) {
      String id = told.person().id();
      DemoCharacter character = DemoCharacter.draw(chance.split());
      characters.put(id, character);
      Instant joins = world.clock().instant();
      if (id.equals(owner) || character.joinsAfter().isZero()) {
        join(told);
      } else {
        joins = joins.plus(character.joinsAfter());
        deeds.plan(joins, id, () -> join(told));
      }
      Instant since = joins;
      character
          .leavesAfter()
          .filter(_ -> !id.equals(owner))
          .ifPresent(after -> deeds.plan(since.plus(after), id, () -> leave(id)));
    }
    icebreakers.begin(owner, people.stream().map(told -> told.person().id()).toList());
    planSmallTalk();
    new DemoLibrary(world, deeds, new SplittableRandom(people.size()), LOUNGE).open();
  }

  private void join(DemoPeople.Told told) {
    introduce(told);
    done(world.hands().type(told.person().id(), HOME, "intros join").join());
  }

  private void leave(String person) {
    world.hands().move(person, false, world.clock().instant());
  }

  private static void done(SandboxAnswer answer) {
    if (answer.response() instanceof Response.Tell
        || answer.response() instanceof Response.Correct) {
      throw new IllegalStateException("the demo was refused: " + answer.response());
    }
  }

  private void introduce(DemoPeople.Told told) {
    String person = told.person().id();
    SandboxAnswer answer = world.hands().type(person, HOME, "profile edit").join();
    if (answer.response() instanceof Response.Ask(var form)) {
      Map<String, List<String>> values =
          Map.of(
              "headline", List.of(told.headline()),
              "about", List.of(told.about()),
              "offers", List.of(String.join(", ", new TreeSet<>(told.offers()))),
              "wants", List.of(String.join(", ", new TreeSet<>(told.wants()))),
              "interests", List.of(String.join(", ", new TreeSet<>(told.interests()))));
      String control = world.codec().encode(form.submit());
      done(world.hands().submit(person, HOME, control, new FormValues(values)).join());
    }
  }

  private void planSmallTalk() {
    List<SandboxPerson> there =
        world.platform().people().stream()
            .filter(person -> person.present() && characters.containsKey(person.id()))
            .toList();
    if (!there.isEmpty()) {
      String person = there.get(chance.nextInt(there.size())).id();
      Instant at = world.clock().instant().plus(Duration.ofMinutes(200 + chance.nextInt(1_100)));
      deeds.planTalk(at, person, () -> world.say(LOUNGE, person, DemoTalk.smallTalk(smallTalk++)));
      deeds.planTalk(at, "", this::planSmallTalk);
    }
  }

  /**
   * Lets time pass to a moment, event by event, through the bot's own alarms and the people's
   * deeds.
   */
  void passTo(Instant end) {
    while (stepTowards(end)) {
      // each turn is one thing that happened
    }
  }

  /** Lets the next thing happen that is due until a moment; returns whether there may be more. */
  boolean stepTowards(Instant end) {
    Optional<Instant> due =
        world.bot().nextDue().filter(moment -> moment.isAfter(rung) && !moment.isAfter(end));
    Optional<Instant> deed = deeds.next().filter(moment -> !moment.isAfter(end));
    if (due.isEmpty() && deed.isEmpty()) {
      world.clock().advanceTo(end);
      return false;
    }
    if (deed.isPresent() && (due.isEmpty() || deed.get().isBefore(due.get()))) {
      DemoDeeds.Deed next = deeds.take();
      world.clock().advanceTo(next.at());
      if (canAct(next.person())) {
        next.what().run();
      }
      if (next.isTalk()) {
        reactions.react();
        return true;
      }
    } else {
      world.clock().advanceTo(due.orElseThrow());
    }
    settle();
    return true;
  }

  private boolean canAct(String person) {
    return person.isEmpty()
        || (!world.platform().isSteered(person)
            && world.platform().person(person).filter(SandboxPerson::present).isPresent());
  }

  /** Does what is due now, and has people take note of what they read. */
  void settle() {
    Instant now = world.clock().instant();
    for (int i = 0; i < MOST_RINGS; i++) {
      world.bot().ring(now);
      if (world.bot().nextDue().filter(moment -> !moment.isAfter(now)).isEmpty()) {
        break;
      }
    }
    rung = now;
    reactions.react();
  }
}
