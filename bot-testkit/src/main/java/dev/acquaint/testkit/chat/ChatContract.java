package dev.acquaint.testkit.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Swept;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.text.Argument;
import dev.acquaint.text.Bundle;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every platform's {@link dev.acquaint.chat.Chat} must do. */
public abstract class ChatContract {
  /** A doubt so old that whatever was sent can be seen by now. */
  protected static final Doubt LONG_AGO = new Doubt(Instant.EPOCH, Instant.EPOCH);

  private static final Bundle WORDS = Bundle.beside(ChatContract.class, "contract");
  private @Nullable ChatHarness fresh;

  /** Called by JUnit in a subclass. */
  protected ChatContract() {}

  /** Returns a fresh platform: nothing was sent there yet. */
  protected abstract ChatHarness harness();

  /** Returns the platform of this test, made on first use; JUnit makes an object for each test. */
  protected final ChatHarness platform() {
    if (fresh == null) {
      fresh = harness();
    }
    return fresh;
  }

  @Test
  void aMessageStandsWhereItWasSent() {
    Outcome.Sent sent = sent(post(1, new Place.In(platform().home()), "Hello there"));
    assertThat(sent.message().channel()).isEqualTo(platform().home());
    assertThat(only().ref()).isEqualTo(sent.message());
    assertThat(only().words()).contains("Hello there");
    assertThat(only().readers()).as("everybody reads the home channel").isEmpty();
  }

  @Test
  void everyBlockOfAMessageIsShown() {
    MessageView view =
        MessageView.of(
            Text.typed("A summary"),
            new Block.Heading(Text.typed("A heading")),
            new Block.Paragraph(Text.typed("A paragraph")),
            new Block.Fields(List.of(new Block.Field(Text.typed("Label"), Text.typed("Value")))),
            new Block.Divider(),
            new Block.Note(Text.typed("A note")));
    sent(post(1, new Place.In(platform().home()), view, Set.of()));
    assertThat(only().words()).contains("A heading", "A paragraph", "Label", "Value", "A note");
  }

  @Test
  void aMessageSentAgainUnderTheSameKeyStandsOnce() {
    Post post = post(1, new Place.In(platform().home()), "Hello there");
    Outcome.Sent first = sent(post);
    Outcome.Sent second = sent(post);
    assertThat(second.message()).isEqualTo(first.message());
    assertThat(platform().messages()).hasSize(1);
  }

  @Test
  void twoMessagesOfDifferentKeysStandBothInTheOrderOfSending() {
    sent(post(1, new Place.In(platform().home()), "Hello there"));
    sent(post(2, new Place.In(platform().home()), "Hello there"));
    assertThat(platform().messages()).hasSize(2);
  }

  @Test
  void aMessageIsFoundByItsKey() {
    Post post = post(1, new Place.In(platform().home()), "Hello there");
    Outcome.Sent sent = sent(post);
    assertThat(platform().chat().find(post, LONG_AGO))
        .isEqualTo(new Found.Standing(sent.message(), sent.room()));
  }

  @Test
  void aMessageThatWasNeverSentIsAbsent() {
    sent(post(1, new Place.In(platform().home()), "Hello there"));
    assertThat(
            platform()
                .chat()
                .find(post(2, new Place.In(platform().home()), "Hello there"), LONG_AGO))
        .isInstanceOf(Found.Absent.class);
  }

  @Test
  void anEditGivesTheMessageNewWordsInItsPlace() {
    Outcome.Sent sent = sent(post(1, new Place.In(platform().home()), "Hello there"));
    Outcome edited = edit(sent.message(), "Goodbye");
    assertThat(edited).isInstanceOf(Outcome.Sent.class);
    assertThat(only().ref()).isEqualTo(sent.message());
    assertThat(only().words()).contains("Goodbye").doesNotContain("Hello there");
  }

  @Test
  void anEditMayBeRepeated() {
    Outcome.Sent sent = sent(post(1, new Place.In(platform().home()), "Hello there"));
    edit(sent.message(), "Goodbye");
    assertThat(edit(sent.message(), "Goodbye")).isInstanceOf(Outcome.Sent.class);
    assertThat(only().words()).contains("Goodbye");
  }

  @Test
  void aMessageThatStandsOnceIsLeftWhenCopiesAreLookedFor() {
    Post post = post(1, new Place.In(platform().home()), "Hello there");
    sent(post(2, new Place.In(platform().home()), "Hello there"));
    Outcome.Sent sent = sent(post);
    assertThat(platform().chat().sweep(post.key(), sent.message(), Instant.EPOCH))
        .isIn(new Swept.Needless(), new Swept.Done(0));
    assertThat(platform().messages()).hasSize(2);
  }

  @Test
  void aMessageThatIsNotThereCannotBeEdited() {
    MessageRef gone = sent(post(1, new Place.In(platform().home()), "Hello there")).message();
    platform().removeChannel(platform().home());
    assertThat(edit(gone, "Goodbye")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aRoomForSomePeopleIsReadByExactlyThem() {
    List<AccountRef> three =
        List.of(platform().person(0), platform().person(1), platform().person(2));
    sent(post(1, together(three), "Meet each other"));
    assertThat(only().readers()).contains(Set.copyOf(three));
  }

  @Test
  void theConversationGoesOnInTheRoom() {
    List<AccountRef> two = List.of(platform().person(0), platform().person(1));
    Outcome.Sent sent = sent(post(1, together(two), "Meet each other"));
    sent(post(2, new Place.In(sent.room()), "Have you met yet?"));
    assertThat(platform().messages()).hasSize(2);
    assertThat(platform().messages().getLast().readers()).contains(Set.copyOf(two));
  }

  @Test
  void aRoomOfOtherPeopleIsAnotherRoom() {
    sent(post(1, together(List.of(platform().person(0), platform().person(1))), "Meet each other"));
    sent(post(2, together(List.of(platform().person(0), platform().person(2))), "Meet each other"));
    assertThat(platform().messages().getLast().readers())
        .contains(Set.of(platform().person(0), platform().person(2)));
  }

  @Test
  void aRoomSentAgainUnderTheSameKeyIsMadeOnce() {
    Post post = post(1, together(List.of(platform().person(0), platform().person(1))), "Meet");
    Outcome.Sent first = sent(post);
    Outcome.Sent second = sent(post);
    assertThat(second.room()).isEqualTo(first.room());
    assertThat(platform().messages()).hasSize(1);
  }

  @Test
  void aRoomHoldsEightPeople() {
    List<AccountRef> eight = IntStream.range(0, 8).mapToObj(platform()::person).toList();
    sent(post(1, together(eight), "Meet each other"));
    assertThat(only().readers()).contains(Set.copyOf(eight));
  }

  @Test
  void whatIsSaidAsideIsReadByThatPersonAlone() {
    sent(post(1, new Place.Aside(platform().home(), platform().person(3)), "Only for you"));
    assertThat(only().readers()).contains(Set.of(platform().person(3)));
  }

  @Test
  void aChannelThatIsGoneIsSaidToBeGone() {
    platform().removeChannel(platform().home());
    assertThat(platform().chat().post(post(1, new Place.In(platform().home()), "Hello there")))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.CHANNEL_GONE));
    assertThat(platform().messages()).isEmpty();
  }

  @Test
  void nothingIsSaidAsideToSomebodyWhoHasLeft() {
    platform().leave(platform().person(4));
    assertThat(
            platform()
                .chat()
                .post(
                    post(
                        1,
                        new Place.Aside(platform().home(), platform().person(4)),
                        "Only for you")))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.MEMBER_GONE));
    assertThat(platform().messages()).isEmpty();
  }

  @Test
  void onlyThoseWhoAreToBeNotifiedArePinged() {
    Text both =
        WORDS
            .say("both")
            .with("one", new Argument.Person(platform().member(0)))
            .with("other", new Argument.Person(platform().member(1)));
    sent(
        post(
            1,
            new Place.In(platform().home()),
            MessageView.of(both),
            Set.of(platform().member(1))));
    assertThat(only().pinged()).isSubsetOf(Set.of(platform().member(1)));
  }

  @Test
  void whatPeopleTypedIsNeitherMentionNorMarkup() {
    String typed = "@everyone <!channel> <@" + platform().person(0).user() + "> *not bold*";
    sent(post(1, new Place.In(platform().home()), typed));
    assertThat(only().pinged()).isEmpty();
    assertThat(only().words()).contains("everyone", "not bold");
  }

  /** Returns a place for these people. */
  protected final Place together(List<AccountRef> people) {
    return new Place.Together(platform().home(), people, Text.typed("A room"));
  }

  /** Returns a message that notifies nobody. */
  protected final Post post(int number, Place place, String words) {
    return post(number, place, MessageView.of(Text.typed(words)), Set.of());
  }

  private static Post post(int number, Place place, MessageView view, Set<MemberId> notified) {
    return Post.quiet(
        new DeliveryKey("k".repeat(20) + String.format(Locale.ROOT, "%02d", number)),
        place,
        view,
        Locale.ENGLISH,
        notified,
        Optional.empty());
  }

  private Outcome.Sent sent(Post post) {
    Outcome outcome = platform().chat().post(post);
    assertThat(outcome).isInstanceOf(Outcome.Sent.class);
    return (Outcome.Sent) outcome;
  }

  private Outcome edit(MessageRef message, String words) {
    return platform().chat().edit(message, MessageView.of(Text.typed(words)), Locale.ENGLISH);
  }

  private ChatHarness.Shown only() {
    assertThat(platform().messages()).hasSize(1);
    return platform().messages().getFirst();
  }
}
