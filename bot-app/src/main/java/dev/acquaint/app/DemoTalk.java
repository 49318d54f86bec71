package dev.acquaint.app;

import java.util.List;
import java.util.random.RandomGenerator;

/** What the invented people say to each other: small talk, first words, and answers. */
final class DemoTalk {
  private static final List<String> FIRST_WORDS =
      List.of(
          "Hi %s! Nice to meet you. Shall we talk on Wednesday?",
          "Hello %s, good to be introduced. Half an hour over tea, say Thursday?",
          "Hey %s! I read your profile and already have two questions.",
          "%s, hello! My calendar is kind this week. When suits you?",
          "Hi %s, I wanted to ask somebody about exactly that for months.",
          "Good morning %s, or whatever it is where you are!");
  private static final List<String> SECOND_WORDS =
      List.of(
          "Hello %s! Wednesday works, after lunch is best.",
          "Hi %s, lovely. Thursday at three, your time?",
          "Oh good, %s, I have been looking forward to this one.",
          "%s! Yes please. Tomorrow is free from eleven on.",
          "Hi %s. Any day but Friday, I am on a train then.");
  private static final List<String> LAST_WORDS =
      List.of(
          "Perfect, see you then.",
          "That was a good half hour. Thank you!",
          "Done, it is in my calendar.",
          "I will bring the notes I mentioned.",
          "Let us do that again some time.");
  private static final List<String> SMALL_TALK =
      List.of(
          "The bakery on the corner has cardamom buns again. You are welcome.",
          "Does anybody have a good book on running workshops?",
          "First talk given. Knees still soft, would do it again.",
          "Today's small win: deleted 900 lines and nothing broke.",
          "Who is up for a walk at lunch on Friday?",
          "I fixed the test that failed on Tuesdays only. It was a time zone. It is always a time zone.",
          "Looking for somebody who has moved a mid-sized database and lived to tell.",
          "My tomatoes have opinions about the weather.",
          "Thank you to whoever wrote the onboarding page. It is kind and short.",
          "Does anyone know a quiet café near the river with decent wifi?",
          "The chess evening is back: first Thursday of the month.",
          "We finally named the meeting room that had no name.",
          "Reading group starts chapter three on Monday, newcomers welcome.",
          "I learnt today that otters hold hands. That is all.",
          "If you review one thing today, let it be mine, please.",
          "Somebody left a very good umbrella on the third floor.",
          "Anybody else at the open source evening next week?",
          "Bread update: it rose. Morale update: so did that.");
  private static final List<String> ANSWERS =
      List.of(
          "Good question, let me think about it over a coffee.",
          "Count me in!",
          "I know somebody who knows. One moment.",
          "Ha, same here.",
          "Yes, that suits me well.",
          "Tell me more?",
          "Nice. How did you get into that?",
          "Thursday would be perfect for me.",
          "I would say: start small and tell people early.");

  private DemoTalk() {}

  /** Whose turn it is in a conversation of two or three. */
  enum Turn {
    FIRST,
    SECOND,
    LAST
  }

  static String words(Turn turn, String to, RandomGenerator chance) {
    return switch (turn) {
      case FIRST -> one(FIRST_WORDS, chance).formatted(to);
      case SECOND -> one(SECOND_WORDS, chance).formatted(to);
      case LAST -> one(LAST_WORDS, chance);
    };
  }

  /** The next piece of small talk; all of them come before any comes again. */
  static String smallTalk(int number) {
    return SMALL_TALK.get(Math.floorMod(number * 7, SMALL_TALK.size()));
  }

  static String answer(RandomGenerator chance) {
    return one(ANSWERS, chance);
  }

  private static String one(List<String> lines, RandomGenerator chance) {
    return lines.get(chance.nextInt(lines.size()));
  }
}
