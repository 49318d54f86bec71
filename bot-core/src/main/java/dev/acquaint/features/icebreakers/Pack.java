package dev.acquaint.features.icebreakers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A theme of prompts. */
enum Pack {
  /** Who people are and what moves them. */
  GETTING_TO_KNOW,
  /** How people do their work well. */
  CRAFT,
  /** Ways through working life. */
  CAREER,
  /** How people learn, and what. */
  LEARNING,
  /** Working with others. */
  COLLABORATION,
  /** Working from afar. */
  REMOTE_LIFE,
  /** Small and cheerful things. */
  LIGHT,
  /** Opening questions of introductions, which may name a topic; never posted in channels. */
  INTRODUCTIONS;

  /** The packs from which channels are served. */
  static final List<Pack> FOR_CHANNELS =
      Arrays.stream(values()).filter(pack -> pack != INTRODUCTIONS).toList();

  /** Returns its name as typed and as its file is called, for example {@code remote-life}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the pack for channels that goes by a word; blanks may stand for hyphens. */
  static Optional<Pack> find(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return FOR_CHANNELS.stream().filter(pack -> pack.word().equals(word)).findFirst();
  }
}
