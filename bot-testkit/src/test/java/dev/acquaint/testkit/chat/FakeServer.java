package dev.acquaint.testkit.chat;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.text.Catalogue;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fake platform as contracts drive it. */
final class FakeServer implements TroubledChatHarness {
  private final FakePlatform platform = new FakePlatform();
  private final PlainWriting writing =
      new PlainWriting(new Catalogue(), MemberId::value, ZoneOffset.UTC);

  FakeServer() {
    platform.addChannel("home");
    for (int number = 0; number < 8; number++) {
      platform.put(
          new FakePerson(
              "p" + number, "P" + number, Locale.ENGLISH, ZoneOffset.UTC, Rank.MEMBER, true));
    }
  }

  @Override
  public Chat chat() {
    return platform;
  }

  @Override
  public ChannelRef home() {
    return FakePlatform.channel("home");
  }

  @Override
  public AccountRef person(int number) {
    return FakePlatform.account("p" + number);
  }

  @Override
  public MemberId member(int number) {
    return new MemberId("member" + number);
  }

  @Override
  public void removeChannel(ChannelRef channel) {
    platform.removeChannel(channel.id());
  }

  @Override
  public void leave(AccountRef person) {
    platform.put(platform.person(person.user()).orElseThrow().present(false));
  }

  @Override
  public List<Shown> messages() {
    return platform.messages().stream().map(this::shown).toList();
  }

  private Shown shown(FakeMessage message) {
    Set<AccountRef> readers =
        platform.readers(message.ref().channel()).stream()
            .map(FakePlatform::account)
            .collect(Collectors.toSet());
    return new Shown(
        message.ref(),
        writing.message(message.view(), message.locale()),
        readers.isEmpty() ? Optional.empty() : Optional.of(readers),
        message.notified());
  }

  @Override
  public void loseNextAnswer() {
    platform.next(new FakeChat.Mood.Silent());
  }

  @Override
  public void loseNextRequest() {
    platform.next(new FakeChat.Mood.Unclear());
  }

  @Override
  public void beBusyOnce(Duration after) {
    platform.next(new FakeChat.Mood.Busy(after));
  }

  @Override
  public void forbid(ChannelRef channel) {
    platform.forbid(channel.id());
  }

  @Override
  public void remove(MessageRef message) {
    platform.remove(message);
  }
}
