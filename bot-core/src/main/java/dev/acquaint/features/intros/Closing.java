package dev.acquaint.features.intros;

import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import dev.acquaint.text.Text;
import dev.acquaint.view.Block;
import dev.acquaint.view.MessageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The end of a round: silence is counted, and whoever organises it reads what came of it. */
final class Closing {
  private static final int SILENT_ROUNDS = 3;
  private static final int MOST_LINES = 15;

  private final Store store;
  private final IntroPost post;

  Closing(Store store, IntroPost post) {
    this.store = store;
    this.post = post;
  }

  void close(Transaction transaction, Programme programme, Round round, Instant now) {
    if (round.state() != Round.State.RUN) {
      return;
    }
    store.rounds().state(transaction, round, Round.State.CLOSED, Optional.empty());
    if (!round.kind().isForEverybody()) {
      return;
    }
    List<Talk> talks = store.talks().of(transaction, round);
    for (Talk talk : talks) {
      Set<MemberId> looked =
          store.times().free(transaction, programme.community(), talk.group().id()).keySet();
      for (Talk.Place place : talk.places()) {
        boolean spoke =
            place.answer().isPresent()
                || talk.met()
                || talk.fellApart()
                || looked.contains(place.member());
        countSilence(transaction, programme, round, place.member(), spoke, now);
      }
    }
    List<Talk.Place> places = store.talks().places(transaction, round);
    post.aside(
        transaction,
        Letter.of(programme, "round-summary", round.id(), programme.organiser(), now)
            .saying(summary(round, talks, places))
            .prompted());
  }

  private void countSilence(
      Transaction transaction,
      Programme programme,
      Round round,
      MemberId member,
      boolean spoke,
      Instant now) {
    Part part = store.parts().get(transaction, programme, member);
    int silent = spoke ? 0 : part.silentRounds() + 1;
    boolean ghost = silent >= SILENT_ROUNDS && part.state() == Part.State.IN;
    store.parts().save(transaction, programme, part.silent(silent, ghost), now);
    if (ghost) {
      // Whoever is paused has to hear of it; the next round is no nearer than the room in their
      // week.
      Instant room = post.roomFor(transaction, programme, member, now);
      post.aside(
          transaction,
          Letter.of(programme, "ghost-paused", round.id(), member, room)
              .saying(IntroCards.ghostPaused(programme.id())));
    }
  }

  private static MessageView summary(Round round, List<Talk> talks, List<Talk.Place> places) {
    List<Block> blocks = new ArrayList<>();
    Text title = IntrosWords.day("summary-title", round.day());
    blocks.add(new Block.Heading(title));
    List<Talk.Place> without =
        places.stream().filter(place -> place.introGroup().isEmpty()).toList();
    List<Talk.Place> leftOut = without.stream().filter(place -> !hasSkipped(place)).toList();
    int met = talks.stream().filter(Talk::met).mapToInt(talk -> talk.places().size()).sum();
    blocks.add(
        new Block.Paragraph(
            IntrosWords.summary(places.size() - without.size(), met, leftOut.size())));
    leftOut.stream()
        .limit(MOST_LINES)
        .map(place ->
            IntrosWords.summaryLeftOut(place.member(), place.reason().orElse("NOBODY_LEFT")))
        .forEach(line -> blocks.add(new Block.Note(line)));
    List<MemberId> skipped =
        without.stream().filter(Closing::hasSkipped).map(Talk.Place::member).toList();
    if (!skipped.isEmpty()) {
      blocks.add(new Block.Note(IntrosWords.people("summary-skipped", skipped)));
    }
    return new MessageView(title, blocks);
  }

  static boolean hasSkipped(Talk.Place place) {
    return place.reason().filter(RoundReport.SKIPPED::equals).isPresent();
  }
}
