package dev.acquaint.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox keeps the promises of a chat platform. */
class SandboxPlatformTest {
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private static final ChannelRef HOME = new ChannelRef(SandboxPlatform.SPACE, "home");

  private final SandboxPlatform sandbox = new SandboxPlatform(() -> NOW);

  @BeforeEach
  void peopleArrive() {
    sandbox.addChannel("home");
    List.of("ada", "bea", "cem")
        .forEach(id -> sandbox.put(new SandboxPerson(id, id, ZoneOffset.UTC, Rank.MEMBER)));
  }

  private static Post post(String key, Place place, Optional<Text> thread) {
    return Post.quiet(
        new DeliveryKey(key.repeat(22)),
        place,
        MessageView.of(Text.typed("hello")),
        Locale.ENGLISH,
        Set.of(),
        thread);
  }

  private static AccountRef account(String person) {
    return SandboxPlatform.account(person);
  }

  private Outcome.Sent send(Post post) {
    return (Outcome.Sent) sandbox.post(post);
  }

  @Test
  void aMessageSentTwiceByOneKeyStandsOnce() {
    Post post = post("a", new Place.In(HOME), Optional.empty());
    assertThat(sandbox.post(post)).isEqualTo(sandbox.post(post));
    assertThat(sandbox.messagesOf("ada")).hasSize(1);
  }

  @Test
  void aMessageInDoubtIsFoundAndOneNeverSentIsAbsent() {
    Outcome.Sent sent = send(post("a", new Place.In(HOME), Optional.empty()));
    Doubt doubt = new Doubt(NOW, NOW);
    assertThat(sandbox.find(post("a", new Place.In(HOME), Optional.empty()), doubt))
        .isEqualTo(new Found.Standing(sent.message(), sent.room()));
    assertThat(sandbox.find(post("b", new Place.In(HOME), Optional.empty()), doubt))
        .isEqualTo(new Found.Absent());
  }

  @Test
  void anEditedMessageSaysTheNewWordsAtItsOldPlace() {
    Outcome.Sent sent = send(post("a", new Place.In(HOME), Optional.empty()));
    sandbox.edit(sent.message(), MessageView.of(Text.typed("bye")), Locale.GERMAN);
    assertThat(sandbox.messagesOf("ada"))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.view()).isEqualTo(MessageView.of(Text.typed("bye")));
          assertThat(message.edited()).isTrue();
          assertThat(message.id()).isEqualTo(sent.message().id());
        });
  }

  @Test
  void aRoomHasExactlyItsMembersAndIsTheSameForTheSamePeople() {
    Place together =
        new Place.Together(HOME, List.of(account("bea"), account("ada")), Text.typed("room"));
    Place again =
        new Place.Together(HOME, List.of(account("ada"), account("bea")), Text.typed("room"));
    Outcome.Sent first = send(post("a", together, Optional.empty()));
    Outcome.Sent second = send(post("b", again, Optional.empty()));
    assertThat(second.room()).isEqualTo(first.room());
    assertThat(sandbox.channel(first.room().id()).orElseThrow().people())
        .containsExactly("ada", "bea");
    assertThat(sandbox.messagesOf("ada")).hasSize(2);
    assertThat(sandbox.messagesOf("cem")).isEmpty();
    assertThat(sandbox.channelsOf("cem")).extracting(SandboxChannel::id).containsExactly("home");
  }

  @Test
  void whatIsSaidAsideIsReadByOnePersonOnly() {
    send(post("a", new Place.Aside(HOME, account("ada")), Optional.empty()));
    assertThat(sandbox.messagesOf("ada")).hasSize(1);
    assertThat(sandbox.messagesOf("bea")).isEmpty();
  }

  @Test
  void aThreadStartsFromItsMessageAndTheConversationGoesOnThere() {
    Outcome.Sent sent = send(post("a", new Place.In(HOME), Optional.of(Text.typed("Topic"))));
    SandboxChannel thread = sandbox.channel(sent.room().id()).orElseThrow();
    assertThat(sent.message().channel()).isEqualTo(HOME);
    assertThat(thread.name()).isEqualTo("Topic");
    assertThat(thread.under()).isEqualTo(sent.message().id());
    assertThat(sandbox.channels(SandboxPlatform.SPACE)).hasSize(1);
  }

  @Test
  void aChannelThatIsGoneAndAMessageThatIsGoneAreRefused() {
    ChannelRef nowhere = new ChannelRef(SandboxPlatform.SPACE, "nowhere");
    assertThat(sandbox.post(post("a", new Place.In(nowhere), Optional.empty())))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.CHANNEL_GONE));
    assertThat(
            sandbox.edit(
                new dev.acquaint.id.MessageRef(HOME, "m99"),
                MessageView.of(Text.typed("bye")),
                Locale.ENGLISH))
        .isEqualTo(new Outcome.Refused(Outcome.Reason.MESSAGE_GONE));
  }

  @Test
  void whoLeftIsGone() {
    sandbox.put(sandbox.person("bea").orElseThrow().present(false));
    assertThat(sandbox.look(List.of(account("ada"), account("bea"), account("nobody"))))
        .containsEntry(account("bea"), new Directory.Presence.Gone())
        .containsEntry(account("nobody"), new Directory.Presence.Gone())
        .extractingByKey(account("ada"))
        .isInstanceOf(Directory.Presence.Here.class);
  }

  @Test
  void twoVisitorsMayActForOnePersonAndTheLastLetsGo() {
    sandbox.steer("ada");
    sandbox.steer("ada");
    sandbox.letGo("ada");
    assertThat(sandbox.isSteered("ada")).isTrue();
    sandbox.letGo("ada");
    assertThat(sandbox.isSteered("ada")).isFalse();
  }
}
