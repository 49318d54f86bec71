package dev.acquaint.sandbox;

import dev.acquaint.chat.Chat;
import dev.acquaint.chat.Rank;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.MessageRef;
import dev.acquaint.testkit.chat.ChatContract;
import dev.acquaint.testkit.chat.ChatHarness;
import dev.acquaint.testkit.chat.PlainWriting;
import dev.acquaint.text.Catalogue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sandbox sends as every platform must. */
class SandboxContractTest extends ChatContract {

  @Override
  protected ChatHarness harness() {
    return new Harness();
  }

  private static final class Harness implements ChatHarness {
    private static final ChannelRef HOME = new ChannelRef(SandboxPlatform.SPACE, "introductions");

    private final SandboxPlatform sandbox =
        new SandboxPlatform(() -> Instant.parse("2027-01-04T09:00:00Z"));
    private final PlainWriting writing =
        new PlainWriting(new Catalogue(), MemberId::value, ZoneOffset.UTC);

    Harness() {
      sandbox.addChannel(HOME.id());
      for (int number = 0; number < 8; number++) {
        sandbox.put(
            new SandboxPerson("p" + number, "Person " + number, ZoneOffset.UTC, Rank.MEMBER));
      }
    }

    @Override
    public Chat chat() {
      return sandbox.chat();
    }

    @Override
    public ChannelRef home() {
      return HOME;
    }

    @Override
    public AccountRef person(int number) {
      return SandboxPlatform.account("p" + number);
    }

    @Override
    public MemberId member(int number) {
      return new MemberId("m" + number);
    }

    @Override
    public void removeChannel(ChannelRef channel) {
      sandbox.removeChannel(channel.id());
    }

    @Override
    public void leave(AccountRef person) {
      sandbox.put(sandbox.person(person.user()).orElseThrow().present(false));
    }

    @Override
    public List<Shown> messages() {
      return sandbox.people().stream()
          .flatMap(person -> sandbox.messagesOf(person.id()).stream())
          .distinct()
          .sorted(java.util.Comparator.comparing(SandboxMessage::revision))
          .map(this::shown)
          .toList();
    }

    private Shown shown(SandboxMessage message) {
      List<String> people = sandbox.channel(message.channel()).orElseThrow().people();
      Optional<Set<AccountRef>> readers =
          people.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  people.stream().map(SandboxPlatform::account).collect(Collectors.toSet()));
      ChannelRef channel = new ChannelRef(SandboxPlatform.SPACE, message.channel());
      return new Shown(
          new MessageRef(channel, message.id()),
          writing.message(message.view(), message.locale()),
          readers,
          Set.of());
    }
  }
}
