package dev.acquaint.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.acquaint.chat.Chat;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Profile;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Intake;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.slack.fake.FakeSlack;
import dev.acquaint.testkit.chat.TroubledChatHarness;
import dev.acquaint.text.Catalogue;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Choice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The adapter before a small Slack, for the contract that every platform passes. */
final class SlackHarness implements TroubledChatHarness, AutoCloseable {
  static final SpaceId SPACE = new SpaceId("slack-" + FakeSlack.TEAM);
  static final ActionCodec CODEC =
      new ActionCodec("a key for tests only, and long".getBytes(StandardCharsets.UTF_8));

  final FakeSlack slack = new FakeSlack();
  final SlackPlatform platform =
      new SlackPlatform(
          new SlackSettings(
              SlackSettings.Mode.SOCKET,
              new SlackSettings.OneToken(FakeSlack.TOKEN),
              Optional.of("xapp-fake"),
              Optional.empty(),
              slack.apiUrl(),
              "/acquaint"),
          InstantSource.system());

  /** Opens the platform with nothing to run. */
  SlackHarness open(Intake intake) {
    platform.open(
        new SlackPlatform.Parts(
            new CommandBook(List.of(), List.of(), List.of(), List.of()),
            new FakePeople(),
            new Catalogue(),
            CODEC,
            SlackInbox.none(),
            SlackInstallations.none(),
            new java.util.Random(1)),
        intake);
    return this;
  }

  /** Takes what happens and answers nothing. */
  record Silent() implements Intake {
    @Override
    public void take(Interaction interaction, Conversation conversation) {
      conversation.now(new Response.Done(), FirstAnswer.PRIVATE, Locale.ENGLISH);
    }

    @Override
    public List<Choice> complete(Origin origin, Path path, String option, String typed) {
      return List.of();
    }

    @Override
    public void tell(CommunityEvent event) {
      // Nobody listens.
    }
  }

  /** Members are named after their accounts. */
  record FakePeople() implements People {
    @Override
    public Optional<AccountRef> account(SpaceId space, MemberId member) {
      return Optional.of(new AccountRef(space, member.value().substring(1)));
    }

    @Override
    public String name(SpaceId space, MemberId member) {
      return "Person " + member.value().substring(member.value().length() - 1);
    }

    @Override
    public Optional<MemberId> meet(AccountRef account, Profile profile) {
      return Optional.of(new MemberId("m" + account.user()));
    }
  }

  @Override
  public Chat chat() {
    return platform.chat();
  }

  @Override
  public ChannelRef home() {
    return new ChannelRef(SPACE, FakeSlack.CHANNEL);
  }

  @Override
  public AccountRef person(int number) {
    return new AccountRef(SPACE, "U000" + number);
  }

  @Override
  public MemberId member(int number) {
    return new MemberId("mU000" + number);
  }

  @Override
  public void removeChannel(ChannelRef channel) {
    slack.remove(Workspace.channelId(channel));
  }

  @Override
  public void leave(AccountRef person) {
    slack.put(new FakeSlack.Person(person.user(), "gone", false, false, true));
  }

  @Override
  public List<Shown> messages() {
    List<Shown> all = new ArrayList<>();
    for (FakeSlack.Standing message : slack.messages()) {
      Set<AccountRef> readers = new HashSet<>();
      slack.readers(message.channel()).forEach(user -> readers.add(new AccountRef(SPACE, user)));
      Set<MemberId> pinged = new HashSet<>();
      StringBuilder words = new StringBuilder();
      collect(message.sent().get("blocks"), words, pinged);
      all.add(
          new Shown(
              new MessageRef(new ChannelRef(SPACE, message.channel()), message.ts()),
              words.toString().replace("\u2060", ""),
              readers.isEmpty() ? Optional.empty() : Optional.of(readers),
              pinged));
    }
    return all;
  }

  private static void collect(JsonElement part, StringBuilder words, Set<MemberId> pinged) {
    if (part.isJsonArray()) {
      part.getAsJsonArray().forEach(one -> collect(one, words, pinged));
    } else if (part.isJsonObject()) {
      JsonObject object = part.getAsJsonObject();
      if (object.has("user_id")) {
        pinged.add(new MemberId("m" + object.get("user_id").getAsString()));
      }
      if (object.has("text") && object.get("text").isJsonPrimitive()) {
        words.append(object.get("text").getAsString()).append(' ');
      }
      object.entrySet().forEach(entry -> collect(entry.getValue(), words, pinged));
    }
  }

  @Override
  public void loseNextAnswer() {
    slack.trouble("chat.postMessage", FakeSlack.Trouble.LOSE_ANSWER);
  }

  @Override
  public void loseNextRequest() {
    slack.trouble("chat.postMessage", FakeSlack.Trouble.LOSE_REQUEST);
  }

  @Override
  public void beBusyOnce(Duration after) {
    slack.busy("chat.postMessage", (int) after.toSeconds());
  }

  @Override
  public void forbid(ChannelRef channel) {
    slack.forbid(Workspace.channelId(channel));
  }

  @Override
  public void remove(MessageRef message) {
    slack.delete(message.id());
  }

  @Override
  public void close() {
    platform.close();
    slack.close();
  }
}
