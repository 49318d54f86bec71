package dev.acquaint.app;

import dev.acquaint.chat.People;
import dev.acquaint.community.KnownPeople;
import dev.acquaint.community.Space;
import dev.acquaint.dispatch.Race;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.sandbox.SandboxHands;
import dev.acquaint.sandbox.SandboxMessage;
import dev.acquaint.sandbox.SandboxPerson;
import dev.acquaint.sandbox.SandboxPlatform;
import dev.acquaint.storage.Transactions;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Span;
import dev.acquaint.text.Text;
import dev.acquaint.view.ActionCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a demo plays on: a real bot on a real database, a sandbox, and a clock that only its owner
 * sets.
 *
 * @param transactions the database
 * @param clock the demo's time
 * @param platform the sandbox
 * @param bot the bot
 * @param hands what people do goes through them
 * @param codec writes the ids of buttons
 * @param catalogue the words
 * @param space the sandbox as the bot knows it
 * @param people who is who
 */
record DemoWorld(
    Transactions transactions,
    SettableClock clock,
    SandboxPlatform platform,
    Bot bot,
    SandboxHands hands,
    ActionCodec codec,
    Catalogue catalogue,
    Space space,
    People people) {
  /** The community's name. */
  static final String NAME = "Maple Street";

  private static final byte[] KEY = "a demo keeps no secrets".getBytes(StandardCharsets.UTF_8);

  /**
   * Puts a world together in which nobody is yet.
   *
   * @param transactions an empty database
   * @param start the present moment of the new world
   * @param chance decides the names of rows and uneven pauses
   */
  static DemoWorld begin(Transactions transactions, Instant start, SplittableRandom chance) {
    SettableClock clock = new SettableClock(start);
    Catalogue catalogue = new Catalogue();
    SandboxPlatform platform =
        new SandboxPlatform(
            clock, words -> catalogue.plain(words, Locale.ENGLISH, DemoWorld::written));
    ActionCodec codec = new ActionCodec(KEY);
    Bot bot =
        new Bot(
            new Bot.Ground(
                transactions, List.of(platform), clock, chance.split(), new Race.Direct(), codec));
    Space space =
        transactions.inTransaction(transaction ->
            bot.communities().connect(transaction, SandboxPlatform.SPACE, "sandbox", NAME, start));
    SandboxHands hands =
        new SandboxHands(platform, bot.intake(), "demo" + ProcessHandle.current().pid());
    People people = new KnownPeople(transactions, bot.communities(), clock);
    return new DemoWorld(
        transactions, clock, platform, bot, hands, codec, catalogue, space, people);
  }

  /** Thread titles name nobody: a name in a title would not follow when the person changes it. */
  static String written(Span span) {
    return switch (span) {
      case Span.Literal(String words) -> words;
      case Span.Typed(String words) -> words;
      case Span.CommandLine(String path) -> "/" + path;
      case Span.Person _ -> "…";
      case Span.Room(var channel) -> "#" + channel.id();
      case Span.Moment(var at, _) -> at.toString();
    };
  }

  /** Returns the id of the sandbox's person behind a member. */
  Optional<String> person(MemberId member) {
    return people.account(SandboxPlatform.SPACE, member).map(AccountRef::user);
  }

  /** Has somebody write a message. */
  void say(String channel, String person, String words) {
    hands.say(person, channel, words);
  }

  /** Returns what somebody wrote in a message; nothing for what the bot wrote. */
  String words(SandboxMessage message) {
    return message.view().summary() instanceof Text.Typed(String words) ? words : "";
  }

  /** Returns what friends call somebody. */
  String firstName(String person) {
    String name = platform.person(person).map(SandboxPerson::name).orElse(person);
    int blank = name.indexOf(' ');
    return blank < 0 ? name : name.substring(0, blank);
  }
}
