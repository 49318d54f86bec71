package dev.acquaint.features.knowledge;

import dev.acquaint.command.Arguments;
import dev.acquaint.command.Command;
import dev.acquaint.command.Option;
import dev.acquaint.command.Refusal;
import dev.acquaint.features.profiles.Portraits;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.interaction.Caller;
import dev.acquaint.interaction.Response;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.text.TypedWords;
import dev.acquaint.view.Choice;
import dev.acquaint.view.Limits;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /knowledge follow}, {@code unfollow} and {@code expert}: which topics are whose. */
final class FollowCommands {
  private static final int MOST = 25;
  private static final int LONGEST = 200;
  private static final int USUAL_WEEKLY = 2;
  private static final int MOST_WEEKLY = 5;
  private static final Set<String> NONE = Set.of("none", "off", "stop", "keine", "nichts");

  private final Desk desk;
  private final Portraits portraits;
  private final DigestSchedule schedule;
  private final SqlFollows follows = new SqlFollows();
  private final SqlExperts experts = new SqlExperts();
  private final Option<String> topics =
      Option.words("topics", KnowledgeWords.plain("follow-topics-option"), LONGEST)
          .suggesting(this::suggest);
  private final Option<String> followed =
      Option.words("topics", KnowledgeWords.plain("unfollow-topics-option"), LONGEST)
          .suggesting(this::suggestFollowed);
  private final Option<String> offered =
      Option.words("topics", KnowledgeWords.plain("expert-topics-option"), LONGEST)
          .suggesting(this::suggest);
  private final Option<Integer> weekly =
      Option.number("weekly", KnowledgeWords.plain("expert-weekly-option"), 1, MOST_WEEKLY);

  FollowCommands(Desk desk, Portraits portraits, DigestSchedule schedule) {
    this.desk = desk;
    this.portraits = portraits;
    this.schedule = schedule;
  }

  List<Command> commands() {
    return List.of(
        Command.at("knowledge", "follow", KnowledgeWords.plain("follow-description"), this::follow)
            .requires(topics),
        Command.at(
                "knowledge",
                "unfollow",
                KnowledgeWords.plain("unfollow-description"),
                this::unfollow)
            .requires(followed),
        Command.at("knowledge", "expert", KnowledgeWords.plain("expert-description"), this::expert)
            .requires(offered)
            .takes(weekly));
  }

  private static Set<String> read(String typed) {
    Set<String> read = Topics.read(typed);
    read.stream()
        .filter(topic -> TypedWords.length(topic) > Topics.LONGEST)
        .findFirst()
        .ifPresent(topic -> {
          throw new Refusal(KnowledgeWords.topicTooLong(TypedWords.shorten(topic, 30)));
        });
    if (read.isEmpty()) {
      throw new Refusal(
          KnowledgeWords.command("no-topic-typed", "knowledge follow java, testing")
              .with("typed", typed));
    }
    return read;
  }

  private Response follow(Caller caller, Arguments arguments) {
    Set<String> wanted = read(arguments.get(topics));
    return desk.transactions()
        .inTransaction(transaction -> {
          Set<String> before = follows.of(transaction, caller.community(), caller.member());
          if (before.size() + wanted.size() > MOST) {
            throw new Refusal(KnowledgeWords.tooManyTopics(MOST, "knowledge unfollow java"));
          }
          settled(transaction, caller, wanted)
              .forEach(
                  topic -> follows.follow(transaction, caller.community(), caller.member(), topic));
          schedule.begin(transaction, caller.community(), desk.now());
          return Response.say(
              KnowledgeWords.topics(
                  "followed", follows.of(transaction, caller.community(), caller.member())));
        });
  }

  /** Topics are written the way the community writes them already. */
  private Set<String> settled(Transaction transaction, Caller caller, Set<String> typed) {
    return portraits.topics(transaction, caller.community(), caller.member()).settle(typed);
  }

  private Response unfollow(Caller caller, Arguments arguments) {
    Set<String> wanted = read(arguments.get(followed));
    return desk.transactions()
        .inTransaction(transaction -> {
          Set<String> before = follows.of(transaction, caller.community(), caller.member());
          long ended =
              wanted.stream()
                  .filter(topic ->
                      follows.unfollow(transaction, caller.community(), caller.member(), topic))
                  .count();
          if (ended == 0) {
            throw new Refusal(
                KnowledgeWords.command("not-followed", "knowledge unfollow java")
                    .with("topics", KnowledgeWords.topics(before)));
          }
          Set<String> left = follows.of(transaction, caller.community(), caller.member());
          return Response.say(
              left.isEmpty()
                  ? KnowledgeWords.plain("follows-nothing")
                  : KnowledgeWords.topics("followed", left));
        });
  }

  private Response expert(Caller caller, Arguments arguments) {
    String typed = arguments.get(offered);
    if (NONE.contains(typed.toLowerCase(java.util.Locale.ROOT).strip())) {
      desk.transactions()
          .run(transaction ->
              experts.offer(transaction, caller.community(), caller.member(), Set.of(), 1));
      return Response.say(KnowledgeWords.plain("expert-none"));
    }
    Set<String> wanted = read(typed);
    if (wanted.size() > Topics.MOST) {
      throw new Refusal(
          KnowledgeWords.tooManyTopics(Topics.MOST, "knowledge expert java, testing"));
    }
    int most = arguments.find(weekly).orElse(USUAL_WEEKLY);
    return desk.transactions()
        .inTransaction(transaction -> {
          Set<String> settled = settled(transaction, caller, wanted);
          experts.offer(transaction, caller.community(), caller.member(), settled, most);
          return Response.say(KnowledgeWords.offers(settled, most));
        });
  }

  private List<Choice> suggest(Caller caller, String typed) {
    return desk.transactions()
        .inTransaction(transaction ->
            choices(
                Stream.concat(
                    desk.store().entries().topics(transaction, caller.community()).stream()
                        .filter(topic -> topic.startsWith(Topics.write(Topics.read(typed)))),
                    portraits
                        .topics(transaction, caller.community(), caller.member())
                        .suggest(typed, MOST)
                        .stream())));
  }

  private List<Choice> suggestFollowed(Caller caller, String typed) {
    return desk.transactions()
        .inTransaction(transaction -> {
          Collection<String> mine = follows.of(transaction, caller.community(), caller.member());
          return choices(
              mine.stream()
                  .filter(topic -> topic.contains(typed.toLowerCase(java.util.Locale.ROOT))));
        });
  }

  private static List<Choice> choices(Stream<String> all) {
    return all.distinct()
        .filter(topic -> topic.length() <= Limits.CHOICE_VALUE)
        .limit(MOST)
        .map(topic ->
            Choice.of(topic, Text.typed(TypedWords.shorten(topic, Limits.CHOICE_LABEL - 5))))
        .toList();
  }
}
