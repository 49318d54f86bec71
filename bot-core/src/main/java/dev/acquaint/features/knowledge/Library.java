package dev.acquaint.features.knowledge;

import dev.acquaint.command.Refusal;
import dev.acquaint.features.knowledge.search.TokenWriting;
import dev.acquaint.features.knowledge.search.TokenWriting.Field;
import dev.acquaint.features.knowledge.search.Tokens;
import dev.acquaint.features.profiles.Topics;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.MemberId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes entries so that what is found and what stands in the channel always follow. */
final class Library {
  /** So much of a text is searched; what people look for stands in its beginning. */
  private static final int MOST_TOKENS = 600;

  private final Store store;
  private final KnowledgePost post;
  private final Ladder ladder;

  Library(Store store, KnowledgePost post, Ladder ladder) {
    this.store = store;
    this.post = post;
    this.ladder = ladder;
  }

  /** Adds an entry that is not shown yet. */
  Entry keep(Transaction transaction, Entry entry) {
    return store.entries().add(transaction, entry);
  }

  /**
   * Stores a change, after which search and the card say the new thing.
   *
   * @param changed an entry that was read in this transaction, and changed
   * @return the entry as it stands now
   * @throws Refusal when somebody else changed it at the same moment
   */
  Entry change(Transaction transaction, Entry changed, Instant now) {
    if (!store.entries().save(transaction, changed)) {
      throw new Refusal(KnowledgeWords.plain("changed-meanwhile"));
    }
    Entry stands = changed.atVersion(changed.version() + 1);
    index(transaction, stands);
    post.follow(transaction, stands, now);
    waiting(transaction, stands, now);
    return stands;
  }

  /** Shows a draft to everybody, and has it posted. */
  Entry open(Transaction transaction, Entry draft, Instant now) {
    if (!store.entries().save(transaction, draft)) {
      throw new Refusal(KnowledgeWords.plain("changed-meanwhile"));
    }
    Entry opened = draft.atVersion(draft.version() + 1);
    index(transaction, opened);
    post.card(transaction, opened, now);
    if (opened.isOpenQuestion()) {
      ladder.start(transaction, opened, now);
    }
    return opened;
  }

  /** Has a question that was closed wait again. */
  Entry reopen(Transaction transaction, Entry closed, Instant now) {
    store.answers().acceptNone(transaction, closed.community(), closed.id());
    Entry opened = change(transaction, closed.with(EntryState.OPEN, Optional.empty()), now);
    ladder.start(transaction, opened, now);
    return opened;
  }

  /** Takes note that a question has an answer: it is found by its words, and waits no longer. */
  void answered(Transaction transaction, Entry entry, Instant now) {
    index(transaction, entry);
    if (entry.isOpenQuestion()) {
      ladder.stop(transaction, entry, Ladder.Said.ANSWERED, now);
    }
  }

  private void waiting(Transaction transaction, Entry entry, Instant now) {
    switch (entry.state()) {
      case SOLVED -> ladder.stop(transaction, entry, Ladder.Said.SOLVED, now);
      case CLOSED, MERGED, REMOVED -> ladder.stop(transaction, entry, Ladder.Said.CLOSED, now);
      case DRAFT, WAITING, OPEN -> {
        // Nothing ends the waiting.
      }
    }
  }

  /** Writes what an entry says into the index, or takes it out when nobody may find it. */
  void index(Transaction transaction, Entry entry) {
    if (entry.state().isShown()) {
      List<Answer> answers =
          store.answers().to(transaction, entry.community(), entry.id()).stream()
              .filter(answer -> answer.consent() == Answer.Consent.GIVEN)
              .toList();
      store.index().put(transaction, entry.community(), entry.number(), tokens(entry, answers));
    } else {
      store.index().remove(transaction, entry.community(), entry.number());
    }
  }

  /** Writes an entry into the index again, by its id. */
  void index(Transaction transaction, CommunityId community, PublicId id) {
    store.entries().find(transaction, community, id).ifPresent(entry -> index(transaction, entry));
  }

  /** Returns the words that stand for an entry in the index. */
  static List<String> tokens(Entry entry, List<Answer> answers) {
    TokenWriting writing = new TokenWriting(entry.community());
    Set<String> words = new LinkedHashSet<>(Tokens.ofText(entry.content().title()));
    entry.content().topics().forEach(topic -> words.addAll(Tokens.ofText(topic)));
    words.addAll(Tokens.ofText(entry.content().words()));
    answers.forEach(answer -> words.addAll(Tokens.ofText(answer.words())));
    List<String> all = new ArrayList<>();
    words.stream()
        .limit(MOST_TOKENS)
        .forEach(word -> {
          all.add(writing.write(Field.WORD, word));
          if (entry.isSettled()) {
            all.add(writing.write(Field.SETTLED, word));
          }
        });
    entry.content().topics().forEach(topic -> all.add(topic(writing, topic)));
    Set<MemberId> people = new LinkedHashSet<>();
    entry.author().member().ifPresent(people::add);
    answers.stream().map(Answer::author).flatMap(Optional::stream).forEach(people::add);
    people.forEach(person -> all.add(person(writing, person)));
    return all;
  }

  static String topic(TokenWriting writing, String topic) {
    return writing.writeWhole(Field.TOPIC, Topics.key(topic));
  }

  static String person(TokenWriting writing, MemberId member) {
    return writing.writeWhole(Field.PERSON, member.value());
  }
}
