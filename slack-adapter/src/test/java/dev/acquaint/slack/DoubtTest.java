package dev.acquaint.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.slack.fake.FakeSlack.Standing;
import dev.acquaint.slack.fake.FakeSlack.Trouble;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers of Slack that say nothing of the effect, and words that Slack could read as its own. */
class DoubtTest {
  private static final String[] PIECES = {
    "<!channel>",
    "<!here>",
    "<!everyone>",
    "<@U0003>",
    "<!subteam^S1>",
    "<#C0001>",
    "<http://evil.example|click>",
    "&lt;!channel&gt;",
    "&",
    "<",
    ">",
    "*",
    "_",
    "~",
    "`",
    "```",
    "\u202e",
    "|",
    "^",
    "a",
    " ",
    "\n",
    "\ud83e\udd98",
    "@channel",
    "mailto:a@b.c"
  };

  private final SlackHarness harness = new SlackHarness().open(new SlackHarness.Silent());

  @AfterEach
  void stop() {
    harness.close();
  }

  private Post post(MessageView view) {
    return Post.quiet(
        new DeliveryKey("d".repeat(22)),
        new Place.In(harness.home()),
        view,
        Locale.ENGLISH,
        Set.of(),
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(names = {"INTERNAL_ERROR", "GATEWAY_ERROR", "LOSE_ANSWER"})
  void anErrorThatMayComeAfterTheEffectIsADoubtAndTheMessageIsFound(Trouble trouble) {
    Post post = post(MessageView.of(Text.typed("Meet each other")));
    harness.slack.trouble("chat.postMessage", trouble);
    assertThat(harness.chat().post(post)).isInstanceOf(Outcome.Unknown.class);
    assertThat(harness.slack.asked("chat.postMessage")).as("nobody repeats by itself").hasSize(1);
    assertThat(harness.chat().find(post, new Doubt(Instant.EPOCH, Instant.EPOCH)))
        .isInstanceOf(Found.Standing.class);
    assertThat(harness.messages()).hasSize(1);
  }

  @RepeatedTest(100)
  void noWordsOfAPersonBecomeMarkupOfSlacks(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder typed = new StringBuilder("x");
    for (int piece = random.nextInt(25); piece >= 0; piece--) {
      typed.append(PIECES[random.nextInt(PIECES.length)]);
    }
    Text words = Text.typed(typed.toString());
    harness.chat().post(post(new MessageView(words, java.util.List.of(new Block.Note(words)))));
    Standing standing = harness.slack.messages().getLast();
    String note =
        standing
            .sent()
            .getAsJsonArray("blocks")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("elements")
            .get(0)
            .getAsJsonObject()
            .get("text")
            .getAsString();
    for (String markup : new String[] {note, standing.sent().get("text").getAsString()}) {
      assertThat(markup).doesNotContain("<", ">");
      assertThat(markup.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
    }
  }

  @Test
  void theLongestNoteOfNothingButSignsIsTakenBySlack() {
    Text words = Text.typed("&".repeat(2_000));
    Post post =
        post(
            new MessageView(Text.typed("&".repeat(300)), java.util.List.of(new Block.Note(words))));
    assertThat(harness.chat().post(post)).isInstanceOf(Outcome.Sent.class);
    assertThat(harness.messages().getFirst().words()).contains("&".repeat(2_000));
  }
}
