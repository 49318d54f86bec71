package dev.acquaint.features.privacy;

import dev.acquaint.feature.Feature;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.privacy.PersonalData;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is stored of people, part by part: who they are, what each feature keeps, what
 * was sent to them, what they did as moderators.
 */
final class Sections {
  /** Who somebody is. */
  static final String ACCOUNT = "account";

  /** What was sent to somebody. */
  static final String MESSAGES = "messages";

  /** What somebody did as a moderator. */
  static final String AUDIT = "audit";

  private final Map<String, PersonalData> all = new LinkedHashMap<>();
  private final Map<String, PersonalData> house = new LinkedHashMap<>();

  /**
   * Puts them together.
   *
   * @param people who is who
   * @param mail what is sent
   * @param deeds what moderators did
   * @param features what each feature keeps
   */
  Sections(PersonalData people, PersonalData mail, PersonalData deeds, List<Feature> features) {
    house.put(ACCOUNT, people);
    house.put(MESSAGES, mail);
    house.put(AUDIT, deeds);
    all.put(ACCOUNT, people);
    features.stream()
        .filter(feature -> !feature.personalData().columns().isEmpty())
        .forEach(feature -> all.put(feature.name(), feature.personalData()));
    all.put(MESSAGES, mail);
    all.put(AUDIT, deeds);
  }

  /** Returns what is stored of a member, by section; sections without anything are left out. */
  Map<String, Map<String, Object>> export(
      Transaction transaction, CommunityId community, MemberId member) {
    Map<String, Map<String, Object>> stored = new LinkedHashMap<>();
    all.forEach((name, data) -> stored.put(name, data.export(transaction, community, member)));
    return stored;
  }

  /**
   * Erases a member: first what features keep, so that they can still look after those who are left
   * behind, then the name in what is waiting to be sent, at last who they were.
   */
  void erase(Transaction transaction, CommunityId community, MemberId member) {
    List<PersonalData> lastIsFirst = new ArrayList<>(all.values());
    PersonalData people = lastIsFirst.removeFirst();
    lastIsFirst.forEach(data -> data.erase(transaction, community, member));
    people.erase(transaction, community, member);
  }

  /** Removes what is older than it is kept. */
  void tidy(Transaction transaction, CommunityId community, Instant now) {
    all.values().forEach(data -> data.tidy(transaction, community, now));
  }

  /** Returns the part that no other feature owns. */
  PersonalData house() {
    return new PersonalData() {
      @Override
      public Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        house.values().forEach(data -> columns.putAll(data.columns()));
        return columns;
      }

      @Override
      public Map<String, Object> export(
          Transaction transaction, CommunityId community, MemberId member) {
        Map<String, Object> stored = new LinkedHashMap<>();
        house.forEach(
            (name, data) -> stored.put(name, data.export(transaction, community, member)));
        return stored;
      }

      @Override
      public void erase(Transaction transaction, CommunityId community, MemberId member) {
        house.values().stream()
            .toList()
            .reversed()
            .forEach(data -> data.erase(transaction, community, member));
      }
    };
  }
}
