package dev.acquaint.features.moderation;

import dev.acquaint.chat.Finding;
import dev.acquaint.chat.Platform;
import dev.acquaint.community.Community;
import dev.acquaint.community.Space;
import dev.acquaint.feature.Feature;
import dev.acquaint.features.intros.Programme;
import dev.acquaint.id.ChannelRef;
import dev.acquaint.id.CommunityId;
import dev.acquaint.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for what keeps the bot from serving one community, and says how to repair it. */
final class Doctor {
  private final Desk desk;
  private final ModeratorsPost post;
  private final List<Feature> features;
  private final boolean realTime;
  private final Troubles troubles;
  private final SqlClock clock = new SqlClock();

  Doctor(Desk desk, ModeratorsPost post, List<Feature> features, boolean realTime) {
    this.realTime = realTime;
    this.desk = desk;
    this.post = post;
    this.troubles = new Troubles(desk.audit());
    this.features = List.copyOf(features);
  }

  private record Chart(
      List<Space> spaces, List<ChannelRef> places, List<Finding> findings, Duration skew) {}

  /** Looks at everything; the gravest comes first. Asks platforms outside of any transaction. */
  List<Finding> examine(CommunityId community) {
    Instant now = desk.now();
    Chart chart =
        desk.transactions()
            .inTransaction(transaction ->
                new Chart(
                    post.spaces(transaction, community),
                    places(transaction, community),
                    house(transaction, community, now),
                    clock.skew(transaction, now)));
    List<Finding> all = new ArrayList<>();
    chart.spaces().forEach(space -> all.addAll(platform(space, chart.places())));
    all.addAll(chart.findings());
    if (realTime) {
      all.add(Troubles.clock(chart.skew()));
    }
    return all.stream().sorted(Comparator.comparing(Finding::grade).reversed()).toList();
  }

  private List<ChannelRef> places(Transaction transaction, CommunityId community) {
    List<ChannelRef> places = new ArrayList<>();
    features.forEach(feature -> places.addAll(feature.places(transaction, community)));
    post.channel(transaction, community).ifPresent(places::add);
    return places.stream().distinct().toList();
  }

  private List<Finding> platform(Space space, List<ChannelRef> places) {
    Optional<Platform> platform = desk.platforms().apply(space);
    return platform
        .map(found ->
            found.examine(
                space.id(),
                places.stream().filter(place -> place.space().equals(space.id())).toList()))
        .orElseGet(() ->
            List.of(
                Finding.bad(
                    ModerationWords.named("doctor-no-adapter", space.name()),
                    ModerationWords.named("doctor-no-adapter-repair", space.platform()))));
  }

  private List<Finding> house(Transaction transaction, CommunityId community, Instant now) {
    List<Finding> findings = new ArrayList<>();
    findings.add(setUp(transaction, community));
    desk.intros()
        .setup()
        .existing(transaction, community)
        .filter(programme -> !programme.running())
        .ifPresent(programme -> findings.add(stopped(programme)));
    findings.add(Finding.good(ModerationWords.plain("doctor-database")));
    findings.addAll(troubles.read(transaction, community, now));
    return findings;
  }

  private Finding setUp(Transaction transaction, CommunityId community) {
    Community found = desk.communities().get(transaction, community);
    return found.setUp()
        ? Finding.good(ModerationWords.plain("doctor-set-up"))
        : Finding.bad(
            ModerationWords.plain("doctor-not-set-up"),
            ModerationWords.command("doctor-run", "acquaint-admin setup"));
  }

  private static Finding stopped(Programme programme) {
    return Finding.bad(
        ModerationWords.stopped(programme.stopped().orElse("")),
        ModerationWords.command("doctor-run", "acquaint-admin setup"));
  }
}
