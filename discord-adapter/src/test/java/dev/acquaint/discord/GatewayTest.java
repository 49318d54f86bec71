package dev.acquaint.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.acquaint.chat.Directory;
import dev.acquaint.chat.Found;
import dev.acquaint.chat.Outcome;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Rank;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Text;
import dev.acquaint.view.MessageView;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that break, servers that come and go, and who is there. */
class GatewayTest {
  private static final MessageView HELLO = MessageView.of(Text.typed("Hello"));

  @Test
  void whatHappenedDuringACutArrivesAfterwards() {
    try (TestBot bot = TestBot.started()) {
      bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
      bot.discord.cut();
      bot.discord.command("2", "introduce", TestBot.fields());
      TestBot.until(() -> bot.discord.resumed() == 1);
      assertThat(bot.took().origin().account()).isEqualTo(TestBot.ADA);
      assertThat(bot.discord.answer().path()).endsWith("/callback");
      assertThat(bot.discord.identified()).hasSize(1);
    }
  }

  @Test
  void aLostSessionIsBegunAnew() {
    try (TestBot bot = TestBot.started()) {
      bot.discord.invalidate();
      TestBot.until(() -> bot.discord.identified().size() == 2 && bot.platform.isConnected());
      bot.answering(new Response.Say(HELLO), FirstAnswer.PRIVATE);
      bot.discord.command("2", "introduce", TestBot.fields());
      assertThat(bot.took().origin().account()).isEqualTo(TestBot.ADA);
    }
  }

  @Test
  void anOutageIsNotARemoval() {
    try (TestBot bot = TestBot.started()) {
      bot.discord.leaveServer(true);
      TestBot.until(() -> bot.platform.state().contains("0 servers"));
      bot.discord.joinServer();
      TestBot.until(() -> bot.platform.state().contains("1 servers"));
      assertThat(bot.events).noneMatch(CommunityEvent.Removed.class::isInstance);
    }
  }

  @Test
  void aRemovalIsTold() {
    try (TestBot bot = TestBot.started()) {
      bot.discord.leaveServer(false);
      TestBot.until(() -> bot.events.stream().anyMatch(CommunityEvent.Removed.class::isInstance));
      assertThat(bot.platform.directory().look(List.of(TestBot.ADA)))
          .containsEntry(TestBot.ADA, new Directory.Presence.CannotTell());
    }
  }

  @Test
  void aDeletedChannelIsTold() {
    try (TestBot bot = TestBot.started()) {
      bot.discord.deleteChannel(FakeDiscord.OTHER);
      TestBot.until(() -> bot.events.size() == 2);
      assertThat(bot.events.getLast())
          .isInstanceOfSatisfying(
              CommunityEvent.ChannelGone.class,
              gone ->
                  assertThat(gone.channel())
                      .isEqualTo(new ChannelRef(TestBot.SPACE, FakeDiscord.OTHER)));
    }
  }

  @Test
  void thatSomebodyWroteIsToldButNotOfPrograms() {
    try (TestBot bot = TestBot.started()) {
      bot.discord.speak("77", true);
      bot.discord.speak("1", false);
      TestBot.until(() -> bot.events.size() == 2);
      assertThat(bot.events.getLast())
          .isInstanceOfSatisfying(
              CommunityEvent.Spoke.class,
              spoke -> {
                assertThat(spoke.account()).isEqualTo(new AccountRef(TestBot.SPACE, "1"));
                assertThat(spoke.where())
                    .isEqualTo(new ChannelRef(TestBot.SPACE, FakeDiscord.CHANNEL));
              });
    }
  }

  @Test
  void membersAreLookedUpAHundredAtATime() {
    try (TestBot bot = TestBot.started()) {
      AccountRef nobody = new AccountRef(TestBot.SPACE, "999");
      List<AccountRef> many =
          IntStream.range(1_000, 1_149)
              .mapToObj(id -> new AccountRef(TestBot.SPACE, Integer.toString(id)))
              .toList();
      Directory directory = bot.platform.directory();
      Map<AccountRef, Directory.Presence> found =
          directory.look(List.of(TestBot.ADA, TestBot.BO, nobody));
      assertThat(found.get(TestBot.ADA))
          .isInstanceOfSatisfying(
              Directory.Presence.Here.class,
              here -> assertThat(here.profile().name()).isEqualTo("ada"));
      assertThat(found.get(nobody)).isEqualTo(new Directory.Presence.Gone());
      assertThat(directory.look(many).values())
          .hasSize(149)
          .containsOnly(new Directory.Presence.Gone());
      assertThat(bot.discord.memberRequests()).isEqualTo(3);
    }
  }

  @Test
  void aServerThatIsNotHereTellsNothing() {
    try (TestBot bot = TestBot.started()) {
      AccountRef elsewhere = new AccountRef(new SpaceId("12345"), "2");
      assertThat(bot.platform.directory().look(List.of(elsewhere)))
          .containsEntry(elsewhere, new Directory.Presence.CannotTell());
      assertThat(bot.platform.directory().channels(new SpaceId("12345"))).isEmpty();
    }
  }

  @Test
  void channelsAndRanksAreAsTheServerHasThem() {
    try (TestBot bot = TestBot.started()) {
      Directory directory = bot.platform.directory();
      assertThat(directory.channels(TestBot.SPACE))
          .containsExactly(
              new Directory.Channel(new ChannelRef(TestBot.SPACE, FakeDiscord.OTHER), "general"),
              new Directory.Channel(TestBot.HOME, "introductions"));
      assertThat(directory.rank(new AccountRef(TestBot.SPACE, "1"))).isEqualTo(Rank.OWNER);
      assertThat(directory.rank(TestBot.ADA)).isEqualTo(Rank.MEMBER);
    }
  }

  @Test
  void commandsAreRegisteredOnceAndNotAgainWhenNothingChanged() {
    try (TestBot bot = TestBot.started()) {
      TestBot.until(() -> !bot.discord.commands().isEmpty());
      bot.platform.close();
      try (TestBot again = new TestBot(bot.discord).start()) {
        again.discord.command("2", "introduce", TestBot.fields());
        again.took();
        TestBot.until(() -> bot.discord.requests("GET", "/commands").size() == 2);
        assertThat(bot.discord.requests("PUT", "/commands")).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway/bot", "users/@me"})
  void aWrongTokenIsToldAtOnce(String path) {
    try (FakeDiscord discord = FakeDiscord.start()) {
      discord.failBefore("GET", path, 401, "{\"code\":0,\"message\":\"401: Unauthorized\"}");
      assertThatThrownBy(() -> new TestBot(discord).start())
          .isInstanceOf(DiscordPlatform.WrongToken.class);
    }
  }

  @Test
  void anUnreachableDiscordIsTriedAgainInTheBackground() {
    try (FakeDiscord discord = FakeDiscord.start()) {
      discord.failBefore("GET", "users/@me", 500, "{}");
      try (TestBot bot = new TestBot(discord)) {
        bot.open();
        assertThat(bot.platform.isConnected()).isFalse();
        TestBot.until(bot.platform::isConnected);
      }
    }
  }

  @Test
  void beforeTheConnectionEverythingWaits() {
    DiscordPlatform closed =
        new DiscordPlatform(DiscordSettings.of("token"), InstantSource.system());
    var post = TestBot.post(TestBot.key(1), new Place.In(TestBot.HOME), HELLO);
    assertThat(closed.chat().post(post)).isInstanceOf(Outcome.TryLater.class);
    assertThat(closed.chat().find(post, TestBot.longAgo())).isInstanceOf(Found.CannotTell.class);
    assertThat(closed.isConnected()).isFalse();
    assertThat(closed.state()).contains("cannot be reached");
    closed.close();
  }

  @Test
  void theTokenNeverShowsInWords() {
    DiscordSettings settings =
        new DiscordSettings(
            "very-secret",
            "https://x.example/",
            Optional.empty(),
            true,
            DiscordSettings.Shards.parse("0-3/8"));
    assertThat(settings.toString()).doesNotContain("very-secret");
    assertThat(settings.shards()).isEqualTo(new DiscordSettings.Shards.Range(0, 3, 8));
    assertThatThrownBy(() -> DiscordSettings.Shards.parse("3")).hasMessageContaining("0-3/8");
  }
}
