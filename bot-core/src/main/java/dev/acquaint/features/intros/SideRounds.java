package dev.acquaint.features.intros;

import dev.acquaint.features.intros.matching.MatchedGroup;
import dev.acquaint.features.intros.matching.Matcher;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.id.MemberId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Introductions between the regular rounds: people whose group fell apart are matched among
 * themselves and then with greeters; people who joined after a round meet greeters, join a pair, or
 * meet one another.
 */
final class SideRounds {
  private static final Duration GREETER_RESTS = Duration.ofDays(7);

  private final Store store;
  private final Snapshots snapshots;
  private final Matcher matcher;
  private final Introducer introducer;
  private final IntroPost post;

  SideRounds(Tools tools) {
    this.store = tools.store();
    this.snapshots = tools.snapshots();
    this.matcher = tools.matcher();
    this.introducer = tools.introducer();
    this.post = tools.post();
  }

  /** One side round under way: who still seeks somebody, and who may still be found. */
  private record Search(
      Introducer.Occasion occasion,
      SideMatching matching,
      Set<MemberId> seekers,
      Set<MemberId> greeters) {

    void found(MatchedGroup group) {
      group.members().forEach(seekers::remove);
      group.members().forEach(greeters::remove);
    }
  }

  /**
   * Introduces those whose group fell apart, or whose partners stayed silent, and who wished it.
   */
  void rescue(Transaction transaction, Programme programme, Round round, Instant now) {
    Set<MemberId> seekers = new TreeSet<>();
    store
        .rounds()
        .find(transaction, programme, Round.Kind.REGULAR.slotKey(round.day()))
        .ifPresent(regular ->
            store
                .talks()
                .of(transaction, regular)
                .forEach(talk -> seekers.addAll(forsaken(talk, looked(transaction, talk, round)))));
    Search search = search(transaction, programme, round, seekers, now);
    search
        .matching()
        .among(search.seekers())
        .forEach(group -> introduce(transaction, search, group));
    withGreeters(transaction, search);
    leaveOutTheRest(transaction, search);
  }

  /** Returns those of a group who wish for somebody else and are not awaited by anybody. */
  private static List<MemberId> forsaken(Talk talk, Set<MemberId> looked) {
    return talk.places().stream()
        .filter(place -> place.again() && place.stays())
        .filter(place -> !talk.met() && othersAreSilent(talk, place.member(), looked))
        .map(Talk.Place::member)
        .toList();
  }

  /** Returns who of a group has begun to look for a time. */
  private Set<MemberId> looked(Transaction transaction, Talk talk, Round round) {
    return store.times().free(transaction, round.community(), talk.group().id()).keySet();
  }

  private static boolean othersAreSilent(Talk talk, MemberId member, Set<MemberId> looked) {
    return talk.places().stream()
        .filter(place -> place.stays() && !place.member().equals(member))
        .allMatch(place -> place.answer().isEmpty() && !looked.contains(place.member()));
  }

  /** Introduces those who joined after the last regular round. */
  void welcome(Transaction transaction, Programme programme, Round round, Instant now) {
    Set<MemberId> seekers =
        store.parts().all(transaction, programme).stream()
            .filter(part -> part.awaitsWelcome() && part.isIn(now))
            .map(Part::member)
            .collect(Collectors.toCollection(TreeSet::new));
    Search search = search(transaction, programme, round, seekers, now);
    withGreeters(transaction, search);
    search
        .matching()
        .among(search.seekers())
        .forEach(group -> introduce(transaction, search, group));
    withPairs(transaction, programme, search);
    leaveOutTheRest(transaction, search);
  }

  private Search search(
      Transaction transaction,
      Programme programme,
      Round round,
      Set<MemberId> seekers,
      Instant now) {
    MatchingRequest everybody =
        snapshots.take(transaction, programme, round, part -> part.isIn(now), now);
    Set<MemberId> there = everybody.people().stream().map(Person::id).collect(Collectors.toSet());
    seekers.retainAll(there);
    Set<MemberId> greeters = new TreeSet<>(snapshots.greeters(transaction, programme));
    greeters.retainAll(there);
    greeters.removeAll(seekers);
    greeters.removeAll(
        store.talks().inSideRounds(transaction, programme, now.minus(GREETER_RESTS)));
    String words = round.kind() == Round.Kind.RESCUE ? "intro-rescue" : "intro-welcome";
    return new Search(
        new Introducer.Occasion(programme, round, words, true, now),
        new SideMatching(matcher, everybody),
        seekers,
        greeters);
  }

  private void introduce(Transaction transaction, Search search, MatchedGroup group) {
    introducer.introduce(transaction, search.occasion(), group);
    search.found(group);
  }

  private void withGreeters(Transaction transaction, Search search) {
    for (MemberId seeker : List.copyOf(search.seekers())) {
      search
          .matching()
          .best(seeker, search.greeters())
          .ifPresent(group -> introduce(transaction, search, group));
    }
  }

  /** Lets each of the rest join the pair of the last regular round that suits best. */
  private void withPairs(Transaction transaction, Programme programme, Search search) {
    List<Talk> pairs =
        new ArrayList<>(
            store.rounds().past(transaction, programme, SqlRounds.RECENT).stream()
                .filter(round -> round.state() == Round.State.RUN)
                .findFirst()
                .map(round -> store.talks().of(transaction, round))
                .orElse(List.of()));
    Instant now = search.occasion().now();
    pairs.removeIf(talk ->
        talk.places().size() != 2
            || talk.fellApart()
            || talk.met()
            || !post.within(transaction, programme, talk.people(), 1, now));
    for (MemberId seeker : List.copyOf(search.seekers())) {
      Optional<Joining> best =
          pairs.stream()
              .flatMap(pair ->
                  search.matching().together(with(seeker, pair.people())).stream()
                      .map(group -> new Joining(pair, group)))
              .max((one, other) -> Integer.compare(one.group().score(), other.group().score()));
      best.ifPresent(joining -> {
        Introducer.Occasion counted =
            new Introducer.Occasion(
                programme, search.occasion().round(), "intro-joined", false, now);
        introducer.join(transaction, counted, joining.group(), joining.pair(), seeker);
        pairs.remove(joining.pair());
        search.seekers().remove(seeker);
      });
    }
  }

  private static List<MemberId> with(MemberId seeker, List<MemberId> pair) {
    List<MemberId> three = new ArrayList<>(pair);
    three.add(seeker);
    return three;
  }

  /** A pair and the three it would become. */
  private record Joining(Talk pair, MatchedGroup group) {}

  private void leaveOutTheRest(Transaction transaction, Search search) {
    for (MemberId seeker : search.seekers()) {
      introducer.leaveOut(transaction, search.occasion(), seeker, "NOBODY_LEFT");
    }
  }
}
