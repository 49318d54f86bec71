package dev.acquaint.features.profiles;

import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What profiles store of people. */
final class SqlProfilesData implements PersonalData {
  private final SqlProfiles profiles;
  private final CardPost cards;
  private final InstantSource clock;
  private final SqlGoals goals = new SqlGoals();
  private final SqlLinks links = new SqlLinks();
  private final SqlAvailability availabilities = new SqlAvailability();
  private final SqlVisibility visibilities = new SqlVisibility();

  SqlProfilesData(SqlProfiles profiles, CardPost cards, InstantSource clock) {
    this.profiles = profiles;
    this.cards = cards;
    this.clock = clock;
  }

  @Override
  public Map<String, List<String>> columns() {
    return Map.of(
        "profile", List.of("member", "headline", "about", "offers", "wants", "interests"),
        "profile_goals", List.of("member", "goals", "learn", "space", "channel"),
        "profile_link", List.of("member", "label", "address"),
        "profile_hours", List.of("member", "days", "starts", "ends", "languages"),
        "profile_visibility", List.of("member", "field", "audience"),
        "profile_card", List.of("member", "message_channel", "message_id"));
  }

  @Override
  public Map<String, Object> export(
      Transaction transaction, CommunityId community, MemberId member) {
    MemberProfile profile = profiles.get(transaction, community, member);
    Map<String, Object> all = new HashMap<>();
    all.put("headline", profile.headline());
    all.put("about", profile.about());
    all.put("offers", List.copyOf(profile.offers()));
    all.put("wants", List.copyOf(profile.wants()));
    all.put("interests", List.copyOf(profile.interests()));
    goals
        .find(transaction, community, member)
        .ifPresent(declared -> {
          all.put("goals", declared.goals().chosen().stream().map(Goal::word).toList());
          all.put("wantsToLearn", declared.goals().learn());
          all.put("goalsAskedAgainAt", declared.askAt().toString());
        });
    all.put(
        "links",
        links.get(transaction, community, member).stream()
            .map(link -> Map.of("label", link.label(), "address", link.address().toString()))
            .toList());
    Availability availability = availabilities.get(transaction, community, member);
    availability.hours().ifPresent(hours -> all.put("workingHours", hours(hours)));
    all.put("languages", availability.languages());
    all.put("visibility", visibility(transaction, community, member));
    cards
        .find(transaction, community, member)
        .flatMap(SqlCards.Card::message)
        .ifPresent(message ->
            all.put(
                "introduction",
                Map.of("channel", message.channel().id(), "message", message.id())));
    return all;
  }

  private static Map<String, Object> hours(Availability.Hours hours) {
    return Map.of(
        "days", hours.days().stream().map(Enum::name).toList(),
        "from", hours.from().toString(),
        "until", hours.until().toString());
  }

  private Map<String, String> visibility(
      Transaction transaction, CommunityId community, MemberId member) {
    Visibility visibility = visibilities.get(transaction, community, member);
    Map<ProfileField, Audience> all = new EnumMap<>(ProfileField.class);
    for (ProfileField field : ProfileField.values()) {
      all.put(field, visibility.of(field));
    }
    Map<String, String> words = new HashMap<>();
    all.forEach((field, audience) -> words.put(field.word(), audience.word()));
    return words;
  }

  @Override
  public void erase(Transaction transaction, CommunityId community, MemberId member) {
    cards.erase(transaction, community, member, clock.instant());
    profiles.erase(transaction, community, member);
    goals.erase(transaction, community, member);
    links.erase(transaction, community, member);
    availabilities.erase(transaction, community, member);
    visibilities.erase(transaction, community, member);
  }
}
