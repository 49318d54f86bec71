package dev.acquaint.discord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.acquaint.chat.DeliveryKey;
import dev.acquaint.chat.Doubt;
import dev.acquaint.chat.People;
import dev.acquaint.chat.Place;
import dev.acquaint.chat.Post;
import dev.acquaint.chat.Profile;
import dev.acquaint.command.CommandBook;
import dev.acquaint.command.Intake;
import dev.acquaint.discord.fake.FakeDiscord;
import dev.acquaint.event.CommunityEvent;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.Ids;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.SpaceId;
import dev.acquaint.interaction.Conversation;
import dev.acquaint.interaction.FirstAnswer;
import dev.acquaint.interaction.Interaction;
import dev.acquaint.interaction.Origin;
import dev.acquaint.interaction.Path;
import dev.acquaint.interaction.Response;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import dev.acquaint.view.Choice;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** The real adapter on a fake Discord; what people do arrives in {@link #took}. */
final class TestBot implements Intake, AutoCloseable {
  static final SpaceId SPACE = new SpaceId(FakeDiscord.GUILD);
  static final ChannelRef HOME = new ChannelRef(SPACE, FakeDiscord.CHANNEL);
  static final AccountRef ADA = new AccountRef(SPACE, "2");
  static final AccountRef BO = new AccountRef(SPACE, "3");
  static final MemberId ADA_MEMBER = new MemberId("member-2");

  final FakeDiscord discord;
  final DiscordPlatform platform;
  private final CommandBook book;
  final ActionCodec codec = new ActionCodec(new byte[16]);
  final List<CommunityEvent> events = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Interaction> taken = new LinkedBlockingQueue<>();
  private volatile BiConsumer<Interaction, Conversation> handler = (_, _) -> {};

  TestBot(FakeDiscord discord) {
    this(discord, SampleBook.book());
  }

  TestBot(FakeDiscord discord, CommandBook book) {
    this.discord = discord;
    this.book = book;
    this.platform =
        new DiscordPlatform(
            new DiscordSettings(
                "token",
                discord.restUrl(),
                Optional.of(discord.gatewayUrl()),
                false,
                new DiscordSettings.Shards.All()),
            InstantSource.system());
  }

  static TestBot started() {
    return new TestBot(FakeDiscord.start()).start();
  }

  TestBot start() {
    open();
    until(() -> platform.isConnected() && !events.isEmpty());
    return this;
  }

  void open() {
    platform.open(
        new DiscordPlatform.Parts(
            book, new Catalogue(), codec, new FakePeople(), new Ids(new Random(1))),
        this);
  }

  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen within forty seconds");
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  /** Answers every interaction at once. */
  TestBot answering(Response response, FirstAnswer declared) {
    handler =
        (interaction, conversation) ->
            conversation.now(
                response, declared, interaction.origin().profile().locale().orElse(Locale.ENGLISH));
    return this;
  }

  /** Answers every interaction after saying that it takes a while. */
  TestBot answeringLate(Response response, FirstAnswer declared) {
    handler =
        (interaction, conversation) -> {
          conversation.working(declared);
          conversation.later(response, Locale.ENGLISH);
        };
    return this;
  }

  Interaction took() {
    try {
      Interaction interaction = taken.poll(30, TimeUnit.SECONDS);
      if (interaction == null) {
        throw new AssertionError("nothing arrived within thirty seconds");
      }
      return interaction;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void take(Interaction interaction, Conversation conversation) {
    taken.add(interaction);
    handler.accept(interaction, conversation);
  }

  @Override
  public List<Choice> complete(Origin origin, Path path, String option, String typed) {
    return List.of(Choice.of(typed + "lin", Text.typed("Europe/" + typed + "lin")));
  }

  @Override
  public void tell(CommunityEvent event) {
    events.add(event);
  }

  static DeliveryKey key(int number) {
    return new DeliveryKey("key%02dx%016d".formatted(number, 0));
  }

  static Post post(DeliveryKey key, Place place, MessageView view) {
    return Post.quiet(key, place, view, Locale.ENGLISH, Set.of(ADA_MEMBER), Optional.empty());
  }

  static Place.Together together() {
    return new Place.Together(HOME, List.of(ADA, BO), Text.typed("Ada and Bo"));
  }

  /** In doubt since a moment ago; Discord still remembers nonces. */
  static Doubt justNow() {
    return new Doubt(Instant.now().minusSeconds(60), Instant.now().minusSeconds(30));
  }

  /** In doubt since long ago. */
  static Doubt longAgo() {
    return new Doubt(Instant.now().minusSeconds(600), Instant.now().minusSeconds(300));
  }

  /** In doubt since long ago, tried again just now. */
  static Doubt triedAgain() {
    return new Doubt(Instant.now().minusSeconds(600), Instant.now());
  }

  static ArrayNode fields(ObjectNode... fields) {
    ArrayNode all = new ObjectMapper().createArrayNode();
    List.of(fields).forEach(all::add);
    return all;
  }

  static ObjectNode object() {
    return new ObjectMapper().createObjectNode();
  }

  @Override
  public void close() {
    platform.close();
    discord.close();
    if (!discord.complaints().isEmpty()) {
      throw new AssertionError("Discord would complain: " + discord.complaints());
    }
  }

  /** Members are known by the account's id. */
  private record FakePeople() implements People {
    @Override
    public Optional<AccountRef> account(SpaceId space, MemberId member) {
      return member.value().startsWith("member-")
          ? Optional.of(new AccountRef(space, member.value().substring("member-".length())))
          : Optional.empty();
    }

    @Override
    public String name(SpaceId space, MemberId member) {
      return member.value();
    }

    @Override
    public Optional<MemberId> meet(AccountRef account, Profile profile) {
      return Optional.of(new MemberId("member-" + account.user()));
    }
  }
}
