package dev.acquaint.features.intros;

import dev.acquaint.community.Communities;
import dev.acquaint.community.Community;
import dev.acquaint.community.Member;
import dev.acquaint.features.intros.matching.Hours;
import dev.acquaint.features.intros.matching.MatchingRequest;
import dev.acquaint.features.intros.matching.Meeting;
import dev.acquaint.features.intros.matching.Mode;
import dev.acquaint.features.intros.matching.Person;
import dev.acquaint.features.intros.matching.Rules;
import dev.acquaint.features.profiles.MemberProfile;
import dev.acquaint.features.profiles.SqlProfiles;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the picture of a programme from which a round is matched. */
final class Snapshots {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Communities communities;
  private final SqlProgrammes programmes;
  private final SqlRounds rounds;
  private final SqlProfiles profiles;

  Snapshots(
      Communities communities, SqlProgrammes programmes, SqlRounds rounds, SqlProfiles profiles) {
    this.communities = communities;
    this.programmes = programmes;
    this.rounds = rounds;
    this.profiles = profiles;
  }

  MatchingRequest take(
      Transaction transaction, Programme programme, SqlRounds.Round round, Instant now) {
    Community community = communities.get(transaction, programme.community());
    List<Person> people = new ArrayList<>();
    for (SqlProgrammes.Part part : programmes.parts(transaction, programme)) {
      Member member = communities.get(transaction, programme.community(), part.member());
      boolean skips = part.skips().filter(round.slotKey()::equals).isPresent();
      if (part.isIn(now) && !skips && member.present()) {
        MemberProfile profile = profiles.get(transaction, programme.community(), part.member());
        people.add(
            new Person(
                part.member(),
                profile.interests(),
                profile.offers(),
                profile.wants(),
                Set.of(),
                Hours.of(member.zone().orElse(community.zone()), MORNING, EVENING, now),
                Optional.empty(),
                Mode.EITHER,
                part.rounds(),
                part.leftOut()));
      }
    }
    Rules rules =
        new Rules(programme.size(), programme.odd(), 12, Rules.GroupRule.ANY, false, false);
    return new MatchingRequest(
        people,
        programmes.avoided(transaction, programme.community()),
        history(transaction, programme),
        rules,
        round.seed());
  }

  private List<Meeting> history(Transaction transaction, Programme programme) {
    Map<PublicId, Integer> age = new HashMap<>();
    List<SqlRounds.Round> ran =
        rounds.of(transaction, programme).stream()
            .filter(round -> !round.state().equals("PLANNED"))
            .toList();
    for (int i = 0; i < ran.size(); i++) {
      age.put(ran.get(i).id(), i + 1);
    }
    return rounds.met(transaction, programme).stream()
        .filter(met -> age.containsKey(met.round()))
        .map(met -> new Meeting(met.pair(), age.getOrDefault(met.round(), 1)))
        .toList();
  }
}
