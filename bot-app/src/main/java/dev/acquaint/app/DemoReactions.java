package dev.acquaint.app;

import dev.acquaint.sandbox.SandboxChannel;
import dev.acquaint.sandbox.SandboxMessage;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.view.Block;
import dev.acquaint.view.Control;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What invented people make of what they read. Cards are known by what their buttons do, the codes
 * that are never used for anything else.
 */
final class DemoReactions {
  private static final String MET = "im";
  private static final String NOT_YET = "in";
  private static final String COULD_NOT = "ic";
  private static final String CANNOT = "ix";
  private static final String SKIP = "is";
  private static final String PAUSE = "ip";
  private static final String RESUME = "ir";
  private static final int ALMOST_ALWAYS = 96;
  private static final int SMALL_ROOM = 8;

  private final DemoWorld world;
  private final DemoDeeds deeds;
  private final Map<String, DemoCharacter> characters;
  private final DemoIcebreakers icebreakers;
  private final List<SandboxMessage> unread = new ArrayList<>();

  /** By person and card: what they decided to press, so that a second card does not surprise. */
  private final Map<String, String> decided = new HashMap<>();

  DemoReactions(
      DemoWorld world,
      DemoDeeds deeds,
      Map<String, DemoCharacter> characters,
      DemoIcebreakers icebreakers) {
    this.icebreakers = icebreakers;
    this.world = world;
    this.deeds = deeds;
    this.characters = characters;
  }

  /** Takes note of a message; called for every one that is written or changed. */
  void notice(SandboxMessage message) {
    if (message.onlyFor().isEmpty()) {
      unread.add(message);
    }
  }

  /** Has people decide what to do about what was written since the last time. */
  void react() {
    List<SandboxMessage> news = List.copyOf(unread);
    unread.clear();
    for (SandboxMessage message : news) {
      world.platform().channel(message.channel()).ifPresent(place -> read(message, place));
    }
  }

  private void read(SandboxMessage message, SandboxChannel place) {
    if (!message.author().equals(SandboxPlatform.BOT)) {
      answerVisitor(message, place);
      return;
    }
    Map<String, Control.Button> buttons = buttons(message);
    Control.Button talk = buttons.get(DemoIcebreakers.TALK);
    if (talk != null && !message.edited()) {
      icebreakers.read(message, talk);
      return;
    }
    if (buttons.isEmpty() || place.people().isEmpty()) {
      return;
    }
    List<String> people = place.people().stream().filter(id -> characters.containsKey(id)).toList();
    for (String person : people) {
      decide(person, message, buttons);
    }
    if (buttons.containsKey(MET) && !message.edited() && decidedFirst(message, buttons)) {
      converse(people, message.channel());
    }
  }

  private boolean decidedFirst(SandboxMessage message, Map<String, Control.Button> buttons) {
    Control.Button met = buttons.get(MET);
    return met != null
        && decided.put("talk " + met.action().target().value(), message.id()) == null;
  }

  private static Map<String, Control.Button> buttons(SandboxMessage message) {
    Map<String, Control.Button> buttons = new HashMap<>();
    for (Block block : message.view().shown()) {
      if (block instanceof Block.Controls(List<Control> controls)) {
        for (Control control : controls) {
          if (control instanceof Control.Button button) {
            buttons.putIfAbsent(button.action().action(), button);
          }
        }
      }
    }
    return buttons;
  }

  private void decide(String person, SandboxMessage message, Map<String, Control.Button> buttons) {
    DemoCharacter character = character(person);
    if (buttons.containsKey(MET)) {
      decideCard(person, character, message, buttons);
    } else if (buttons.containsKey(SKIP)) {
      Duration after = character.within(5, 600);
      if (character.does(4)) {
        plan(person, after, message, buttons.get(SKIP));
      } else if (character.does(2)) {
        plan(person, after, message, buttons.get(PAUSE));
      }
    } else if (buttons.containsKey(RESUME) && character.does(character.answers())) {
      plan(person, character.within(60, 4_000), message, buttons.get(RESUME));
    }
  }

  private void decideCard(
      String person,
      DemoCharacter character,
      SandboxMessage message,
      Map<String, Control.Button> buttons) {
    Control.Button met = buttons.get(MET);
    if (met == null) {
      return;
    }
    String card = person + " " + met.action().target().value();
    String before = decided.get(card);
    boolean open = before == null || before.equals(NOT_YET);
    if (!open || !character.does(character.answers())) {
      return;
    }
    int mood = character.chance().nextInt(100);
    String choice = mood < 70 || before != null ? MET : mood < 88 ? NOT_YET : COULD_NOT;
    Control.Button button = buttons.get(choice);
    if (button == null && mood >= ALMOST_ALWAYS) {
      button = buttons.get(CANNOT);
    }
    if (button != null) {
      decided.put(card, choice);
      plan(person, character.within(200, 4_600), message, button);
    }
  }

  private void plan(
      String person,
      Duration after,
      SandboxMessage message,
      Control.@org.jspecify.annotations.Nullable Button button) {
    if (button != null) {
      String control = world.codec().encode(button.action());
      deeds.plan(
          world.clock().instant().plus(after),
          person,
          () -> world.hands().press(person, message, control).join());
    }
  }

  /** Two or three who were introduced say hello; whoever is silent by nature stays silent. */
  private void converse(List<String> people, String room) {
    if (people.size() < 2) {
      return;
    }
    String one = people.getFirst();
    String other = people.getLast();
    DemoCharacter first = character(one);
    DemoCharacter second = character(other);
    Duration begins = first.within(15, 1_300);
    Duration answers = begins.plus(second.within(8, 500));
    Duration ends = answers.plus(first.within(5, 1_500));
    if (first.does(first.talks())) {
      say(
          one,
          room,
          begins,
          DemoTalk.words(DemoTalk.Turn.FIRST, world.firstName(other), first.chance()));
      if (second.does(second.talks())) {
        say(
            other,
            room,
            answers,
            DemoTalk.words(DemoTalk.Turn.SECOND, world.firstName(one), second.chance()));
        say(one, room, ends, DemoTalk.words(DemoTalk.Turn.LAST, "", first.chance()));
      }
    }
  }

  /** Somebody answers a visitor: in a small room one of its people, in a channel now and then. */
  private void answerVisitor(SandboxMessage message, SandboxChannel place) {
    SandboxPlatform platform = world.platform();
    if (!platform.isSteered(message.author())) {
      return;
    }
    List<String> others =
        platform.people().stream()
            .filter(SandboxPerson::present)
            .map(SandboxPerson::id)
            .filter(id ->
                place.isFor(id)
                    && characters.containsKey(id)
                    && !id.equals(message.author())
                    && !platform.isSteered(id))
            .toList();
    if (others.isEmpty()) {
      return;
    }
    boolean small = !place.people().isEmpty() && place.people().size() <= SMALL_ROOM;
    Optional<String> named =
        others.stream().filter(id -> world.words(message).contains("<@" + id + ">")).findFirst();
    int turn = Math.floorMod(message.id().hashCode(), others.size());
    String person = named.orElse(others.get(turn));
    DemoCharacter character = character(person);
    if (named.isPresent() || character.does(small ? 85 : 50)) {
      say(person, message.channel(), character.soon(4, 12), DemoTalk.answer(character.chance()));
    }
  }

  private void say(String person, String room, Duration after, String words) {
    deeds.planTalk(
        world.clock().instant().plus(after), person, () -> world.say(room, person, words));
  }

  private DemoCharacter character(String person) {
    DemoCharacter character = characters.get(person);
    if (character == null) {
      throw new IllegalArgumentException("nobody invented " + person);
    }
    return character;
  }
}
