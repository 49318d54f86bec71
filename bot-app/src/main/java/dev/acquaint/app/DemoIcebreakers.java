package dev.acquaint.app;

import dev.acquaint.interaction.Response;
import dev.acquaint.sandbox.SandboxAnswer;
import dev.acquaint.sandbox.SandboxChannel;
import dev.acquaint.sandbox.SandboxMessage;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.view.Control;
import dev.acquaint.view.FormValues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What the invented people do with prompts: the owner has some posted, a few suggest their own,
 * some answer in the threads, and now and then somebody would like to talk about one with one
 * other.
 */
final class DemoIcebreakers {
  /** What the button "Talk 1:1 about this" does. */
  static final String TALK = "jt";

  private static final int ANSWER = 9;
  private static final int TALK_ABOUT = 3;
  private static final int LONGEST_DAY = 14 * 60;

  private static final List<String> IDEAS =
      List.of(
          "Which bench in your town has the best view?",
          "What did you repair lately instead of buying it new?",
          "Which smell takes you back to a good time?",
          "What would you ask somebody who does your job on another continent?");
  private static final List<String> ANSWERS =
      List.of(
          "Easy: the one I did not plan at all.",
          "Took me a moment, but I would say the second one I ever tried.",
          "Ha, this one again makes me think of my first week here.",
          "Mine is small and a bit silly, and I stand by it.",
          "I asked at home as well. We did not agree, which was the best part.",
          "For me it was a person rather than a thing.",
          "I would have answered differently a year ago.",
          "None so far, and now I am looking for one.",
          "The short answer is yes. The long one needs a coffee.",
          "Something a colleague said in passing, years ago.",
          "I keep a list. This goes on it.",
          "Same as above, and I am glad that I am not the only one.");

  private final DemoWorld world;
  private final DemoDeeds deeds;
  private final Map<String, DemoCharacter> characters;

  DemoIcebreakers(DemoWorld world, DemoDeeds deeds, Map<String, DemoCharacter> characters) {
    this.world = world;
    this.deeds = deeds;
    this.characters = characters;
  }

  /** Has the owner set a schedule up, and plans what some people suggest and the owner decides. */
  void begin(String owner, List<String> people) {
    type(owner, "icebreaker-admin schedule days:\"Tue, Thu\" time:9:00 zone:Berlin");
    Instant now = world.clock().instant();
    for (int i = 0; i < IDEAS.size() && i + 1 < people.size(); i++) {
      String idea = IDEAS.get(i);
      String person = people.get(i + 1);
      Instant at = now.plus(Duration.ofHours(30 + 52L * i));
      deeds.plan(at, person, () -> suggest(person, idea));
      decision(i + 1)
          .ifPresent(
              line -> deeds.plan(at.plus(Duration.ofHours(5)), owner, () -> type(owner, line)));
    }
  }

  /** The last suggestion waits for whoever visits the demo as the owner. */
  private static Optional<String> decision(int number) {
    return switch (number) {
      case 1, 2 -> Optional.of("icebreaker-admin approve own-" + number);
      case 3 ->
          Optional.of(
              "icebreaker-admin deny own-3 reason:\"Lovely, but we had one about memories last week\"");
      default -> Optional.empty();
    };
  }

  private void type(String person, String line) {
    world.hands().type(person, DemoCommunity.LOUNGE, line).join();
  }

  private void suggest(String person, String words) {
    SandboxAnswer answer =
        world.hands().type(person, DemoCommunity.LOUNGE, "icebreaker suggest").join();
    if (answer.response() instanceof Response.Ask(var form)) {
      FormValues values =
          new FormValues(
              Map.of(
                  "words", List.of(words),
                  "pack", List.of("light"),
                  "depth", List.of("easy"),
                  "credit", List.of("yes")));
      world
          .hands()
          .submit(person, DemoCommunity.LOUNGE, world.codec().encode(form.submit()), values)
          .join();
    }
  }

  /** Has some people answer a prompt in its thread. */
  void read(SandboxMessage message, Control.Button talk) {
    RandomGenerator chance = new SplittableRandom(message.id().hashCode());
    String control = world.codec().encode(talk.action());
    for (SandboxPerson person : world.platform().people()) {
      String id = person.id();
      if (!person.present() || !characters.containsKey(id)) {
        continue;
      }
      Duration after = Duration.ofMinutes(10 + chance.nextInt(LONGEST_DAY));
      String words = ANSWERS.get(chance.nextInt(ANSWERS.size()));
      int mood = chance.nextInt(100);
      if (mood < ANSWER) {
        thread(id, message)
            .ifPresent(thread ->
                deeds.planTalk(
                    world.clock().instant().plus(after),
                    id,
                    () -> world.say(thread.id(), id, words)));
      } else if (mood < ANSWER + TALK_ABOUT) {
        deeds.plan(
            world.clock().instant().plus(after),
            id,
            () -> world.hands().press(id, message, control).join());
      }
    }
  }

  private Optional<SandboxChannel> thread(String person, SandboxMessage message) {
    return world.platform().channelsOf(person).stream()
        .filter(channel -> channel.under().equals(message.id()))
        .findFirst();
  }
}
