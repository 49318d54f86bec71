package dev.acquaint.features.knowledge;

import dev.acquaint.command.Refusal;
import dev.acquaint.features.knowledge.search.Document;
import dev.acquaint.features.knowledge.search.IndexWord;
import dev.acquaint.features.knowledge.search.Tokens;
import dev.acquaint.id.CommunityId;
import dev.acquaint.id.PublicId;
import dev.acquaint.storage.Transaction;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes entries so that what is found and what stands in the channel always follow. */
final class Library {
  /** So much of a text is searched; what people look for stands in its beginning. */
  private static final int MOST_TOKENS = 800;

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
    index(transaction, entry.community(), entry.id());
  }

  /**
   * Writes an entry into the index as it stands. Its row is held meanwhile: of two that write the
   * same entry, the second sees what the first wrote.
   */
  void index(Transaction transaction, CommunityId community, PublicId id) {
    store
        .entries()
        .lock(transaction, community, id)
        .ifPresent(entry -> {
          if (entry.state().isShown()) {
            Document document = document(entry, store.answers().to(transaction, community, id));
            store.index().put(transaction, community, List.of(document));
          } else {
            store.index().remove(transaction, community, entry.number());
          }
        });
  }

  /** Returns what the index knows of an entry and its answers. */
  static Document document(Entry entry, List<Answer> answers) {
    List<Answer> given =
        answers.stream().filter(answer -> answer.consent() == Answer.Consent.GIVEN).toList();
    Map<String, Integer> words = new LinkedHashMap<>();
    add(words, Document.TITLE, entry.content().title());
    entry.content().topics().forEach(topic -> add(words, Document.TITLE, topic));
    add(words, Document.TEXT, entry.content().words());
    given.forEach(answer -> add(words, Document.TEXT, answer.words()));
    entry.content().topics().forEach(topic -> words.put(IndexWord.ofTopic(topic), Document.TITLE));
    entry
        .author()
        .member()
        .ifPresent(person -> words.put(IndexWord.ofPerson(person), Document.TEXT));
    given.stream()
        .flatMap(answer -> answer.author().stream())
        .forEach(person -> words.put(IndexWord.ofPerson(person), Document.TEXT));
    return new Document(entry.number(), entry.isSettled(), words);
  }

  private static void add(Map<String, Integer> words, int weight, String text) {
    for (String token : Tokens.ofText(text)) {
      if (words.size() >= MOST_TOKENS) {
        return;
      }
      words.putIfAbsent(IndexWord.ofToken(token), weight);
    }
  }
}
