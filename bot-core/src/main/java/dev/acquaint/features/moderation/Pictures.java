package dev.acquaint.features.moderation;

import dev.acquaint.feature.Period;
import dev.acquaint.features.intros.IntrosFigures;
import dev.acquaint.features.intros.SqlIntrosFigures;
import dev.acquaint.features.moderation.picture.Columns;
import dev.acquaint.features.moderation.picture.Palette;
import dev.acquaint.features.moderation.picture.Parts;
import dev.acquaint.features.moderation.picture.TopicBars;
import dev.acquaint.features.moderation.picture.Web;
import dev.acquaint.features.profiles.SqlTopicFigures;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Catalogue;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The pictures of the report, each with the same in words. */
final class Pictures {
  private static final Duration SOME_WEEKS = Duration.ofDays(84);
  private static final int MOST_TOPICS = 10;
  private static final int MOST_TOLD = 8;
  private static final int MOST_DRAWN = 300;

  private final SqlIntrosFigures intros = new SqlIntrosFigures();
  private final SqlTopicFigures topics = new SqlTopicFigures();
  private final Catalogue catalogue = new Catalogue();

  /** What can be drawn. */
  enum Kind {
    /** How many took part in each round. */
    PARTICIPATION,
    /** Which share met. */
    MEETINGS,
    /** Who was introduced to whom. */
    NETWORK,
    /** What people offer and look for. */
    TOPICS
  }

  /**
   * What somebody wants to see.
   *
   * @param kind which picture
   * @param dark whether on a dark ground
   * @param locale in which language
   * @param now the present moment
   */
  record Wish(Kind kind, boolean dark, Locale locale, Instant now) {}

  /** What a picture is drawn from. */
  record Seen(IntrosFigures intros, List<SqlTopicFigures.TopicFigure> topics) {
    Seen {
      topics = List.copyOf(topics);
    }
  }

  Seen read(Transaction transaction, CommunityId community, Wish wish) {
    return new Seen(
        intros.read(transaction, community, new Period(wish.now().minus(SOME_WEEKS), wish.now())),
        wish.kind() == Kind.TOPICS ? topics.read(transaction, community) : List.of());
  }

  private record Drawn(String png, Text alt) {}

  /** Draws; where it would be about too few people, says so instead. */
  MessageView drawn(Seen seen, Wish wish) {
    Text title = ModerationWords.picture(wish.kind());
    Optional<Drawn> drawn =
        switch (wish.kind()) {
          case PARTICIPATION -> participation(rounds(seen), wish);
          case MEETINGS -> meetings(rounds(seen), wish);
          case NETWORK -> network(Health.of(seen.intros()), wish);
          case TOPICS -> topics(seen.topics(), wish);
        };
    return drawn
        .map(picture ->
            MessageView.of(
                title,
                new Block.Drawing(
                    wish.kind().name().toLowerCase(Locale.ROOT) + ".png",
                    picture.png(),
                    picture.alt())))
        .orElseGet(() -> {
          Text why = ModerationWords.count("picture-too-few", Health.LEAST);
          return MessageView.of(why, new Block.Paragraph(why));
        });
  }

  private static List<IntrosFigures.OneRound> rounds(Seen seen) {
    return seen.intros().rounds().stream().filter(round -> round.due() >= Health.LEAST).toList();
  }

  private String words(Text text, Wish wish) {
    return catalogue.plain(
        text,
        wish.locale(),
        span ->
            switch (span) {
              case dev.acquaint.text.Span.Literal(String words) -> words;
              case dev.acquaint.text.Span.Typed(String words) -> words;
              default -> "";
            });
  }

  private Columns.Caption caption(String below, Wish wish, String... legend) {
    List<String> names = new ArrayList<>();
    for (String name : legend) {
      names.add(words(ModerationWords.plain(name), wish));
    }
    return new Columns.Caption(
        words(ModerationWords.picture(wish.kind()), wish),
        words(ModerationWords.plain(below), wish),
        names);
  }

  private static Palette palette(Wish wish) {
    return wish.dark() ? Palette.DARK : Palette.LIGHT;
  }

  private String day(IntrosFigures.OneRound round, Wish wish) {
    return words(ModerationWords.day(round.day()), wish);
  }

  private Optional<Drawn> participation(List<IntrosFigures.OneRound> rounds, Wish wish) {
    if (rounds.isEmpty()) {
      return Optional.empty();
    }
    List<Columns.Column> columns =
        rounds.stream()
            .map(round -> new Columns.Column(day(round, wish), round.due(), round.introduced()))
            .toList();
    Columns.Caption caption =
        caption("picture-participation-below", wish, "legend-due", "legend-introduced");
    return Optional.of(
        new Drawn(
            Columns.filled(columns, caption, palette(wish)),
            ModerationWords.alt("alt-participation", told(rounds, "alt-round"))));
  }

  private static List<Text> told(List<IntrosFigures.OneRound> rounds, String key) {
    return rounds.subList(Math.max(0, rounds.size() - MOST_TOLD), rounds.size()).stream()
        .map(round -> ModerationWords.altRound(key, round))
        .toList();
  }

  private Optional<Drawn> meetings(List<IntrosFigures.OneRound> rounds, Wish wish) {
    List<IntrosFigures.OneRound> enough =
        rounds.stream().filter(round -> round.introduced() >= Health.LEAST).toList();
    if (enough.isEmpty()) {
      return Optional.empty();
    }
    List<Columns.Column> columns =
        rounds.stream()
            .map(round -> new Columns.Column(day(round, wish), round.introduced(), round.met()))
            .toList();
    return Optional.of(
        new Drawn(
            Columns.shares(
                columns,
                Health.LEAST,
                caption("picture-meetings-below", wish, "legend-met"),
                palette(wish)),
            ModerationWords.alt("alt-meetings", told(enough, "alt-met"))));
  }

  /** People alone are drawn when they are five or more, so that nobody can guess who they are. */
  private Optional<Drawn> network(Health health, Wish wish) {
    if (!health.mayBeTold() || health.ties().isEmpty()) {
      return Optional.empty();
    }
    boolean withAlone = health.alone().isPresent();
    Parts parts = health.parts();
    List<Integer> shown = shown(health, parts, withAlone);
    int[] numbers = new int[health.people().size()];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < shown.size(); i++) {
      numbers[shown.get(i)] = i;
    }
    List<Web.Tie> ties =
        health.ties().stream()
            .filter(tie -> numbers[tie.one()] >= 0 && numbers[tie.other()] >= 0)
            .map(tie -> new Web.Tie(numbers[tie.one()], numbers[tie.other()], tie.met()))
            .toList();
    boolean all = health.people().size() <= MOST_DRAWN;
    String below = all ? "picture-network-below" : "picture-network-most";
    Columns.Caption caption =
        withAlone
            ? caption(below, wish, "legend-largest", "legend-smaller", "legend-alone")
            : caption(below, wish, "legend-largest", "legend-smaller");
    return Optional.of(
        new Drawn(
            Web.drawn(shown.size(), ties, caption, palette(wish)),
            ModerationWords.network(health)));
  }

  /** Of very many people those with the most introductions, because a picture of all is grey. */
  private static List<Integer> shown(Health health, Parts parts, boolean withAlone) {
    int[] ties = new int[health.people().size()];
    health
        .ties()
        .forEach(tie -> {
          ties[tie.one()]++;
          ties[tie.other()]++;
        });
    return IntStream.range(0, ties.length)
        .filter(person -> withAlone || parts.kind(person) != Parts.Kind.ALONE)
        .boxed()
        .sorted(Comparator.comparingInt((Integer person) -> -ties[person]))
        .limit(MOST_DRAWN)
        .sorted()
        .toList();
  }

  private Optional<Drawn> topics(List<SqlTopicFigures.TopicFigure> all, Wish wish) {
    List<SqlTopicFigures.TopicFigure> enough =
        all.stream()
            .filter(topic -> Math.max(topic.offered(), topic.asked()) >= Health.LEAST)
            .limit(MOST_TOPICS)
            .toList();
    if (enough.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Drawn(
            TopicBars.drawn(
                enough.stream()
                    .map(one -> new TopicBars.Topic(one.topic(), one.offered(), one.asked()))
                    .toList(),
                Health.LEAST,
                caption(
                    "picture-topics-below", wish, "legend-offered", "legend-asked", "legend-few"),
                palette(wish)),
            ModerationWords.alt(
                "alt-topics", enough.stream().map(ModerationWords::altTopic).toList())));
  }
}
