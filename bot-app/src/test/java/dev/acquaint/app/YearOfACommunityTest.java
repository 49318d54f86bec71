package dev.acquaint.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.testkit.chat.FakeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A year of two hundred people who are introduced, ask, answer, follow, offer help and suggest
 * prompts, with the whole bot in between.
 */
@Tag("slow")
class YearOfACommunityTest extends KnowledgeStory {
  private static final int PEOPLE = 200;
  private static final int INTRODUCED = 50;
  private static final int FOLLOWERS = 60;
  private static final int EXPERTS = 24;
  private static final int WEEKS = 52;
  private static final int BANK = 315;
  private static final int BUDGET = 3;
  private static final Duration WEEK = Duration.ofDays(7).minusHours(2);
  private static final List<String> TOPICS =
      List.of("java", "testing", "gardens", "sql", "writing", "talks");

  private final SplittableRandom chance = new SplittableRandom(20270104);
  private final Map<String, Map<String, Unasked>> unprompted = new HashMap<>();
  private final List<String> titles = new ArrayList<>();

  /** A message that somebody did not ask for. */
  public record Unasked(String deliveryKey, String kind, String member, Instant notBefore) {}

  /** How often something is there. */
  public record Counted(String what, int often) {}

  @Test
  void noPromptNoAnswerAndNoNewsComesTwiceAndNobodyHearsTooMuch() {
    given.quietAlarmsLookEvery(Duration.ofHours(12));
    everybodySettlesIn();
    for (int week = 0; week < WEEKS; week++) {
      for (int day = 0; day < 7; day++) {
        if (chance.nextInt(7) < 4) {
          somebodyAsks(week * 10 + day);
        }
        if (day == 2) {
          somebodySuggests(week);
        }
        given.timePasses(Duration.ofDays(1));
      }
      given.everythingIsRead();
      unasked();
    }
    nobodysBudgetIsExceeded();
    nothingIsAnsweredTwice();
    nobodyReadsAnythingTwice();
    noPromptTwiceBeforeTheBankIsUsed();
  }

  private static String person(int number) {
    return "p" + number;
  }

  private String anybody() {
    return person(chance.nextInt(PEOPLE));
  }

  private String topic() {
    return TOPICS.get(chance.nextInt(TOPICS.size()));
  }

  private void everybodySettlesIn() {
    given.member("mod").goesTo("lounge");
    given
        .member("mod")
        .runs("/icebreaker-admin schedule days:daily time:9:00 zone:Berlin")
        .seesPrivately("every Monday");
    for (int i = 0; i < PEOPLE; i++) {
      given.member(person(i)).goesTo("lounge");
      if (i < INTRODUCED) {
        given.member(person(i)).runs("/intros join");
      }
      if (i < FOLLOWERS) {
        given.member(person(i)).runs("/knowledge follow " + topic());
        given.member(person(i)).runs("/knowledge follow " + topic());
      }
      if (i < EXPERTS) {
        given.member(person(i)).runs("/knowledge expert " + topic() + " 2");
      }
      if (i >= INTRODUCED && i >= FOLLOWERS) {
        given.member(person(i)).runs("/privacy view");
      }
    }
  }

  private void somebodyAsks(int number) {
    String title = "How does part %d of plan %d fit?".formatted(number, 7 * number + 3);
    titles.add(title);
    String asker = anybody();
    asks(asker, title, topic());
    if (given.member(asker).words().contains("answered before")) {
      given.member(asker).presses("Ask it anyway");
    }
    int answers = 0;
    for (int i = chance.nextInt(3); i > 0; i--) {
      String helper = anybody();
      if (!helper.equals(asker)) {
        answers(helper, "Try step %d of %d.".formatted(++answers, number));
      }
    }
    given.messagesAreSent();
    if (answers > 0 && chance.nextInt(3) > 0) {
      given.member(asker).presses("Mark as answer").seesPrivately("is solved");
      if (number % 4 == 0) {
        given.member(asker).presses("Mark as answer").seesPrivately("is marked as an answer");
      }
    }
    given.member(anybody()).runs("/knowledge search plan part " + number);
  }

  private void somebodySuggests(int week) {
    given
        .member(anybody())
        .runs("/icebreaker suggest")
        .submits("words", "What did you learn in week number " + week + " of this year?");
    given.member("mod").runs("/icebreaker-admin approve own-" + (week + 1));
  }

  /** Reads it each week, because what is long past is cleaned up. */
  private void unasked() {
    given
        .transactions()
        .inTransaction(transaction ->
            transaction
                .handle()
                .createQuery(
                    "SELECT delivery_key, d.kind, p.member, p.not_before FROM delivery_person p JOIN delivery d USING (community, delivery_key)"
                        + " WHERE unprompted AND d.state = 'SENT'")
                .mapTo(Unasked.class)
                .list())
        .forEach(one ->
            unprompted
                .computeIfAbsent(one.member(), _ -> new TreeMap<>())
                .put(one.deliveryKey(), one));
  }

  private List<Counted> counted(String sql) {
    return given
        .transactions()
        .inTransaction(
            transaction -> transaction.handle().createQuery(sql).mapTo(Counted.class).list());
  }

  private void noPromptTwiceBeforeTheBankIsUsed() {
    List<String> posted =
        counted("SELECT prompt AS what, turn AS often FROM icebreaker_post ORDER BY posted_at")
            .stream()
            .map(Counted::what)
            .toList();
    assertThat(posted).as("prompts of a year").hasSizeGreaterThan(WEEKS * 7 - 4);
    Set<String> used = new HashSet<>();
    int first = 0;
    while (used.add(posted.get(first))) {
      first++;
    }
    assertThat(used.stream().filter(prompt -> !prompt.startsWith("own-")))
        .as("when the first prompt came again, all others had come")
        .hasSize(BANK);
    assertThat(used.stream().filter(prompt -> prompt.startsWith("own-"))).isNotEmpty();
    assertThat(
            counted(
                "SELECT prompt AS what, COUNT(*) AS often FROM icebreaker_post GROUP BY prompt, turn HAVING COUNT(*) > 1"))
        .isEmpty();
    assertThat(messages("Talk 1:1 about this")).hasSameSizeAs(posted);
  }

  private List<String> messages(String holding) {
    return given.platform().messages().stream()
        .filter(FakeMessage::sentByItself)
        .map(message -> given.writing(ZoneId.of("UTC")).message(message.view(), message.locale()))
        .filter(words -> words.contains(holding))
        .toList();
  }

  private void nothingIsAnsweredTwice() {
    List<String> answers = messages(" answers:");
    assertThat(answers).hasSizeGreaterThan(WEEKS).doesNotHaveDuplicates();
    assertThat(counted("SELECT id AS what, 1 AS often FROM knowledge_answer"))
        .hasSameSizeAs(answers);
    assertThat(
            counted(
                "SELECT entry AS what, COUNT(*) AS often FROM knowledge_answer WHERE accepted GROUP BY entry HAVING COUNT(*) > 1"))
        .isEmpty();
    List<Counted> solved =
        counted("SELECT id AS what, 1 AS often FROM knowledge_entry WHERE state = 'SOLVED'");
    assertThat(solved).hasSizeGreaterThan(WEEKS);
    assertThat(messages("Thank you, @")).hasSameSizeAs(solved);
    assertThat(
            counted(
                "SELECT subject AS what, COUNT(*) AS often FROM delivery WHERE kind = 'knowledge-ladder' AND state = 'SENT'"
                    + " GROUP BY subject, step HAVING COUNT(*) > 1"))
        .isEmpty();
  }

  private void nobodyReadsAnythingTwice() {
    int news = 0;
    int requests = 0;
    for (int i = 0; i < FOLLOWERS; i++) {
      List<String> settled = new ArrayList<>();
      List<String> waiting = new ArrayList<>();
      List<String> asked = new ArrayList<>();
      for (String words : given.member(person(i)).received()) {
        if (words.contains("New this week")) {
          int border = words.indexOf("Waiting for an answer");
          settled.addAll(titlesIn(border < 0 ? words : words.substring(0, border)));
          waiting.addAll(titlesIn(border < 0 ? "" : words.substring(border)));
        } else if (words.contains("You offered help")) {
          asked.addAll(titlesIn(words));
        }
      }
      assertThat(settled).as("answered, to %s", i).doesNotHaveDuplicates();
      assertThat(waiting).as("waiting, to %s", i).doesNotHaveDuplicates();
      assertThat(asked).as("asked to help, %s", i).doesNotHaveDuplicates();
      news += settled.size() + waiting.size();
      requests += asked.size();
    }
    assertThat(news).as("news in digests").isGreaterThan(FOLLOWERS * 5);
    assertThat(requests).as("requests to people who offered help").isGreaterThan(EXPERTS);
  }

  private List<String> titlesIn(String words) {
    return titles.stream().filter(words::contains).toList();
  }

  private void nobodysBudgetIsExceeded() {
    int full = 0;
    for (Map<String, Unasked> heard : unprompted.values()) {
      List<Unasked> messages =
          heard.values().stream().sorted(Comparator.comparing(Unasked::notBefore)).toList();
      for (int i = BUDGET; i < messages.size(); i++) {
        assertThat(between(messages.get(i - BUDGET), messages.get(i)))
            .as("four messages: %s", messages.subList(i - BUDGET, i + 1))
            .isGreaterThanOrEqualTo(WEEK);
      }
      full +=
          (int)
              IntStream.range(BUDGET - 1, messages.size())
                  .filter(i ->
                      between(messages.get(i - BUDGET + 1), messages.get(i)).compareTo(WEEK) < 0)
                  .count();
    }
    assertThat(full).as("weeks that were full").isGreaterThan(100);
  }

  private static Duration between(Unasked first, Unasked last) {
    return Duration.between(first.notBefore(), last.notBefore());
  }
}
