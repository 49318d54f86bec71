package dev.acquaint.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.chat.Chat;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.testkit.chat.TroubledChatContract;
import dev.acquaint.testkit.chat.TroubledChatHarness;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** Discord does what every platform must do. */
class DiscordChatContractTest extends TroubledChatContract {
  private final TestBot bot = TestBot.started();

  @Override
  protected TroubledChatHarness harness() {
    return new Harness(bot);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private static final class Harness implements TroubledChatHarness {
    private static final int FIRST = 20;
    private final TestBot bot;
    private final FakeDiscord discord;

    Harness(TestBot bot) {
      this.bot = bot;
      this.discord = bot.discord;
      for (int number = 0; number < 8; number++) {
        discord.addMember(Integer.toString(FIRST + number), "person" + number);
      }
    }

    @Override
    public Chat chat() {
      return bot.platform.chat();
    }

    @Override
    public ChannelRef home() {
      return TestBot.HOME;
    }

    @Override
    public AccountRef person(int number) {
      return new AccountRef(TestBot.SPACE, Integer.toString(FIRST + number));
    }

    @Override
    public MemberId member(int number) {
      return new MemberId("member-" + (FIRST + number));
    }

    @Override
    public void removeChannel(ChannelRef channel) {
      discord.deleteChannel(channel.id());
    }

    @Override
    public void leave(AccountRef person) {
      discord.removeMember(person.user());
    }

    @Override
    public void loseNextAnswer() {
      discord.failAfter("POST", "/messages", 500);
    }

    @Override
    public void loseNextRequest() {
      discord.failBefore("POST", "/messages", 504, "{}");
    }

    @Override
    public void beBusyOnce(Duration after) {
      discord.limit("POST", "/messages", (int) after.toSeconds());
    }

    @Override
    public void forbid(ChannelRef channel) {
      discord.forbid(channel.id());
    }

    @Override
    public void remove(MessageRef message) {
      discord.removeMessage(message.channel().id(), message.id());
    }

    @Override
    public List<Shown> messages() {
      return discord.allMessages().stream().map(this::shown).toList();
    }

    private Shown shown(ObjectNode message) {
      String channel = message.get("channel_id").asText();
      String written = String.join("\n", message.get("components").findValuesAsText("content"));
      return new Shown(
          new MessageRef(new ChannelRef(TestBot.SPACE, channel), message.get("id").asText()),
          written.replace("\\", "").replace("\u200b", ""),
          readers(channel),
          pinged(message.get("allowed"), written));
    }

    private Optional<Set<AccountRef>> readers(String channel) {
      return discord.threads().stream()
          .filter(thread -> thread.get("id").asText().equals(channel))
          .filter(thread -> thread.get("type").asInt() == 12)
          .findFirst()
          .map(thread ->
              discord.peopleOf(channel).stream()
                  .map(user -> new AccountRef(TestBot.SPACE, user))
                  .collect(Collectors.toSet()));
    }

    private static Set<MemberId> pinged(JsonNode allowed, String written) {
      Set<MemberId> pinged = new HashSet<>();
      for (JsonNode user : allowed.path("users")) {
        if (written.contains("<@" + user.asText() + ">")) {
          pinged.add(new MemberId("member-" + user.asText()));
        }
      }
      return pinged;
    }
  }
}
