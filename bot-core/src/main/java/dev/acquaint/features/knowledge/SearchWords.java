package dev.acquaint.features.knowledge;

import dev.acquaint.command.Refusal;
import dev.acquaint.community.Account;
import dev.acquaint.community.Communities;
import dev.acquaint.community.Member;
import dev.acquaint.features.knowledge.search.IndexWord;
import dev.acquaint.features.knowledge.search.Sought;
import dev.acquaint.features.knowledge.search.Tokens;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.AccountRef;
import dev.acquaint.id.MemberId;
import dev.acquaint.interaction.Caller;
import dev.acquaint.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words, and filters among them such as {@code topic:java}, {@code
 * by:@ada}, {@code solved:yes}.
 *
 * @param words the words without the filters
 * @param topics topics that have to be among those of an entry
 * @param by who has to have written it or answered in it
 * @param solved whether it has to have an accepted answer, or to have none
 */
record SearchWords(
    String words, List<String> topics, Optional<MemberId> by, Optional<Boolean> solved) {
  private static final Pattern FILTER =
      Pattern.compile(
          "(?iU)(?<!\\S)(topic|thema|by|von|solved|gelöst):\\s*(?:\"([^\"]*)\"|(\\S+))");
  private static final Pattern PERSON = Pattern.compile("<@!?([^>|\\s]{1,64})(?:\\|[^>]*)?>");

  SearchWords {
    topics = List.copyOf(topics);
  }

  /**
   * Reads what was typed.
   *
   * @throws Refusal when a filter is not understood
   */
  static SearchWords read(
      Transaction transaction, Communities communities, Caller caller, String typed) {
    List<String> topics = new ArrayList<>();
    Optional<MemberId> by = Optional.empty();
    Optional<Boolean> solved = Optional.empty();
    Matcher filters = FILTER.matcher(typed);
    while (filters.find()) {
      String value = filters.group(2) == null ? filters.group(3) : filters.group(2);
      switch (filters.group(1).toLowerCase(Locale.ROOT)) {
        case "topic", "thema" -> topics.addAll(Topics.read(value));
        case "by", "von" -> by = Optional.of(person(transaction, communities, caller, value));
        default -> solved = Optional.of(answer(value));
      }
    }
    return new SearchWords(FILTER.matcher(typed).replaceAll(" ").strip(), topics, by, solved);
  }

  private static MemberId person(
      Transaction transaction, Communities communities, Caller caller, String typed) {
    Matcher mention = PERSON.matcher(typed);
    Optional<MemberId> found =
        mention.matches()
            ? communities
                .account(transaction, new AccountRef(caller.space(), mention.group(1)))
                .map(Account::member)
            : named(transaction, communities, caller, typed.replaceFirst("^@", ""));
    return found.orElseThrow(
        () -> new Refusal(KnowledgeWords.badFilter("by:" + typed, "knowledge search by:@ada")));
  }

  private static Optional<MemberId> named(
      Transaction transaction, Communities communities, Caller caller, String name) {
    List<Member> members = communities.members(transaction, caller.community());
    return members.stream()
        .filter(member -> member.name().equalsIgnoreCase(name))
        .findFirst()
        .or(() ->
            members.stream()
                .filter(member -> Topics.key(member.name()).startsWith(Topics.key(name)))
                .findFirst())
        .map(Member::id);
  }

  private static boolean answer(String typed) {
    return switch (typed.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "ja" -> true;
      case "no", "false", "nein" -> false;
      default ->
          throw new Refusal(
              KnowledgeWords.badFilter("solved:" + typed, "knowledge search java solved:yes"));
    };
  }

  /** Returns how the index is asked. */
  Sought sought() {
    List<String> must = new ArrayList<>();
    topics.forEach(topic -> must.add(IndexWord.ofTopic(topic)));
    by.ifPresent(member -> must.add(IndexWord.ofPerson(member)));
    return new Sought(Tokens.ofSearch(words), must, solved);
  }

  boolean allows(EntryState state) {
    return solved.map(wanted -> wanted == (state == EntryState.SOLVED)).orElse(true);
  }

  boolean allows(Entry entry) {
    return allows(entry.state()) && (solved.isEmpty() || entry.kind() == EntryKind.QUESTION);
  }
}
